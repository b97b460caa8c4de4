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

  public static final Rasio ZERO = new Rasio(BigInteger.ZERO, BigInteger.ONE);
  public static final Rasio ONE = new Rasio(BigInteger.ONE, BigInteger.ONE);

  public Rasio {
    if (penyebut.signum() == 0) {
      throw new IllegalArgumentException("Penyebut rasio tidak boleh nol");
    }
    var divisor = pembilang.gcd(penyebut);
    if (penyebut.signum() < 0) {
      divisor = divisor.negate();
    }
    if (!divisor.equals(BigInteger.ONE)) {
      pembilang = pembilang.divide(divisor);
      penyebut = penyebut.divide(divisor);
    }
  }

  public static Rasio of(long numerator, long denominator) {
    return new Rasio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a finite decimal. */
  public static Rasio of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Rasio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Rasio(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  public Rasio plus(Rasio other) {
    return penyebut.equals(other.penyebut)
        ? new Rasio(pembilang.add(other.pembilang), penyebut)
        : new Rasio(
            pembilang.multiply(other.penyebut).add(other.pembilang.multiply(penyebut)),
            penyebut.multiply(other.penyebut));
  }

  public Rasio dividedBy(long count) {
    return new Rasio(pembilang, penyebut.multiply(BigInteger.valueOf(count)));
  }

  public Rasio atMost(Rasio limit) {
    return compareTo(limit) <= 0 ? this : limit;
  }

  /** As percent, rounded half-up to two places: for display only. */
  public String percent() {
    return new BigDecimal(pembilang)
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(penyebut), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Override
  public int compareTo(Rasio other) {
    return pembilang.multiply(other.penyebut).compareTo(other.pembilang.multiply(penyebut));
  }

  @Override
  public String toString() {
    return pembilang + "/" + penyebut;
  }
}
