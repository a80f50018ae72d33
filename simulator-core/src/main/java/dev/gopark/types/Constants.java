package dev.gopark.types;

import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;
import dev.gopark.types.ConstValue.Bool;
import dev.gopark.types.ConstValue.Complex;
import dev.gopark.types.ConstValue.Int;
import dev.gopark.types.ConstValue.Rational;
import dev.gopark.types.ConstValue.Str;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Arithmetic on constants, exact as far as gc's is. Operations get operands of matching kinds;
/// null stands for a value that is unknown because of an earlier error, or too large to go on with.
final class Constants {
  /// Untyped integers may have so many bits.
  static final int INTEGER_BITS = 512;

  private Constants() {}

  static Int of(long value) {
    return new Int(BigInteger.valueOf(value));
  }

  static @Nullable ConstValue unary(UnaryOp op, ConstValue value, Type type) {
    return switch (op) {
      case PLUS -> value;
      case MINUS -> negate(value);
      case NOT -> value instanceof Bool(boolean bool) ? new Bool(!bool) : null;
      case XOR -> value instanceof Int(BigInteger integer) ? complement(integer, type) : null;
      case ADDRESS, RECEIVE, TILDE -> null;
    };
  }

  private static @Nullable ConstValue negate(ConstValue value) {
    return switch (value) {
      case Int(BigInteger integer) -> new Int(integer.negate());
      case Rational rational -> Rationals.negate(rational);
      case Complex(Rational real, Rational imaginary) ->
          new Complex(Rationals.negate(real), Rationals.negate(imaginary));
      case Bool _, Str _ -> null;
    };
  }

  private static ConstValue complement(BigInteger value, Type type) {
    if (!(type.underlying() instanceof BasicType basic && basic.isUnsigned())) {
      return new Int(value.not());
    }
    BigInteger mask = BigInteger.ONE.shiftLeft(basic.size * 8).subtract(BigInteger.ONE);
    return new Int(value.andNot(mask).equals(BigInteger.ZERO) ? value.xor(mask) : value.not());
  }

  /// Arithmetic and logical operators; integers divide as Go's do. The divisor is not zero.
  static @Nullable ConstValue binary(BinaryOp op, ConstValue left, ConstValue right) {
    if (left instanceof Complex || right instanceof Complex) {
      Complex l = toComplex(left);
      Complex r = toComplex(right);
      return l == null || r == null ? null : ComplexConstants.binary(op, l, r);
    }
    return switch (left) {
      case Bool(boolean l) when right instanceof Bool(boolean r) ->
          new Bool(op == BinaryOp.AND_AND ? l && r : l || r);
      case Str l when right instanceof Str r -> l.with(r);
      case Int(BigInteger l) when right instanceof Int(BigInteger r) -> integers(op, l, r);
      case Int _, Rational _ -> {
        Rational l = toRational(left);
        Rational r = toRational(right);
        yield l == null || r == null ? null : fractions(op, l, r);
      }
      case Bool _, Str _, Complex _ -> null;
    };
  }

  private static @Nullable ConstValue integers(BinaryOp op, BigInteger left, BigInteger right) {
    return switch (op) {
      case ADD -> new Int(left.add(right));
      case SUBTRACT -> new Int(left.subtract(right));
      case MULTIPLY -> new Int(left.multiply(right));
      case DIVIDE -> new Int(left.divide(right));
      case REMAINDER -> new Int(left.remainder(right));
      case AND -> new Int(left.and(right));
      case OR -> new Int(left.or(right));
      case XOR -> new Int(left.xor(right));
      case AND_NOT -> new Int(left.andNot(right));
      default -> null;
    };
  }

  static @Nullable Rational fractions(BinaryOp op, Rational left, Rational right) {
    return switch (op) {
      case ADD -> Rationals.add(left, right);
      case SUBTRACT -> Rationals.add(left, Rationals.negate(right));
      case MULTIPLY -> Rationals.multiply(left, right);
      case DIVIDE -> Rationals.divide(left, right);
      default -> null;
    };
  }

  static boolean compare(BinaryOp op, ConstValue left, ConstValue right) {
    if (left instanceof Bool && right instanceof Bool) {
      return left.equals(right) == (op == BinaryOp.EQUAL);
    }
    if (left instanceof Complex || right instanceof Complex) {
      boolean equal = ComplexConstants.equal(toComplex(left), toComplex(right));
      return equal == (op == BinaryOp.EQUAL);
    }
    int order = order(left, right);
    return switch (op) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_EQUAL -> order >= 0;
      default -> false;
    };
  }

  static int order(ConstValue left, ConstValue right) {
    if (left instanceof Str l && right instanceof Str r) {
      return l.bytes().compareTo(r.bytes());
    }
    if (left instanceof Int(BigInteger l) && right instanceof Int(BigInteger r)) {
      return l.compareTo(r);
    }
    Rational l = toRational(left);
    Rational r = toRational(right);
    return l == null || r == null ? 0 : Rationals.compare(l, r);
  }

  static Int shift(BinaryOp op, BigInteger value, int count) {
    return new Int(op == BinaryOp.SHIFT_LEFT ? value.shiftLeft(count) : value.shiftRight(count));
  }

  /// The value as an integer, or null if it is none.
  static @Nullable BigInteger toInteger(@Nullable ConstValue value) {
    return switch (value) {
      case Int(BigInteger integer) -> integer;
      case Rational rational -> Rationals.toInteger(rational);
      case Complex(Rational real, Rational imaginary) when imaginary.isZero() -> toInteger(real);
      case null, default -> null;
    };
  }

  static @Nullable Rational toRational(ConstValue value) {
    return switch (value) {
      case Int(BigInteger integer) -> Rationals.of(integer);
      case Rational rational -> rational;
      case Complex(Rational real, Rational imaginary) -> imaginary.isZero() ? real : null;
      case Bool _, Str _ -> null;
    };
  }

  static @Nullable Complex toComplex(ConstValue value) {
    if (value instanceof Complex complex) {
      return complex;
    }
    Rational real = toRational(value);
    return real == null ? null : new Complex(real, Rationals.ZERO);
  }

  /// Whether no value of `type` can be divided by this one: complex numbers are divided by its
  /// square.
  static boolean isZeroDivisor(@Nullable ConstValue value, Type type) {
    Complex complex = value != null && Predicates.isComplex(type) ? toComplex(value) : null;
    return complex != null ? ComplexConstants.hasNoSquare(complex) : sign(value) == 0;
  }

  static int sign(@Nullable ConstValue value) {
    return switch (value) {
      case Int(BigInteger integer) -> integer.signum();
      case Rational rational -> rational.numerator().signum();
      case Complex(Rational real, Rational imaginary) -> sign(real) | sign(imaginary);
      case null, default -> 1;
    };
  }

  /// `value` as a constant of `type`, rounded if that is a floating-point type; null if it cannot
  /// be represented.
  static @Nullable ConstValue represent(ConstValue value, BasicType type) {
    if (type.isInteger()) {
      BigInteger integer = toInteger(value);
      return integer != null && fits(integer, type) ? new Int(integer) : null;
    }
    if (type.isFloat()) {
      Rational rational = toRational(value);
      return rational == null ? null : round(rational, type);
    }
    if (type.isComplex()) {
      Complex complex = toComplex(value);
      return complex == null ? null : ComplexConstants.round(complex, type);
    }
    boolean matches =
        type.isString() && value instanceof Str || type.isBoolean() && value instanceof Bool;
    return matches ? value : null;
  }

  private static boolean fits(BigInteger value, BasicType type) {
    if (type.isUntyped()) {
      return true;
    }
    return type.isUnsigned()
        ? value.signum() >= 0 && value.bitLength() <= type.size * 8
        : value.bitLength() < type.size * 8;
  }

  static @Nullable Rational round(Rational value, BasicType type) {
    return switch (type.kind()) {
      case FLOAT32 -> Rationals.exactly(Rationals.toFloat(value));
      case FLOAT64 -> Rationals.exactly(Rationals.toDouble(value));
      default -> value;
    };
  }
}
