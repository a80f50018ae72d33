package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Stmt;
import java.math.BigInteger;
import java.util.List;

/// Makes trees that are not in the source, with the facts about them. All stand at one place.
final class Synthetic {
  private final TypeInfo info;
  private final Span place;
  private final String pkg;

  Synthetic(TypeInfo info, Span place, String pkg) {
    this.info = info;
    this.place = place.atStart();
    this.pkg = pkg;
  }

  /// A variable that programs can't name and debuggers don't show.
  Entity.Var variable(Type type) {
    return new Entity.Var("_", type, place, Entity.VarKind.LOCAL, pkg);
  }

  /// A use of `variable`.
  Expr.Ident use(Entity.Var variable) {
    Expr.Ident ident = new Expr.Ident(place, "#" + variable.name());
    info.recordUse(ident, variable);
    info.record(ident, new Operand(Operand.Mode.VARIABLE, variable.type(), null));
    return ident;
  }

  private Expr.Ident definition(Entity.Var variable) {
    Expr.Ident ident = new Expr.Ident(place, "#" + variable.name());
    info.recordDefinition(ident, variable);
    info.record(ident, new Operand(Operand.Mode.VARIABLE, variable.type(), null));
    return ident;
  }

  /// `var variable T`
  Stmt declare(Entity.Var variable) {
    return declaration(new Decl.Var(place, List.of(definition(variable)), null, List.of()));
  }

  /// `var variable = value`
  Stmt declare(Entity.Var variable, Expr value) {
    return declaration(new Decl.Var(place, List.of(definition(variable)), null, List.of(value)));
  }

  private Stmt declaration(Decl decl) {
    return new Stmt.DeclStmt(place, List.of(decl));
  }

  Expr integer(long value) {
    return constant(BasicType.INT, new ConstValue.Int(BigInteger.valueOf(value)));
  }

  Expr bool(boolean value) {
    return constant(BasicType.BOOL, new ConstValue.Bool(value));
  }

  private Expr constant(Type type, ConstValue value) {
    Expr.Ident ident = new Expr.Ident(place, "#constant");
    info.record(ident, new Operand(Operand.Mode.CONSTANT, type, value));
    return ident;
  }

  Stmt assign(List<Expr> left, List<Expr> right) {
    return new Stmt.Assign(place, left, null, right, place.start());
  }

  Stmt assign(Entity.Var variable, long value) {
    return assign(List.of(use(variable)), List.of(integer(value)));
  }

  /// `if variable op value { … }`
  Stmt when(Entity.Var variable, BinaryOp op, long value, Stmt then) {
    Expr.Binary condition =
        new Expr.Binary(place, op, use(variable), integer(value), place.start());
    info.record(condition, new Operand(Operand.Mode.VALUE, BasicType.BOOL, null));
    return new Stmt.If(place, null, condition, block(List.of(then)), null);
  }

  Stmt.Block block(List<Stmt> statements) {
    return new Stmt.Block(place, statements, place.start());
  }

  Stmt returns(List<Expr> values) {
    return new Stmt.Return(place, values);
  }

  /// A call of the function `callee`, as a statement.
  Stmt call(Expr callee, List<Expr> arguments) {
    Expr.Call call = new Expr.Call(place, callee, arguments, false, place.start(), place.start());
    info.record(call, new Operand(Operand.Mode.NO_VALUE, Type.Tuple.EMPTY, null));
    return new Stmt.ExprStmt(place, call);
  }

  Expr function(Entity.Func function) {
    Expr.Ident ident = new Expr.Ident(place, function.name());
    info.recordUse(ident, function);
    info.record(ident, new Operand(Operand.Mode.VALUE, function.signature(), null));
    return ident;
  }

  /// A function literal whose parameters are those that `names` declare.
  Expr.FuncLit literal(Type.Signature signature, List<Expr.Ident> names, Stmt.Block body) {
    Expr.Ident type = new Expr.Ident(place, "#type");
    List<Field> parameters =
        names.stream().map(name -> new Field(place, List.of(name), type, null)).toList();
    List<Field> results = List.of(new Field(place, List.of(), type, null));
    Expr.FuncLit literal =
        new Expr.FuncLit(place, new Expr.FuncType(place, List.of(), parameters, results), body);
    info.record(literal, new Operand(Operand.Mode.VALUE, signature, null));
    return literal;
  }

  /// Identifiers that declare parameters.
  Expr.Ident parameter(Entity.Var variable) {
    return definition(variable);
  }
}
