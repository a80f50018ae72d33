package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Declarations; a parenthesised group becomes one declaration for each of its specifications.
public sealed interface Decl extends Node {
  record BadDecl(Span span) implements Decl {}

  /// `"import" ["." | PackageName] ImportPath`
  record Import(Span span, Expr.@Nullable Ident name, Expr.BasicLit path) implements Decl {}

  /// `IdentifierList [[Type] "=" ExpressionList]`. An omitted list repeats the one before it: then
  /// `type` and `values` are those of the earlier specification and `inherited` is true. `iota` is
  /// the index in the group.
  record Const(
      Span span,
      List<Expr.Ident> names,
      @Nullable Expr type,
      List<Expr> values,
      int iota,
      boolean inherited)
      implements Decl {}

  /// `IdentifierList ( Type ["=" ExpressionList] | "=" ExpressionList )`
  record Var(Span span, List<Expr.Ident> names, @Nullable Expr type, List<Expr> values)
      implements Decl {}

  /// `identifier [TypeParameters] ["="] Type`; `alias` for the form with `=`.
  record TypeDecl(Span span, Expr.Ident name, List<Field> typeParameters, Expr type, boolean alias)
      implements Decl {}

  /// `"func" [Receiver] identifier Signature [FunctionBody]`; `body` is null for a function
  /// implemented elsewhere.
  record Func(
      Span span,
      @Nullable Field receiver,
      Expr.Ident name,
      Expr.FuncType type,
      Stmt.@Nullable Block body)
      implements Decl {}
}
