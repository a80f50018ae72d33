package dev.gopark.types;

import java.math.BigInteger;

/// The exact value of a constant expression.
public sealed interface ConstValue {
  record Bool(boolean value) implements ConstValue {}

  record Int(BigInteger value) implements ConstValue {}

  /// A rational number, which covers what floating-point constants need; `denominator` is positive
  /// and the fraction is in lowest terms.
  record Rational(BigInteger numerator, BigInteger denominator) implements ConstValue {}

  /// A complex number; a number without imaginary part may be one of the others.
  record Complex(Rational real, Rational imaginary) implements ConstValue {}

  /// Bytes as chars 0 to 255.
  record Str(String bytes) implements ConstValue {}
}
