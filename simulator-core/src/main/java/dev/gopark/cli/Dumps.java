package dev.gopark.cli;

import dev.gopark.runtime.Machine;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;

/// The dumps of all goroutines that a run has still to print, each at a step of its own.
final class Dumps {
  private final PrintWriter out;
  private final ArrayDeque<Long> steps = new ArrayDeque<>();

  Dumps(List<Long> steps, PrintWriter out) {
    this.out = out;
    steps.stream().sorted().distinct().forEach(this.steps::add);
  }

  /// How many steps a run that is at step `now` may go on, at most `limit`, until the next dump.
  long distance(long now, long limit) {
    return steps.isEmpty() ? limit : Math.min(limit, steps.getFirst() - now);
  }

  boolean isDue(Machine machine) {
    return !steps.isEmpty() && steps.getFirst() == machine.steps();
  }

  void print(Machine machine) {
    out.printf(Locale.ROOT, "gopark: all goroutines after %,d steps:%n", steps.removeFirst());
    out.println(machine.dump());
  }

  /// Names the steps that the run did not reach.
  void printMissed(Machine machine) {
    for (long step : steps) {
      out.printf(
          Locale.ROOT,
          "gopark: no dump after %,d steps: the run ended after %,d%n",
          step,
          machine.steps());
    }
  }
}
