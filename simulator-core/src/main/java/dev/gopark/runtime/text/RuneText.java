package dev.gopark.runtime.text;

/// UTF-8 in Go strings: `String`s with one char for each byte.
public final class RuneText {
  /// What bytes that are no UTF-8 decode to.
  public static final int ERROR = 0xfffd;

  private RuneText() {}

  /// The rune at `index`, or [#ERROR] when none is encoded there; its size is [#sizeAt].
  public static int runeAt(CharSequence bytes, int index) {
    int size = sizeAt(bytes, index);
    int first = bytes.charAt(index);
    if (size == 1) {
      return first < 0x80 ? first : ERROR;
    }
    int rune = first & (0x7f >> size);
    for (int i = 1; i < size; i++) {
      rune = rune << 6 | bytes.charAt(index + i) & 0x3f;
    }
    return rune;
  }

  /// The number of bytes of the rune at `index`; 1 for a byte that is no UTF-8.
  public static int sizeAt(CharSequence bytes, int index) {
    int first = bytes.charAt(index);
    int size = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return size > 1 && isEncoded(bytes, index, first, size) ? size : 1;
  }

  private static boolean isEncoded(CharSequence bytes, int index, int first, int size) {
    if (index + size > bytes.length()) {
      return false;
    }
    int second = bytes.charAt(index + 1);
    int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return false;
    }
    for (int i = 2; i < size; i++) {
      if ((bytes.charAt(index + i) & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /// Where the rune that ends before `end` begins; `end` is at least 1.
  public static int startBefore(CharSequence bytes, int end) {
    for (int start = end - 1; start >= Math.max(0, end - 4); start--) {
      boolean begins = (bytes.charAt(start) & 0xc0) != 0x80;
      if (begins) {
        return start + sizeAt(bytes, start) == end ? start : end - 1;
      }
    }
    return end - 1;
  }

  /// Whether the byte at `index` is a whole encoded rune or the start of one.
  public static boolean isValidAt(CharSequence bytes, int index) {
    return bytes.charAt(index) < 0x80 || sizeAt(bytes, index) > 1;
  }

  /// The number of runes.
  public static int count(CharSequence bytes) {
    int count = 0;
    for (int i = 0; i < bytes.length(); i += sizeAt(bytes, i)) {
      count++;
    }
    return count;
  }

  /// Whether `rune` can be encoded.
  public static boolean isValid(long rune) {
    return rune >= 0 && rune <= Character.MAX_CODE_POINT && (rune < 0xd800 || rune > 0xdfff);
  }

  /// Appends the encoding of `rune`, of [#ERROR] if it is no valid one.
  public static void append(StringBuilder bytes, long rune) {
    int point = isValid(rune) ? (int) rune : ERROR;
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

  /// `rune` as a Go string.
  public static String of(long rune) {
    StringBuilder bytes = new StringBuilder(4);
    append(bytes, rune);
    return bytes.toString();
  }

  /// Whether Go prints `rune` as it is: letters, marks, numbers, punctuation, symbols and the ASCII
  /// space.
  public static boolean isPrintable(int rune) {
    if (rune == ' ') {
      return true;
    }
    return switch (Character.getType(rune)) {
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
