package dev.gopark.types;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values of integer and floating-point literals the scanner has accepted.
final class NumberLiterals {
  /// Larger powers of ten are not computed exactly.
  private static final int LARGEST_EXACT_POWER = 20_000;

  /// Numbers up to this power of two are exact fractions.
  private static final int LARGEST_FRACTION = 4096;

  private static final String UNDERSCORE = "underscore in numeric literal";

  private NumberLiterals() {}

  /// A form of number literals that not every Go knows, as messages name it; null for a plain one.
  static @Nullable String form(String literal) {
    String text = literal.toLowerCase(Locale.ROOT);
    if (text.contains("_")) {
      return UNDERSCORE;
    }
    if (text.startsWith("0b")) {
      return "binary literal";
    }
    if (text.startsWith("0o")) {
      return "0o/0O-style octal literal";
    }
    boolean isFloat = text.contains(".") || text.contains("p") || text.endsWith("i");
    return text.startsWith("0x") && isFloat ? "hexadecimal floating-point literal" : null;
  }

  /// A form as messages named it before Go 1.21.
  static String plural(String form) {
    return form.equals(UNDERSCORE) ? "underscores in numeric literals" : form + "s";
  }

  static ConstValue.@Nullable Int integer(String literal) {
    String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
    try {
      return new ConstValue.Int(integerValue(text));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static BigInteger integerValue(String text) {
    if (text.startsWith("0x")) {
      return new BigInteger(text.substring(2), 16);
    }
    if (text.startsWith("0b")) {
      return new BigInteger(text.substring(2), 2);
    }
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8);
    }
    return new BigInteger(text, text.startsWith("0") ? 8 : 10);
  }

  /// The value of `1.5i`, or null when its exponent is out of all bounds. `0123i` is decimal, as in
  /// the first versions of Go.
  static ConstValue.@Nullable Complex imaginary(String literal) {
    String number = literal.substring(0, literal.length() - 1);
    String digits = number.replace("_", "").toLowerCase(Locale.ROOT);
    boolean isInteger = digits.startsWith("0b") || digits.startsWith("0o");
    ConstValue.Int integer = isInteger ? integer(number) : null;
    ConstValue.Rational part = integer != null ? Rationals.of(integer.value()) : decimal(number);
    return ComplexConstants.of(Rationals.ZERO, part);
  }

  /// Null when the exponent is out of all bounds.
  static ConstValue.@Nullable Rational decimal(String literal) {
    String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
    try {
      return text.startsWith("0x")
          ? value(text.substring(2), 16, 'p', 2, 4)
          : value(text, 10, 'e', 10, 1);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// Digits in `radix`, then an exponent of `base` after `mark`; a digit after the point counts
  /// `digitPower` of them.
  private static ConstValue.@Nullable Rational value(
      String text, int radix, char mark, int base, int digitPower) {
    int split = text.indexOf(mark);
    String digits = split < 0 ? text : text.substring(0, split);
    int exponent = split < 0 ? 0 : Integer.parseInt(text.substring(split + 1));
    int point = digits.indexOf('.');
    int fractionDigits = point < 0 ? 0 : digits.length() - point - 1;
    long power = (long) exponent - (long) fractionDigits * digitPower;
    BigInteger mantissa = new BigInteger(digits.replace(".", ""), radix);
    if (base == 2) {
      return scaled(mantissa, BigInteger.ONE, power);
    }
    return Math.abs(power) <= LARGEST_EXACT_POWER
        ? decimal(mantissa, (int) power)
        : approximate(mantissa, power);
  }

  private static ConstValue.@Nullable Rational decimal(BigInteger mantissa, int power) {
    BigInteger scale = BigInteger.TEN.pow(Math.abs(power));
    return power >= 0
        ? scaled(mantissa.multiply(scale), BigInteger.ONE, 0)
        : scaled(mantissa, scale, 0);
  }

  private static ConstValue.@Nullable Rational approximate(BigInteger mantissa, long power) {
    ConstValue.Rational scale = BigFloats.powerOfFive(Math.abs(power));
    return power >= 0
        ? BigFloats.rounded(
            mantissa.multiply(scale.numerator()), BigInteger.ONE, scale.exponent() + power)
        : BigFloats.rounded(mantissa, scale.numerator(), power - scale.exponent());
  }

  /// `numerator / denominator * 2^exponent`, exactly unless it is very large or very small.
  private static ConstValue.@Nullable Rational scaled(
      BigInteger numerator, BigInteger denominator, long exponent) {
    long magnitude = numerator.bitLength() - denominator.bitLength() + exponent;
    if (Math.abs(magnitude) >= LARGEST_FRACTION) {
      return BigFloats.rounded(numerator, denominator, exponent);
    }
    return Rationals.exact(
        numerator.shiftLeft((int) Math.max(exponent, 0)),
        denominator.shiftLeft((int) Math.max(-exponent, 0)));
  }
}
