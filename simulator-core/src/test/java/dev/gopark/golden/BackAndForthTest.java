package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.history.History;
import dev.gopark.history.StepSize;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// So many steps forward and so many back lead to the state that so many fewer lead to, in every
/// program here that runs. Ordinary tests take a sample of the programs.
class BackAndForthTest {
  private static final List<String> FOLDERS =
      List.of(
          "ok",
          "panic",
          "deadlock",
          "race",
          "later",
          "ordered",
          "orders",
          "concurrent",
          "bugs",
          "fixed",
          "newer");

  private static final int SAMPLE = 9;
  private static final long MOST_STEPS = 400_000;
  private static final int PLACES = 12;
  private static final int FEW = 40;

  private record Named(String name, Target target) {}

  private static List<Named> programs() throws IOException {
    List<Named> programs = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (Path file : Programs.in(folder)) {
        programs.add(new Named(folder + "/" + file.getFileName(), Programs.target(file)));
      }
    }
    for (Catalogue.Entry entry : Catalogue.all()) {
      programs.add(new Named(entry.path(), Target.of(Catalogue.source(entry.path()))));
    }
    return programs;
  }

  private static List<DynamicTest> tests(int oneOf) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Named> programs = programs();
    assertThat(programs).hasSizeGreaterThan(700);
    for (int i = 0; i < programs.size(); i += oneOf) {
      Named program = programs.get(i);
      long seed = i;
      tests.add(DynamicTest.dynamicTest(program.name(), () -> check(program.target(), seed)));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> backIsTheWayForward() throws IOException {
    return tests(SAMPLE);
  }

  @Tag("slow")
  @TestFactory
  List<DynamicTest> backIsTheWayForwardEverywhere() throws IOException {
    return tests(1);
  }

  private static void check(Target target, long seed) {
    Loaded loaded = ProgramLoader.load(target, null);
    assertThat(loaded.runs())
        .as("%s %s", loaded.diagnostics(), loaded.build().whyNoProgram())
        .isTrue();
    Config config = loaded.configure(Config.DEFAULT);
    SplittableRandom random = new SplittableRandom(seed);
    long length = Programs.history(loaded, config).run(MOST_STEPS, () -> false);
    Map<Long, Long> straight = straight(Programs.history(loaded, config), length, random);
    List<Long> steps = new ArrayList<>(straight.keySet());
    History history = Programs.history(loaded, config);
    for (int i = 0; i < 2 * PLACES; i++) {
      long here = history.step();
      long there = steps.get(random.nextInt(steps.size()));
      if (there >= here && there - here < FEW) {
        history.run(there - here, () -> false);
      } else if (there < here && here - there < FEW) {
        back(history, here - there);
      } else {
        history.seek(there);
      }
      assertThat(history.step()).isEqualTo(there);
      assertThat(history.digest()).as("from %d to %d", here, there).isEqualTo(straight.get(there));
    }
  }

  private static void back(History history, long count) {
    for (long i = 0; i < count; i++) {
      assertThat(history.back(StepSize.INSTRUCTION)).isTrue();
    }
  }

  /// The states at some steps of a run that never goes back: some far from each other, some close.
  private static Map<Long, Long> straight(History history, long length, SplittableRandom random) {
    Map<Long, Long> digests = new TreeMap<>();
    List<Long> wanted = new ArrayList<>(List.of(0L, length));
    for (int i = 0; i < PLACES; i++) {
      long place = random.nextLong(length + 1);
      wanted.add(place);
      wanted.add(Math.min(length, place + random.nextLong(FEW)));
    }
    wanted.sort(null);
    for (long step : wanted) {
      history.run(step - history.step(), () -> false);
      digests.put(step, history.digest());
    }
    return digests;
  }
}
