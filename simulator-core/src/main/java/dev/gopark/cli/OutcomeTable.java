package dev.gopark.cli;

import dev.gopark.gotest.TestOutcomes;
import dev.gopark.gotest.TestOutcomes.Kind;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/// Prints in which ways tests end, and what repeats each of them.
final class OutcomeTable {
  private static final int MAX_SETTINGS = 8;

  private final PrintWriter out;
  private final TestReport report;

  OutcomeTable(Streams streams, TestReport report) {
    out = Streams.writer(streams.out());
    this.report = report;
  }

  void print(TestOutcomes outcomes) {
    int count = outcomes.kinds().size();
    out.printf(
        "%,d runs, %,d different outcome%s%n", outcomes.runs(), count, count == 1 ? "" : "s");
    for (Kind kind : outcomes.kinds()) {
      out.printf("%,6d  %s%n", kind.settings().size(), kind.title());
      String settings =
          kind.settings().stream()
              .limit(MAX_SETTINGS)
              .map(setting -> "%d on %d".formatted(setting.seed(), setting.processors()))
              .collect(Collectors.joining(", "));
      int more = kind.settings().size() - MAX_SETTINGS;
      out.printf("        seeds and processors: %s%s%n", settings, more > 0 ? ", …" : "");
    }
    outcomes.kinds().forEach(kind -> report.explain(kind.first()));
  }
}
