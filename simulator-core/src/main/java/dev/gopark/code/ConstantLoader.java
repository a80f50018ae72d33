package dev.gopark.code;

import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// Loads constants and zero values into registers.
final class ConstantLoader {
  private static final MathContext PRECISION = new MathContext(1100);

  private final CodeBuffer code;

  ConstantLoader(CodeBuffer code) {
    this.code = code;
  }

  /// Loads `value` as a `type` into `dst`.
  void load(ConstValue value, Type type, int dst) {
    if (value instanceof ConstValue.Str text) {
      code.emit(Opcode.REF_CONST, dst, 0, 0, text.bytes());
    } else if (Types.isComplex(type)) {
      code.emit(Opcode.REF_CONST, dst, 0, 0, complex(value, type));
    } else {
      code.emitImmediate(Opcode.WORD_CONST, dst, 0, bits(value, type));
    }
  }

  private static ComplexNumber complex(ConstValue value, Type type) {
    Type part = Types.basic(type) == BasicType.COMPLEX64 ? BasicType.FLOAT32 : BasicType.FLOAT64;
    return value instanceof ConstValue.Complex(ConstValue real, ConstValue imaginary)
        ? new ComplexNumber(number(real, part), number(imaginary, part))
        : new ComplexNumber(number(value, part), 0);
  }

  private static double number(ConstValue value, Type type) {
    return Double.longBitsToDouble(bits(value, type));
  }

  /// The word that holds `value` as a `type`.
  static long bits(ConstValue value, Type type) {
    return switch (value) {
      case ConstValue.Bool(boolean bool) -> bool ? 1 : 0;
      case ConstValue.Int(BigInteger integer) ->
          Types.isFloat(type) ? floatBits(new BigDecimal(integer), type) : integer.longValue();
      case ConstValue.Rational(BigInteger numerator, BigInteger denominator, _) ->
          Types.isFloat(type)
              ? floatBits(quotient(numerator, denominator), type)
              : numerator.divide(denominator).longValue();
      case ConstValue.Complex(ConstValue.Rational real, _) -> bits(real, type);
      case ConstValue.Str _ -> throw new IllegalStateException("a string is not a word");
    };
  }

  /// The type a constant takes on when an interface is to hold it.
  static Type defaultType(ConstValue value) {
    return switch (value) {
      case ConstValue.Bool _ -> BasicType.BOOL;
      case ConstValue.Int _ -> BasicType.INT;
      case ConstValue.Rational _ -> BasicType.FLOAT64;
      case ConstValue.Complex _ -> BasicType.COMPLEX128;
      case ConstValue.Str _ -> BasicType.STRING;
    };
  }

  private static BigDecimal quotient(BigInteger numerator, BigInteger denominator) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), PRECISION);
  }

  private static long floatBits(BigDecimal value, Type type) {
    boolean single = Types.basic(type) == BasicType.FLOAT32;
    return Double.doubleToRawLongBits(single ? value.floatValue() : value.doubleValue());
  }

  /// Loads the zero value of `type`, for a struct or array a new object known as `name`.
  void zero(Type type, int dst, @Nullable String name) {
    if (Registers.isAggregate(type)) {
      code.emitNamed(name, Opcode.NEW_VALUE, dst, 0, type);
    } else if (Registers.isWord(type)) {
      code.emitImmediate(Opcode.WORD_CONST, dst, 0, 0);
    } else {
      code.emit(Opcode.REF_CONST, dst, 0, 0, Types.isString(type) ? "" : null);
    }
  }
}
