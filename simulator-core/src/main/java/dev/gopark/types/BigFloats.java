package dev.gopark.types;

import dev.gopark.types.ConstValue.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Arithmetic with mantissas of 512 bits, in which gc goes on when fractions become too large. Null
/// stands for what is beyond the largest exponent; what is too small is zero.
final class BigFloats {
  private static final int PRECISION = 512;

  /// When an integer is wanted, so many last bits are taken for errors of earlier roundings.
  private static final int DOUBTFUL_BITS = 4;

  /// Integers are not looked for beyond this many bits.
  private static final long LARGEST_INTEGER = 4096;

  private BigFloats() {}

  /// `numerator / denominator * 2^exponent`, rounded; `denominator` is positive.
  static @Nullable Rational rounded(BigInteger numerator, BigInteger denominator, long exponent) {
    if (numerator.signum() == 0) {
      return Rationals.ZERO;
    }
    BigInteger dividend = numerator.abs();
    int shift = dividend.bitLength() - denominator.bitLength() - PRECISION;
    BigInteger mantissa = Rationals.roundedQuotient(dividend, denominator, shift);
    if (mantissa.bitLength() > PRECISION) {
      shift++;
      mantissa = Rationals.roundedQuotient(dividend, denominator, shift);
    }
    int zeros = mantissa.getLowestSetBit();
    mantissa = mantissa.shiftRight(zeros);
    BigInteger signed = numerator.signum() < 0 ? mantissa.negate() : mantissa;
    Rational result = new Rational(signed, BigInteger.ONE, exponent + shift + zeros);
    if (magnitude(result) > Integer.MAX_VALUE) {
      return null;
    }
    return magnitude(result) < Integer.MIN_VALUE ? Rationals.ZERO : result;
  }

  /// The value as a number without denominator.
  private static @Nullable Rational of(Rational value) {
    return value.denominator().equals(BigInteger.ONE)
        ? value
        : rounded(value.numerator(), value.denominator(), value.exponent());
  }

  /// The exponent of a number without denominator whose mantissa is seen as between 1/2 and 1.
  static long magnitude(Rational value) {
    return value.numerator().bitLength() + value.exponent();
  }

  static @Nullable Rational add(Rational left, Rational right) {
    Rational a = of(left);
    Rational b = of(right);
    if (a == null || b == null || a.isZero() || b.isZero()) {
      return a == null || b == null || b.isZero() ? a : b;
    }
    long distance = magnitude(a) - magnitude(b);
    if (Math.abs(distance) > 2 * PRECISION) {
      return distance > 0 ? a : b;
    }
    return rounded(sum(a, b), BigInteger.ONE, Math.min(a.exponent(), b.exponent()));
  }

  /// The sum of two numbers of similar magnitude, in units of the smaller exponent.
  private static BigInteger sum(Rational a, Rational b) {
    long unit = Math.min(a.exponent(), b.exponent());
    BigInteger left = a.numerator().shiftLeft((int) (a.exponent() - unit));
    return left.add(b.numerator().shiftLeft((int) (b.exponent() - unit)));
  }

  static @Nullable Rational multiply(Rational left, Rational right) {
    return rounded(
        left.numerator().multiply(right.numerator()),
        left.denominator().multiply(right.denominator()),
        left.exponent() + right.exponent());
  }

  static @Nullable Rational divide(Rational left, Rational right) {
    BigInteger divisor = left.denominator().multiply(right.numerator());
    BigInteger dividend = left.numerator().multiply(right.denominator());
    return rounded(
        divisor.signum() < 0 ? dividend.negate() : dividend,
        divisor.abs(),
        left.exponent() - right.exponent());
  }

  static int compare(Rational left, Rational right) {
    Rational a = of(left);
    Rational b = of(right);
    if (a == null || b == null || a.numerator().signum() != b.numerator().signum()) {
      return Integer.compare(left.numerator().signum(), right.numerator().signum());
    }
    long distance = magnitude(a) - magnitude(b);
    if (distance != 0 || a.isZero()) {
      return Long.signum(distance) * a.numerator().signum();
    }
    return sum(a, Rationals.negate(b)).signum();
  }

  /// The value as an integer, also when it is only nearly one; null if it is none.
  static @Nullable BigInteger toInteger(Rational value) {
    if (Math.abs(magnitude(value)) >= LARGEST_INTEGER) {
      return null;
    }
    if (value.exponent() >= 0) {
      return value.numerator().shiftLeft((int) value.exponent());
    }
    BigInteger mantissa = value.numerator().abs();
    int doubtful = mantissa.bitLength() - PRECISION + DOUBTFUL_BITS;
    int fractionBits = (int) -value.exponent();
    if (doubtful <= 0) {
      return null;
    }
    BigInteger down = mantissa.shiftRight(doubtful);
    for (BigInteger candidate : new BigInteger[] {down, down.add(BigInteger.ONE)}) {
      BigInteger whole = candidate.shiftLeft(doubtful);
      if (whole.getLowestSetBit() >= fractionBits) {
        BigInteger integer = whole.shiftRight(fractionBits);
        return value.numerator().signum() < 0 ? integer.negate() : integer;
      }
    }
    return null;
  }

  /// `5^power`, with more bits than a result has.
  static Rational powerOfFive(long power) {
    Rational result = Rationals.ONE;
    Rational square = Rationals.of(BigInteger.valueOf(5));
    for (long rest = power; rest > 0; rest >>= 1) {
      if ((rest & 1) != 0) {
        result = product(result, square);
      }
      square = product(square, square);
    }
    return result;
  }

  private static Rational product(Rational left, Rational right) {
    BigInteger product = left.numerator().multiply(right.numerator());
    int excess = Math.max(0, product.bitLength() - 2 * PRECISION);
    return new Rational(
        product.shiftRight(excess), BigInteger.ONE, left.exponent() + right.exponent() + excess);
  }
}
