package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Function;
import dev.gopark.history.History;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Access;
import dev.gopark.runtime.model.Race;
import dev.gopark.runtime.race.Stacks;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each thing that orders goroutines has a program in which it orders enough (`ordered`) and one of
/// the same name in which it does not (`race`), where the lines that race say so in a comment.
class RaceProgramsTest {
  private static final String MARK = "// race";
  private static final int SEEDS = 5;
  private static final List<Integer> PROCESSORS = List.of(1, 2, 4);
  private static final int MIN_PAIRS = 45;

  @TestFactory
  List<DynamicTest> theMarkedLinesRaceAndNoOthers() throws IOException {
    return tests("race", RaceProgramsTest::racesWhereItSays);
  }

  @TestFactory
  List<DynamicTest> whatIsOrderedDoesNotRace() throws IOException {
    return tests("ordered", program -> assertThat(lines(program)).isEmpty());
  }

  @Test
  void everyRaceHasItsTwin() throws IOException {
    assertThat(names("race")).isEqualTo(names("ordered")).hasSizeGreaterThanOrEqualTo(MIN_PAIRS);
  }

  /// The races are part of the state: the same going forward and after stepping back.
  @TestFactory
  List<DynamicTest> racesAreThereAgainAfterAStepBack() throws IOException {
    return tests("race", RaceProgramsTest::stepsBack);
  }

  @FunctionalInterface
  private interface Check {
    void of(Path program) throws IOException;
  }

  private static List<DynamicTest> tests(String folder, Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in(folder)) {
      String name = program.getFileName().toString();
      tests.add(DynamicTest.dynamicTest(name, () -> check.of(program)));
    }
    return tests;
  }

  private static Set<String> names(String folder) throws IOException {
    Set<String> names = new TreeSet<>();
    Programs.in(folder).forEach(program -> names.add(program.getFileName().toString()));
    return names;
  }

  private static void racesWhereItSays(Path program) throws IOException {
    Set<Integer> marked = new TreeSet<>();
    List<String> text = Files.readAllLines(program);
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).endsWith(MARK)) {
        marked.add(i + 1);
      }
    }
    assertThat(lines(program)).isEqualTo(marked);
  }

  /// The user's lines of all races under some seeds and numbers of processors.
  private static Set<Integer> lines(Path program) throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), null);
    Set<Integer> lines = new TreeSet<>();
    for (int processors : PROCESSORS) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        Machine machine = machine(loaded, config(processors, seed));
        machine.run(1_000_000);
        for (Race race : machine.data().races) {
          lines.add(line(race.earlier(), machine));
          lines.add(line(race.later(), machine));
        }
      }
    }
    return lines;
  }

  private static Config config(int processors, int seed) {
    return Config.DEFAULT.withProcessors(processors).withSeed(seed).withRace(true);
  }

  private static Machine machine(Loaded loaded, Config config) {
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        config,
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(config.seed()),
        InputTape.empty(),
        _ -> {});
  }

  private static int line(Access access, Machine machine) {
    List<Function> functions = machine.data().functions;
    return Stacks.frames(access.stack(), functions).stream()
        .filter(frame -> frame.function().isUser())
        .mapToInt(frame -> frame.function().lineAt(frame.pc()))
        .findFirst()
        .orElse(0);
  }

  private static void stepsBack(Path program) throws IOException {
    History history = Programs.history(Programs.load(Programs.target(program), null), config(2, 1));
    history.run(1_000_000, () -> false);
    long end = history.step();
    long digest = history.digest();
    history.seek(end / 2);
    history.run(1_000_000, () -> false);
    assertThat(history.step()).isEqualTo(end);
    assertThat(history.digest()).isEqualTo(digest);
  }
}
