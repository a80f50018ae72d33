package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Operand;
import dev.gopark.types.TypeInfo;
import org.jspecify.annotations.Nullable;

/// Questions about expressions that tree and facts answer together.
final class Syntax {
  private Syntax() {}

  /// The expression inside any parentheses.
  static Expr strip(Expr expression) {
    Expr inner = expression;
    while (inner instanceof Expr.ParenExpr paren) {
      inner = paren.inner();
    }
    return inner;
  }

  /// What `expression` names if it is an identifier or `package.Name`, also with type arguments;
  /// else null.
  static @Nullable Entity entity(TypeInfo info, Expr expression) {
    return switch (strip(expression)) {
      case Expr.Ident ident -> {
        Entity use = info.use(ident);
        yield use != null ? use : info.definition(ident);
      }
      case Expr.Selector selector when info.selection(selector) == null ->
          info.use(selector.name());
      case Expr.Index index when entity(info, index.operand()) instanceof Entity.Func function ->
          function;
      default -> null;
    };
  }

  /// The local or package-level variable that `expression` names, or null.
  static Entity.@Nullable Var variable(TypeInfo info, Expr expression) {
    return entity(info, expression) instanceof Entity.Var variable ? variable : null;
  }

  static boolean isBlank(Expr expression) {
    return strip(expression) instanceof Expr.Ident ident && ident.isBlank();
  }

  static boolean isNil(TypeInfo info, Expr expression) {
    Operand operand = info.operand(strip(expression));
    return operand != null && operand.mode() == Operand.Mode.NIL;
  }

  static boolean isConversion(TypeInfo info, Expr.Call call) {
    return info.isType(strip(call.function()));
  }

  static Entity.@Nullable Builtin builtin(TypeInfo info, Expr.Call call) {
    return entity(info, call.function()) instanceof Entity.Builtin builtin ? builtin : null;
  }

  /// Where Go's traces place an expression: a call at its opening parenthesis, an operation at its
  /// operator.
  static int offset(Expr expression) {
    return switch (expression) {
      case Expr.Call call -> call.leftParen();
      case Expr.Binary binary -> binary.opOffset();
      default -> expression.span().start();
    };
  }
}
