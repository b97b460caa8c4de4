package id.tertib.monitoring.model;

import id.tertib.roadmap.Pelaksanaan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the city's report rests on, as it stood when the cycle was closed. {@link KotaFigures}
 * computes every figure from it, now and in ten years.
 *
 * @param siklus e.g. {@code 2026-S1}
 * @param pada when they were gathered
 * @param penutupan the day that they stand for: the closing date, or the day on which the last
 *     office was done
 * @param nilai what an answer counts, as the parameters stood
 * @param rumusTerbuka true while the city has not settled the formulas
 * @param area all areas of change in the Road Map's order
 * @param kantor every office of the plan, in the fixed order
 */
public record DataKota(
    String siklus,
    Instant pada,
    LocalDate penutupan,
    NilaiPelaksanaan nilai,
    boolean rumusTerbuka,
    List<String> area,
    List<Kantor> kantor) {

  /** How an office stood. */
  public enum Hasil {
    LAPORAN,
    TANPA_HASIL,
    BELUM
  }

  /**
   * @param hasilPada and {@code alasan}: when it got its result, and why it has none
   * @param nomor of its report's letter
   * @param langkah what was open, for an office without a result
   * @param baris its answered actions; figures take those of reported offices only
   * @param temuanLama findings of earlier semesters that this one asked about
   * @param lanjutan its further actions, answered or not, which no figure counts; none in data that
   *     were kept before there were any
   */
  public record Kantor(
      String kode,
      String nama,
      String singkatan,
      String kelompok,
      Hasil hasil,
      @Nullable Instant hasilPada,
      @Nullable String alasan,
      @Nullable String nomor,
      List<Langkah> langkah,
      List<BarisKota> baris,
      List<TemuanKota> temuan,
      List<TemuanLama> temuanLama,
      List<AksiLanjutanKota> lanjutan) {

    public Kantor {
      lanjutan = Objects.requireNonNullElse(lanjutan, List.of());
    }

    /** How many of its findings are of this class. */
    public int count(KelasTemuan kelas) {
      return (int) temuan.stream().filter(each -> each.kelas() == kelas).count();
    }
  }

  /** An open step: since when, and who owes it, by role. */
  public record Langkah(String nama, Instant sejak, @Nullable LocalDate tenggat, String pemegang) {}

  /**
   * An answered action.
   *
   * @param terbawa how many earlier cycles asked it without proof
   * @param usulan true while its quarter is our proposal
   */
  public record BarisKota(
      String kode,
      String area,
      String rencanaAksi,
      Pelaksanaan pelaksanaan,
      int dibutuhkan,
      int tersedia,
      int terbawa,
      boolean usulan) {

    Baris toBaris() {
      return new Baris(kode, area, pelaksanaan, dibutuhkan, tersedia);
    }
  }

  /**
   * @param tenggat ISO date; empty when its class needs none
   * @param tanggapan {@code setuju}, {@code keberatan} or empty
   */
  public record TemuanKota(
      int nomor,
      String area,
      KelasTemuan kelas,
      String uraian,
      String rekomendasi,
      String tenggat,
      String tanggapan) {}

  /**
   * @param semester where it was found, as its key
   * @param ditutup whether this semester's assessor confirmed that it is done
   */
  public record TemuanLama(String semester, String uraian, boolean ditutup) {}

  /**
   * A further action.
   *
   * @param sumber where it is from, in words
   * @param pelaksanaan null while it was not answered
   */
  public record AksiLanjutanKota(
      String kode, String judul, String sumber, @Nullable Pelaksanaan pelaksanaan) {

    public boolean terbukti() {
      return pelaksanaan != null && pelaksanaan.isProven();
    }
  }

  /** Offices with a report: those that the figures speak of. */
  public List<Kantor> reported() {
    return byHasil(Hasil.LAPORAN);
  }

  public List<Kantor> byHasil(Hasil result) {
    return kantor.stream().filter(each -> each.hasil() == result).toList();
  }

  /** The same with one office as it stands now, for the addendum. */
  public DataKota with(Kantor replacement) {
    return new DataKota(
        siklus,
        pada,
        penutupan,
        nilai,
        rumusTerbuka,
        area,
        kantor.stream()
            .map(each -> each.kode().equals(replacement.kode()) ? replacement : each)
            .toList());
  }

  public Optional<Kantor> office(String kode) {
    return kantor.stream().filter(each -> each.kode().equals(kode)).findFirst();
  }

  Stream<BarisKota> allRows() {
    return reported().stream().flatMap(each -> each.baris().stream());
  }
}
