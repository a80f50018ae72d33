package dev.gopark.analysis;

import dev.gopark.analysis.Hints.Hint;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Likely mistakes around `go` statements.
final class GoStatementHints {
  private static final String WAIT_GROUP = "sync.WaitGroup.";

  private GoStatementHints() {}

  /// The function literal that a `go` statement starts, or null.
  private static Expr.@Nullable FuncLit literal(Node node) {
    return node instanceof Stmt.Go go
            && go.call() instanceof Expr.Call call
            && call.function() instanceof Expr.FuncLit literal
        ? literal
        : null;
  }

  /// `go func() { wg.Add(1); defer wg.Done(); … }()`: Wait may come before the Add.
  static void addInside(Node node, Code code, List<Hint> hints) {
    Expr.FuncLit literal = literal(node);
    if (literal == null) {
      return;
    }
    String counted = "";
    Stmt add = null;
    for (Stmt statement : literal.body().statements()) {
      Expr call = call(statement);
      if (call == null || statement instanceof Stmt.Go) {
        continue;
      }
      String callee = code.callee(call);
      if (callee.equals(WAIT_GROUP + "Add") && add == null) {
        counted = receiver(call);
        add = statement;
      } else if (callee.equals(WAIT_GROUP + "Done")
          && add != null
          && receiver(call).equals(counted)) {
        hints.add(
            new Hint(
                add.span(),
                "Misuse: %s.Add comes inside the goroutine that it counts: Wait may come first"
                    .formatted(counted),
                "Call Add before the go statement."));
      }
    }
  }

  private static @Nullable Expr call(Stmt statement) {
    return switch (statement) {
      case Stmt.ExprStmt s -> s.expression();
      case Stmt.Defer s -> s.call();
      default -> null;
    };
  }

  private static String receiver(Expr call) {
    return call instanceof Expr.Call c && c.function() instanceof Expr.Selector selector
        ? selector.operand().span().text()
        : "";
  }

  /// `go f()` where f returns an error.
  static void ignoredError(Node node, Code code, List<Hint> hints) {
    if (!(node instanceof Stmt.Go go) || !(go.call() instanceof Expr.Call call)) {
      return;
    }
    Type type = code.type(call.function());
    if (type != null
        && type.underlying() instanceof Type.Signature signature
        && signature.results().stream().anyMatch(GoStatementHints::isError)) {
      hints.add(
          new Hint(
              go.span(),
              "Misuse: nobody gets the error that the goroutine's function returns",
              "Send the error on a channel, or keep it where main looks after it has waited."));
    }
  }

  private static boolean isError(Type type) {
    return type.toString().equals("error");
  }
}
