package dev.gopark.syntax;

import dev.gopark.syntax.Expr.BinaryOp;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The kinds of tokens. `symbol` is the token as written, or a word for those without a fixed
/// spelling.
public enum TokenKind {
  EOF(Group.SPECIAL, "EOF"),
  COMMENT(Group.SPECIAL, "comment"),
  NAME(Group.SPECIAL, "name"),

  INT(Group.LITERAL, "int literal"),
  FLOAT(Group.LITERAL, "float literal"),
  IMAGINARY(Group.LITERAL, "imaginary literal"),
  RUNE(Group.LITERAL, "rune literal"),
  STRING(Group.LITERAL, "string literal"),

  LEFT_PAREN(Group.PUNCTUATION, "("),
  LEFT_BRACKET(Group.PUNCTUATION, "["),
  LEFT_BRACE(Group.PUNCTUATION, "{"),
  RIGHT_PAREN(Group.PUNCTUATION, ")"),
  RIGHT_BRACKET(Group.PUNCTUATION, "]"),
  RIGHT_BRACE(Group.PUNCTUATION, "}"),
  COMMA(Group.PUNCTUATION, ","),
  SEMICOLON(Group.PUNCTUATION, ";"),
  COLON(Group.PUNCTUATION, ":"),
  DOT(Group.PUNCTUATION, "."),
  ELLIPSIS(Group.PUNCTUATION, "..."),

  ASSIGN(Group.PUNCTUATION, "="),
  DEFINE(Group.PUNCTUATION, ":="),
  ARROW(Group.PUNCTUATION, "<-"),
  INCREMENT(Group.PUNCTUATION, "++"),
  DECREMENT(Group.PUNCTUATION, "--"),
  STAR(Group.PUNCTUATION, BinaryOp.MULTIPLY),

  NOT(Group.OPERATOR, "!"),
  TILDE(Group.OPERATOR, "~"),
  OR_OR(Group.OPERATOR, BinaryOp.OR_OR),
  AND_AND(Group.OPERATOR, BinaryOp.AND_AND),
  EQUAL(Group.OPERATOR, BinaryOp.EQUAL),
  NOT_EQUAL(Group.OPERATOR, BinaryOp.NOT_EQUAL),
  LESS(Group.OPERATOR, BinaryOp.LESS),
  LESS_EQUAL(Group.OPERATOR, BinaryOp.LESS_EQUAL),
  GREATER(Group.OPERATOR, BinaryOp.GREATER),
  GREATER_EQUAL(Group.OPERATOR, BinaryOp.GREATER_EQUAL),
  ADD(Group.OPERATOR, BinaryOp.ADD),
  SUBTRACT(Group.OPERATOR, BinaryOp.SUBTRACT),
  OR(Group.OPERATOR, BinaryOp.OR),
  XOR(Group.OPERATOR, BinaryOp.XOR),
  DIVIDE(Group.OPERATOR, BinaryOp.DIVIDE),
  REMAINDER(Group.OPERATOR, BinaryOp.REMAINDER),
  SHIFT_LEFT(Group.OPERATOR, BinaryOp.SHIFT_LEFT),
  SHIFT_RIGHT(Group.OPERATOR, BinaryOp.SHIFT_RIGHT),
  AND(Group.OPERATOR, BinaryOp.AND),
  AND_NOT(Group.OPERATOR, BinaryOp.AND_NOT),

  ADD_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.ADD),
  SUBTRACT_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.SUBTRACT),
  OR_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.OR),
  XOR_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.XOR),
  MULTIPLY_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.MULTIPLY),
  DIVIDE_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.DIVIDE),
  REMAINDER_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.REMAINDER),
  SHIFT_LEFT_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.SHIFT_LEFT),
  SHIFT_RIGHT_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.SHIFT_RIGHT),
  AND_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.AND),
  AND_NOT_ASSIGN(Group.ASSIGN_OPERATOR, BinaryOp.AND_NOT),

  BREAK(Group.KEYWORD, "break"),
  CASE(Group.KEYWORD, "case"),
  CHAN(Group.KEYWORD, "chan"),
  CONST(Group.KEYWORD, "const"),
  CONTINUE(Group.KEYWORD, "continue"),
  DEFAULT(Group.KEYWORD, "default"),
  DEFER(Group.KEYWORD, "defer"),
  ELSE(Group.KEYWORD, "else"),
  FALLTHROUGH(Group.KEYWORD, "fallthrough"),
  FOR(Group.KEYWORD, "for"),
  FUNC(Group.KEYWORD, "func"),
  GO(Group.KEYWORD, "go"),
  GOTO(Group.KEYWORD, "goto"),
  IF(Group.KEYWORD, "if"),
  IMPORT(Group.KEYWORD, "import"),
  INTERFACE(Group.KEYWORD, "interface"),
  MAP(Group.KEYWORD, "map"),
  PACKAGE(Group.KEYWORD, "package"),
  RANGE(Group.KEYWORD, "range"),
  RETURN(Group.KEYWORD, "return"),
  SELECT(Group.KEYWORD, "select"),
  STRUCT(Group.KEYWORD, "struct"),
  SWITCH(Group.KEYWORD, "switch"),
  TYPE(Group.KEYWORD, "type"),
  VAR(Group.KEYWORD, "var");

  private static final Map<String, TokenKind> KEYWORDS = keywords();

  /// What a token is good for.
  public enum Group {
    SPECIAL,
    LITERAL,
    PUNCTUATION,
    OPERATOR,
    ASSIGN_OPERATOR,
    KEYWORD
  }

  public final Group group;

  public final String symbol;

  /// The operation of a binary operator or of an assignment operator such as `+=`; null for other
  /// tokens.
  public final @Nullable BinaryOp operation;

  TokenKind(Group group, String symbol) {
    this.group = group;
    this.symbol = symbol;
    this.operation = null;
  }

  TokenKind(Group group, BinaryOp operation) {
    this.group = group;
    this.symbol = group == Group.ASSIGN_OPERATOR ? operation.symbol + "=" : operation.symbol;
    this.operation = operation;
  }

  private static Map<String, TokenKind> keywords() {
    Map<String, TokenKind> keywords = new HashMap<>();
    for (TokenKind kind : values()) {
      if (kind.isKeyword()) {
        keywords.put(kind.symbol, kind);
      }
    }
    return keywords;
  }

  /// The keyword spelled `text`, or [#NAME].
  public static TokenKind ofWord(String text) {
    return KEYWORDS.getOrDefault(text, NAME);
  }

  public boolean isKeyword() {
    return group == Group.KEYWORD;
  }

  public boolean isLiteral() {
    return group == Group.LITERAL;
  }

  /// The precedence of a binary operator, 1 to 5; 0 for every other token.
  public int precedence() {
    return operation == null || group == Group.ASSIGN_OPERATOR ? 0 : operation.precedence;
  }

  /// Whether a newline after this token becomes a semicolon.
  public boolean endsStatement() {
    return switch (this) {
      case NAME, INT, FLOAT, IMAGINARY, RUNE, STRING -> true;
      case BREAK, CONTINUE, FALLTHROUGH, RETURN -> true;
      case INCREMENT, DECREMENT, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> true;
      default -> false;
    };
  }
}
