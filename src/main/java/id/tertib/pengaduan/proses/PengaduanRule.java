package id.tertib.pengaduan.proses;

import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.Pengaduan.Putusan;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.NaskahUmum;
import id.tertib.pengaduan.perkara.Terbitan;
import id.tertib.pengaduan.pola.PolaJawaban;
import id.tertib.procedure.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a step of a report needs before it ends, and who never holds one. */
@Component
public class PengaduanRule implements TaskRule {

  private static final int PALING_SERING = 2;

  private final LaporanTable table;
  private final IsiTable texts;
  private final Terbitan published;
  private final NaskahUmum wording;
  private final GabunganLaporan joined;
  private final Workplaces workplaces;
  private final JamLaporan clocks;
  private final Clock clock;

  PengaduanRule(
      LaporanTable table,
      IsiTable texts,
      Terbitan published,
      NaskahUmum wording,
      GabunganLaporan joined,
      Workplaces workplaces,
      JamLaporan clocks,
      Clock clock) {
    this.table = table;
    this.texts = texts;
    this.published = published;
    this.wording = wording;
    this.joined = joined;
    this.workplaces = workplaces;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(Pengaduan.KEY);
  }

  /** Nobody of the accused office, whatever groups he is in. */
  @Override
  public Optional<String> refuseHolder(TaskInfo task, String userId) {
    return table
        .find(task.businessKey())
        .map(Laporan::terlapor)
        .filter(office -> workplaces.codes(userId).contains(office))
        .map(
            office ->
                "Laporan ini tentang kantor Anda, jadi Anda tidak dapat memegangnya. Biarkan petugas lain.");
  }

  /** Why this decision is closed whatever is written, with the mend; empty when it is open. */
  public Optional<String> tertutup(String step, Laporan laporan, String said) {
    return switch (said) {
      case Putusan.TUNDA ->
          laporan.ditunda()
              ? Optional.of(
                  "Pelapor sudah pernah diminta melengkapi. Teruskan, arsipkan, atau beri tahu bukan wewenang.")
              : Optional.empty();
      case Putusan.MINTA_LENGKAP ->
          laporan.diminta()
              ? Optional.of(
                  "Pelapor sudah pernah diminta melengkapi oleh unit. Lanjutkan dengan yang ada.")
              : Optional.empty();
      case Putusan.KEMBALIKAN ->
          step.equals(Pengaduan.DISPOSISI) ? dikembalikan(laporan) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<String> dikembalikan(Laporan laporan) {
    if (laporan.kembalian() >= PALING_SERING) {
      return Optional.of(
          "Laporan ini sudah dua kali dikembalikan dan unitnya sudah diputuskan. Terima laporan ini.");
    }
    return clocks
        .tenggat(Jam.DISPOSISI, laporan.nomor())
        .filter(last -> LocalDate.now(clock).isAfter(last))
        .map(
            last ->
                "Disposisi hanya dapat dikembalikan sampai %s. Terima laporan ini."
                    .formatted(Tanggal.hari(last)));
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var laporan = table.get(task.businessKey());
    var said = Decision.of(variables).value();
    return tertutup(task.taskKey(), laporan, said).or(() -> refuse(task, laporan, said, variables));
  }

  private Optional<String> refuse(
      TaskInfo task, Laporan laporan, String said, Map<String, Object> variables) {
    return switch (task.taskKey()) {
      case Pengaduan.VERIFIKASI -> verifikasi(laporan, said);
      case Pengaduan.DISPOSISI -> disposisi(laporan, said);
      case Pengaduan.TANGGAPAN_PERTAMA, Pengaduan.PENANGANAN -> unit(laporan, said);
      case Pengaduan.PERSETUJUAN ->
          said.equals(Putusan.KEMBALIKAN)
              ? needs(laporan, Bagian.ALASAN, "alasan mengembalikan")
              : Optional.empty();
      case Pengaduan.SAMPAIKAN_JAWABAN -> disampaikan(laporan, variables);
      default -> Optional.empty();
    };
  }

  private Optional<String> verifikasi(Laporan laporan, String said) {
    return switch (said) {
      case Putusan.TERUSKAN -> teruskan(laporan);
      case Putusan.TUNDA ->
          written(laporan, Bagian.PERMINTAAN, "apa yang perlu dilengkapi pelapor");
      case Putusan.BUKAN_WEWENANG ->
          needs(laporan, Bagian.PETUNJUK, "wewenang siapa dan ke mana pelapor dapat pergi");
      case Putusan.ARSIPKAN -> needs(laporan, Bagian.ALASAN, "alasan mengarsipkan");
      case Putusan.GABUNG -> gabung(laporan);
      default -> Optional.of("Pilih keputusan verifikasi.");
    };
  }

  private Optional<String> teruskan(Laporan laporan) {
    if (laporan.kelurahan().isEmpty()) {
      return Optional.of(
          "Pilih kelurahan tempat kejadiannya pada tab Lembar kerja, lalu teruskan.");
    }
    if (laporan.kelas() == null || laporan.unit() == null) {
      return Optional.of("Pilih kelas dan unit pada tab Lembar kerja, lalu teruskan.");
    }
    return published.may(laporan)
        ? needs(laporan, Bagian.NASKAH, "naskah publik")
            .or(() -> needs(laporan, Bagian.TEMPAT, "tempat untuk umum, tanpa nomor rumah"))
            .or(() -> wording.refuse(laporan.nomor()))
        : Optional.empty();
  }

  private Optional<String> gabung(Laporan laporan) {
    var induk = texts.text(laporan.nomor(), Bagian.INDUK);
    return induk.isEmpty()
        ? Optional.of("Pilih laporan yang sama pada tab Lembar kerja, lalu gabungkan.")
        : joined.refuse(laporan, induk);
  }

  private Optional<String> disposisi(Laporan laporan, String said) {
    if (said.equals(Putusan.TERIMA)) {
      return Optional.empty();
    }
    return needs(laporan, Bagian.ALASAN, "alasan mengembalikan");
  }

  private Optional<String> unit(Laporan laporan, String said) {
    return switch (said) {
      case Putusan.KIRIM -> written(laporan, Bagian.TANGGAPAN, "tanggapan");
      case Putusan.AJUKAN -> written(laporan, Bagian.JAWABAN, "jawaban");
      default -> written(laporan, Bagian.PERMINTAAN, "apa yang perlu dilengkapi pelapor");
    };
  }

  private Optional<String> written(Laporan laporan, Bagian bagian, String what) {
    return needs(laporan, bagian, what)
        .or(
            () ->
                PolaJawaban.kosong(texts.text(laporan.nomor(), bagian))
                    .map(
                        open ->
                            "Isi “%s” dalam %s. Belum dapat dikirim selama masih ada isian kosong."
                                .formatted(open, what)));
  }

  private Optional<String> disampaikan(Laporan laporan, Map<String, Object> variables) {
    var day = Decision.date(variables, Pengaduan.DISAMPAIKAN_PADA.name());
    if (day.isEmpty()) {
      return Optional.of("Isi tanggal jawaban disampaikan.");
    }
    var answered = laporan.dijawab();
    if (day.get().isAfter(LocalDate.now(clock))
        || answered != null && day.get().isBefore(Tanggal.date(answered))) {
      return Optional.of(
          "Tanggal jawaban disampaikan harus antara hari jawaban disetujui dan hari ini.");
    }
    return needs(laporan, Bagian.CATATAN, "cara jawaban disampaikan");
  }

  private Optional<String> needs(Laporan laporan, Bagian bagian, String what) {
    return VisibleText.isBlank(texts.text(laporan.nomor(), bagian))
        ? Optional.of("Tulis %s pada tab Lembar kerja.".formatted(what))
        : Optional.empty();
  }
}
