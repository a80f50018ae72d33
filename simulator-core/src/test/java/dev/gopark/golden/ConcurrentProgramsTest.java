package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Concurrent programs against twenty runs of each in real Go 1.19. On one processor they end as
/// there, whatever the seed; what came out on two processors comes out here too, under some seed
/// and some behaviour of the host.
class ConcurrentProgramsTest {
  private static final int FEWEST = 221;
  private static final int SEEDS = 3;
  private static final int MOST_TRIALS = 600;

  /// Programs with an outcome on two processors that does not come out here, and why.
  private static final Map<String, String> OUT_OF_REACH =
      Map.of(
          "pool_victims.go",
          "Go's collector may move the goroutine that waits for it to another processor");

  private static int deterministic;
  private static int outcomes;
  private static int atOnce;
  private static int trials;

  @TestFactory
  List<DynamicTest> oneProcessorEndsAsInRealGo() throws IOException {
    return tests(ConcurrentProgramsTest::compareOne);
  }

  @TestFactory
  List<DynamicTest> severalProcessorsCanEndAsInRealGo() throws IOException {
    return tests(ConcurrentProgramsTest::compareTwo);
  }

  private interface Check {
    void run(Path program, Loaded loaded, Outcomes recorded) throws IOException;
  }

  private static List<DynamicTest> tests(Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in("concurrent")) {
      tests.add(
          DynamicTest.dynamicTest(
              program.getFileName().toString(),
              () -> {
                Loaded loaded = Programs.load(Programs.target(program), LanguageVersion.GO_1_19);
                check.run(program, loaded, Outcomes.recorded(program));
              }));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static Config config(int processors) {
    return Config.DEFAULT.withLanguage(LanguageVersion.GO_1_19).withProcessors(processors);
  }

  private static void compareOne(Path program, Loaded loaded, Outcomes recorded) {
    if (recorded.isDeterministic()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        Programs.Result result = Programs.run(loaded, config(1).withSeed(seed));
        assertThat(Outcomes.of(result)).as("seed %d", seed).isEqualTo(recorded.one().getFirst());
      }
      deterministic++;
    } else {
      assertThat(unreached(loaded, config(1), recorded.one())).isEmpty();
    }
  }

  private static void compareTwo(Path program, Loaded loaded, Outcomes recorded) {
    Set<String> unreached = unreached(loaded, config(2), recorded.two());
    boolean expected = OUT_OF_REACH.containsKey(program.getFileName().toString());
    assertThat(unreached).matches(some -> some.isEmpty() != expected);
  }

  /// The recorded outcomes that no trial had.
  private static Set<String> unreached(Loaded loaded, Config config, List<String> recorded) {
    RoughHost host = new RoughHost(loaded, config);
    Set<String> missing = new LinkedHashSet<>(recorded);
    int trial = 0;
    while (!missing.isEmpty() && trial < MOST_TRIALS) {
      missing.remove(host.outcome(trial++));
      atOnce += trial == 1 ? recorded.size() - missing.size() : 0;
    }
    outcomes += recorded.size();
    trials += trial;
    return missing;
  }

  @AfterAll
  static void tell() {
    System.out.printf(
        "%d programs end on one processor as in real Go, whatever the seed; of %d outcomes on several"
            + " %d came at the first trial, all took %d trials%n",
        deterministic, outcomes, atOnce, trials);
  }
}
