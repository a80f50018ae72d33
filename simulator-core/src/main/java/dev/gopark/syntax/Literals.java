package dev.gopark.syntax;

import java.nio.charset.StandardCharsets;

/// The values of literals the scanner has accepted. A Go string is a sequence of bytes; here it is
/// a `String` with one char (0 to 255) for each byte.
public final class Literals {
  private final String text;
  private int index;

  private Literals(String text) {
    this.text = text;
  }

  /// The bytes of an interpreted or raw string literal, a char each.
  public static String string(String literal) {
    return literal.startsWith("`") ? rawString(literal) : new Literals(literal).interpreted();
  }

  /// The code point, or the value of a byte escape, of a rune literal.
  public static int rune(String literal) {
    Literals reader = new Literals(literal);
    reader.index = 1;
    return literal.length() < 3 ? 0 : reader.character();
  }

  /// The bytes of `text` in UTF-8, a char each.
  public static String bytesOf(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /// The text whose UTF-8 bytes are the chars of `bytes`; what is no UTF-8 is replaced.
  public static String textOf(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String rawString(String literal) {
    int end =
        literal.length() > 1 && literal.endsWith("`") ? literal.length() - 1 : literal.length();
    return bytesOf(literal.substring(1, end).replace("\r", ""));
  }

  private String interpreted() {
    StringBuilder bytes = new StringBuilder();
    index = 1;
    while (index < text.length() && text.charAt(index) != '"') {
      boolean isByte = atByteEscape();
      int value = character();
      if (isByte) {
        bytes.append((char) (value & 0xff));
      } else {
        Utf8.encode(value, bytes);
      }
    }
    return bytes.toString();
  }

  /// Whether an escape follows that stands for one byte and not for a code point.
  private boolean atByteEscape() {
    int kind = text.charAt(index) == '\\' ? charAt(index + 1) : -1;
    return kind == 'x' || NumberScanner.isDigit(kind);
  }

  private int charAt(int at) {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private int character() {
    if (text.charAt(index) == '\\') {
      index++;
      return escape();
    }
    int point = text.codePointAt(index);
    index += Character.charCount(point);
    return point;
  }

  private int escape() {
    int kind = charAt(index);
    return switch (kind) {
      case 'x' -> digits(index + 1, 2, 16);
      case 'u' -> digits(index + 1, 4, 16);
      case 'U' -> digits(index + 1, 8, 16);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(index, 3, 8);
      default -> {
        index++;
        yield simpleEscape(kind);
      }
    };
  }

  private static int simpleEscape(int kind) {
    return switch (kind) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      default -> kind;
    };
  }

  private int digits(int start, int count, int base) {
    int value = 0;
    int end = Math.min(start + count, text.length());
    for (index = start; index < end; index++) {
      value = value * base + Math.max(0, NumberScanner.hexValue(text.charAt(index)));
    }
    return value;
  }
}
