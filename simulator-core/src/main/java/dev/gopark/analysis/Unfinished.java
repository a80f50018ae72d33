package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Kind;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Recurrence;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.types.StandardPackages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Goroutines that could have gone on when the program ended: those that would have run round and
/// round, and those for which main should perhaps have waited.
final class Unfinished {
  private Unfinished() {}

  static List<Finding> of(MachineState state, Set<Integer> gone) {
    Snapshot snapshot = state.snapshot();
    Set<Integer> stuck = state.stuck(gone);
    List<Snapshot.Goroutine> left =
        snapshot.goroutines().stream()
            .filter(goroutine -> goroutine.status() != GoStatus.DEAD)
            .filter(goroutine -> !goroutine.frozen())
            .filter(goroutine -> !gone.contains(goroutine.id()))
            .filter(goroutine -> !stuck.contains(goroutine.id()))
            .toList();
    Recurrence spinning = left.stream().allMatch(Unfinished::waits) ? null : state.spinning(gone);
    Set<Integer> spinners = spinning == null ? Set.of() : spinning.shares().keySet();
    Set<Integer> ending = left.isEmpty() ? Set.of() : state.endingQuietly(gone);
    Map<String, List<Snapshot.Goroutine>> groups = new LinkedHashMap<>();
    for (Snapshot.Goroutine goroutine : left) {
      if (!spinners.contains(goroutine.id())
          && !(ending.contains(goroutine.id()) && hasBegun(goroutine))
          && !isOfLibrary(goroutine)
          && state.hasWorkLeft(goroutine.id())) {
        String place = goroutine.creatorFile() + ":" + goroutine.creatorLine();
        groups.computeIfAbsent(place + doing(goroutine), _ -> new ArrayList<>()).add(goroutine);
      }
    }
    List<Finding> findings = new ArrayList<>();
    if (spinning != null) {
      boolean alone = left.stream().allMatch(goroutine -> spinners.contains(goroutine.id()));
      findings.add(spinning(snapshot, spinning, alone));
    }
    groups.values().forEach(group -> findings.add(finding(snapshot, group)));
    return findings;
  }

  private static boolean hasBegun(Snapshot.Goroutine goroutine) {
    return goroutine.line() > 0;
  }

  /// Whether the standard library has started it for itself, as signal.NotifyContext does, and it
  /// is in none of the user's functions.
  private static boolean isOfLibrary(Snapshot.Goroutine goroutine) {
    String name = goroutine.function();
    int end = name.indexOf('.', name.lastIndexOf('/') + 1);
    return goroutine.line() == 0
        && !Character.isUpperCase(goroutine.shortName().charAt(0))
        && StandardPackages.contains(end < 0 ? "" : name.substring(0, end));
  }

  private static boolean waits(Snapshot.Goroutine goroutine) {
    return goroutine.status() == GoStatus.WAITING;
  }

  /// @param alone whether nobody is left who could change what they look at
  private static Finding spinning(Snapshot snapshot, Recurrence spinning, boolean alone) {
    List<Integer> ids = List.copyOf(new TreeSet<>(spinning.shares().keySet()));
    return new Finding(
        Kind.LEAK,
        alone,
        "Spinning: %s %s round and round and %s nothing"
            .formatted(
                Words.list(ids.stream().map(Words::who).toList()),
                ids.size() == 1 ? "runs" : "run",
                ids.size() == 1 ? "changes" : "change"),
        ids,
        List.of(),
        List.of(),
        null,
        positions(ids.stream().map(snapshot::goroutine).filter(Objects::nonNull).toList()),
        snapshot.step(),
        List.of(
            "Let it wait for what it looks for: receive from a channel that is closed then, or from"
                + " the Done of a context."),
        ids.stream()
            .map(
                id ->
                    "After %,d more steps, %,d of them of %s, all would be as it was when the program ended."
                        .formatted(spinning.steps(), spinning.shares().get(id), Words.who(id)))
            .toList());
  }

  private static List<String> positions(List<Snapshot.Goroutine> goroutines) {
    return goroutines.stream()
        .filter(g -> g.line() > 0)
        .map(g -> g.file() + ":" + g.line())
        .distinct()
        .toList();
  }

  private static String doing(Snapshot.Goroutine goroutine) {
    if (!waits(goroutine)) {
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
        positions(group),
        snapshot.step(),
        List.of("If its work matters, let main wait for it, with a wait group or a channel."),
        List.of(
            "%s was started at %s:%d."
                .formatted(Words.who(first.id()), first.creatorFile(), first.creatorLine())));
  }
}
