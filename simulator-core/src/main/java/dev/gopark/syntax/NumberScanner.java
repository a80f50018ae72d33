package dev.gopark.syntax;

/// Scans one number. The characters it accepts are more than the grammar allows, so that a wrong
/// number is one token and one error.
final class NumberScanner {
  private final CharReader in;
  private final int start;
  private int base = 10;

  /// `x`, `o`, `b`, `0` for an octal number in the old style, or 0.
  private char prefix;

  private boolean hasDigit;
  private boolean hasSeparator;
  private boolean failed;

  /// The offset of the first digit too large for the base, or -1.
  private int invalidDigit = -1;

  /// A scanner for the number that begins at `start`.
  NumberScanner(CharReader in, int start) {
    this.in = in;
    this.start = start;
  }

  /// Scans the number; `seenPoint` when it begins with a point, already consumed.
  TokenKind scan(boolean seenPoint) {
    boolean isFloat = seenPoint || integerPart();
    if (isFloat) {
      digits(base);
    }
    if (!hasDigit) {
      fail(in.offset, baseName() + " literal has no digits");
    }
    isFloat |= exponent(isFloat);
    TokenKind kind = isFloat ? TokenKind.FLOAT : TokenKind.INT;
    if (in.got('i')) {
      kind = TokenKind.IMAGINARY;
    }
    checkDigits(kind);
    return kind;
  }

  /// Reads up to the point and past it; true if there is one.
  private boolean integerPart() {
    if (in.got('0')) {
      prefix();
    }
    digits(base);
    if (in.ch != '.') {
      return false;
    }
    if (prefix == 'o' || prefix == 'b') {
      fail(in.offset, "invalid radix point in " + baseName() + " literal");
    }
    in.next();
    return true;
  }

  private void prefix() {
    switch (lower(in.ch)) {
      case 'x' -> prefix('x', 16);
      case 'o' -> prefix('o', 8);
      case 'b' -> prefix('b', 2);
      default -> {
        prefix = '0';
        base = 8;
        hasDigit = true;
      }
    }
  }

  private void prefix(char letter, int newBase) {
    in.next();
    prefix = letter;
    base = newBase;
  }

  private void digits(int digitBase) {
    while (in.ch == '_' || isDigit(in.ch) || digitBase == 16 && hexValue(in.ch) >= 0) {
      if (in.ch == '_') {
        hasSeparator = true;
      } else {
        hasDigit = true;
        noteInvalidDigit(digitBase);
      }
      in.next();
    }
  }

  private void noteInvalidDigit(int digitBase) {
    if (digitBase < 10 && in.ch >= '0' + digitBase && invalidDigit < 0) {
      invalidDigit = in.offset;
    }
  }

  /// Reads an exponent; true if there is one.
  private boolean exponent(boolean isFloat) {
    int letter = lower(in.ch);
    if (letter != 'e' && letter != 'p') {
      if (prefix == 'x' && isFloat) {
        fail(in.offset, "hexadecimal mantissa requires a 'p' exponent");
      }
      return false;
    }
    checkExponentLetter(letter);
    in.next();
    if (in.ch == '+' || in.ch == '-') {
      in.next();
    }
    hasDigit = false;
    digits(10);
    if (!hasDigit) {
      fail(in.offset, "exponent has no digits");
    }
    return true;
  }

  private void checkExponentLetter(int letter) {
    String written = Utf8.quote(in.ch);
    if (letter == 'e' && prefix != 0 && prefix != '0') {
      fail(in.offset, written + " exponent requires decimal mantissa");
    } else if (letter == 'p' && prefix != 'x') {
      fail(in.offset, written + " exponent requires hexadecimal mantissa");
    }
  }

  private void checkDigits(TokenKind kind) {
    if (kind == TokenKind.INT && invalidDigit >= 0) {
      String digit = Utf8.quote(in.file.byteAt(invalidDigit));
      fail(invalidDigit, "invalid digit " + digit + " in " + baseName() + " literal");
    }
    if (hasSeparator) {
      int index = misplacedSeparator(in.textFrom(start));
      if (index >= 0) {
        fail(start + index, "'_' must separate successive digits");
      }
    }
  }

  /// The index of the first `_` that has not a digit (or the base prefix) before it and a digit
  /// after it, or -1.
  private int misplacedSeparator(String text) {
    boolean prefixed = prefix == 'x' || prefix == 'o' || prefix == 'b';
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      boolean digitBefore = i > 0 && (isDigitAt(text, i - 1) || prefixed && i == 2);
      if (!digitBefore || !isDigitAt(text, i + 1)) {
        boolean doubled = digitBefore && i + 1 < text.length() && text.charAt(i + 1) == '_';
        return doubled ? i + 1 : i;
      }
    }
    return -1;
  }

  private boolean isDigitAt(String text, int index) {
    if (index >= text.length()) {
      return false;
    }
    char ch = text.charAt(index);
    return isDigit(ch) || prefix == 'x' && hexValue(ch) >= 0;
  }

  private void fail(int offset, String text) {
    if (!failed) {
      in.error(offset, text);
      failed = true;
    }
  }

  private String baseName() {
    return switch (base) {
      case 2 -> "binary";
      case 8 -> "octal";
      case 16 -> "hexadecimal";
      default -> "decimal";
    };
  }

  static boolean isDigit(int ch) {
    return ch >= '0' && ch <= '9';
  }

  /// The value of a hexadecimal digit, or -1.
  static int hexValue(int ch) {
    if (isDigit(ch)) {
      return ch - '0';
    }
    int letter = lower(ch);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /// The lower-case letter of an ASCII letter.
  static int lower(int ch) {
    return ch | 0x20;
  }
}
