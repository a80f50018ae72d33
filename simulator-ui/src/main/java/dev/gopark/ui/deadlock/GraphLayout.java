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
/// clockwise from the top; anything else in layers, those that are waited for below.
///
/// @param places by goroutine id, in a square from 0 to 1; 0 stands for nobody
/// @param edges those between the goroutines that are shown
/// @param rows how many layers there are, 0 for a circle
/// @param hidden how many goroutines are left out
record GraphLayout(Map<Integer, Place> places, List<Edge> edges, int rows, int hidden) {
  /// So many goroutines are drawn.
  static final int LIMIT = 24;

  private static final double RADIUS = 0.5;

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
    boolean isCircle = cycle.size() > 1 && cycle.containsAll(shown);
    Map<Integer, Place> places = new LinkedHashMap<>();
    int rows = isCircle ? circle(shown, places) : layers(shown, edges, places);
    return new GraphLayout(places, edges, rows, all.size() - shown.size());
  }

  private static int circle(List<Integer> shown, Map<Integer, Place> places) {
    for (int i = 0; i < shown.size(); i++) {
      double angle = 2 * Math.PI * i / shown.size() - Math.PI / 2;
      double x = 0.5 + RADIUS * Math.cos(angle);
      places.put(shown.get(i), new Place(x, 0.5 + RADIUS * Math.sin(angle)));
    }
    return 0;
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
      double y = used.size() == 1 ? 0.5 : (double) row / (used.size() - 1);
      for (int i = 0; i < members.size(); i++) {
        double x = members.size() == 1 ? 0.5 : (double) i / (members.size() - 1);
        places.put(members.get(i), new Place(x, y));
      }
    }
    return used.size();
  }
}
