package dev.gopark.library.format;

import dev.gopark.runtime.text.FloatText;
import java.util.Locale;

/// Writes integers and floats into fields.
class NumberWriter extends FieldWriter {
  /// An integer in base 2, 8, 10 or 16, whose `verb` tells upper-case digits (`X`) and the prefix
  /// `0o` (`O`).
  void integer(long value, int base, boolean signed, char verb) {
    boolean negative = signed && value < 0;
    if (flags.precision == 0 && value == 0) {
      padWithSpaces("");
      return;
    }
    String digits = digits(negative ? -value : value, base, verb);
    String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    int wanted = flags.precision;
    if (wanted < 0 && flags.padsWithZeros() && flags.width >= 0) {
      wanted = flags.width - sign.length();
    }
    String zeros = "0".repeat(Math.max(0, wanted - digits.length()));
    padWithSpaces(sign + prefix(base, verb, zeros + digits) + zeros + digits);
  }

  private static String digits(long magnitude, int base, char verb) {
    String digits = Long.toUnsignedString(magnitude, base);
    return verb == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
  }

  private String prefix(int base, char verb, String digits) {
    if (verb == 'O') {
      return "0o" + (flags.sharp && !digits.startsWith("0") ? "0" : "");
    }
    if (!flags.sharp) {
      return "";
    }
    return switch (base) {
      case 2 -> "0b";
      case 8 -> digits.startsWith("0") ? "" : "0";
      case 16 -> verb == 'X' ? "0X" : "0x";
      default -> "";
    };
  }

  /// An address or a byte in Go syntax: `0x` and lower-case digits.
  void hexadecimal(long value, boolean prefixed) {
    boolean sharp = flags.sharp;
    flags.sharp = prefixed;
    integer(value, 16, false, 'v');
    flags.sharp = sharp;
  }

  /// A float in a form that strconv knows; `precision` is what holds when none was given.
  void real(double value, int bits, char form, int precision) {
    int wanted = flags.precision >= 0 ? flags.precision : precision;
    String text = FloatText.format(value, form, wanted, bits);
    String sign = text.startsWith("-") ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    String magnitude = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      boolean positive = sign.isEmpty() && Double.isInfinite(value);
      padWithSpaces((positive ? "+" : sign) + magnitude);
      return;
    }
    if (flags.sharp && form != 'b') {
      magnitude = withPoint(magnitude, form, wanted);
    }
    padNumber(sign, magnitude);
  }

  private void padNumber(String sign, String magnitude) {
    if (!sign.isEmpty() && flags.padsWithZeros()) {
      out.append(sign);
      fill(flags.width - sign.length() - magnitude.length());
      out.append(magnitude);
    } else {
      pad(sign + magnitude);
    }
  }

  /// With `#` there is always a decimal point, and `%g` keeps the zeros at the end.
  private static String withPoint(String number, char form, int precision) {
    boolean keepsZeros = form == 'g' || form == 'G' || form == 'x';
    int missing = !keepsZeros ? 0 : precision < 0 ? 6 : precision;
    int mark = exponentMark(number, form);
    String mantissa = number.substring(0, mark);
    missing -= significantDigits(mantissa);
    if (mantissa.indexOf('.') < 0) {
      missing -= mantissa.equals("0") ? 1 : 0;
      mantissa += ".";
    }
    return mantissa + "0".repeat(Math.max(0, missing)) + number.substring(mark);
  }

  private static int exponentMark(String number, char form) {
    String marks = form == 'x' || form == 'X' ? "pP" : "eE";
    int index = 0;
    while (index < number.length() && marks.indexOf(number.charAt(index)) < 0) {
      index++;
    }
    return index;
  }

  private static int significantDigits(String mantissa) {
    int count = 0;
    boolean begun = false;
    for (int i = 0; i < mantissa.length(); i++) {
      char c = mantissa.charAt(i);
      begun |= c != '0' && c != '.';
      count += begun && c != '.' ? 1 : 0;
    }
    return count;
  }
}
