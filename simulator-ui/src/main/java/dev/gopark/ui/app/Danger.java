package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What certain findings are about: drawn in red.
record Danger(Set<Integer> goroutines, Set<Integer> objects) {
  static Danger of(List<Finding> findings) {
    Set<Integer> goroutines = new HashSet<>();
    Set<Integer> objects = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.certain()) {
        goroutines.addAll(finding.goroutines());
        finding.edges().forEach(edge -> objects.add(edge.objectId()));
      }
    }
    return new Danger(goroutines, objects);
  }
}
