package dev.gopark.runtime.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes floats exactly as Go's `strconv.FormatFloat`.
public final class FloatText {
  /// Java never writes fewer than two digits.
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private FloatText() {}

  /// A decimal number 0.d1d2d3… times ten to the power `point`; `digits` has no zeros at its end
  /// and is empty for zero.
  private record Decimal(String digits, int point) {
    static Decimal of(BigDecimal value) {
      if (value.signum() == 0) {
        return new Decimal("", 0);
      }
      BigDecimal stripped = value.stripTrailingZeros();
      return new Decimal(
          stripped.unscaledValue().toString(), stripped.precision() - stripped.scale());
    }

    char digit(int index) {
      return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
    }
  }

  /// `value` in the form of `verb` (`e E f g G b x X`).
  ///
  /// @param precision as the verb understands it; -1 for as many digits as are needed to read the
  ///   same value back
  /// @param bits 32 when `value` is a float32, else 64
  public static String format(double value, char verb, int precision, int bits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    return sign
        + switch (verb) {
          case 'b' -> HexFloatText.binary(magnitude, bits);
          case 'x', 'X' -> HexFloatText.format(magnitude, verb, precision, bits);
          case 'e', 'E', 'f', 'F', 'g', 'G' -> decimal(magnitude, verb, precision, bits);
          default -> "%" + verb;
        };
  }

  /// The shortest `%g` form of a float64, Go's `%v`.
  public static String shortest(double value) {
    return format(value, 'g', -1, 64);
  }

  private static String decimal(double magnitude, char verb, int precision, int bits) {
    Decimal decimal =
        precision < 0 ? shortest(magnitude, bits) : rounded(magnitude, verb, precision);
    int count = decimal.digits.length();
    return switch (verb) {
      case 'e', 'E' -> exponent(decimal, precision < 0 ? Math.max(count - 1, 0) : precision, verb);
      case 'f', 'F' ->
          fixed(decimal, precision < 0 ? Math.max(count - decimal.point, 0) : precision);
      default -> general(decimal, precision, verb);
    };
  }

  private static Decimal shortest(double magnitude, int bits) {
    boolean single = bits == 32;
    BigDecimal text =
        new BigDecimal(single ? Float.toString((float) magnitude) : Double.toString(magnitude));
    BigDecimal oneDigit = text.round(ONE_DIGIT);
    boolean enough =
        single ? oneDigit.floatValue() == (float) magnitude : oneDigit.doubleValue() == magnitude;
    return Decimal.of(enough ? oneDigit : text);
  }

  private static Decimal rounded(double magnitude, char verb, int precision) {
    BigDecimal exact = new BigDecimal(magnitude);
    if (verb == 'f' || verb == 'F') {
      return Decimal.of(exact.setScale(precision, RoundingMode.HALF_EVEN));
    }
    boolean general = verb == 'g' || verb == 'G';
    int digits = general ? Math.max(precision, 1) : precision + 1;
    return Decimal.of(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  /// `d.ddde±dd`
  private static String exponent(Decimal decimal, int fraction, char verb) {
    StringBuilder out = new StringBuilder().append(decimal.digit(0));
    if (fraction > 0) {
      out.append('.');
      for (int i = 1; i <= fraction; i++) {
        out.append(decimal.digit(i));
      }
    }
    int power = decimal.digits.isEmpty() ? 0 : decimal.point - 1;
    out.append(verb).append(power < 0 ? '-' : '+');
    return out.append(Math.abs(power) < 10 ? "0" : "").append(Math.abs(power)).toString();
  }

  /// `ddd.ddd`
  private static String fixed(Decimal decimal, int fraction) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < decimal.point; i++) {
      out.append(decimal.digit(i));
    }
    if (decimal.point <= 0) {
      out.append('0');
    }
    if (fraction > 0) {
      out.append('.');
      for (int i = 0; i < fraction; i++) {
        out.append(decimal.digit(decimal.point + i));
      }
    }
    return out.toString();
  }

  /// The exponent form for very small and large numbers, else the fixed one, without zeros at the
  /// end.
  private static String general(Decimal decimal, int precision, char verb) {
    int count = decimal.digits.length();
    int power = decimal.point - 1;
    int digits = precision < 0 ? 6 : Math.max(precision, 1);
    int limit = precision >= 0 && digits > count && count >= decimal.point ? count : digits;
    if (power < -4 || power >= limit) {
      int shown = precision < 0 ? count : Math.min(digits, count);
      return exponent(decimal, Math.max(shown - 1, 0), verb == 'g' ? 'e' : 'E');
    }
    return fixed(decimal, Math.max(count - decimal.point, 0));
  }
}
