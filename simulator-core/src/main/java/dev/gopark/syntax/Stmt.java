package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements, named as in the Go specification.
public sealed interface Stmt extends Node {
  record BadStmt(Span span) implements Stmt {}

  record EmptyStmt(Span span) implements Stmt {}

  /// `"{" StatementList "}"`; `rightBrace` is the byte offset of the closing brace.
  record Block(Span span, List<Stmt> statements, int rightBrace) implements Stmt {}

  /// A declaration of constants, types or variables inside a function.
  record DeclStmt(Span span, List<Decl> declarations) implements Stmt {}

  /// `Label ":" Statement`
  record Labeled(Span span, Expr.Ident label, Stmt statement) implements Stmt {}

  record ExprStmt(Span span, Expr expression) implements Stmt {}

  /// `Channel "<-" Expression`
  record Send(Span span, Expr channel, Expr value) implements Stmt {}

  /// `Expression ( "++" | "--" )`
  record IncDec(Span span, Expr operand, boolean increment) implements Stmt {}

  /// `ExpressionList assign_op ExpressionList`; `op` is null for a plain `=`.
  record Assign(
      Span span, List<Expr> left, Expr.@Nullable BinaryOp op, List<Expr> right, int opOffset)
      implements Stmt {}

  /// `IdentifierList ":=" ExpressionList`; the left sides are expressions so that a wrong one can
  /// be reported.
  record ShortVarDecl(Span span, List<Expr> left, List<Expr> right, int opOffset) implements Stmt {}

  /// `"go" Expression`
  record Go(Span span, Expr call) implements Stmt {}

  /// `"defer" Expression`
  record Defer(Span span, Expr call) implements Stmt {}

  record Return(Span span, List<Expr> results) implements Stmt {}

  record Break(Span span, Expr.@Nullable Ident label) implements Stmt {}

  record Continue(Span span, Expr.@Nullable Ident label) implements Stmt {}

  record Goto(Span span, Expr.Ident label) implements Stmt {}

  record Fallthrough(Span span) implements Stmt {}

  /// `"if" [SimpleStmt ";"] Expression Block ["else" ( IfStmt | Block )]`
  record If(Span span, @Nullable Stmt init, Expr condition, Block then, @Nullable Stmt otherwise)
      implements Stmt {}

  /// `"switch" [SimpleStmt ";"] [Expression] "{" { ExprCaseClause } "}"`
  record Switch(
      Span span, @Nullable Stmt init, @Nullable Expr tag, List<CaseClause> clauses, int rightBrace)
      implements Stmt {}

  /// `"switch" [SimpleStmt ";"] [identifier ":="] PrimaryExpr "." "(" "type" ")" "{" {
  /// TypeCaseClause } "}"`
  record TypeSwitch(
      Span span,
      @Nullable Stmt init,
      Expr.@Nullable Ident binding,
      Expr operand,
      List<CaseClause> clauses,
      int rightBrace)
      implements Stmt {}

  /// `"select" "{" { CommClause } "}"`
  record Select(Span span, List<CommClause> clauses, int rightBrace) implements Stmt {}

  /// `"for" [Condition | ForClause] Block`
  record For(
      Span span, @Nullable Stmt init, @Nullable Expr condition, @Nullable Stmt post, Block body)
      implements Stmt {}

  /// `"for" [ExpressionList "=" | IdentifierList ":="] "range" Expression Block`; `define` for
  /// `:=`.
  record Range(
      Span span, @Nullable Expr key, @Nullable Expr value, boolean define, Expr operand, Block body)
      implements Stmt {}
}
