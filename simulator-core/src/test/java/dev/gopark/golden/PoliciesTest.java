package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.compare.Comparer;
import dev.gopark.compare.Comparison;
import dev.gopark.compare.Ending;
import dev.gopark.history.History;
import dev.gopark.history.StepSize;
import dev.gopark.runtime.InputTape;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SchedulingPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What a program means does not depend on the policy, and histories work under each.
class PoliciesTest {
  private static final List<SchedulingPolicy> ALL = List.of(SchedulingPolicy.values());

  /// Programs whose output is the order in which goroutines run, so that it may differ.
  private static final Map<String, String> ORDERS =
      Map.of(
          "io_pipe.go", "prints in which order goroutines get to write into a pipe",
          "lock_orders.go", "prints in which order waiting goroutines get a lock",
          "goroutine_profile.go", "prints whether goroutines wait yet after a Gosched",
          "greedy_polite.go", "counts which of two workers gets on more often",
          "lost_update.go", "has a data race",
          "last_first.go", "shows that Go runs the goroutine started last first",
          "yielding.go", "shows who runs after a Gosched");

  private static Comparison compare(Loaded loaded) {
    Config config = Config.DEFAULT.withLanguage(loaded.language());
    Comparer.Request request = new Comparer.Request(loaded, config, List.of(1, 4), ALL, 1);
    return new Comparer(request, InputTape.empty()).run(() -> false);
  }

  @TestFactory
  Stream<DynamicTest> programsEndTheSameUnderEveryPolicy() throws IOException {
    return Programs.in("ok").stream()
        .filter(program -> !ORDERS.containsKey(program.getFileName().toString()))
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.getFileName().toString(), () -> endsAlike(program)));
  }

  private static void endsAlike(Path program) throws IOException {
    Map<Ending, List<Comparison.Case>> endings =
        compare(Programs.load(Programs.target(program), LanguageVersion.GO_1_19)).endings();
    assertThat(endings).hasSize(1);
    int exit = Integer.parseInt(Programs.beside(program, "exit").strip());
    assertThat(endings.keySet()).allMatch(ending -> ending.outcome().exitCode() == exit);
  }

  @TestFactory
  Stream<DynamicTest> scenariosThatExitPrintTheSameUnderEveryPolicy() {
    return Catalogue.all().stream()
        .map(Catalogue.Entry::path)
        .filter(path -> !ORDERS.containsKey(path.substring(path.indexOf('/') + 1)))
        .filter(path -> load(path).directives().expect().equals("exit 0"))
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path, () -> assertThat(compare(load(path)).endings()).hasSize(1)));
  }

  private static Loaded load(String scenario) {
    return Programs.load(Target.of(Catalogue.source(scenario)), null);
  }

  /// A program that is on the list without need would hide a mistake.
  @Test
  void programsAboutOrdersDoDiffer() throws IOException {
    List<Loaded> programs = new ArrayList<>();
    for (Path program : Programs.in("ok")) {
      if (ORDERS.containsKey(program.getFileName().toString())) {
        programs.add(Programs.load(Programs.target(program), LanguageVersion.GO_1_19));
      }
    }
    for (String path :
        List.of(
            "liveness/greedy_polite.go",
            "memory/lost_update.go",
            "scheduler/last_first.go",
            "scheduler/yielding.go")) {
      programs.add(load(path));
    }
    assertThat(programs).hasSize(ORDERS.size());
    assertThat(programs).allMatch(program -> compare(program).endings().size() > 1);
  }

  @TestFactory
  List<DynamicTest> forwardAndBackIsNothingUnderEveryPolicy() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String path :
        List.of(
            "scheduler/fork_join_wait_group.go",
            "scheduler/sleepers.go",
            "channels/prime_sieve.go",
            "deadlock/dining_philosophers.go")) {
      Loaded loaded = load(path);
      for (SchedulingPolicy policy : ALL) {
        Config config = Config.DEFAULT.withProcessors(3).withPolicy(policy);
        tests.add(
            DynamicTest.dynamicTest(
                path + " " + policy.label, () -> goThereAndBack(Programs.history(loaded, config))));
      }
    }
    return tests;
  }

  private static void goThereAndBack(History history) {
    history.run(1L << 40, () -> false);
    long length = history.recordedSteps();
    long end = history.digest();
    for (StepSize size : StepSize.values()) {
      history.seek(length / 3);
      long digest = history.digest();
      int forward = 0;
      while (forward < 20 && history.forward(size)) {
        forward++;
      }
      for (int i = 0; i < forward; i++) {
        history.back(size);
      }
      assertThat(history.digest()).as("%s", size).isEqualTo(digest);
    }
    history.seek(length);
    assertThat(history.digest()).isEqualTo(end);
  }
}
