package dev.gopark.types;

import dev.gopark.syntax.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes constants as gc's messages show them.
final class ConstantText {
  private static final int LONGEST_STRING = 72;
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private ConstantText() {}

  static String print(ConstValue value) {
    return switch (value) {
      case ConstValue.Bool(boolean bool) -> Boolean.toString(bool);
      case ConstValue.Int(BigInteger integer) -> integer.toString();
      case ConstValue.Rational(BigInteger numerator, BigInteger denominator) ->
          decimal(numerator, denominator);
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

  /// C's `%.6g`.
  private static String decimal(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), SIX_DIGITS)
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return (rounded.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + power;
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
