package id.tertib.zona.tahun;

import id.tertib.data.Akhir;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year of a unit before Tertib, as somebody entered it from its paper.
 *
 * @param bukti id of the paper
 * @param menggantikan the row that it corrects; null for none
 * @param akhir why it does not count any more; null while it does
 */
public record CatatanTahun(
    long id,
    String unit,
    Isi isi,
    String bukti,
    Dicatat dicatat,
    @Nullable Long menggantikan,
    @Nullable Akhir akhir) {

  /**
   * What the paper says.
   *
   * @param tahun year of the proposal
   * @param tingkat what the unit was proposed for
   * @param bagian scores by code of {@link id.tertib.zona.nilai.BagianZona}; those that nobody
   *     knows are left out
   * @param sumber number or title of the paper
   */
  record Isi(
      int tahun,
      Tingkat tingkat,
      HasilTahun hasil,
      BigDecimal total,
      Map<String, BigDecimal> bagian,
      String sumber,
      LocalDate tanggal) {

    String teks() {
      return "%d: %s, %s, nilai %s, %s tanggal %s; bagian: %s"
          .formatted(tahun, tingkat, hasil.kata(), angka(total), sumber, tanggal, bagian);
    }
  }

  record Dicatat(String oleh, Instant pada) {}

  public boolean berlaku() {
    return akhir == null;
  }

  public String totalTeks() {
    return angka(isi.total());
  }

  public static String angka(BigDecimal nilai) {
    return nilai.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }
}
