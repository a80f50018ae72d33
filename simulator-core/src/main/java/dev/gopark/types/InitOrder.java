package dev.gopark.types;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The order in which package-level variables get their values: again and again the earliest
/// declared one that depends on no variable without its value.
final class InitOrder {
  private final Checker checker;
  private final Collector collector;

  /// Which values need a value, and how many it still needs.
  private final Map<Declaration, List<Declaration>> users = new HashMap<>();

  private final Map<Declaration, Integer> missing = new HashMap<>();

  private final Map<Declaration, Integer> turns = new HashMap<>();

  InitOrder(Checker checker, Collector collector) {
    this.checker = checker;
    this.collector = collector;
  }

  void run() {
    for (Declaration declaration : collector.declarations()) {
      if (isValue(declaration)) {
        Set<Declaration> needed = dependencies(declaration);
        turns.put(declaration, turns.size());
        missing.put(declaration, needed.size());
        needed.forEach(
            each -> users.computeIfAbsent(each, _ -> new ArrayList<>()).add(declaration));
      }
    }
    order();
  }

  private static boolean isValue(Declaration declaration) {
    return declaration.decl instanceof Decl.Var || declaration.decl instanceof Decl.Const;
  }

  /// The variables and constants a value needs, also through functions.
  private static Set<Declaration> dependencies(Declaration start) {
    Set<Declaration> found = new LinkedHashSet<>();
    Set<Declaration> seen = new HashSet<>();
    List<Declaration> open = new ArrayList<>(start.dependencies);
    while (!open.isEmpty()) {
      Declaration next = open.removeLast();
      if (!seen.add(next)) {
        continue;
      }
      if (isValue(next)) {
        found.add(next);
      } else {
        open.addAll(next.dependencies);
      }
    }
    return found;
  }

  /// The declarations from `from` on that lead to `goal`, or null.
  private static @Nullable List<Declaration> pathTo(
      Declaration from, Declaration goal, Set<Declaration> seen) {
    seen.add(from);
    for (Declaration next : from.dependencies) {
      if (next == goal) {
        return new ArrayList<>(List.of(from));
      }
      List<Declaration> rest = seen.contains(next) ? null : pathTo(next, goal, seen);
      if (rest != null) {
        rest.addFirst(from);
        return rest;
      }
    }
    return null;
  }

  private void report(List<Declaration> cycle) {
    Errors errors = checker.errors;
    Declaration head = cycle.getFirst();
    String what = "initialization " + errors.pick("loop", "cycle");
    if (!errors.isOld() && cycle.size() == 1) {
      errors.report(head.place, what + ": " + head.name + " refers to itself");
      return;
    }
    String lines = Declarations.cycleLines(cycle, errors.isOld());
    errors.report(head.place, what + " for " + head.name + lines);
  }

  /// Gives each value its turn. One that has its turn and still needs others is, or needs, a cycle.
  private void order() {
    NavigableSet<Declaration> pending =
        new TreeSet<>(
            Comparator.comparing((Declaration each) -> missing.getOrDefault(each, 0))
                .thenComparing(each -> turns.getOrDefault(each, 0)));
    pending.addAll(turns.keySet());
    Set<Declaration> emitted = new HashSet<>();
    while (!pending.isEmpty()) {
      Declaration next = pending.removeFirst();
      List<Declaration> cycle =
          missing.getOrDefault(next, 0) == 0 ? null : pathTo(next, next, new HashSet<>());
      if (cycle != null) {
        report(cycle);
      } else if (emitted.add(next.group.getFirst())) {
        emit(next);
      }
      for (Declaration user : users.getOrDefault(next, List.of())) {
        boolean waits = pending.remove(user);
        missing.merge(user, -1, Integer::sum);
        if (waits) {
          pending.add(user);
        }
      }
    }
  }

  private void emit(Declaration declaration) {
    if (!(declaration.decl instanceof Decl.Var decl) || decl.values().isEmpty()) {
      return;
    }
    int index = declaration.group.size() > 1 ? 0 : declaration.index;
    if (index >= decl.values().size()) {
      return;
    }
    Expr value = decl.values().get(index);
    List<Entity.@Nullable Var> variables = new ArrayList<>();
    for (Declaration member : declaration.group) {
      boolean blank = member.name.equals("_");
      variables.add(!blank && member.entity instanceof Entity.Var variable ? variable : null);
    }
    boolean onlyBlanks = variables.stream().allMatch(variable -> variable == null);
    checker.info.addInitializer(
        new TypeInfo.Initializer(onlyBlanks ? Collections.emptyList() : variables, value));
  }
}
