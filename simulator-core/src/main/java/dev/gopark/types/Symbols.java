package dev.gopark.types;

import java.nio.charset.StandardCharsets;

/// How traces and symbol tables name what a package declares.
public final class Symbols {
  private Symbols() {}

  /// An import path as the first part of a name: after its last slash a dot is written `%2e`, and
  /// so is anywhere what would confuse a reader of symbols.
  public static String prefix(String path) {
    int lastSlash = path.lastIndexOf('/');
    StringBuilder out = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    int afterSlash = path.substring(0, lastSlash + 1).getBytes(StandardCharsets.UTF_8).length;
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xff;
      boolean plain = c > ' ' && c < 0x7f && c != '%' && c != '"' && (c != '.' || i < afterSlash);
      out.append(plain ? String.valueOf((char) c) : "%%%02x".formatted(c));
    }
    return out.toString();
  }
}
