package id.tertib.pengaduan.proses;

import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.perkara.Terbitan;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff drafted in the tab becomes what is told, when the step ends. */
@Component
class Naskah {

  /** Who gives a reason. */
  static final Dari UNIT = Dari.UNIT;

  static final Dari PENYETUJU = Dari.PENYETUJU;

  /** Their reporters have no page to look at and are told by somebody. */
  private static final Set<Kanal> DIBERI_TAHU =
      EnumSet.of(Kanal.SMS, Kanal.WHATSAPP, Kanal.SURAT, Kanal.LOKET, Kanal.TELEPON);

  private static final String TAK_LENGKAP =
      "Laporan diarsipkan karena belum dilengkapi pada waktunya. Lengkapi dalam 10 hari kerja untuk menghidupkannya kembali.";

  private final LaporanTable table;
  private final IsiTable texts;
  private final PesanTable messages;
  private final BerkasLaporan files;
  private final Terbitan published;
  private final GabunganLaporan joined;
  private final RutePengaduan routes;

  Naskah(
      LaporanTable table,
      IsiTable texts,
      PesanTable messages,
      BerkasLaporan files,
      Terbitan published,
      GabunganLaporan joined,
      RutePengaduan routes) {
    this.table = table;
    this.texts = texts;
    this.messages = messages;
    this.files = files;
    this.published = published;
    this.joined = joined;
    this.routes = routes;
  }

  /** The public wording, where the report may be published at all. */
  void publish(String nomor) {
    published.publish(table.get(nomor));
    drop(nomor, Bagian.ALASAN);
    drop(nomor, Bagian.PERMINTAAN);
    drop(nomor, Bagian.PETUNJUK);
  }

  /**
   * @param kantor that asks; null for the verifier
   */
  void ask(String nomor, @Nullable String kantor) {
    say(
        nomor,
        Bagian.PERMINTAAN,
        kantor == null ? Dari.PENGELOLA : Dari.UNIT,
        kantor,
        Jenis.PERMINTAAN);
    joined.tell(nomor, Kabar.PERLU_DILENGKAPI);
  }

  void point(String nomor) {
    say(nomor, Bagian.PETUNJUK, Dari.PENGELOLA, null, Jenis.KABAR);
    joined.tell(nomor, Kabar.BUKAN_WEWENANG);
  }

  void archive(String nomor) {
    say(nomor, Bagian.ALASAN, Dari.PENGELOLA, null, Jenis.KABAR);
    joined.tell(nomor, Kabar.DIARSIPKAN);
  }

  void archiveUnfinished(String nomor) {
    messages.add(nomor, Dari.PENGELOLA, null, Jenis.KABAR, TAK_LENGKAP);
    joined.tell(nomor, Kabar.DIARSIPKAN);
  }

  /** Among staff, never for the reporter. */
  void reason(String nomor, Dari dari) {
    say(nomor, Bagian.ALASAN, dari, table.get(nomor).penangan(), Jenis.ALASAN);
  }

  void respond(String nomor) {
    say(nomor, Bagian.TANGGAPAN, Dari.UNIT, table.get(nomor).penangan(), Jenis.TANGGAPAN);
    table.responded(nomor);
    joined.tell(nomor, Kabar.DITANGGAPI);
  }

  void answer(String nomor) {
    say(nomor, Bagian.JAWABAN, Dari.UNIT, table.get(nomor).penangan(), Jenis.JAWABAN);
    table.answered(nomor);
    joined.tell(nomor, Kabar.DIJAWAB);
  }

  /** Whether somebody has to tell the answer: the reporter came by himself and left no e-mail. */
  boolean mustBeTold(String nomor) {
    var laporan = table.get(nomor);
    return DIBERI_TAHU.contains(laporan.kanal()) && texts.find(nomor, Bagian.EMAIL).isEmpty();
  }

  /** How it was told is a note of whoever took the report for its reporter. */
  void told(String nomor) {
    var office = Optional.ofNullable(table.get(nomor).pencatat()).flatMap(routes::officeOf);
    say(
        nomor,
        Bagian.CATATAN,
        office.isPresent() ? Dari.UNIT : Dari.PENGELOLA,
        office.orElse(null),
        Jenis.CATATAN);
  }

  private void drop(String nomor, Bagian draft) {
    texts.drop(nomor, draft);
    files.buangNaskah(nomor, draft.kode());
  }

  private void say(String nomor, Bagian draft, Dari dari, @Nullable String kantor, Jenis jenis) {
    texts
        .find(nomor, draft)
        .ifPresent(
            found -> {
              var number = messages.add(nomor, dari, kantor, jenis, found.teks().strip());
              files.kirimNaskah(nomor, draft.kode(), number);
              texts.drop(nomor, draft);
            });
  }
}
