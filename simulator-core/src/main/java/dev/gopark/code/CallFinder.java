package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.TypeInfo;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says whether evaluating an expression of one function calls or receives: gc does that first, in
/// order, and reads variables, elements and fields only afterwards.
final class CallFinder {
  private final TypeInfo info;

  /// What is known of operations: those of a long sum are asked for again and again.
  private final Map<Expr.Binary, Boolean> known = new IdentityHashMap<>();

  CallFinder(TypeInfo info) {
    this.info = info;
  }

  boolean hasCall(@Nullable Expr expression) {
    if (expression == null || info.constantOf(expression) != null) {
      return false;
    }
    return switch (expression) {
      case Expr.Call call -> !Syntax.isConversion(info, call) || anyCall(call.arguments());
      case Expr.ParenExpr paren -> hasCall(paren.inner());
      case Expr.Selector selector -> hasCall(selector.operand());
      case Expr.Index index -> hasCall(index.operand()) || anyCall(index.indices());
      case Expr.SliceExpr slice ->
          hasCall(slice.operand())
              || hasCall(slice.low())
              || hasCall(slice.high())
              || hasCall(slice.max());
      case Expr.TypeAssertion assertion -> hasCall(assertion.operand());
      case Expr.Star star -> hasCall(star.operand());
      case Expr.Unary unary -> unary.op() == Expr.UnaryOp.RECEIVE || hasCall(unary.operand());
      case Expr.Binary binary -> operationHasCall(binary);
      case Expr.CompositeLit literal -> literal.elements().stream().anyMatch(this::elementHasCall);
      default -> false;
    };
  }

  boolean anyCall(List<Expr> expressions) {
    return expressions.stream().anyMatch(this::hasCall);
  }

  private boolean operationHasCall(Expr.Binary operation) {
    Boolean before = known.get(operation);
    if (before != null) {
      return before;
    }
    boolean found = hasCall(operation.left()) || hasCall(operation.right());
    known.put(operation, found);
    return found;
  }

  private boolean elementHasCall(Expr.Element element) {
    return hasCall(element.value())
        || (!(element.key() instanceof Expr.Ident) && hasCall(element.key()));
  }
}
