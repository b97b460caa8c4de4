package id.tertib.pmprb;

import id.tertib.evidence.Evidence;
import id.tertib.instrument.Instrument;
import id.tertib.pmprb.HasilResmi.Sumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An official result of a year, from one source.
 *
 * @param id of the recorded row; null for the sheet of the year's own cycle
 * @param komponen score by component; empty where a total alone is known
 * @param predikat as the source names it; empty for none
 * @param dokumen that prove it
 */
record Resmi(
    int tahun,
    @Nullable Long id,
    Instrument instrumen,
    Skor skor,
    Sumber sumber,
    List<Evidence> dokumen,
    Asal asal) {

  /**
   * @param komponen score by its code; empty where a total alone is known
   * @param total as the source says, else the sum of its components
   * @param predikat as the source names it; empty for none
   */
  record Skor(Map<String, BigDecimal> komponen, BigDecimal total, String predikat) {}

  /** How it came to be known. */
  enum Asal {
    /** The official sheet of a cycle in Tertib. */
    SIKLUS,
    /** The same while it is being filled. */
    SEDANG_DIISI,
    /** A year without a cycle in Tertib. */
    SEBELUM,
    /** Another source of a year with a cycle. */
    LAIN;

    public String kode() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What the whole weighs. */
  public String dari() {
    return bobot(instrumen.weight());
  }

  public String total() {
    return angka(skor.total());
  }

  /** A component's score; a dash where the source says nothing of it. */
  public String nilai(String komponen) {
    var nilai = skor.komponen().get(komponen);
    return nilai == null ? "–" : angka(nilai);
  }

  /** Category by the table that counts, where the source names another or none. */
  public String predikatTabel() {
    var table = InstrumenHasil.predikat(instrumen, skor.total());
    return table.equals(skor.predikat()) ? "" : table;
  }

  /** The sum of its components where all are known and it is not the total. */
  public String jumlahLain() {
    var komponen = skor.komponen();
    if (komponen.size() < InstrumenHasil.komponen(instrumen).size()) {
      return "";
    }
    var sum = komponen.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(skor.total()) == 0 ? "" : angka(sum);
  }

  /** With two decimals, or as many as there are. */
  static String angka(BigDecimal figure) {
    return lengkap(figure).toPlainString().replace('.', ',');
  }

  /** {@code 20} or {@code 36,3}. */
  static String bobot(BigDecimal weight) {
    return weight.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** The same figure with at least two decimals. */
  static BigDecimal lengkap(BigDecimal figure) {
    var bare = figure.stripTrailingZeros();
    return bare.setScale(Math.max(2, bare.scale()), RoundingMode.UNNECESSARY);
  }
}
