package dev.gopark.cli;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in plain words how a run stands.
final class StatusReport {
  private static final int MAX_GOROUTINES = 20;
  private static final int MAX_WAITS = 20;

  private final PrintWriter out;

  StatusReport(PrintWriter out) {
    this.out = out;
  }

  /// What is known when Ctrl+C comes.
  void interrupted(Machine machine) {
    Snapshot snapshot = machine.snapshot();
    List<Snapshot.Goroutine> alive =
        snapshot.goroutines().stream().filter(g -> g.status() != Snapshot.GoStatus.DEAD).toList();
    out.printf(
        Locale.ROOT,
        "%ngopark: interrupted after %,d steps, %s of virtual time; %,d goroutines:%n",
        snapshot.step(),
        time(snapshot.nanos()),
        alive.size());
    alive.stream().limit(MAX_GOROUTINES).forEach(this::goroutine);
    if (alive.size() > MAX_GOROUTINES) {
      out.printf(Locale.ROOT, "  and %,d more%n", alive.size() - MAX_GOROUTINES);
    }
  }

  private void goroutine(Snapshot.Goroutine goroutine) {
    String status =
        goroutine.reason() == null
            ? goroutine.status().name().toLowerCase(Locale.ROOT)
            : goroutine.reason().label;
    String place = goroutine.line() == 0 ? "" : " at " + goroutine.file() + ":" + goroutine.line();
    out.printf("  %s %s [%s]%s%n", goroutine.label(), goroutine.function(), status, place);
  }

  /// Virtual time as people read it.
  static String time(long nanos) {
    if (nanos < 1_000_000) {
      return "%.1f µs".formatted(nanos / 1e3);
    }
    return nanos < 1_000_000_000
        ? "%.1f ms".formatted(nanos / 1e6)
        : "%.2f s".formatted(nanos / 1e9);
  }

  /// The findings, or that there are none.
  void explain(List<Finding> findings, Machine machine) {
    Snapshot snapshot = machine.snapshot();
    out.printf(
        Locale.ROOT,
        "%ngopark: %s after %,d steps, %s of virtual time%n",
        ending(machine.outcome()),
        snapshot.step(),
        time(snapshot.nanos()));
    findings.forEach(this::explain);
  }

  private static String ending(@Nullable Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exited(int code) -> "the program ended with exit code " + code;
      case Outcome.Panicked _ -> "the program panicked";
      case Outcome.Fatal _ -> "the program met a fatal error";
      case Outcome.Deadlocked _ -> "the program is deadlocked";
      case Outcome.LimitReached _ -> "the run was cut off";
      case null -> "the run was interrupted";
    };
  }

  private void explain(Finding finding) {
    out.println();
    out.println(finding.certain() ? finding.title() : "Perhaps: " + finding.title());
    if (finding.waits().isEmpty()) {
      list("", finding.positions(), MAX_WAITS);
    }
    list("", finding.waits(), MAX_WAITS);
    Coffman coffman = finding.coffman();
    if (coffman != null && coffman.holds()) {
      out.println("  Coffman's four conditions hold:");
      condition("mutual exclusion", coffman.mutualExclusion());
      condition("hold and wait", coffman.holdAndWait());
      condition("no preemption", coffman.noPreemption());
      condition("circular wait", coffman.circularWait());
    }
    if (finding.certain()) {
      out.printf(Locale.ROOT, "  So since step %,d.%n", finding.step());
    }
    list("  To prevent it:", finding.advice(), MAX_WAITS);
  }

  private void condition(String name, @Nullable String sentence) {
    out.printf("    %-17s %s%n", name + ":", sentence);
  }

  private void list(String heading, List<String> lines, int limit) {
    if (!heading.isEmpty() && !lines.isEmpty()) {
      out.println(heading);
    }
    String indent = heading.isEmpty() ? "  " : "    ";
    lines.stream().limit(limit).forEach(line -> out.println(indent + line));
    if (lines.size() > limit) {
      out.printf(Locale.ROOT, "%sand %,d more%n", indent, lines.size() - limit);
    }
  }
}
