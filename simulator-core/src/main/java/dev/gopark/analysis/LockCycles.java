package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Wait.Need;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds circles of goroutines that wait for locks which the next one holds. Every one of their
/// edges is an AND edge, so a circle is a deadlock whatever the rest of the program does.
final class LockCycles {
  private final Map<Integer, List<Edge>> edges = new HashMap<>();

  private LockCycles(WaitForGraph graph) {
    for (Wait wait : graph.waits().values()) {
      if (wait.need() == Need.ALL) {
        edges.put(wait.id(), wait.edges());
      }
    }
  }

  /// The circles, each as its edges in order beginning at its smallest goroutine; no goroutine is
  /// in two of them.
  static List<List<Edge>> of(WaitForGraph graph) {
    LockCycles search = new LockCycles(graph);
    List<List<Edge>> cycles = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    for (int start : graph.waits().keySet()) {
      if (!used.contains(start)) {
        List<Edge> cycle = search.shortestFrom(start, used);
        cycle.forEach(edge -> used.add(edge.from()));
        if (!cycle.isEmpty()) {
          cycles.add(cycle);
        }
      }
    }
    return cycles;
  }

  /// The shortest circle through `start` that avoids `used`, by breadth-first search; empty when
  /// there is none.
  private List<Edge> shortestFrom(int start, Set<Integer> used) {
    Map<Integer, Edge> reachedBy = new HashMap<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Edge edge : edges.getOrDefault(open.removeFirst(), List.of())) {
        if (edge.to() == start) {
          return path(edge, start, reachedBy);
        }
        if (!used.contains(edge.to()) && reachedBy.putIfAbsent(edge.to(), edge) == null) {
          open.add(edge.to());
        }
      }
    }
    return List.of();
  }

  private static List<Edge> path(Edge last, int start, Map<Integer, Edge> reachedBy) {
    ArrayDeque<Edge> path = new ArrayDeque<>();
    Edge edge = last;
    path.addFirst(edge);
    while (edge.from() != start) {
      edge = reachedBy.getOrDefault(edge.from(), last);
      path.addFirst(edge);
    }
    return List.copyOf(path);
  }
}
