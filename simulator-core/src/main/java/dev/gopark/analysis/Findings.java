package dev.gopark.analysis;

import dev.gopark.analysis.Finding.Edge;
import dev.gopark.runtime.MachineState;
import dev.gopark.runtime.Outcome;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a program at one step of its run, the most telling first.
public final class Findings {
  private Findings() {}

  /// Lock cycles are found while the rest of the program goes on; other deadlocks when nothing
  /// moves any more; panics and fatal errors when they have ended the run.
  public static List<Finding> of(MachineState state) {
    Outcome outcome = state.snapshot().outcome();
    return switch (outcome) {
      case Outcome.Panicked(String message) -> List.of(Crashes.panic(state, message));
      case Outcome.Fatal(String message) -> List.of(Crashes.fatal(state, message));
      case Outcome.Deadlocked _ -> deadlocks(state, WaitForGraph.of(state), true);
      case Outcome.Exited _, Outcome.LimitReached _ ->
          deadlocks(state, WaitForGraph.ofLocks(state), false);
      case null -> deadlocks(state, WaitForGraph.ofLocks(state), false);
    };
  }

  private static List<Finding> deadlocks(MachineState state, WaitForGraph graph, boolean total) {
    List<Finding> findings = new ArrayList<>();
    for (List<Edge> cycle : LockCycles.of(graph)) {
      findings.add(new LockCycleReport(state, graph, cycle, findings.isEmpty()).finding());
    }
    if (total && findings.isEmpty()) {
      findings.add(new StandstillReport(state, graph).finding());
    }
    return findings;
  }
}
