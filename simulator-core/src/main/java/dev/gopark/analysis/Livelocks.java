package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Recurrence;
import dev.gopark.runtime.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Goroutines that are busy for ever without getting anywhere: like two people who meet in a
/// corridor and step aside, both, again and again.
final class Livelocks {
  private Livelocks() {}

  static List<Finding> of(MachineState state, Set<Integer> stuck) {
    Recurrence found = state.recurrence(stuck);
    return found == null ? List.of() : List.of(finding(state.snapshot(), found));
  }

  private static Finding finding(Snapshot snapshot, Recurrence found) {
    List<Integer> ids = List.copyOf(new TreeSet<>(found.shares().keySet()));
    return new Finding(
        Kind.LIVELOCK,
        true,
        "Livelock: %s are busy, and after %,d steps all is as it was"
            .formatted(Words.list(ids.stream().map(Words::who).toList()), found.steps()),
        ids,
        List.of(),
        List.of(),
        null,
        ids.stream()
            .map(snapshot::goroutine)
            .filter(goroutine -> goroutine != null && goroutine.line() > 0)
            .map(goroutine -> goroutine.file() + ":" + goroutine.line())
            .distinct()
            .toList(),
        snapshot.step(),
        List.of(
            "Let one of them wait instead of trying again: a blocking Lock, and the same order for"
                + " all.",
            "Or let each wait for a random time before it tries again, so that they get out of step."),
        ids.stream()
            .map(
                id ->
                    "%s took %,d of the %,d steps, wrote nothing and did not end."
                        .formatted(Words.who(id), found.shares().get(id), found.steps()))
            .toList());
  }
}
