package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The waits at the bottom of a standstill: each of these goroutines is waited for, over some
/// others or directly, by all of them, and none waits for anybody else. Who waits for one of them
/// without being one is not to blame.
final class Knot {
  private final Map<Integer, Wait> waits = new TreeMap<>();

  private Knot(List<Wait> waits) {
    waits.forEach(wait -> this.waits.put(wait.id(), wait));
  }

  /// The smallest set of these that waits for nobody outside it.
  static List<Wait> of(List<Wait> waits) {
    Knot knot = new Knot(waits);
    Set<Integer> smallest =
        waits.stream()
            .map(wait -> knot.reach(wait.id()))
            .min(Comparator.comparingInt(Set::size))
            .orElse(Set.of());
    return waits.stream().filter(wait -> smallest.contains(wait.id())).toList();
  }

  private Set<Integer> reach(int start) {
    Set<Integer> reached = new TreeSet<>(List.of(start));
    ArrayDeque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Wait wait = Objects.requireNonNull(waits.get(open.removeFirst()), "only waits are reached");
      for (Edge edge : wait.edges()) {
        if (waits.containsKey(edge.to()) && reached.add(edge.to())) {
          open.add(edge.to());
        }
      }
    }
    return reached;
  }
}
