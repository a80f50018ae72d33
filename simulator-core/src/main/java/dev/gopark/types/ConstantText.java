package dev.gopark.types;

import dev.gopark.syntax.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes constants as gc's messages show them.
public final class ConstantText {
  private static final int LONGEST_STRING = 72;
  private static final double LOG_2 = 0.30102999566398119521;
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private ConstantText() {}

  public static String print(ConstValue value) {
    return switch (value) {
      case ConstValue.Bool(boolean bool) -> Boolean.toString(bool);
      case ConstValue.Int(BigInteger integer) -> integer.toString();
      case ConstValue.Rational rational -> real(rational);
      case ConstValue.Complex(ConstValue real, ConstValue imaginary) ->
          "(" + print(real) + " + " + print(imaginary) + "i)";
      case ConstValue.Str text -> shortened(quote(Literals.textOf(text.bytes())));
    };
  }

  private static String shortened(String quoted) {
    int count = quoted.codePointCount(0, quoted.length());
    return count <= LONGEST_STRING
        ? quoted
        : quoted.substring(0, quoted.offsetByCodePoints(0, LONGEST_STRING - 3)) + "...";
  }

  /// C's `%.6g`, approximately for what no double can hold.
  private static String real(ConstValue.Rational value) {
    double rounded = Rationals.toDouble(value);
    if (value.isZero() || rounded != 0 && !Double.isInfinite(rounded)) {
      return decimal(value);
    }
    ConstValue.Rational number =
        BigFloats.rounded(value.numerator(), value.denominator(), value.exponent());
    return number == null ? "+Inf" : scientific(number);
  }

  private static String decimal(ConstValue.Rational value) {
    if (value.isZero()) {
      return "0";
    }
    BigDecimal rounded = quotient(value).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -4 && exponent < 6
        ? rounded.toPlainString()
        : scientific(rounded.movePointLeft(exponent), exponent);
  }

  private static BigDecimal quotient(ConstValue.Rational value) {
    int exponent = (int) value.exponent();
    BigInteger numerator = value.numerator().shiftLeft(Math.max(exponent, 0));
    BigInteger denominator = value.denominator().shiftLeft(Math.max(-exponent, 0));
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), SIX_DIGITS);
  }

  /// By way of logarithms, as gc does, so that the last digits may be wrong.
  private static String scientific(ConstValue.Rational number) {
    int bits = number.numerator().bitLength();
    ConstValue.Rational half =
        new ConstValue.Rational(number.numerator(), number.denominator(), -bits);
    double decimalExponent = BigFloats.magnitude(number) * LOG_2;
    long exponent = (long) decimalExponent;
    double mantissa = Rationals.toDouble(half) * Math.pow(10, decimalExponent - exponent);
    if (Math.abs(mantissa) < 1 - 0.5e-6) {
      mantissa *= 10;
      exponent--;
    } else if (Math.abs(mantissa) >= 10) {
      mantissa /= 10;
      exponent++;
    }
    return scientific(new BigDecimal(mantissa, SIX_DIGITS).stripTrailingZeros(), exponent);
  }

  /// The exponent has two digits at least.
  private static String scientific(BigDecimal mantissa, long exponent) {
    String zero = Math.abs(exponent) < 10 ? "0" : "";
    return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + zero + Math.abs(exponent);
  }

  /// A Go string literal.
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(point -> quote(point, out));
    return out.append('"').toString();
  }

  private static void quote(int point, StringBuilder out) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case 11 -> out.append("\\v");
      default -> {
        if (point < ' ' || point == 0x7f) {
          out.append(String.format("\\x%02x", point));
        } else {
          out.appendCodePoint(point);
        }
      }
    }
  }
}
