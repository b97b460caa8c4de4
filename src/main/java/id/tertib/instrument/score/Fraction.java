package id.tertib.instrument.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: a decimal stays a decimal, a mean may need thirds. In lowest terms. */
public final class Fraction implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  /** Decimals that are shown where a number never ends. */
  private static final int LONG = 10;

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : reduced(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * @throws ArithmeticException when {@code denominator} is nought
   */
  public static Fraction of(long numerator, long denominator) {
    return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("Pembagian dengan nol");
    }
    var common = numerator.gcd(denominator);
    var sign = BigInteger.valueOf(denominator.signum());
    return new Fraction(
        numerator.divide(common).multiply(sign), denominator.divide(common).multiply(sign));
  }

  public Fraction plus(Fraction other) {
    if (denominator.equals(other.denominator)) {
      var sum = numerator.add(other.numerator);
      return denominator.equals(BigInteger.ONE)
          ? new Fraction(sum, BigInteger.ONE)
          : reduced(sum, denominator);
    }
    return reduced(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @throws ArithmeticException when {@code other} is nought
   */
  public Fraction over(Fraction other) {
    return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public int signum() {
    return numerator.signum();
  }

  /** Half-up, as regulations round: 8.225 is 8.23. */
  public BigDecimal rounded(int places) {
    return rounded(places, RoundingMode.HALF_UP);
  }

  public BigDecimal rounded(int places, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
  }

  /** All decimals where they end, at least ten where they do not. */
  public String exact() {
    var odd = denominator.shiftRight(denominator.getLowestSetBit());
    var fives = 0;
    while (odd.mod(BigInteger.valueOf(5)).signum() == 0) {
      odd = odd.divide(BigInteger.valueOf(5));
      fives++;
    }
    if (!odd.equals(BigInteger.ONE)) {
      return rounded(LONG).toPlainString();
    }
    return rounded(Math.max(denominator.getLowestSetBit(), fives)).toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction fraction
        && numerator.equals(fraction.numerator)
        && denominator.equals(fraction.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
