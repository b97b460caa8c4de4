package id.tertib.monitoring.progress;

import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One office with its semesters side by side.
 *
 * @param semester those that count, oldest first
 */
public record RiwayatPerangkatDaerah(
    String kode, String nama, String singkatan, List<SemesterKantor> semester) {

  /**
   * A semester of this office. Figures, rows and findings stand here once its report was sent:
   * before that they are still being made.
   *
   * @param asesor role or name as pages show it
   * @param terisi rows of its checklist that are answered and lack nothing, of {@code butir}
   * @param seluruhnya null while there is no report
   * @param area figures by area in the sheet's order
   * @param terbawa actions carried over from earlier semesters
   * @param jadwalUsulan actions whose schedule is only proposed
   * @param temuan of this semester's analysis
   * @param langkah each time a step was open, oldest first
   * @param alasan why it was closed without a result
   */
  public record SemesterKantor(
      String kunci,
      String semester,
      Keadaan keadaan,
      String asesor,
      int terisi,
      int butir,
      @Nullable Angka seluruhnya,
      List<AngkaArea> area,
      List<Terbawa> terbawa,
      int jadwalUsulan,
      List<TemuanKantor> temuan,
      @Nullable String laporan,
      @Nullable String nomorLaporan,
      @Nullable LocalDate tanggalLaporan,
      List<LangkahKantor> langkah,
      @Nullable String alasan) {}

  /**
   * @param pelaksanaan percent with two places; null when no row applies
   * @param kode of the rows behind it
   */
  public record Angka(
      int berlaku,
      int sudah,
      int sebagian,
      int belum,
      int tidakBerlaku,
      int dibutuhkan,
      int tersedia,
      @Nullable String pelaksanaan,
      @Nullable String pencapaian,
      List<String> kode) {}

  public record AngkaArea(String area, Angka angka) {}

  /**
   * @param kali how many semesters it has been carried over
   */
  public record Terbawa(String kode, String teks, int kali) {}

  /**
   * @param tindakLanjut what the office planned; empty while it did not
   * @param ditutup the semester whose assessor closed it; null while it is open
   * @param perluTindakLanjut false for what is only to be kept
   */
  public record TemuanKantor(
      String kode,
      String kelas,
      String area,
      String uraian,
      String rekomendasi,
      @Nullable LocalDate tenggat,
      String tindakLanjut,
      @Nullable String ditutup,
      boolean perluTindakLanjut) {}

  /**
   * @param selesai null while it is open
   */
  public record LangkahKantor(
      String nama, Instant dibuka, @Nullable Instant selesai, @Nullable LocalDate tenggat) {}
}
