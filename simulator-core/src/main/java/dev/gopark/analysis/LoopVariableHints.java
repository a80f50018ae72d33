package dev.gopark.analysis;

import dev.gopark.analysis.Hints.Hint;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import dev.gopark.types.Entity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Loop variables that goroutines use while the loop goes on: before Go 1.22 all rounds of a loop
/// share its variables.
final class LoopVariableHints {
  /// Methods that run a function in a goroutine of its own.
  private static final Set<String> STARTERS =
      Set.of("errgroup.Group.Go", "errgroup.Group.TryGo", "sync.WaitGroup.Go");

  private LoopVariableHints() {}

  static void captured(Node node, Code code, List<Hint> hints) {
    Set<Entity> variables =
        code.language().hasLoopVariablePerIteration() ? Set.of() : own(node, code);
    Stmt.Block body = body(node);
    if (variables.isEmpty() || body == null) {
      return;
    }
    Walk.walk(
        body,
        inner -> {
          Expr.FuncLit literal = started(inner, code);
          if (literal != null && !isAwaited(literal, body)) {
            Walk.walk(literal.body(), used -> captured(used, variables, code, hints));
          }
        });
  }

  private static void captured(Node used, Set<Entity> variables, Code code, List<Hint> hints) {
    if (used instanceof Expr.Ident ident && variables.contains(code.info().use(ident))) {
      String name = ident.name();
      hints.add(
          new Hint(
              ident.span(),
              "Misuse: the goroutine uses the loop variable %s, which all rounds share before Go 1.22"
                  .formatted(name),
              "Pass it as an argument, or write %s := %s in the loop, before the goroutine starts."
                  .formatted(name, name)));
    }
  }

  /// The function literal that a statement or call lets run beside the loop, or null.
  private static Expr.@Nullable FuncLit started(Node node, Code code) {
    return switch (node) {
      case Stmt.Go go when go.call() instanceof Expr.Call call -> literal(call.function());
      case Expr.Call call when STARTERS.contains(code.callee(call)) -> last(call);
      case Expr.Call call when code.callee(call).equals("testing.T.Run") -> {
        Expr.FuncLit test = last(call);
        yield test != null && isParallel(test, code) ? test : null;
      }
      default -> null;
    };
  }

  private static Expr.@Nullable FuncLit literal(Expr expression) {
    return expression instanceof Expr.FuncLit literal ? literal : null;
  }

  private static Expr.@Nullable FuncLit last(Expr.Call call) {
    return call.arguments().isEmpty() ? null : literal(call.arguments().getLast());
  }

  /// Whether a subtest goes on only when the loop has ended.
  private static boolean isParallel(Expr.FuncLit test, Code code) {
    return test.body().statements().stream()
        .anyMatch(
            statement ->
                statement instanceof Stmt.ExprStmt(_, Expr call)
                    && code.callee(call).equals("testing.T.Parallel"));
  }

  /// Whether the round of the loop waits after it has started `literal`, for a wait group or a
  /// channel: then the variables are not changed meanwhile.
  private static boolean isAwaited(Expr.FuncLit literal, Stmt.Block body) {
    int end = literal.span().end();
    AtomicBoolean waits = new AtomicBoolean();
    for (Stmt statement : body.statements()) {
      if (statement.span().start() >= end) {
        Walk.walk(statement, node -> waits.compareAndSet(false, isWait(node)));
      }
    }
    return waits.get();
  }

  private static boolean isWait(Node node) {
    return switch (node) {
      case Expr.Unary unary -> unary.op() == Expr.UnaryOp.RECEIVE;
      case Expr.Call call ->
          call.function() instanceof Expr.Selector selector
              && selector.name().name().equals("Wait");
      default -> false;
    };
  }

  /// The variables that a loop declares.
  private static Set<Entity> own(Node node, Code code) {
    List<Expr> declared = new ArrayList<>();
    if (node instanceof Stmt.Range range && range.define()) {
      if (range.key() != null) {
        declared.add(range.key());
      }
      if (range.value() != null) {
        declared.add(range.value());
      }
    } else if (node instanceof Stmt.For loop && loop.init() instanceof Stmt.ShortVarDecl init) {
      declared.addAll(init.left());
    }
    Set<Entity> variables = new LinkedHashSet<>();
    for (Expr expression : declared) {
      Entity entity = expression instanceof Expr.Ident i ? code.info().definition(i) : null;
      if (entity != null) {
        variables.add(entity);
      }
    }
    return variables;
  }

  private static Stmt.@Nullable Block body(Node node) {
    return switch (node) {
      case Stmt.Range range -> range.body();
      case Stmt.For loop -> loop.body();
      default -> null;
    };
  }
}
