package dev.gopark.query;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The local names that can be used at a place, those declared last first.
final class Visible {
  private final TypeInfo info;
  private final int offset;
  private final List<Entity> found = new ArrayList<>();

  private Visible(TypeInfo info, int offset) {
    this.info = info;
    this.offset = offset;
  }

  /// Those declared by the nodes around `offset`, from the file down.
  static List<Entity> at(TypeInfo info, List<Node> nodes, int offset) {
    Visible visible = new Visible(info, offset);
    nodes.forEach(visible::declaredIn);
    return visible.found.reversed();
  }

  private void declaredIn(Node node) {
    switch (node) {
      case Decl.Func func -> {
        if (func.receiver() != null) {
          names(func.receiver());
        }
        signature(func.type());
      }
      case Decl.TypeDecl type -> type.typeParameters().forEach(this::names);
      case Expr.FuncLit literal -> signature(literal.type());
      case Stmt.Block block -> block.statements().forEach(this::statement);
      case Stmt.If s -> statement(s.init());
      case Stmt.Switch s -> statement(s.init());
      case Stmt.TypeSwitch s -> statement(s.init());
      case Stmt.For s -> statement(s.init());
      case Stmt.Range s -> {
        if (offset >= s.body().span().start()) {
          name(s.key());
          name(s.value());
        }
      }
      case CaseClause clause -> {
        add(info.implicit(clause));
        clause.body().forEach(this::statement);
      }
      case CommClause clause -> {
        statement(clause.communication());
        clause.body().forEach(this::statement);
      }
      default -> {}
    }
  }

  private void signature(Expr.FuncType type) {
    type.typeParameters().forEach(this::names);
    type.parameters().forEach(this::names);
    type.results().forEach(this::names);
  }

  private void names(Field field) {
    field.names().forEach(this::name);
  }

  /// What a statement declares that ends before the place.
  private void statement(@Nullable Stmt statement) {
    if (statement == null || statement.span().end() > offset) {
      return;
    }
    switch (statement) {
      case Stmt.ShortVarDecl s -> s.left().forEach(this::name);
      case Stmt.DeclStmt s -> s.declarations().forEach(this::declared);
      case Stmt.Labeled s -> statement(s.statement());
      default -> {}
    }
  }

  private void declared(Decl decl) {
    switch (decl) {
      case Decl.Var d -> d.names().forEach(this::name);
      case Decl.Const d -> d.names().forEach(this::name);
      case Decl.TypeDecl d -> name(d.name());
      default -> {}
    }
  }

  private void name(@Nullable Expr expression) {
    if (expression instanceof Expr.Ident ident) {
      add(info.definition(ident));
    }
  }

  private void add(@Nullable Entity entity) {
    if (entity != null) {
      found.add(entity);
    }
  }
}
