package dev.gopark.types;

import dev.gopark.types.ConstValue.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Fractions, exact as long as their parts are not too large, and their rounding to IEEE 754.
final class Rationals {
  private Rationals() {}

  static final Rational ZERO = of(BigInteger.ZERO);
  static final Rational ONE = of(BigInteger.ONE);

  /// Multiplied by a larger power of two, any number of 512 bits is too large for a double, or too
  /// small.
  private static final long LARGEST_SCALE = 2048;

  /// Fractions whose parts have as many bits are rounded.
  private static final int FRACTION_BITS = 4096;

  /// The fraction; `denominator` is not zero.
  static @Nullable Rational of(BigInteger numerator, BigInteger denominator) {
    Rational exact = exact(numerator, denominator);
    boolean isSmall =
        exact.numerator().bitLength() < FRACTION_BITS
            && exact.denominator().bitLength() < FRACTION_BITS;
    return isSmall ? exact : BigFloats.rounded(exact.numerator(), exact.denominator(), 0);
  }

  /// The fraction in lowest terms, however large its parts; `denominator` is not zero.
  static Rational exact(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Rational(numerator.divide(divisor), denominator.divide(divisor), 0);
  }

  static Rational of(BigInteger integer) {
    return new Rational(integer, BigInteger.ONE, 0);
  }

  private static boolean areFractions(Rational left, Rational right) {
    return left.exponent() == 0 && right.exponent() == 0;
  }

  static @Nullable Rational add(Rational left, Rational right) {
    return areFractions(left, right)
        ? of(
            left.numerator()
                .multiply(right.denominator())
                .add(right.numerator().multiply(left.denominator())),
            left.denominator().multiply(right.denominator()))
        : BigFloats.add(left, right);
  }

  static Rational negate(Rational value) {
    return new Rational(value.numerator().negate(), value.denominator(), value.exponent());
  }

  static @Nullable Rational multiply(Rational left, Rational right) {
    return areFractions(left, right)
        ? of(
            left.numerator().multiply(right.numerator()),
            left.denominator().multiply(right.denominator()))
        : BigFloats.multiply(left, right);
  }

  static @Nullable Rational divide(Rational left, Rational right) {
    return areFractions(left, right)
        ? of(
            left.numerator().multiply(right.denominator()),
            left.denominator().multiply(right.numerator()))
        : BigFloats.divide(left, right);
  }

  static int compare(Rational left, Rational right) {
    return areFractions(left, right)
        ? left.numerator()
            .multiply(right.denominator())
            .compareTo(right.numerator().multiply(left.denominator()))
        : BigFloats.compare(left, right);
  }

  /// The value as an integer, or null if it is none.
  static @Nullable BigInteger toInteger(Rational value) {
    if (value.exponent() != 0) {
      return BigFloats.toInteger(value);
    }
    return value.denominator().equals(BigInteger.ONE) ? value.numerator() : null;
  }

  /// The nearest double, ties to even; infinite when too large.
  static double toDouble(Rational value) {
    return round(value, 53, -1074, 1023);
  }

  /// The nearest float; infinite when too large.
  static float toFloat(Rational value) {
    return (float) round(value, 24, -149, 127);
  }

  /// Rounds to `bits` of mantissa; `lowest` is the exponent of the least positive value, `highest`
  /// that of the greatest.
  private static double round(Rational value, int bits, int lowest, int highest) {
    int sign = value.numerator().signum();
    if (sign == 0) {
      return 0;
    }
    long scale = Math.clamp(value.exponent(), -LARGEST_SCALE, LARGEST_SCALE);
    BigInteger numerator = value.numerator().abs().shiftLeft((int) Math.max(scale, 0));
    BigInteger denominator = value.denominator().shiftLeft((int) Math.max(-scale, 0));
    int exponent = Math.max(lowest, numerator.bitLength() - denominator.bitLength() - bits);
    BigInteger mantissa = roundedQuotient(numerator, denominator, exponent);
    if (mantissa.bitLength() > bits) {
      exponent = exponent + 1;
      mantissa = roundedQuotient(numerator, denominator, exponent);
    }
    if (mantissa.bitLength() + (long) exponent - 1 > highest) {
      return sign * Double.POSITIVE_INFINITY;
    }
    return sign * Math.scalb(mantissa.doubleValue(), exponent);
  }

  /// `numerator / denominator / 2^exponent` to the nearest integer, ties to even.
  static BigInteger roundedQuotient(BigInteger numerator, BigInteger denominator, int exponent) {
    BigInteger dividend = exponent < 0 ? numerator.shiftLeft(-exponent) : numerator;
    BigInteger divisor = exponent > 0 ? denominator.shiftLeft(exponent) : denominator;
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    int half = parts[1].shiftLeft(1).compareTo(divisor);
    boolean up = half > 0 || half == 0 && parts[0].testBit(0);
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /// The exact value of a double; null for an infinite one.
  static @Nullable Rational exactly(double value) {
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      return null;
    }
    long bits = Double.doubleToRawLongBits(value);
    int field = (int) (bits >>> 52) & 0x7ff;
    long fraction = bits & 0xfffffffffffffL;
    BigInteger mantissa = BigInteger.valueOf(field == 0 ? fraction : fraction | 1L << 52);
    BigInteger signed = bits < 0 ? mantissa.negate() : mantissa;
    int exponent = Math.max(field, 1) - 1075;
    return exponent >= 0
        ? of(signed.shiftLeft(exponent))
        : exact(signed, BigInteger.ONE.shiftLeft(-exponent));
  }
}
