package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `"case" ( SendStmt | RecvStmt ) ":" StatementList` of a select; `communication` is null for
/// `default:`. A receive is an [Stmt.ExprStmt], [Stmt.Assign] or [Stmt.ShortVarDecl] whose right
/// side is the receive.
public record CommClause(Span span, @Nullable Stmt communication, List<Stmt> body, int colon)
    implements Node {}
