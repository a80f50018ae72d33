package dev.gopark.runtime.text;

/// Quotes strings and runes as package strconv does.
public final class QuotedText {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final char quote;
  private final boolean ascii;

  private QuotedText(char quote, boolean ascii) {
    this.quote = quote;
    this.ascii = ascii;
  }

  /// A Go string literal for `bytes`; with `ascii` everything beyond ASCII is escaped.
  public static String string(String bytes, boolean ascii) {
    QuotedText text = new QuotedText('"', ascii);
    text.out.append('"');
    for (int i = 0; i < bytes.length(); i += RuneText.sizeAt(bytes, i)) {
      text.next(bytes, i);
    }
    return text.out.append('"').toString();
  }

  /// A Go rune literal; of U+FFFD for what is no rune.
  public static String rune(long rune, boolean ascii) {
    QuotedText text = new QuotedText('\'', ascii);
    text.out.append('\'');
    text.escaped(RuneText.isValid(rune) ? (int) rune : RuneText.ERROR);
    return text.out.append('\'').toString();
  }

  /// Whether a raw string literal can hold `bytes` on one line.
  public static boolean canBackquote(String bytes) {
    for (int i = 0; i < bytes.length(); i += RuneText.sizeAt(bytes, i)) {
      int rune = RuneText.runeAt(bytes, i);
      boolean control = rune < ' ' && rune != '\t' || rune == '`' || rune == 0x7f;
      if (control || rune == 0xfeff || !RuneText.isValidAt(bytes, i)) {
        return false;
      }
    }
    return true;
  }

  private void next(String bytes, int index) {
    if (RuneText.isValidAt(bytes, index)) {
      escaped(RuneText.runeAt(bytes, index));
    } else {
      hex('x', bytes.charAt(index), 2);
    }
  }

  private void escaped(int rune) {
    if (rune == quote || rune == '\\') {
      out.append('\\').append((char) rune);
    } else if (rune < 0x80 ? rune >= ' ' && rune < 0x7f : !ascii && RuneText.isPrintable(rune)) {
      RuneText.append(out, rune);
    } else {
      special(rune);
    }
  }

  private void special(int rune) {
    switch (rune) {
      case 7 -> out.append("\\a");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case 11 -> out.append("\\v");
      default -> {
        if (rune < ' ' || rune == 0x7f) {
          hex('x', rune, 2);
        } else if (rune < 0x10000) {
          hex('u', rune, 4);
        } else {
          hex('U', rune, 8);
        }
      }
    }
  }

  private void hex(char kind, int value, int digits) {
    out.append('\\').append(kind);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >> shift & 0xf));
    }
  }
}
