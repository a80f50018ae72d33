package dev.gopark.syntax;

/// The arithmetic of UTF-8, and code points as Go's messages show them.
public final class Utf8 {
  /// Stands for bytes that encode nothing.
  static final int INVALID = -2;

  private Utf8() {}

  /// The length of an encoding that begins with the byte `first`; 0 when none does.
  static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  }

  /// The bits of the code point that the first byte of an encoding of `length` bytes holds.
  static int firstBits(int first, int length) {
    return length < 2 ? first : first & (0x7f >> length);
  }

  /// Whether `point` is a code point that needs `length` bytes.
  static boolean isShortest(int point, int length) {
    int needed = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    return needed == length && isValid(point);
  }

  /// Whether `point` is a Unicode scalar value.
  static boolean isValid(int point) {
    return point >= 0 && point <= Character.MAX_CODE_POINT && (point < 0xd800 || point > 0xdfff);
  }

  /// Appends the encoding of `point` to `bytes`, a char for each byte.
  static void encode(int point, StringBuilder bytes) {
    if (point < 0x80) {
      bytes.append((char) point);
    } else if (point < 0x800) {
      bytes.append((char) (0xc0 | point >> 6)).append(tail(point));
    } else if (point < 0x10000) {
      bytes.append((char) (0xe0 | point >> 12)).append(tail(point >> 6)).append(tail(point));
    } else {
      bytes.append((char) (0xf0 | point >> 18)).append(tail(point >> 12));
      bytes.append(tail(point >> 6)).append(tail(point));
    }
  }

  private static char tail(int bits) {
    return (char) (0x80 | bits & 0x3f);
  }

  /// `U+0023 '#'`, Go's `%#U`.
  public static String describe(int point) {
    String number = String.format("U+%04X", point);
    return isPrintable(point) ? number + " '" + Character.toString(point) + "'" : number;
  }

  /// `'#'`, Go's `%q`.
  static String quote(int point) {
    return switch (point) {
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      default -> isPrintable(point) ? "'" + Character.toString(point) + "'" : escape(point);
    };
  }

  private static String escape(int point) {
    if (point < 0x80) {
      return String.format("'\\x%02x'", point);
    }
    return String.format(point < 0x10000 ? "'\\u%04x'" : "'\\U%08x'", point);
  }

  public static boolean isPrintable(int point) {
    if (point == ' ') {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
