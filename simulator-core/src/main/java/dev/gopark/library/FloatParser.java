package dev.gopark.library;

import dev.gopark.library.NumberParser.Parsed;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads floats as `strconv.ParseFloat` does.
final class FloatParser {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?\\d+");

  private static final String DECIMAL_UNDERSCORE = "(?<=\\d)_(?=\\d)";
  private static final String HEXADECIMAL_UNDERSCORE = "(?<=[0-9a-fA-F])_(?=[0-9a-fA-F])";

  private FloatParser() {}

  /// The value as the bits of a double; an infinity if it is out of range.
  static Parsed parse(String text, boolean single) {
    Parsed special = special(text.toLowerCase(Locale.ROOT));
    if (special != null) {
      return special;
    }
    String number = withoutUnderscores(text);
    if (!DECIMAL.matcher(number).matches() && !HEXADECIMAL.matcher(number).matches()) {
      return new Parsed(0, NumberParser.BAD_SYNTAX);
    }
    double value = single ? Float.parseFloat(number) : Double.parseDouble(number);
    return new Parsed(
        Double.doubleToRawLongBits(value),
        Double.isInfinite(value) ? NumberParser.OUT_OF_RANGE : NumberParser.FINE);
  }

  /// Underscores may stand between digits; those elsewhere stay.
  private static String withoutUnderscores(String text) {
    if (text.indexOf('_') < 0) {
      return text;
    }
    boolean hexadecimal = text.matches("[+-]?0[xX].*");
    return hexadecimal
        ? text.replaceFirst("(?<=[xX])_", "").replaceAll(HEXADECIMAL_UNDERSCORE, "")
        : text.replaceAll(DECIMAL_UNDERSCORE, "");
  }

  private static @Nullable Parsed special(String text) {
    return switch (text) {
      case "inf", "+inf", "infinity", "+infinity" -> fine(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> fine(Double.NEGATIVE_INFINITY);
      case "nan" -> fine(Double.NaN);
      default -> null;
    };
  }

  private static Parsed fine(double value) {
    return new Parsed(Double.doubleToRawLongBits(value), NumberParser.FINE);
  }
}
