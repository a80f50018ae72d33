package dev.gopark.format;

import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;

/// Spells literals the usual way: prefixes and exponents of numbers in lower case.
final class Literal {
  private Literal() {}

  static String normal(Token token) {
    boolean number =
        token.kind() == TokenKind.INT
            || token.kind() == TokenKind.FLOAT
            || token.kind() == TokenKind.IMAGINARY;
    return number && token.text().length() > 1 ? number(token.text()) : token.text();
  }

  private static String number(String text) {
    return switch (text.substring(0, 2)) {
      case "0x", "0X" -> "0x" + text.substring(2).replace('P', 'p');
      case "0o", "0O" -> "0o" + text.substring(2);
      case "0b", "0B" -> "0b" + text.substring(2);
      default -> decimal(text);
    };
  }

  private static String decimal(String text) {
    if (text.contains("E")) {
      return text.replace('E', 'e');
    }
    boolean whole = !text.contains(".") && !text.contains("e");
    if (!text.endsWith("i") || !whole) {
      return text;
    }
    String bare = text.replaceFirst("^[0_]+", "");
    return bare.equals("i") ? "0i" : bare;
  }
}
