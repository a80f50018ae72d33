package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Expressions and types, which share one grammar until names are resolved. Names follow the Go
/// specification.
public sealed interface Expr extends Node {

  /// What could not be read; a diagnostic has been reported for it.
  record BadExpr(Span span) implements Expr {}

  /// `identifier`; `_` is the blank identifier.
  record Ident(Span span, String name) implements Expr {
    public boolean isBlank() {
      return name.equals("_");
    }
  }

  /// A literal as written, with its kind.
  record BasicLit(Span span, LiteralKind kind, String text) implements Expr {}

  /// `[LiteralType] { [ElementList [","]] }`; `type` is null for an inner literal whose type is
  /// elided.
  record CompositeLit(Span span, @Nullable Expr type, List<Element> elements, int leftBrace)
      implements Expr {}

  /// `[Key ":"] Element` of a composite literal.
  record Element(Span span, @Nullable Expr key, Expr value) {}

  /// `"func" Signature FunctionBody`
  record FuncLit(Span span, FuncType type, Stmt.Block body) implements Expr {}

  /// `"(" Expression ")"`
  record ParenExpr(Span span, Expr inner) implements Expr {}

  /// `PrimaryExpr "." identifier`
  record Selector(Span span, Expr operand, Ident name) implements Expr {}

  /// `PrimaryExpr "[" Expression { "," Expression } "]"`: an index, or an instantiation.
  record Index(Span span, Expr operand, List<Expr> indices) implements Expr {}

  /// `PrimaryExpr "[" [low] ":" [high] [":" max] "]"`
  record SliceExpr(
      Span span,
      Expr operand,
      @Nullable Expr low,
      @Nullable Expr high,
      @Nullable Expr max,
      boolean full)
      implements Expr {}

  /// `PrimaryExpr "." "(" Type ")"`; `type` is null for `.(type)`.
  record TypeAssertion(Span span, Expr operand, @Nullable Expr type) implements Expr {}

  /// `PrimaryExpr Arguments`: a call or a conversion. `spread` when the last argument is followed
  /// by `...`. `leftParen` and `rightParen` are byte offsets.
  record Call(
      Span span, Expr function, List<Expr> arguments, boolean spread, int leftParen, int rightParen)
      implements Expr {}

  /// `"*" UnaryExpr`: a dereference or a pointer type.
  record Star(Span span, Expr operand) implements Expr {}

  /// `unary_op UnaryExpr`, also `<-x` and `&x`.
  record Unary(Span span, UnaryOp op, Expr operand) implements Expr {}

  /// `Expression binary_op Expression`; `opOffset` is where the operator stands.
  record Binary(Span span, BinaryOp op, Expr left, Expr right, int opOffset) implements Expr {}

  /// `"[" ArrayLength "]" ElementType`; `length` is null for `[...]T`.
  record ArrayType(Span span, @Nullable Expr length, Expr element) implements Expr {}

  /// `"[" "]" ElementType`
  record SliceType(Span span, Expr element) implements Expr {}

  /// `"struct" "{" { FieldDecl ";" } "}"`
  record StructType(Span span, List<Field> fields) implements Expr {}

  /// `"func" Signature`, or a signature alone. Each [Field] of `parameters` may name several.
  record FuncType(
      Span span, List<Field> typeParameters, List<Field> parameters, List<Field> results)
      implements Expr {}

  /// `"interface" "{" { MethodElem | TypeElem ";" } "}"`: a method is a [Field] with one name and a
  /// [FuncType]; an embedded element is a [Field] without names.
  record InterfaceType(Span span, List<Field> elements) implements Expr {}

  /// `"map" "[" KeyType "]" ElementType`
  record MapType(Span span, Expr key, Expr element) implements Expr {}

  /// `( "chan" | "chan" "<-" | "<-" "chan" ) ElementType`
  record ChannelType(Span span, ChannelDirection direction, Expr element) implements Expr {}

  /// `"..." Type` as the last parameter's type.
  record Ellipsis(Span span, Expr element) implements Expr {}

  /// `~T` and `A | B` in constraints are [Unary] and [Binary] with these operators.
  enum UnaryOp {
    PLUS("+"),
    MINUS("-"),
    NOT("!"),
    XOR("^"),
    ADDRESS("&"),
    RECEIVE("<-"),
    TILDE("~");

    /// As written in Go.
    public final String symbol;

    UnaryOp(String symbol) {
      this.symbol = symbol;
    }
  }

  /// Binary operators with their precedence, 1 (lowest) to 5.
  enum BinaryOp {
    OR_OR("||", 1),
    AND_AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    LESS("<", 3),
    LESS_EQUAL("<=", 3),
    GREATER(">", 3),
    GREATER_EQUAL(">=", 3),
    ADD("+", 4),
    SUBTRACT("-", 4),
    OR("|", 4),
    XOR("^", 4),
    MULTIPLY("*", 5),
    DIVIDE("/", 5),
    REMAINDER("%", 5),
    SHIFT_LEFT("<<", 5),
    SHIFT_RIGHT(">>", 5),
    AND("&", 5),
    AND_NOT("&^", 5);

    /// As written in Go.
    public final String symbol;

    public final int precedence;

    BinaryOp(String symbol, int precedence) {
      this.symbol = symbol;
      this.precedence = precedence;
    }

    public boolean isComparison() {
      return precedence == 3;
    }

    public boolean isShift() {
      return this == SHIFT_LEFT || this == SHIFT_RIGHT;
    }

    public boolean isLogical() {
      return this == OR_OR || this == AND_AND;
    }
  }

  enum LiteralKind {
    INT,
    FLOAT,
    IMAGINARY,
    RUNE,
    STRING
  }

  enum ChannelDirection {
    BOTH,
    SEND_ONLY,
    RECEIVE_ONLY
  }
}
