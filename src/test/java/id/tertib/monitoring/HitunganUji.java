package id.tertib.monitoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures over rows, counted plainly: pelaksanaan as sudah 1 and sebagian ½ of the rows that apply,
 * pencapaian as the mean share of documents, brought to one denominator so that nothing is rounded
 * before the end.
 *
 * @param pelaksanaan in percent with two places; null when no row applies
 */
record HitunganUji(
    int butir,
    int berlaku,
    int sudah,
    int sebagian,
    int belum,
    BigDecimal pelaksanaan,
    int dibutuhkan,
    int tersedia,
    BigDecimal pencapaian) {

  static HitunganUji dari(Stream<BukuTulis.Butir> semua) {
    var butir = semua.toList();
    var berlaku = butir.stream().filter(BukuTulis.Butir::berlaku).toList();
    var sudah = banyak(butir, "sudah");
    var sebagian = banyak(butir, "sebagian");
    var penyebut = BigInteger.ONE;
    for (var satu : berlaku) {
      var perlu = BigInteger.valueOf(satu.isi.dibutuhkan());
      penyebut = penyebut.multiply(perlu).divide(penyebut.gcd(perlu));
    }
    var jumlah = BigInteger.ZERO;
    for (var satu : berlaku) {
      var bagian = penyebut.divide(BigInteger.valueOf(satu.isi.dibutuhkan()));
      var ada = Math.min(satu.isi.tersedia(), satu.isi.dibutuhkan());
      jumlah = jumlah.add(bagian.multiply(BigInteger.valueOf(ada)));
    }
    var n = BigInteger.valueOf(berlaku.size());
    return new HitunganUji(
        butir.size(),
        berlaku.size(),
        sudah,
        sebagian,
        banyak(butir, "belum"),
        persen(BigInteger.valueOf(2L * sudah + sebagian), n.multiply(BigInteger.TWO)),
        berlaku.stream().mapToInt(satu -> satu.isi.dibutuhkan()).sum(),
        berlaku.stream().mapToInt(satu -> satu.isi.tersedia()).sum(),
        persen(jumlah, n.multiply(penyebut)));
  }

  int tidakBerlaku() {
    return butir - berlaku;
  }

  /** In the columns of the workbook. */
  List<String> sel() {
    return List.of(
        "" + butir,
        "" + berlaku,
        "" + sudah,
        "" + sebagian,
        "" + belum,
        "" + tidakBerlaku(),
        polos(pelaksanaan),
        "" + dibutuhkan,
        "" + tersedia,
        polos(pencapaian));
  }

  /** As a row of the report reads. */
  String teks() {
    return String.format(
        Locale.forLanguageTag("id-ID"),
        "%,d %,d %,d %,d %s %,d dari %,d %s",
        berlaku,
        sudah,
        sebagian,
        belum,
        teks(pelaksanaan),
        tersedia,
        dibutuhkan,
        teks(pencapaian));
  }

  static String teks(BigDecimal persen) {
    return persen == null ? "–" : persen.toPlainString().replace('.', ',') + " %";
  }

  /** A share as the report writes it. */
  static String bagian(long dari, long seluruh) {
    return teks(persen(BigInteger.valueOf(dari), BigInteger.valueOf(seluruh)));
  }

  private static String polos(BigDecimal angka) {
    return angka == null ? "" : angka.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal persen(BigInteger bagian, BigInteger seluruh) {
    return seluruh.signum() == 0
        ? null
        : new BigDecimal(bagian.multiply(BigInteger.valueOf(100)))
            .divide(new BigDecimal(seluruh), 2, RoundingMode.HALF_UP);
  }

  private static int banyak(List<BukuTulis.Butir> butir, String jawaban) {
    return (int) butir.stream().filter(satu -> satu.isi.pelaksanaan().equals(jawaban)).count();
  }
}
