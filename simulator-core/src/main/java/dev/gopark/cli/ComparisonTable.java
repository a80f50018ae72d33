package dev.gopark.cli;

import dev.gopark.compare.Comparison;
import dev.gopark.compare.Ending;
import dev.gopark.compare.Figure;
import dev.gopark.compare.Row;
import dev.gopark.compare.Spread;
import dev.gopark.runtime.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Prints a comparison as a table, and says where runs ended differently.
final class ComparisonTable {
  /// Of more processors the last column shows only the least and the most busy one.
  private static final int MAX_SHOWN_PROCESSORS = 8;

  private static final int FINGERPRINT_CHARS = 8;
  private static final String GAP = "  ";

  private final PrintWriter out;

  ComparisonTable(PrintWriter out) {
    this.out = out;
  }

  void print(Comparison comparison) {
    if (comparison.rows().isEmpty()) {
      return;
    }
    printAligned(lines(comparison));
    out.println();
    endings(comparison);
  }

  private static List<List<String>> lines(Comparison comparison) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(heading());
    long first = comparison.rows().getFirst().spread(Figure.MAKESPAN).median();
    for (Row row : comparison.rows()) {
      lines.add(medians(row, first));
      List<String> extremes = extremes(row);
      if (extremes.stream().anyMatch(cell -> !cell.isEmpty())) {
        lines.add(extremes);
      }
    }
    return lines;
  }

  private static List<String> heading() {
    List<String> cells = new ArrayList<>(List.of("procs", "policy"));
    for (Figure figure : Figure.values()) {
      cells.add(figure.heading);
      if (figure == Figure.MAKESPAN) {
        cells.add("speed-up");
      }
    }
    cells.add("busy on P0, P1 …");
    return cells;
  }

  private static List<String> medians(Row row, long first) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.setting().processors()));
    cells.add(row.setting().policy().label);
    for (Figure figure : Figure.values()) {
      long median = row.spread(figure).median();
      cells.add(text(median, figure.unit));
      if (figure == Figure.MAKESPAN) {
        cells.add(median == 0 ? "" : "%.2f".formatted((double) first / median));
      }
    }
    cells.add(byProcessor(row.utilisations()));
    return cells;
  }

  /// Empty where all seeds gave the same.
  private static List<String> extremes(Row row) {
    List<String> cells = new ArrayList<>(List.of("", ""));
    for (Figure figure : Figure.values()) {
      Spread spread = row.spread(figure);
      cells.add(
          spread.least() == spread.most()
              ? ""
              : text(spread.least(), figure.unit) + "–" + text(spread.most(), figure.unit));
      if (figure == Figure.MAKESPAN) {
        cells.add("");
      }
    }
    cells.add("");
    return cells;
  }

  private static String text(long value, Figure.Unit unit) {
    return switch (unit) {
      case NANOS -> StatusReport.time(value);
      case PER_MILLE -> percent(value);
      case COUNT -> Long.toString(value);
    };
  }

  private static String percent(long perMille) {
    return Math.round(perMille / 10.0) + "%";
  }

  private static String byProcessor(List<Spread> utilisations) {
    if (utilisations.size() > MAX_SHOWN_PROCESSORS) {
      ToLongFunction<Spread> median = Spread::median;
      long least = utilisations.stream().mapToLong(median).min().orElse(0);
      long most = utilisations.stream().mapToLong(median).max().orElse(0);
      return percent(least) + " to " + percent(most);
    }
    return String.join(" ", utilisations.stream().map(spread -> percent(spread.median())).toList());
  }

  /// Numbers to the right; the policy and the last column to the left.
  private void printAligned(List<List<String>> lines) {
    int columns = lines.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        boolean left = i == 1 || i == columns - 1;
        text.append(i == 0 ? "" : GAP);
        text.append(left ? line.get(i) + padding : padding + line.get(i));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private void endings(Comparison comparison) {
    Map<Ending, List<Comparison.Case>> endings = comparison.endings();
    if (endings.size() == 1) {
      out.println("All runs end alike: " + text(endings.keySet().iterator().next()) + ".");
      return;
    }
    out.println("Not all runs end alike:");
    endings.forEach(
        (ending, cases) -> {
          String fingerprint = ending.fingerprint().substring(0, FINGERPRINT_CHARS);
          out.println("  %s (fingerprint %s):".formatted(text(ending), fingerprint));
          byPolicy(cases).forEach((policy, on) -> out.println("    " + policy + " on " + on));
        });
  }

  private static Map<String, String> byPolicy(List<Comparison.Case> cases) {
    Map<String, String> result = new LinkedHashMap<>();
    for (Comparison.Case runs : cases) {
      result.merge(runs.setting().policy().label, on(runs), (all, next) -> all + ", " + next);
    }
    return result;
  }

  /// The number of processors, and with which seeds if not with all.
  private static String on(Comparison.Case runs) {
    int processors = runs.setting().processors();
    return runs.seeds().size() == runs.trials()
        ? Integer.toString(processors)
        : "%d (%d of %d seeds, the first is %d)"
            .formatted(processors, runs.seeds().size(), runs.trials(), runs.seeds().getFirst());
  }

  private static String text(Ending ending) {
    String how =
        switch (ending.outcome()) {
          case Outcome.Exited(int code) -> "exit code " + code;
          case Outcome.Panicked(String message) -> "panic: " + firstLine(message);
          case Outcome.Fatal(String message) -> "fatal error: " + firstLine(message);
          case Outcome.Deadlocked _ -> "deadlock";
          case Outcome.LimitReached(String message) -> firstLine(message);
        };
    return String.format(Locale.ROOT, "%s after %,d bytes of output", how, ending.bytes());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
