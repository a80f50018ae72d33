package dev.gopark.analysis;

import dev.gopark.analysis.Hints.Hint;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Likely mistakes around `go` statements.
final class GoStatementHints {
  private static final String WAIT_GROUP = "sync.WaitGroup.";

  private GoStatementHints() {}

  /// Before Go 1.22 all rounds of a loop share its variables.
  static void capturedLoopVariable(Node node, Code code, List<Hint> hints) {
    Set<Entity> variables =
        code.language().hasLoopVariablePerIteration() ? Set.of() : own(node, code);
    Stmt.Block body = body(node);
    if (variables.isEmpty() || body == null) {
      return;
    }
    Walk.walk(
        body,
        inner -> {
          if (literal(inner) instanceof Expr.FuncLit literal) {
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
              "Pass it as an argument, or write %s := %s before the go statement."
                  .formatted(name, name)));
    }
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
