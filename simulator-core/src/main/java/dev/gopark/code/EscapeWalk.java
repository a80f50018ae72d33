package dev.gopark.code;

import dev.gopark.source.LanguageVersion;
import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import dev.gopark.types.TypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the [Escapes] of a function in one walk over its tree.
final class EscapeWalk {
  private final TypeInfo info;
  private final boolean freshLoopVariables;
  private final Escapes escapes = new Escapes();
  private final Map<Entity.Var, Scope> owners = new HashMap<>();
  private Scope scope;

  /// A function being walked; `literal` is null for the outermost.
  private record Scope(@Nullable Scope outer, Expr.@Nullable FuncLit literal, Stmt.Block body) {}

  private EscapeWalk(TypeInfo info, LanguageVersion version, Stmt.Block body) {
    this.info = info;
    this.freshLoopVariables = version.hasLoopVariablePerIteration();
    this.scope = new Scope(null, null, body);
  }

  /// The escapes of a declared function with this body.
  static Escapes of(
      TypeInfo info,
      LanguageVersion version,
      @Nullable Field receiver,
      Expr.FuncType type,
      Stmt.Block body) {
    EscapeWalk walk = new EscapeWalk(info, version, body);
    if (receiver != null) {
      walk.declareAll(receiver.names());
    }
    walk.signature(type);
    walk.stmt(body);
    return walk.escapes;
  }

  /// The escapes inside package-level initialisers.
  static Escapes of(TypeInfo info, LanguageVersion version, Stmt.Block body, List<Expr> values) {
    EscapeWalk walk = new EscapeWalk(info, version, body);
    values.forEach(walk::expr);
    return walk.escapes;
  }

  private void signature(Expr.FuncType type) {
    type.parameters().forEach(field -> declareAll(field.names()));
    for (Field result : type.results()) {
      declareAll(result.names());
      result.names().forEach(this::assign);
    }
  }

  private void declareAll(List<Expr.Ident> names) {
    names.forEach(this::declare);
  }

  private void declare(Expr.Ident name) {
    if (info.definition(name) instanceof Entity.Var variable) {
      owners.put(variable, scope);
    }
  }

  private void use(Expr.Ident ident) {
    if (info.use(ident) instanceof Entity.Var variable) {
      use(variable);
    }
  }

  private void use(Entity.Var variable) {
    Scope owner = owners.get(variable);
    if (owner == null) {
      return;
    }
    for (Scope s = scope; s != null && s != owner; s = s.outer) {
      if (s.literal != null) {
        escapes.capture(s.literal, variable);
      }
    }
  }

  /// Notes that the variable that `expression` is, or is a part of, changes.
  private void assign(Expr expression) {
    Entity.Var variable = root(expression);
    if (variable != null) {
      escapes.assign(variable);
    }
  }

  private void address(Expr expression) {
    Entity.Var variable = root(expression);
    if (variable != null) {
      escapes.address(variable);
    }
  }

  /// The variable that holds the value of `expression` inside itself, or null.
  private Entity.@Nullable Var root(Expr expression) {
    return switch (Syntax.strip(expression)) {
      case Expr.Ident ident -> Syntax.variable(info, ident);
      case Expr.Selector selector when isInside(selector.operand()) -> root(selector.operand());
      case Expr.Index index when isInside(index.operand()) -> root(index.operand());
      default -> null;
    };
  }

  private boolean isInside(Expr operand) {
    return info.operand(Syntax.strip(operand)) != null
        && Registers.isAggregate(info.typeOf(Syntax.strip(operand)));
  }

  private void exprs(List<? extends Expr> expressions) {
    expressions.forEach(this::expr);
  }

  private void expr(@Nullable Expr expression) {
    switch (expression) {
      case null -> {}
      case Expr.Ident ident -> use(ident);
      case Expr.ParenExpr paren -> expr(paren.inner());
      case Expr.FuncLit literal -> function(literal);
      case Expr.CompositeLit literal -> literal.elements().forEach(e -> element(literal, e));
      case Expr.Selector selector -> selector(selector);
      case Expr.Index index -> {
        expr(index.operand());
        exprs(index.indices());
      }
      case Expr.SliceExpr slice -> slice(slice);
      case Expr.TypeAssertion assertion -> expr(assertion.operand());
      case Expr.Call call -> {
        expr(call.function());
        exprs(call.arguments());
        usesOuterFrame(call);
      }
      case Expr.Star star -> expr(star.operand());
      case Expr.Unary unary -> {
        expr(unary.operand());
        if (unary.op() == Expr.UnaryOp.ADDRESS) {
          address(unary.operand());
        }
      }
      case Expr.Binary binary -> {
        expr(binary.left());
        expr(binary.right());
      }
      case Expr.BadExpr _, Expr.BasicLit _, Expr.ArrayType _, Expr.SliceType _ -> {}
      case Expr.StructType _, Expr.FuncType _, Expr.InterfaceType _, Expr.MapType _ -> {}
      case Expr.ChannelType _, Expr.Ellipsis _ -> {}
    }
  }

  private void function(Expr.FuncLit literal) {
    Scope outer = scope;
    scope = new Scope(outer, literal, literal.body());
    signature(literal.type());
    stmt(literal.body());
    scope = outer;
  }

  private void element(Expr.CompositeLit literal, Expr.Element element) {
    Type type = Types.dereferenced(info.typeOf(literal));
    if (!(type.underlying() instanceof Type.Struct)) {
      expr(element.key());
    }
    expr(element.value());
  }

  private void selector(Expr.Selector selector) {
    expr(selector.operand());
    Selection selection = info.selection(selector);
    if (selection != null
        && selection.kind() == Selection.Kind.METHOD_VALUE
        && selection.method() != null
        && selection.method().hasPointerReceiver()
        && !Types.isPointer(selection.receiver())) {
      address(selector.operand());
    }
  }

  private void slice(Expr.SliceExpr slice) {
    expr(slice.operand());
    if (info.typeOf(slice.operand()).underlying() instanceof Type.Array) {
      address(slice.operand());
    }
    expr(slice.low());
    expr(slice.high());
    expr(slice.max());
  }

  private void stmts(List<Stmt> statements) {
    statements.forEach(this::stmt);
  }

  private void stmt(@Nullable Stmt statement) {
    switch (statement) {
      case null -> {}
      case Stmt.Block block -> stmts(block.statements());
      case Stmt.DeclStmt decl -> decl.declarations().forEach(this::decl);
      case Stmt.Labeled labeled -> stmt(labeled.statement());
      case Stmt.ExprStmt s -> expr(s.expression());
      case Stmt.Send send -> {
        expr(send.channel());
        expr(send.value());
      }
      case Stmt.IncDec s -> assignment(List.of(s.operand()), List.of());
      case Stmt.Assign s -> assignment(s.left(), s.right());
      case Stmt.ShortVarDecl s -> shortVarDecl(s);
      case Stmt.Go go -> expr(go.call());
      case Stmt.Defer defer -> {
        defer(defer);
        expr(defer.call());
      }
      case Stmt.Return s -> exprs(s.results());
      case Stmt.If s -> {
        stmt(s.init());
        expr(s.condition());
        stmt(s.then());
        stmt(s.otherwise());
      }
      case Stmt.Switch s -> {
        stmt(s.init());
        expr(s.tag());
        s.clauses().forEach(this::clause);
      }
      case Stmt.TypeSwitch s -> {
        stmt(s.init());
        expr(s.operand());
        s.clauses().forEach(this::typeClause);
      }
      case Stmt.Select s -> s.clauses().forEach(this::communication);
      case Stmt.For s -> {
        stmt(s.init());
        expr(s.condition());
        stmt(s.post());
        stmt(s.body());
      }
      case Stmt.Range s -> range(s);
      case Stmt.BadStmt _, Stmt.EmptyStmt _, Stmt.Break _, Stmt.Continue _ -> {}
      case Stmt.Goto _, Stmt.Fallthrough _ -> {}
    }
  }

  private boolean usesOuterFrame(Node node) {
    Entity.Var frame = info.outerFrame(node);
    if (frame != null) {
      use(frame);
    }
    return frame != null;
  }

  private void defer(Stmt.Defer statement) {
    Scope target = scope;
    if (usesOuterFrame(statement)) {
      while (target.outer != null && target.literal != null && info.isRangeBody(target.literal)) {
        target = target.outer;
      }
    }
    escapes.markDeferring(target.body);
  }

  private void decl(Decl declaration) {
    if (declaration instanceof Decl.Var variables) {
      exprs(variables.values());
      declareAll(variables.names());
    }
  }

  private void assignment(List<Expr> left, List<Expr> right) {
    exprs(left);
    exprs(right);
    left.forEach(this::assign);
  }

  private void shortVarDecl(Stmt.ShortVarDecl statement) {
    exprs(statement.right());
    for (Expr left : statement.left()) {
      defineOrAssign(left);
    }
  }

  private void defineOrAssign(Expr left) {
    if (left instanceof Expr.Ident ident && info.definition(ident) != null) {
      declare(ident);
    } else {
      expr(left);
      assign(left);
    }
  }

  private void clause(CaseClause clause) {
    exprs(clause.expressions());
    stmts(clause.body());
  }

  private void typeClause(CaseClause clause) {
    Entity.Var variable = info.implicit(clause);
    if (variable != null) {
      owners.put(variable, scope);
    }
    stmts(clause.body());
  }

  private void communication(CommClause clause) {
    stmt(clause.communication());
    stmts(clause.body());
  }

  private void range(Stmt.Range statement) {
    Stmt lowered = info.lowered(statement);
    if (lowered != null) {
      Entity.Var frame = info.outerFrame(statement);
      if (frame != null) {
        owners.put(frame, scope);
      }
      stmt(lowered);
      return;
    }
    expr(statement.operand());
    loopVariable(statement, statement.key());
    loopVariable(statement, statement.value());
    stmt(statement.body());
  }

  private void loopVariable(Stmt.Range statement, @Nullable Expr variable) {
    if (variable == null) {
      return;
    }
    if (!statement.define()) {
      expr(variable);
      assign(variable);
    } else {
      defineOrAssign(variable);
      if (!freshLoopVariables) {
        assign(variable);
      }
    }
  }
}
