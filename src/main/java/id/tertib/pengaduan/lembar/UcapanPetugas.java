package id.tertib.pengaduan.lembar;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.KabarPelapor;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.pola.PolaJawaban;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff say while a step goes on: notes among themselves, messages to the reporter. */
@Service
class UcapanPetugas {

  private final LaporanTable table;
  private final PesanTable messages;
  private final IsiTable texts;
  private final BerkasLaporan files;
  private final KabarPelapor news;

  UcapanPetugas(
      LaporanTable table,
      PesanTable messages,
      IsiTable texts,
      BerkasLaporan files,
      KabarPelapor news) {
    this.table = table;
    this.messages = messages;
    this.texts = texts;
    this.files = files;
    this.news = news;
  }

  /**
   * A note that the reporter never sees.
   *
   * @throws RefusedException 400 when there is nothing in it, it is too long, or the step has none
   */
  @Transactional
  void catatan(TaskInfo task, String teks) {
    if (task.taskKey().equals(Pengaduan.SAMPAIKAN_JAWABAN)) {
      throw RefusedException.badRequest(
          "Tulis cara menyampaikan pada kolomnya; catatannya disimpan ketika langkah ini selesai.");
    }
    say(task, Bagian.CATATAN, Jenis.CATATAN, teks);
  }

  /**
   * A message that the reporter reads at once.
   *
   * @throws RefusedException as for {@link #catatan}, and while a place of a template is not filled
   */
  @Transactional
  void pesan(TaskInfo task, String teks) {
    PolaJawaban.kosong(teks)
        .map(
            open ->
                RefusedException.badRequest(
                    "Isi “%s” dalam pesan. Belum dapat dikirim selama masih ada isian kosong."
                        .formatted(open)))
        .ifPresent(RefusedException::raise);
    say(task, Bagian.PESAN, Jenis.PESAN, teks);
    news.kirim(task.businessKey(), Kabar.PESAN);
  }

  private void say(TaskInfo task, Bagian bagian, Jenis jenis, String teks) {
    var nomor = task.businessKey();
    if (!BolehDitulis.of(task.taskKey()).contains(bagian)) {
      throw RefusedException.badRequest(
          "Langkah %s tidak menulis %s.".formatted(task.name(), bagian.kode()));
    }
    if (VisibleText.isBlank(teks)) {
      throw RefusedException.badRequest("Tulis %s dahulu.".formatted(bagian.kode()));
    }
    if (teks.codePointCount(0, teks.length()) > bagian.terpanjang()) {
      throw RefusedException.badRequest(
          "Tulisan terlalu panjang: paling banyak %d huruf. Persingkat."
              .formatted(bagian.terpanjang()));
    }
    var number = messages.add(nomor, dari(task.taskKey()), kantor(task), jenis, teks.strip());
    files.kirimNaskah(nomor, bagian.kode(), number);
    texts.drop(nomor, bagian);
  }

  /** Who speaks at this step. */
  static Dari dari(String step) {
    return switch (step) {
      case Pengaduan.VERIFIKASI, Pengaduan.DISPOSISI_ULANG -> Dari.PENGELOLA;
      case Pengaduan.PUTUSKAN_UNIT -> Dari.PEMUTUS;
      case Pengaduan.PERSETUJUAN -> Dari.PENYETUJU;
      default -> Dari.UNIT;
    };
  }

  /** Whose people they are; null for verifiers and those who decide for the city. */
  @Nullable String kantor(TaskInfo task) {
    return switch (dari(task.taskKey())) {
      case PENGELOLA, PEMUTUS -> null;
      default -> table.get(task.businessKey()).penangan();
    };
  }
}
