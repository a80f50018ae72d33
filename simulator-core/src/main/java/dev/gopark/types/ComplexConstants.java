package dev.gopark.types;

import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.ConstValue.Complex;
import dev.gopark.types.ConstValue.Rational;
import org.jspecify.annotations.Nullable;

/// Exact arithmetic on complex constants. Null stands for parts that are too large to go on with.
final class ComplexConstants {
  private ComplexConstants() {}

  /// The divisor is not zero.
  static @Nullable ConstValue binary(BinaryOp op, Complex left, Complex right) {
    Rational a = left.real();
    Rational b = left.imaginary();
    Rational c = right.real();
    Rational d = right.imaginary();
    return switch (op) {
      case ADD, SUBTRACT -> of(combine(op, a, c), combine(op, b, d));
      case MULTIPLY ->
          of(
              combine(BinaryOp.SUBTRACT, product(a, c), product(b, d)),
              combine(BinaryOp.ADD, product(a, d), product(b, c)));
      case DIVIDE -> {
        Rational norm = combine(BinaryOp.ADD, product(c, c), product(d, d));
        Rational real = combine(BinaryOp.ADD, product(a, c), product(b, d));
        Rational imaginary = combine(BinaryOp.SUBTRACT, product(b, c), product(a, d));
        yield of(combine(BinaryOp.DIVIDE, real, norm), combine(BinaryOp.DIVIDE, imaginary, norm));
      }
      default -> null;
    };
  }

  /// Whether the squares of both parts are zero, also because they are too small.
  static boolean hasNoSquare(Complex value) {
    Rational real = product(value.real(), value.real());
    Rational imaginary = product(value.imaginary(), value.imaginary());
    return real != null && real.isZero() && imaginary != null && imaginary.isZero();
  }

  static boolean equal(@Nullable Complex left, @Nullable Complex right) {
    return left != null
        && right != null
        && Rationals.compare(left.real(), right.real()) == 0
        && Rationals.compare(left.imaginary(), right.imaginary()) == 0;
  }

  private static @Nullable Rational product(Rational left, Rational right) {
    return Constants.fractions(BinaryOp.MULTIPLY, left, right);
  }

  private static @Nullable Rational combine(
      BinaryOp op, @Nullable Rational left, @Nullable Rational right) {
    return left == null || right == null ? null : Constants.fractions(op, left, right);
  }

  static @Nullable Complex of(@Nullable Rational real, @Nullable Rational imaginary) {
    return real == null || imaginary == null ? null : new Complex(real, imaginary);
  }

  /// Rounded to the parts of `type`; null if one of them overflows.
  static @Nullable ConstValue round(Complex value, BasicType type) {
    BasicType part = partOf(type);
    return of(Constants.round(value.real(), part), Constants.round(value.imaginary(), part));
  }

  /// The type of the parts of a complex type, also of an untyped one.
  static BasicType partOf(BasicType type) {
    return switch (type.kind()) {
      case COMPLEX64 -> BasicType.FLOAT32;
      case COMPLEX128 -> BasicType.FLOAT64;
      default -> BasicType.UNTYPED_FLOAT;
    };
  }
}
