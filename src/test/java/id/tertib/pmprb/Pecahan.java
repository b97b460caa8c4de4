package id.tertib.pmprb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of the tests' own, so that no figure is held against the product's arithmetic. */
record Pecahan(BigInteger atas, BigInteger bawah) {

  static final Pecahan NOL = new Pecahan(BigInteger.ZERO, BigInteger.ONE);
  static final Pecahan SATU = new Pecahan(BigInteger.ONE, BigInteger.ONE);

  static Pecahan dari(String desimal) {
    var angka = new BigDecimal(desimal);
    return new Pecahan(angka.unscaledValue(), BigInteger.TEN.pow(Math.max(0, angka.scale())));
  }

  static Pecahan dari(long atas, long bawah) {
    return new Pecahan(BigInteger.valueOf(atas), BigInteger.valueOf(bawah));
  }

  Pecahan tambah(Pecahan lain) {
    return new Pecahan(
        atas.multiply(lain.bawah).add(lain.atas.multiply(bawah)), bawah.multiply(lain.bawah));
  }

  Pecahan kali(Pecahan lain) {
    return new Pecahan(atas.multiply(lain.atas), bawah.multiply(lain.bawah));
  }

  Pecahan bagi(long banyak) {
    return new Pecahan(atas, bawah.multiply(BigInteger.valueOf(banyak)));
  }

  Pecahan palingBanyakSatu() {
    return atas.compareTo(bawah) > 0 ? SATU : this;
  }

  BigDecimal bulat(int desimal) {
    return new BigDecimal(atas).divide(new BigDecimal(bawah), desimal, RoundingMode.HALF_UP);
  }

  /** With two decimals, as the documents write it. */
  String teks() {
    return bulat(2).toPlainString().replace('.', ',');
  }
}
