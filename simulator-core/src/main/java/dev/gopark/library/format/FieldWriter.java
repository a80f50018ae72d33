package dev.gopark.library.format;

import dev.gopark.runtime.text.QuotedText;
import dev.gopark.runtime.text.RuneText;

/// Writes strings, bytes, runes and booleans into fields of the wanted width.
class FieldWriter {
  final StringBuilder out = new StringBuilder();
  final Flags flags = new Flags();

  /// Writes `text`, filled up to the width.
  void pad(String text) {
    int missing = flags.width - RuneText.count(text);
    if (flags.minus) {
      out.append(text);
      fill(missing);
    } else {
      fill(missing);
      out.append(text);
    }
  }

  void fill(int count) {
    char filler = flags.padsWithZeros() ? '0' : ' ';
    for (int i = 0; i < count; i++) {
      out.append(filler);
    }
  }

  /// As [#pad], never with zeros.
  void padWithSpaces(String text) {
    boolean zero = flags.zero;
    flags.zero = false;
    pad(text);
    flags.zero = zero;
  }

  /// `%s`
  void string(String text) {
    pad(truncate(text));
  }

  /// `%q`
  void quoted(String text) {
    String shown = truncate(text);
    pad(
        flags.sharp && QuotedText.canBackquote(shown)
            ? "`" + shown + "`"
            : QuotedText.string(shown, flags.plus));
  }

  private String truncate(String text) {
    if (flags.precision < 0) {
      return text;
    }
    int end = 0;
    for (int i = 0; i < flags.precision && end < text.length(); i++) {
      end += RuneText.sizeAt(text, end);
    }
    return text.substring(0, end);
  }

  /// `%x` and `%X` of a string: two digits for each byte.
  void hex(String bytes, boolean upper) {
    int length = bytes.length();
    if (flags.precision >= 0) {
      length = Math.min(length, flags.precision);
    }
    String prefix = flags.sharp && length > 0 ? upper ? "0X" : "0x" : "";
    StringBuilder text = new StringBuilder(prefix);
    for (int i = 0; i < length; i++) {
      if (flags.space && i > 0) {
        text.append(' ').append(prefix);
      }
      appendHex(text, bytes.charAt(i), upper);
    }
    pad(text.toString());
  }

  private static void appendHex(StringBuilder text, int value, boolean upper) {
    for (int digit : new int[] {value >> 4, value & 0xf}) {
      char shown = Character.forDigit(digit, 16);
      text.append(upper ? Character.toUpperCase(shown) : shown);
    }
  }

  /// `%c`
  void rune(long value) {
    pad(RuneText.of(value));
  }

  /// `%q` of an integer.
  void quotedRune(long value) {
    pad(QuotedText.rune(value, flags.plus));
  }

  /// `%U`
  void unicode(long value) {
    StringBuilder text =
        new StringBuilder(Long.toHexString(value).toUpperCase(java.util.Locale.ROOT));
    while (text.length() < Math.max(flags.precision, 4)) {
      text.insert(0, '0');
    }
    text.insert(0, "U+");
    if (flags.sharp && RuneText.isValid(value) && RuneText.isPrintable((int) value)) {
      text.append(" '").append(RuneText.of(value)).append('\'');
    }
    padWithSpaces(text.toString());
  }

  /// `%t`
  void bool(boolean value) {
    pad(value ? "true" : "false");
  }
}
