package dev.gopark.query;

import dev.gopark.source.SourceFile;

/// The words of a text.
final class Words {
  private Words() {}

  /// Where the word begins that ends at `offset`, or `offset` itself.
  static int startAt(SourceFile file, int offset) {
    int start = offset;
    while (start > 0 && isPart(file.byteAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isPart(int b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '_'
        || b >= 0x80;
  }
}
