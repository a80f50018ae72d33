package dev.gopark.ui.editor;

/// Turns byte offsets in UTF-8 into char offsets of the same text.
final class Offsets {
  private final int[] charAtByte;

  Offsets(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      bytes += width(point);
      i += Character.charCount(point);
    }
    charAtByte = new int[bytes + 1];
    int at = 0;
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      for (int k = width(point); k > 0; k--) {
        charAtByte[at++] = i;
      }
      i += Character.charCount(point);
    }
    charAtByte[at] = i;
  }

  // A lone surrogate is written as `?`, one byte.
  private static int width(int point) {
    return point < 0x80
        ? 1
        : point < 0x800 ? 2 : point < 0x10000 ? (point >= 0xd800 && point <= 0xdfff ? 1 : 3) : 4;
  }

  /// The char that the byte at `offset` belongs to; the end of the text for larger offsets.
  int charOf(int offset) {
    return charAtByte[Math.clamp(offset, 0, charAtByte.length - 1)];
  }
}
