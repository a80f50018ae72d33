package dev.gopark.syntax;

/// Scans rune and string literals, whose first quote is the current character.
final class QuotedScanner {
  private static final long BAD_DIGIT = -1;

  private final CharReader in;

  QuotedScanner(CharReader in) {
    this.in = in;
  }

  /// A rune literal: exactly one character or escape between the quotes.
  TokenKind rune() {
    int start = in.offset;
    boolean good = true;
    in.next();
    for (int count = 0; !in.got('\''); count++) {
      if (in.ch == '\n' || in.ch < 0) {
        runeNotClosed(start, good);
        return TokenKind.RUNE;
      }
      if (in.ch == '\\') {
        in.next();
        good &= escape('\'');
      } else {
        in.next();
      }
      if (in.ch == '\'' && count > 0 && good) {
        in.error(start, "more than one character in rune literal");
      }
    }
    if (in.offset == start + 2 && good) {
      in.error(start + 1, "empty rune literal or unescaped '");
    }
    return TokenKind.RUNE;
  }

  private void runeNotClosed(int start, boolean good) {
    if (!good) {
      return;
    }
    if (in.ch < 0) {
      in.error(start, "rune literal not terminated");
    } else {
      in.error("newline in rune literal");
    }
  }

  /// An interpreted string literal.
  TokenKind string() {
    int start = in.offset;
    in.next();
    while (!in.got('"')) {
      if (in.ch == '\n') {
        in.error("newline in string");
        return TokenKind.STRING;
      }
      if (in.ch < 0) {
        in.error(start, "string not terminated");
        return TokenKind.STRING;
      }
      if (in.ch == '\\') {
        in.next();
        escape('"');
      } else {
        in.next();
      }
    }
    return TokenKind.STRING;
  }

  /// A raw string literal.
  TokenKind rawString() {
    int start = in.offset;
    in.next();
    while (!in.got('`')) {
      if (in.ch < 0) {
        in.error(start, "string not terminated");
        return TokenKind.STRING;
      }
      in.next();
    }
    return TokenKind.STRING;
  }

  /// Reads what follows a backslash; false if it was wrong and reported.
  private boolean escape(char quote) {
    switch (in.ch) {
      case 'a', 'b', 'f', 'n', 'r', 't', 'v', '\\' -> in.next();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal();
      }
      case 'x' -> {
        return hexadecimal(2);
      }
      case 'u' -> {
        return hexadecimal(4);
      }
      case 'U' -> {
        return hexadecimal(8);
      }
      default -> {
        return in.got(quote) || unknownEscape();
      }
    }
    return true;
  }

  private boolean unknownEscape() {
    if (in.ch < 0) {
      return true; // the caller complains about the end of the file
    }
    in.error("unknown escape");
    return false;
  }

  private boolean octal() {
    long value = digits(3, 8);
    if (value > 255) {
      in.error("octal escape value " + value + " > 255");
      return false;
    }
    return value != BAD_DIGIT;
  }

  private boolean hexadecimal(int count) {
    in.next();
    long value = digits(count, 16);
    if (value > 0 && count > 2 && !Utf8.isValid((int) Math.min(value, Integer.MAX_VALUE))) {
      in.error("escape is invalid Unicode code point " + Utf8.describe((int) value));
      return false;
    }
    return value != BAD_DIGIT;
  }

  /// The value of `count` digits, 0 at the end of the file, or [#BAD_DIGIT].
  private long digits(int count, int base) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      if (in.ch < 0) {
        return 0;
      }
      int digit = NumberScanner.hexValue(in.ch);
      if (digit < 0 || digit >= base) {
        String name = base == 8 ? "octal" : "hexadecimal";
        in.error("invalid character " + Utf8.quote(in.ch) + " in " + name + " escape");
        return BAD_DIGIT;
      }
      value = value * base + digit;
      in.next();
    }
    return value;
  }
}
