package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goroutines that could have gone on when the program ended: perhaps main should have waited for
/// them.
final class Unfinished {
  private Unfinished() {}

  static List<Finding> of(MachineState state, Set<Integer> gone) {
    Snapshot snapshot = state.snapshot();
    Set<Integer> stuck = state.stuck(gone);
    Map<String, List<Snapshot.Goroutine>> groups = new LinkedHashMap<>();
    for (Snapshot.Goroutine goroutine : snapshot.goroutines()) {
      boolean alive = goroutine.status() != GoStatus.DEAD;
      boolean unfinished =
          alive && !gone.contains(goroutine.id()) && !stuck.contains(goroutine.id());
      if (unfinished && state.hasWorkLeft(goroutine.id())) {
        String place = goroutine.creatorFile() + ":" + goroutine.creatorLine();
        groups.computeIfAbsent(place + doing(goroutine), _ -> new ArrayList<>()).add(goroutine);
      }
    }
    return groups.values().stream().map(group -> finding(snapshot, group)).toList();
  }

  private static String doing(Snapshot.Goroutine goroutine) {
    if (goroutine.status() != GoStatus.WAITING) {
      return "running";
    }
    return goroutine.reason() == WaitReason.SLEEP ? "asleep" : "waiting";
  }

  private static Finding finding(Snapshot snapshot, List<Snapshot.Goroutine> group) {
    Snapshot.Goroutine first = group.getFirst();
    String who =
        group.size() == 1
            ? Words.who(first.id()) + " was"
            : "%s and %d more were".formatted(Words.who(first.id()), group.size() - 1);
    return new Finding(
        Kind.LEAK,
        false,
        "Unfinished: %s still %s when the program ended".formatted(who, doing(first)),
        group.stream().map(Snapshot.Goroutine::id).toList(),
        List.of(),
        List.of(),
        null,
        group.stream()
            .filter(g -> g.line() > 0)
            .map(g -> g.file() + ":" + g.line())
            .distinct()
            .toList(),
        snapshot.step(),
        List.of("If its work matters, let main wait for it, with a wait group or a channel."),
        List.of(
            "%s was started at %s:%d."
                .formatted(Words.who(first.id()), first.creatorFile(), first.creatorLine())));
  }
}
