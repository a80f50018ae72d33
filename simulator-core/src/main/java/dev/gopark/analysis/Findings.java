package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is wrong with a program at one step of its run, the most telling first.
public final class Findings {
  private static final int MAIN = 1;

  private Findings() {}

  /// Deadlocks and leaks are found while the rest of the program goes on, panics and fatal errors
  /// when they have ended the run, data races when they are looked for.
  public static List<Finding> of(MachineState state) {
    List<Finding> findings = new ArrayList<>(ofWaits(state));
    state.races().forEach(race -> findings.add(new RaceReport(state, race).finding()));
    findings.addAll(Hints.of(state.program()));
    return findings;
  }

  /// With what `progress`, told of all events up to here, says of unequal treatment.
  public static List<Finding> of(MachineState state, Progress progress) {
    List<Finding> findings = new ArrayList<>(of(state));
    findings.addAll(Starvation.of(progress));
    return findings;
  }

  private static List<Finding> ofWaits(MachineState state) {
    Outcome outcome = state.snapshot().outcome();
    return switch (outcome) {
      case Outcome.Panicked(String message) -> List.of(Crashes.panic(state, message));
      case Outcome.Fatal(String message) -> List.of(Crashes.fatal(state, message));
      case Outcome.Deadlocked _ -> total(state);
      case Outcome.Exited _ -> {
        Set<Integer> gone = ended(state.snapshot());
        List<Finding> findings = new ArrayList<>(partial(state, gone));
        findings.addAll(Unfinished.of(state, gone));
        yield findings;
      }
      case Outcome.LimitReached _ -> partial(state, Set.of());
      case null -> partial(state, Set.of());
    };
  }

  /// Main, and who called os.Exit: they are alive for the machine, but do nothing more.
  private static Set<Integer> ended(Snapshot snapshot) {
    Set<Integer> gone = new TreeSet<>(Set.of(MAIN));
    snapshot.processors().stream()
        .filter(processor -> processor.running() != 0 && isLast(snapshot, processor.running()))
        .forEach(processor -> gone.add(processor.running()));
    return gone;
  }

  /// Whether a goroutine is the one that has ended the run: main still waits then.
  private static boolean isLast(Snapshot snapshot, int goroutine) {
    Snapshot.Goroutine main = snapshot.goroutine(MAIN);
    return main != null && main.status() != GoStatus.RUNNING && goroutine != MAIN;
  }

  private static List<Finding> total(MachineState state) {
    WaitForGraph graph = WaitForGraph.of(state);
    List<Finding> findings = cycles(state, graph, graph.waits().keySet());
    if (findings.isEmpty()) {
      findings.add(
          new StandstillReport(state, graph, List.copyOf(graph.waits().keySet()), Kind.DEADLOCK)
              .finding());
    }
    return findings;
  }

  /// Goroutines that wait for ever while others go on, or when the program has ended.
  private static List<Finding> partial(MachineState state, Set<Integer> gone) {
    boolean anyoneWaits =
        state.snapshot().goroutines().stream()
            .anyMatch(goroutine -> goroutine.status() == GoStatus.WAITING);
    Set<Integer> stuck = anyoneWaits ? state.stuck(gone) : Set.of();
    List<Finding> livelocks = Livelocks.of(state, stuck);
    if (stuck.isEmpty()) {
      return livelocks;
    }
    WaitForGraph graph = WaitForGraph.among(state, stuck);
    List<Finding> findings = cycles(state, graph, stuck);
    Set<Integer> left = new TreeSet<>(stuck);
    findings.forEach(finding -> left.removeAll(finding.goroutines()));
    findings.forEach(finding -> finding.edges().forEach(edge -> left.remove(edge.from())));
    findings.addAll(livelocks);
    for (StuckGroups.Group group : StuckGroups.of(graph, left)) {
      findings.add(new StandstillReport(state, graph, group.members(), group.kind()).finding());
    }
    return findings;
  }

  private static List<Finding> cycles(MachineState state, WaitForGraph graph, Set<Integer> stuck) {
    List<Finding> findings = new ArrayList<>();
    for (List<Edge> cycle : LockCycles.of(graph)) {
      if (cycle.stream().allMatch(edge -> stuck.contains(edge.from()))) {
        findings.add(new LockCycleReport(state, graph, cycle, findings.isEmpty()).finding());
      }
    }
    return findings;
  }
}
