package dev.gopark.cli;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.analysis.Findings;
import dev.gopark.history.History;
import java.util.List;
import java.util.function.Supplier;

/// Finds out at which step a wait for ever became one: often later than it began, when the last one
/// who could have helped has gone. Since it stays true from then on, it is searched for by halving.
final class FindingSteps {
  /// A longer run is not made again.
  private static final long MAX_STEPS = 2_000_000;

  private final History history;
  private final long end;

  private FindingSteps(History history, long end) {
    this.history = history;
    this.end = end;
  }

  /// The findings with their exact steps.
  ///
  /// @param history makes the run again
  /// @param end how long it is
  static List<Finding> exact(List<Finding> findings, Supplier<History> history, long end) {
    if (end > MAX_STEPS || findings.stream().noneMatch(FindingSteps::isWait)) {
      return findings;
    }
    FindingSteps steps = new FindingSteps(history.get(), end);
    steps.history.run(end, () -> false);
    return findings.stream()
        .map(finding -> isWait(finding) ? finding.withStep(steps.first(finding)) : finding)
        .toList();
  }

  private static boolean isWait(Finding finding) {
    return finding.certain() && (finding.kind() == Kind.DEADLOCK || finding.kind() == Kind.LEAK);
  }

  private long first(Finding finding) {
    long low = finding.step();
    if (low >= end || holds(finding, low)) {
      return low;
    }
    long high = end;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (holds(finding, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /// Whether the goroutines of a finding wait for ever at a step already, perhaps with fewer
  /// others.
  private boolean holds(Finding finding, long step) {
    history.seek(step);
    return Findings.of(history.state()).stream()
        .filter(FindingSteps::isWait)
        .anyMatch(earlier -> earlier.goroutines().containsAll(finding.goroutines()));
  }
}
