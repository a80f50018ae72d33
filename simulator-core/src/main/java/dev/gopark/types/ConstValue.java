package dev.gopark.types;

import java.math.BigInteger;

/// The exact value of a constant expression.
public sealed interface ConstValue {
  record Bool(boolean value) implements ConstValue {}

  record Int(BigInteger value) implements ConstValue {}

  /// The number `numerator / denominator * 2^exponent`, for floating-point constants: a fraction in
  /// lowest terms, whose exponent is 0, or when the parts of that became too large a number whose
  /// `denominator` is 1. The denominator is positive.
  record Rational(BigInteger numerator, BigInteger denominator, long exponent)
      implements ConstValue {
    boolean isZero() {
      return numerator.signum() == 0;
    }
  }

  /// A complex number; a number without imaginary part may be one of the others.
  record Complex(Rational real, Rational imaginary) implements ConstValue {}

  /// Bytes as chars 0 to 255.
  record Str(String bytes) implements ConstValue {}
}
