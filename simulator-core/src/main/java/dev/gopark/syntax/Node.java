package dev.gopark.syntax;

import dev.gopark.source.Span;

/// A node of the tree. Nodes never change, and two nodes are the same only if they are one object:
/// side tables are keyed by identity.
public sealed interface Node permits Expr, Stmt, Decl, GoFile, Field, CaseClause, CommClause {
  /// The whole source text of the node.
  Span span();
}
