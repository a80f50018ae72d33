package dev.gopark.syntax;

import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sorts the tokens of a file by how an editor shows them. Needs no correct program.
public final class Highlighter {
  /// How a token is shown.
  public enum Style {
    KEYWORD,
    TYPE,
    BUILTIN,
    STRING,
    NUMBER,
    COMMENT,
    OPERATOR,
    IDENTIFIER,
    FUNCTION
  }

  /// The bytes from `start` (inclusive) to `end` (exclusive) and their style.
  public record Lexeme(int start, int end, Style style) {}

  private static final Set<String> TYPES =
      Set.of(
          "any",
          "bool",
          "byte",
          "comparable",
          "complex64",
          "complex128",
          "error",
          "float32",
          "float64",
          "int",
          "int8",
          "int16",
          "int32",
          "int64",
          "rune",
          "string",
          "uint",
          "uint8",
          "uint16",
          "uint32",
          "uint64",
          "uintptr");

  private static final Set<String> BUILTINS =
      Set.of(
          "append", "cap", "clear", "close", "complex", "copy", "delete", "false", "imag", "iota",
          "len", "make", "max", "min", "new", "nil", "panic", "print", "println", "real", "recover",
          "true");

  private Highlighter() {}

  /// Everything in the file but blanks, in source order.
  public static List<Lexeme> classify(SourceFile file) {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    List<Lexeme> lexemes = new ArrayList<>();
    Token before = new Token(TokenKind.EOF, 0, 0, "");
    Token token = scanner.next();
    while (token.kind() != TokenKind.EOF) {
      Token after = scanner.next();
      boolean automatic = token.kind() == TokenKind.SEMICOLON && !token.text().equals("semicolon");
      if (!automatic) {
        Style style = style(before.kind(), token, after.kind());
        lexemes.add(new Lexeme(token.start(), token.end(), style));
      }
      before = token;
      token = after;
    }
    return List.copyOf(lexemes);
  }

  private static Style style(TokenKind before, Token token, TokenKind after) {
    return switch (token.kind()) {
      case COMMENT -> Style.COMMENT;
      case STRING, RUNE -> Style.STRING;
      case INT, FLOAT, IMAGINARY -> Style.NUMBER;
      case NAME -> name(before, token.text(), after);
      default -> token.kind().isKeyword() ? Style.KEYWORD : Style.OPERATOR;
    };
  }

  private static Style name(TokenKind before, String name, TokenKind after) {
    boolean selected = before == TokenKind.DOT;
    if (!selected && TYPES.contains(name)) {
      return Style.TYPE;
    }
    if (!selected && BUILTINS.contains(name)) {
      return Style.BUILTIN;
    }
    return after == TokenKind.LEFT_PAREN ? Style.FUNCTION : Style.IDENTIFIER;
  }
}
