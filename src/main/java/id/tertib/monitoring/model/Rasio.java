package id.tertib.monitoring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms: means over rows are never rounded on the way.
 *
 * @param pembilang numerator, any sign
 * @param penyebut denominator, above zero
 */
public record Rasio(BigInteger pembilang, BigInteger penyebut) implements Comparable<Rasio> {

  public static final Rasio NOL = new Rasio(BigInteger.ZERO, BigInteger.ONE);
  public static final Rasio SATU = new Rasio(BigInteger.ONE, BigInteger.ONE);

  public Rasio {
    if (penyebut.signum() == 0) {
      throw new IllegalArgumentException("Penyebut rasio tidak boleh nol");
    }
    var divisor = pembilang.gcd(penyebut);
    if (penyebut.signum() < 0) {
      divisor = divisor.negate();
    }
    pembilang = pembilang.divide(divisor);
    penyebut = penyebut.divide(divisor);
  }

  public static Rasio of(long pembilang, long penyebut) {
    return new Rasio(BigInteger.valueOf(pembilang), BigInteger.valueOf(penyebut));
  }

  /** The exact value of a finite decimal. */
  public static Rasio of(BigDecimal desimal) {
    return desimal.scale() > 0
        ? new Rasio(desimal.unscaledValue(), BigInteger.TEN.pow(desimal.scale()))
        : new Rasio(desimal.toBigIntegerExact(), BigInteger.ONE);
  }

  public Rasio tambah(Rasio lain) {
    return new Rasio(
        pembilang.multiply(lain.penyebut).add(lain.pembilang.multiply(penyebut)),
        penyebut.multiply(lain.penyebut));
  }

  public Rasio bagi(long banyak) {
    return new Rasio(pembilang, penyebut.multiply(BigInteger.valueOf(banyak)));
  }

  public Rasio palingBanyak(Rasio batas) {
    return compareTo(batas) <= 0 ? this : batas;
  }

  /** As percent, rounded half-up to two places: for display only. */
  public String persen() {
    return new BigDecimal(pembilang)
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(penyebut), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Override
  public int compareTo(Rasio lain) {
    return pembilang.multiply(lain.penyebut).compareTo(lain.pembilang.multiply(penyebut));
  }

  @Override
  public String toString() {
    return pembilang + "/" + penyebut;
  }
}
