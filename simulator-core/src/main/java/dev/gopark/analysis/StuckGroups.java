package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.event.WaitReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Sorts goroutines that wait for ever into those that belong together: who could help each other
/// if only one of them could run, and who wait alone at the same place for the same reason.
final class StuckGroups {
  private static final int MAIN = 1;

  private final WaitForGraph graph;
  private final Map<Integer, Set<Integer>> joined = new HashMap<>();

  private StuckGroups(WaitForGraph graph, Set<Integer> stuck) {
    this.graph = graph;
    for (Edge edge : graph.edges()) {
      if (stuck.contains(edge.from()) && stuck.contains(edge.to())) {
        joined.computeIfAbsent(edge.from(), _ -> new TreeSet<>()).add(edge.to());
        joined.computeIfAbsent(edge.to(), _ -> new TreeSet<>()).add(edge.from());
      }
    }
  }

  /// @param kind DEADLOCK if each waits for others of the group, LEAK if nobody is left who could
  ///   help
  record Group(List<Integer> members, Kind kind) {}

  static List<Group> of(WaitForGraph graph, Set<Integer> stuck) {
    StuckGroups groups = new StuckGroups(graph, stuck);
    List<Group> found = new ArrayList<>();
    Set<Integer> open = new TreeSet<>(stuck);
    Map<String, List<Integer>> alone = new LinkedHashMap<>();
    for (int id : stuck) {
      if (open.contains(id) && !groups.isMeant(id)) {
        List<Integer> members = groups.connected(id);
        open.removeAll(members);
        if (members.size() > 1) {
          found.add(new Group(members, Kind.DEADLOCK));
        } else {
          alone.computeIfAbsent(groups.place(id), _ -> new ArrayList<>()).add(id);
        }
      }
    }
    alone.values().forEach(members -> found.add(new Group(members, kind(members))));
    return found;
  }

  /// Without main the program cannot end.
  private static Kind kind(List<Integer> members) {
    return members.contains(MAIN) ? Kind.DEADLOCK : Kind.LEAK;
  }

  /// Those who are joined to `start` by waits, whoever waits for whom.
  private List<Integer> connected(int start) {
    Set<Integer> members = new TreeSet<>(List.of(start));
    ArrayDeque<Integer> open = new ArrayDeque<>(members);
    while (!open.isEmpty()) {
      for (int other : joined.getOrDefault(open.removeFirst(), Set.of())) {
        if (members.add(other)) {
          open.add(other);
        }
      }
    }
    return List.copyOf(members);
  }

  /// `select {}` is written by those who want to wait for ever.
  private boolean isMeant(int id) {
    Wait wait = graph.waits().get(id);
    return wait == null || wait.goroutine().reason() == WaitReason.SELECT_NO_CASES;
  }

  private String place(int id) {
    Wait wait = graph.waits().get(id);
    return wait == null
        ? ""
        : "%s %s:%d"
            .formatted(wait.goroutine().reason(), wait.goroutine().file(), wait.goroutine().line());
  }
}
