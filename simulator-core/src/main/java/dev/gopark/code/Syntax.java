package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Operand;
import dev.gopark.types.TypeInfo;
import java.util.List;
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

  /// Whether evaluating `expression` calls or receives: gc does that first, in order, and reads
  /// variables, elements and fields only afterwards.
  static boolean hasCall(TypeInfo info, @Nullable Expr expression) {
    if (expression == null || info.constantOf(expression) != null) {
      return false;
    }
    return switch (expression) {
      case Expr.Call call -> isCall(info, call);
      case Expr.ParenExpr paren -> hasCall(info, paren.inner());
      case Expr.Selector selector -> hasCall(info, selector.operand());
      case Expr.Index index -> hasCall(info, index.operand()) || anyCall(info, index.indices());
      case Expr.SliceExpr slice ->
          hasCall(info, slice.operand())
              || hasCall(info, slice.low())
              || hasCall(info, slice.high())
              || hasCall(info, slice.max());
      case Expr.TypeAssertion assertion -> hasCall(info, assertion.operand());
      case Expr.Star star -> hasCall(info, star.operand());
      case Expr.Unary unary -> unary.op() == Expr.UnaryOp.RECEIVE || hasCall(info, unary.operand());
      case Expr.Binary binary -> hasCall(info, binary.left()) || hasCall(info, binary.right());
      case Expr.CompositeLit literal -> literal.elements().stream().anyMatch(e -> hasCall(info, e));
      default -> false;
    };
  }

  static boolean anyCall(TypeInfo info, List<Expr> expressions) {
    return expressions.stream().anyMatch(expression -> hasCall(info, expression));
  }

  private static boolean hasCall(TypeInfo info, Expr.Element element) {
    return hasCall(info, element.value())
        || (!(element.key() instanceof Expr.Ident) && hasCall(info, element.key()));
  }

  private static boolean isCall(TypeInfo info, Expr.Call call) {
    if (isConversion(info, call)) {
      return anyCall(info, call.arguments());
    }
    return true;
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
