package dev.gopark.library;

import java.math.BigInteger;
import java.util.Locale;

/// Reads integers as `strconv.ParseInt` and `ParseUint` do.
final class NumberParser {
  // What was wrong, as strconv.go counts.
  static final int FINE = 0;
  static final int BAD_SYNTAX = 1;
  static final int OUT_OF_RANGE = 2;
  static final int BAD_BASE = 3;
  static final int BAD_BIT_SIZE = 4;

  /// A value, the nearest one if it was out of range, and what was wrong.
  record Parsed(long word, int problem) {}

  private final String text;
  private final int base;
  private final int bits;

  /// @param base 0 if a prefix of the text decides
  /// @param bits size of the wanted type, 0 for int
  NumberParser(String text, int base, int bits) {
    this.text = text;
    this.base = base;
    this.bits = bits == 0 ? Long.SIZE : bits;
  }

  Parsed unsigned() {
    Magnitude magnitude = magnitude(text);
    if (magnitude.problem != FINE) {
      return new Parsed(0, magnitude.problem);
    }
    return magnitude.value.bitLength() > bits
        ? new Parsed(-1L >>> Long.SIZE - bits, OUT_OF_RANGE)
        : new Parsed(magnitude.value.longValue(), FINE);
  }

  Parsed signed() {
    boolean negative = text.startsWith("-");
    Magnitude magnitude = magnitude(negative || text.startsWith("+") ? text.substring(1) : text);
    if (magnitude.problem != FINE) {
      return new Parsed(0, magnitude.problem);
    }
    BigInteger value = negative ? magnitude.value.negate() : magnitude.value;
    if (value.bitLength() >= bits) {
      long limit = 1L << bits - 1;
      return new Parsed(negative ? -limit : limit - 1, OUT_OF_RANGE);
    }
    return new Parsed(value.longValue(), FINE);
  }

  private record Magnitude(BigInteger value, int problem) {}

  private static Magnitude wrong(int problem) {
    return new Magnitude(BigInteger.ZERO, problem);
  }

  private Magnitude magnitude(String digits) {
    if (digits.isEmpty()) {
      return wrong(BAD_SYNTAX);
    }
    if (base != 0 && (base < Character.MIN_RADIX || base > Character.MAX_RADIX)) {
      return wrong(BAD_BASE);
    }
    if (bits < 0 || bits > Long.SIZE) {
      return wrong(BAD_BIT_SIZE);
    }
    if (base != 0) {
      return read(digits, base);
    }
    return digits.contains("_") && !underscoresAreRight(digits)
        ? wrong(BAD_SYNTAX)
        : prefixed(digits.replace("_", ""));
  }

  private static Magnitude prefixed(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return read(digits, 10);
    }
    return switch (digits.charAt(1)) {
      case 'x', 'X' -> read(digits.substring(2), 16);
      case 'b', 'B' -> read(digits.substring(2), 2);
      case 'o', 'O' -> read(digits.substring(2), 8);
      default -> read(digits.substring(1), 8);
    };
  }

  /// Underscores may stand only between digits, or after a prefix.
  private static boolean underscoresAreRight(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    return lower.matches("(0[xbo]?_?)?[0-9a-f]+(_[0-9a-f]+)*");
  }

  private static Magnitude read(String digits, int radix) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c >= 0x80 || Character.digit(c, radix) < 0) {
        return wrong(BAD_SYNTAX);
      }
    }
    return digits.isEmpty()
        ? wrong(BAD_SYNTAX)
        : new Magnitude(new BigInteger(digits, radix), FINE);
  }
}
