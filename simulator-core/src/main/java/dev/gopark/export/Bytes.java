package dev.gopark.export;

import java.nio.charset.StandardCharsets;

/// The program's text, whose chars are bytes, as text for people.
final class Bytes {
  private Bytes() {}

  /// The bytes decoded as UTF-8, wrong ones replaced; text with wider chars is left alone.
  static String text(String bytes) {
    boolean wide = bytes.chars().anyMatch(c -> c > 0xff);
    return wide
        ? bytes
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
