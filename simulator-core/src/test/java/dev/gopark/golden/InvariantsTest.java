package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SchedulingPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The machine's invariants hold all the way through every program, whatever the seed, the number
/// of processors and the policy.
class InvariantsTest {
  private static final List<String> FOLDERS =
      List.of("ok", "panic", "deadlock", "later", "newer", "orders");

  /// Checks made in one run, first after each instruction, then ever more rarely.
  private static final int CHECKS = 400;

  private static final long MAX_STEPS = 2_000_000;

  @TestFactory
  List<DynamicTest> theyHoldInEveryProgram() throws IOException {
    return tests(FOLDERS, List.of(1, 3), 1);
  }

  @Tag("slow")
  @TestFactory
  List<DynamicTest> theyHoldForManySeeds() throws IOException {
    return tests(FOLDERS, List.of(1, 2, 4, 16, 64), 5);
  }

  @Tag("slow")
  @TestFactory
  List<DynamicTest> theyHoldInConcurrentPrograms() throws IOException {
    return tests(List.of("concurrent"), List.of(1, 3), 2);
  }

  private static List<DynamicTest> tests(List<String> folders, List<Integer> processors, int seeds)
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : folders) {
      for (Path path : Programs.in(folder)) {
        LanguageVersion version = folder.equals("newer") ? null : LanguageVersion.GO_1_19;
        tests.add(
            DynamicTest.dynamicTest(
                folder + "/" + path.getFileName(),
                () -> runAll(Programs.load(Programs.target(path), version), processors, seeds)));
      }
    }
    for (Catalogue.Entry entry : Catalogue.all()) {
      Target target = Target.of(Catalogue.source(entry.path()));
      tests.add(
          DynamicTest.dynamicTest(
              entry.path(), () -> runAll(Programs.load(target, null), processors, seeds)));
    }
    return tests;
  }

  /// On several processors as the newest Go does it, which overlooks no work.
  private static void runAll(Loaded loaded, List<Integer> processors, int seeds) {
    for (SchedulingPolicy policy : SchedulingPolicy.values()) {
      for (int count : processors) {
        for (int seed = 1; seed <= seeds; seed++) {
          Config own = loaded.configure(Config.DEFAULT);
          Config config = count == 1 ? own : own.withLanguage(LanguageVersion.NEWEST);
          run(loaded, config.withProcessors(count).withPolicy(policy).withSeed(seed));
        }
      }
    }
  }

  private static void run(Loaded loaded, Config config) {
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(config.seed()),
            InputTape.empty(),
            EventSink.outputOnly(_ -> {}));
    long stride = 1;
    for (int checks = 0; machine.steps() < MAX_STEPS && machine.outcome() == null; checks++) {
      stride = checks < CHECKS ? 1 : stride + stride / 8 + 1;
      machine.run(stride);
      if (machine.isSettled()) {
        Invariants.check(machine.data(), config);
      }
    }
    assertThat(machine.steps()).isPositive();
  }
}
