package dev.gopark.format;

/// How many bytes text takes in UTF-8.
final class Bytes {
  private Bytes() {}

  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair stands for two of the four bytes.
      count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return count;
  }
}
