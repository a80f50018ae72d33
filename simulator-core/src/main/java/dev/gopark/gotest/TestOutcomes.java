package dev.gopark.gotest;

import dev.gopark.source.Config;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the tests of a package end under several seeds and on several numbers of processors.
public final class TestOutcomes {
  private static final int MOST_PROCESSORS = 8;

  private final Map<String, Kind> byTitle = new LinkedHashMap<>();
  private int runs;
  private boolean allPassed = true;

  /// Runs that ended alike.
  ///
  /// @param title in one line what sets them apart
  /// @param first the result of the first of them
  /// @param settings of all, in order
  public record Kind(String title, TestResult first, List<Setting> settings) {}

  /// What repeats a run.
  public record Setting(long seed, int processors) {}

  /// The configuration of run number `index`: another seed, and if `varied` another number of
  /// processors, from 1 to 8.
  public static Config vary(Config config, int index, boolean varied) {
    Config seeded = config.withSeed(config.seed() + index);
    return varied ? seeded.withProcessors(1 + index % MOST_PROCESSORS) : seeded;
  }

  public void add(Config config, TestResult result) {
    runs++;
    allPassed &= result.passed();
    byTitle
        .computeIfAbsent(title(result), title -> new Kind(title, result, new ArrayList<>()))
        .settings()
        .add(new Setting(config.seed(), config.processors()));
  }

  public int runs() {
    return runs;
  }

  public boolean allPassed() {
    return allPassed;
  }

  /// The most frequent first.
  public List<Kind> kinds() {
    return byTitle.values().stream()
        .sorted((one, other) -> other.settings().size() - one.settings().size())
        .toList();
  }

  private static String title(TestResult result) {
    List<String> parts = new ArrayList<>();
    if (result.passed()) {
      parts.add("ok");
    } else if (result.failures().isEmpty()) {
      parts.add("FAIL");
    } else {
      parts.add("FAIL " + String.join(", ", result.failures()));
    }
    boolean exits = result.outcome() instanceof dev.gopark.runtime.Outcome.Exited;
    if (!exits) {
      parts.add(result.outcome().inWords().lines().findFirst().orElse(""));
    }
    result.aftermaths().forEach(aftermath -> parts.addAll(parts(aftermath)));
    return String.join("; ", parts);
  }

  private static List<String> parts(Aftermath aftermath) {
    List<String> parts = new ArrayList<>();
    if (!aftermath.crash().isEmpty()) {
      parts.add(
          "after " + aftermath.test() + " " + aftermath.crash().lines().findFirst().orElse(""));
    }
    String whose = aftermath.test().isEmpty() ? "" : aftermath.test() + " leaves ";
    aftermath.leftovers().stream()
        .filter(leftover -> leftover.kind() == Leftover.Kind.STUCK)
        .map(leftover -> whose + leftover.function() + " stuck at " + leftover.place())
        .distinct()
        .forEach(parts::add);
    return parts;
  }
}
