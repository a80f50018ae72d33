package dev.gopark.ui.deadlock;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Edge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the goroutines of a wait-for graph stand: those of a cycle on a circle in its order,
/// clockwise from the top (two side by side), with those outside it in a row above; without a cycle
/// in layers, those that are waited for below.
///
/// @param places by goroutine id, in a square from 0 to 1; 0 stands for nobody
/// @param edges those between the goroutines that are shown
/// @param rows how many layers there are, 0 for a circle
/// @param hidden how many goroutines are left out
record GraphLayout(Map<Integer, Place> places, List<Edge> edges, int rows, int hidden) {
  /// So many goroutines are drawn.
  static final int LIMIT = 24;

  private static final double RADIUS = 0.5;

  /// The share of the height that a row above the circle takes.
  private static final double ROW_SHARE = 0.3;

  record Place(double x, double y) {}

  static GraphLayout of(Finding finding) {
    Set<Integer> cycle = new LinkedHashSet<>();
    Set<Integer> all = new LinkedHashSet<>(finding.goroutines());
    for (Edge edge : finding.edges()) {
      all.add(edge.from());
      all.add(edge.to());
    }
    for (int id : finding.goroutines()) {
      if (finding.edges().stream().anyMatch(e -> e.inCycle() && e.from() == id)) {
        cycle.add(id);
      }
    }
    List<Integer> shown = all.stream().limit(LIMIT).toList();
    List<Edge> edges =
        finding.edges().stream()
            .filter(e -> shown.contains(e.from()) && shown.contains(e.to()))
            .toList();
    cycle.retainAll(shown);
    Map<Integer, Place> places = new LinkedHashMap<>();
    int rows = cycle.size() > 1 ? circle(shown, cycle, places) : layers(shown, edges, places);
    return new GraphLayout(places, edges, rows, all.size() - shown.size());
  }

  private static int circle(List<Integer> shown, Set<Integer> cycle, Map<Integer, Place> places) {
    List<Integer> outside = shown.stream().filter(id -> !cycle.contains(id)).toList();
    double top = outside.isEmpty() ? 0 : ROW_SHARE;
    row(outside, 0, places);
    double first = cycle.size() == 2 ? Math.PI : -Math.PI / 2;
    int i = 0;
    for (int id : cycle) {
      double angle = first + 2 * Math.PI * i++ / cycle.size();
      double y = 0.5 + RADIUS * Math.sin(angle);
      places.put(id, new Place(0.5 + RADIUS * Math.cos(angle), top + (1 - top) * y));
    }
    return 0;
  }

  /// Spreads `members` over the width at height `y`.
  private static void row(List<Integer> members, double y, Map<Integer, Place> places) {
    for (int i = 0; i < members.size(); i++) {
      double x = members.size() == 1 ? 0.5 : (double) i / (members.size() - 1);
      places.put(members.get(i), new Place(x, y));
    }
  }

  private static int layers(List<Integer> shown, List<Edge> edges, Map<Integer, Place> places) {
    Map<Integer, Integer> depth = new LinkedHashMap<>();
    shown.forEach(id -> depth.put(id, 0));
    for (int round = 0; round < shown.size(); round++) {
      for (Edge edge : edges) {
        int below = depth.getOrDefault(edge.from(), 0) + 1;
        if (below < shown.size() && below > depth.getOrDefault(edge.to(), 0) && round < below) {
          depth.put(edge.to(), below);
        }
      }
    }
    List<Integer> used = depth.values().stream().distinct().sorted().toList();
    for (int row = 0; row < used.size(); row++) {
      int layer = used.get(row);
      List<Integer> members = new ArrayList<>();
      depth.forEach(
          (id, at) -> {
            if (at == layer) {
              members.add(id);
            }
          });
      row(members, used.size() == 1 ? 0.5 : (double) row / (used.size() - 1), places);
    }
    return used.size();
  }
}
