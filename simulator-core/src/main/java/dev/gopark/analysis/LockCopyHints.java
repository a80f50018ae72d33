package dev.gopark.analysis;

import dev.gopark.analysis.Hints.Hint;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies of values that hold a lock: each copy is a lock of its own, in the state in which it was
/// copied.
final class LockCopyHints {
  private static final Set<String> LOCKS =
      Set.of(
          "sync.Mutex",
          "sync.RWMutex",
          "sync.WaitGroup",
          "sync.Once",
          "sync.Cond",
          "sync.Pool",
          "sync.Map");

  private LockCopyHints() {}

  static void copy(Node node, Code code, List<Hint> hints) {
    switch (node) {
      case Decl.Func function -> {
        if (function.receiver() != null) {
          parameter(function.receiver(), "method", code, hints);
        }
        function.type().parameters().forEach(field -> parameter(field, "function", code, hints));
      }
      case Expr.FuncLit literal ->
          literal.type().parameters().forEach(field -> parameter(field, "function", code, hints));
      case Stmt.Assign assign -> assign.right().forEach(value -> value(value, code, hints));
      case Stmt.ShortVarDecl declared ->
          declared.right().forEach(value -> value(value, code, hints));
      case Decl.Var declared -> declared.values().forEach(value -> value(value, code, hints));
      case Stmt.Range range -> element(range, code, hints);
      default -> {}
    }
  }

  private static void parameter(Field field, String what, Code code, List<Hint> hints) {
    Type type = field.type() == null ? null : code.type(field.type());
    String lock = lockIn(type);
    if (lock != null) {
      hints.add(
          new Hint(
              field.span(),
              "Misuse: the %s gets a copy of a %s".formatted(what, lock),
              "Pass a pointer."));
    }
  }

  /// A variable's value that is copied; a literal is new, and so is what a call returns.
  private static void value(Expr value, Code code, List<Hint> hints) {
    boolean variable =
        value instanceof Expr.Ident
            || value instanceof Expr.Selector
            || value instanceof Expr.Index
            || value instanceof Expr.Star;
    String lock = variable && !code.info().isType(value) ? lockIn(code.type(value)) : null;
    if (lock != null) {
      hints.add(
          new Hint(
              value.span(),
              "Misuse: the assignment copies a %s".formatted(lock),
              "Keep a pointer to the one that is used."));
    }
  }

  private static void element(Stmt.Range range, Code code, List<Hint> hints) {
    Expr value = range.value();
    if (value == null || !range.define()) {
      return;
    }
    String lock = lockIn(elementOf(code.type(range.operand())));
    if (lock != null) {
      hints.add(
          new Hint(
              value.span(),
              "Misuse: each round of the loop copies a %s".formatted(lock),
              "Range over the index, and take the element's address."));
    }
  }

  private static @Nullable Type elementOf(@Nullable Type type) {
    return switch (type == null ? null : type.underlying()) {
      case Type.Slice(Type element) -> element;
      case Type.Array(long _, Type element) -> element;
      case Type.GoMap map -> map.element();
      case null, default -> null;
    };
  }

  /// The lock that a value of the type holds, or null.
  private static @Nullable String lockIn(@Nullable Type type) {
    if (type instanceof Named named && LOCKS.contains(named.toString())) {
      return named.toString();
    }
    return switch (type == null ? null : type.underlying()) {
      case Type.Struct struct ->
          struct.fields().stream()
              .map(field -> lockIn(field.type()))
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
      case Type.Array(long _, Type element) -> lockIn(element);
      case null, default -> null;
    };
  }
}
