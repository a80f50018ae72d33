package dev.gopark.analysis;

import dev.gopark.analysis.Hints.Hint;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Likely mistakes in calls of packages time and context.
final class CallHints {
  private static final Set<String> WITH_CANCEL =
      Set.of(
          "context.WithCancel",
          "context.WithTimeout",
          "context.WithDeadline",
          "context.WithCancelCause",
          "context.WithTimeoutCause",
          "context.WithDeadlineCause");

  private CallHints() {}

  /// A timer for each round of a loop, which before Go 1.23 stays until it fires.
  static void afterInLoop(Node node, Code code, List<Hint> hints) {
    Stmt.Block body =
        node instanceof Stmt.For loop
            ? loop.body()
            : node instanceof Stmt.Range r ? r.body() : null;
    if (body == null || code.runtime().atLeast(23) && code.language().atLeast(23)) {
      return;
    }
    Walk.walk(
        body,
        inner -> {
          if (inner instanceof Stmt.Select select && select.clauses().size() > 1) {
            select.clauses().forEach(clause -> after(clause, code, hints));
          }
        });
  }

  private static void after(CommClause clause, Code code, List<Hint> hints) {
    if (clause.communication() == null) {
      return;
    }
    Walk.walk(
        clause.communication(),
        inner -> {
          if (inner instanceof Expr.Call call && code.callee(call).equals("time.After")) {
            hints.add(
                new Hint(
                    call.span(),
                    "Misuse: every round of the loop starts a timer, which stays until it fires",
                    "Make one timer before the loop, and Reset it in each round."));
          }
        });
  }

  /// `ctx, _ := context.WithCancel(…)`: what waits for ctx is never let go.
  static void lostCancel(Node node, Code code, List<Hint> hints) {
    if (node instanceof Stmt.ShortVarDecl declared
        && isLost(declared.left(), declared.right(), code)) {
      lost(declared, hints);
    } else if (node instanceof Stmt.Assign assigned
        && isLost(assigned.left(), assigned.right(), code)) {
      lost(assigned, hints);
    }
  }

  private static boolean isLost(List<Expr> left, List<Expr> right, Code code) {
    return left.size() == 2
        && right.size() == 1
        && isBlank(left.get(1))
        && WITH_CANCEL.contains(code.callee(right.getFirst()));
  }

  private static boolean isBlank(@Nullable Expr expression) {
    return expression instanceof Expr.Ident ident && ident.isBlank();
  }

  private static void lost(Stmt statement, List<Hint> hints) {
    hints.add(
        new Hint(
            statement.span(),
            "Misuse: the cancel function is thrown away: the context is never cancelled",
            "Keep it, and write `defer cancel()` behind."));
  }
}
