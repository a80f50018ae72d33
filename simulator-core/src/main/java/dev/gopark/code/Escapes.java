package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.types.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of the variables of one top-level function and the function literals inside it:
/// which ones must live in cells, and which ones each literal takes along. Like gc, a captured
/// variable that never changes is taken along by value.
final class Escapes {
  private final Set<Entity.Var> captured = new HashSet<>();
  private final Set<Entity.Var> addressed = new HashSet<>();
  private final Set<Entity.Var> assigned = new HashSet<>();
  private final Map<Expr.FuncLit, List<Entity.Var>> captures = new IdentityHashMap<>();
  private final Map<Node, Boolean> deferring = new IdentityHashMap<>();

  /// Whether the variable lives in a cell.
  boolean isCell(Entity.Var variable) {
    return !Registers.isAggregate(variable.type())
        && (addressed.contains(variable)
            || captured.contains(variable) && assigned.contains(variable));
  }

  /// Whether anything but the function itself may get at the variable.
  boolean isShared(Entity.Var variable) {
    return addressed.contains(variable) || captured.contains(variable);
  }

  /// Whether the variable, or a part of it, may change after its declaration.
  boolean mayChange(Entity.Var variable) {
    return assigned.contains(variable) || isShared(variable);
  }

  /// The enclosing functions' variables that `literal` uses, in order of first use.
  List<Entity.Var> captures(Expr.FuncLit literal) {
    return captures.getOrDefault(literal, List.of());
  }

  /// Whether the function with this body has a `defer` statement of its own.
  boolean hasDefer(Node body) {
    return deferring.containsKey(body);
  }

  void capture(Expr.FuncLit literal, Entity.Var variable) {
    captured.add(variable);
    List<Entity.Var> list = captures.computeIfAbsent(literal, _ -> new ArrayList<>());
    if (!list.contains(variable)) {
      list.add(variable);
    }
  }

  void address(Entity.Var variable) {
    addressed.add(variable);
  }

  void assign(Entity.Var variable) {
    assigned.add(variable);
  }

  void markDeferring(Node body) {
    deferring.put(body, true);
  }
}
