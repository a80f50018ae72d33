package dev.gopark.types;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order in which package-level variables get their values: again and again the earliest declared one that depends on
/// no variable without its value.
final class InitOrder {
  private final Checker checker;
  private final Collector collector;
  private final Map<Declaration, Set<Declaration>> values = new HashMap<>();

  InitOrder(Checker checker, Collector collector) {
    this.checker = checker;
    this.collector = collector;
  }

  void run() {
    List<Declaration> pending = new ArrayList<>();
    for (Declaration declaration : collector.declarations()) {
      if (isValue(declaration)) {
        values.put(declaration, dependencies(declaration));
        pending.add(declaration);
      }
    }
    if (!reportCycles(pending)) {
      order(pending);
    }
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

  /// Reports each cycle once, at the value that is declared first; says whether there was one.
  private boolean reportCycles(List<Declaration> declarations) {
    Set<Declaration> reported = new HashSet<>();
    for (Declaration declaration : declarations) {
      if (reported.contains(declaration)) {
        continue;
      }
      List<Declaration> cycle = pathTo(declaration, declaration, new HashSet<>());
      if (cycle != null) {
        reported.addAll(cycle);
        report(cycle);
      }
    }
    return !reported.isEmpty();
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

  private void order(List<Declaration> pending) {
    Set<Declaration> done = new HashSet<>();
    List<Declaration> waiting = new ArrayList<>(pending);
    while (!waiting.isEmpty()) {
      Declaration next = waiting.getFirst();
      for (Declaration candidate : waiting) {
        if (done.containsAll(values.getOrDefault(candidate, Set.of()))) {
          next = candidate;
          break;
        }
      }
      waiting.remove(next);
      if (done.add(next)) {
        emit(next);
      }
      for (Declaration member : next.group) {
        waiting.remove(member);
        done.add(member);
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
