package dev.gopark.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through trees. The type and the values of an inherited constant are visited with the
/// constant they are written at only.
public final class Walk {
  private final List<Node> children = new ArrayList<>();

  private Walk() {}

  /// Calls `visitor` for `root` and every node below it: a node before its children, and these in
  /// source order.
  public static void walk(Node root, Consumer<Node> visitor) {
    Deque<Node> pending = new ArrayDeque<>();
    pending.push(root);
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      visitor.accept(node);
      for (Node child : children(node).reversed()) {
        pending.push(child);
      }
    }
  }

  /// The nodes directly below `node`, in source order.
  public static List<Node> children(Node node) {
    Walk walk = new Walk();
    switch (node) {
      case Expr expression -> walk.expression(expression);
      case Stmt statement -> walk.statement(statement);
      case Decl declaration -> walk.declaration(declaration);
      case GoFile file -> walk.add(file.packageName()).add(file.declarations());
      case Field field -> walk.add(field.names()).add(field.type()).add(field.tag());
      case CaseClause clause -> walk.add(clause.expressions()).add(clause.body());
      case CommClause clause -> walk.add(clause.communication()).add(clause.body());
    }
    return List.copyOf(walk.children);
  }

  private Walk add(@Nullable Node node) {
    if (node != null) {
      children.add(node);
    }
    return this;
  }

  private Walk add(List<? extends Node> nodes) {
    children.addAll(nodes);
    return this;
  }

  private void expression(Expr expression) {
    switch (expression) {
      case Expr.BadExpr _, Expr.Ident _, Expr.BasicLit _ -> {}
      case Expr.CompositeLit e -> {
        add(e.type());
        e.elements().forEach(element -> add(element.key()).add(element.value()));
      }
      case Expr.FuncLit e -> add(e.type()).add(e.body());
      case Expr.ParenExpr e -> add(e.inner());
      case Expr.Selector e -> add(e.operand()).add(e.name());
      case Expr.Index e -> add(e.operand()).add(e.indices());
      case Expr.SliceExpr e -> add(e.operand()).add(e.low()).add(e.high()).add(e.max());
      case Expr.TypeAssertion e -> add(e.operand()).add(e.type());
      case Expr.Call e -> add(e.function()).add(e.arguments());
      case Expr.Star e -> add(e.operand());
      case Expr.Unary e -> add(e.operand());
      case Expr.Binary e -> add(e.left()).add(e.right());
      case Expr.ArrayType e -> add(e.length()).add(e.element());
      case Expr.SliceType e -> add(e.element());
      case Expr.StructType e -> add(e.fields());
      case Expr.FuncType e -> add(e.typeParameters()).add(e.parameters()).add(e.results());
      case Expr.InterfaceType e -> add(e.elements());
      case Expr.MapType e -> add(e.key()).add(e.element());
      case Expr.ChannelType e -> add(e.element());
      case Expr.Ellipsis e -> add(e.element());
    }
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.BadStmt _, Stmt.EmptyStmt _, Stmt.Fallthrough _ -> {}
      case Stmt.Block s -> add(s.statements());
      case Stmt.DeclStmt s -> add(s.declarations());
      case Stmt.Labeled s -> add(s.label()).add(s.statement());
      case Stmt.ExprStmt s -> add(s.expression());
      case Stmt.Send s -> add(s.channel()).add(s.value());
      case Stmt.IncDec s -> add(s.operand());
      case Stmt.Assign s -> add(s.left()).add(s.right());
      case Stmt.ShortVarDecl s -> add(s.left()).add(s.right());
      case Stmt.Go s -> add(s.call());
      case Stmt.Defer s -> add(s.call());
      case Stmt.Return s -> add(s.results());
      case Stmt.Break s -> add(s.label());
      case Stmt.Continue s -> add(s.label());
      case Stmt.Goto s -> add(s.label());
      case Stmt.If s -> add(s.init()).add(s.condition()).add(s.then()).add(s.otherwise());
      case Stmt.Switch s -> add(s.init()).add(s.tag()).add(s.clauses());
      case Stmt.TypeSwitch s -> add(s.init()).add(s.binding()).add(s.operand()).add(s.clauses());
      case Stmt.Select s -> add(s.clauses());
      case Stmt.For s -> add(s.init()).add(s.condition()).add(s.post()).add(s.body());
      case Stmt.Range s -> add(s.key()).add(s.value()).add(s.operand()).add(s.body());
    }
  }

  private void declaration(Decl declaration) {
    switch (declaration) {
      case Decl.BadDecl _ -> {}
      case Decl.Import d -> add(d.name()).add(d.path());
      case Decl.Const d -> {
        add(d.names());
        if (!d.inherited()) {
          add(d.type()).add(d.values());
        }
      }
      case Decl.Var d -> add(d.names()).add(d.type()).add(d.values());
      case Decl.TypeDecl d -> add(d.name()).add(d.typeParameters()).add(d.type());
      case Decl.Func d -> add(d.receiver()).add(d.name()).add(d.type()).add(d.body());
    }
  }
}
