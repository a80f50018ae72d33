package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;

/// `"case" ExpressionList ":" StatementList`, or `default:` when `isDefault`. In a type switch the
/// expressions are types or `nil`. `colon` is a byte offset.
public record CaseClause(
    Span span, boolean isDefault, List<Expr> expressions, List<Stmt> body, int colon)
    implements Node {}
