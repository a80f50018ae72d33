package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.build.Target;
import dev.gopark.history.History;
import dev.gopark.history.StepSize;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every scenario ends as it declares, the same way twice, and can be stepped both ways.
class ScenarioTest {
  private static Loaded load(String path) {
    return Programs.load(Target.of(Catalogue.source(path)), LanguageVersion.NEWEST);
  }

  private static Config config(Loaded loaded) {
    return loaded.directives().applyTo(Config.DEFAULT);
  }

  private static List<DynamicTest> forEach(java.util.function.Consumer<Loaded> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.all()) {
      tests.add(DynamicTest.dynamicTest(entry.path(), () -> check.accept(load(entry.path()))));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(10);
    return tests;
  }

  @TestFactory
  List<DynamicTest> endsAsDeclared() {
    return forEach(
        loaded -> {
          Outcome outcome = Programs.run(loaded, config(loaded)).outcome();
          switch (loaded.directives().expect()) {
            case "deadlock" -> assertThat(outcome).isInstanceOf(Outcome.Deadlocked.class);
            case "panic" -> assertThat(outcome).isInstanceOf(Outcome.Panicked.class);
            default -> assertThat(outcome).isEqualTo(new Outcome.Exited(0));
          }
        });
  }

  @TestFactory
  List<DynamicTest> hasTheSameEventsTwice() {
    return forEach(
        loaded -> {
          List<?> events = Programs.run(loaded, config(loaded)).events();
          assertThat(events).isNotEmpty();
          assertThat(Programs.run(loaded, config(loaded)).events()).isEqualTo(events);
        });
  }

  @TestFactory
  List<DynamicTest> nStepsForwardAndBackIsNothing() {
    return forEach(
        loaded -> {
          History history = Programs.history(loaded, config(loaded));
          history.run(137, () -> false);
          for (StepSize size : StepSize.values()) {
            history.seek(Math.min(100, history.recordedSteps()));
            history.forward(size);
            long step = history.step();
            long digest = history.digest();
            int forward = 0;
            while (forward < 7 && history.forward(size)) {
              forward++;
            }
            for (int i = 0; i < forward; i++) {
              history.back(size);
            }
            assertThat(history.step()).as("%s", size).isEqualTo(step);
            assertThat(history.digest()).as("%s", size).isEqualTo(digest);
          }
        });
  }

  @Test
  void fivePhilosophersWaitInACycleThatIsADeadlockInCoffmansSense() {
    Finding finding = finding("dining_philosophers.go");
    assertThat(finding.coffman()).isNotNull();
    assertThat(finding.coffman().holds()).isTrue();
    assertThat(finding.edges().stream().filter(Finding.Edge::inCycle)).hasSize(5);
  }

  @Test
  void tenSeedsScheduleThePhilosophersInMoreThanOneWay() {
    Loaded loaded = load(path("dining_philosophers.go"));
    long different =
        java.util.stream.LongStream.rangeClosed(1, 10)
            .mapToObj(seed -> Programs.run(loaded, config(loaded).withSeed(seed)).events())
            .distinct()
            .count();
    assertThat(different).isGreaterThan(1);
  }

  @Test
  void aNilChannelAndAForgottenCloseAreNoCoffmanDeadlocks() {
    for (String name : List.of("nil_channel.go", "forgotten_close.go")) {
      Finding.Coffman coffman = finding(name).coffman();
      assertThat(coffman == null || !coffman.holds()).as(name).isTrue();
    }
  }

  private static Finding finding(String name) {
    Loaded loaded = load(path(name));
    History history = Programs.history(loaded, config(loaded));
    history.run(Long.MAX_VALUE, () -> false);
    return Findings.of(history.state()).getFirst();
  }

  private static String path(String name) {
    return Catalogue.all().stream()
        .map(Catalogue.Entry::path)
        .filter(candidate -> candidate.endsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
