package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.analysis.Progress;
import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Small programs with one mistake each (`bugs`) and the same without it (`fixed`). The first line
/// of a buggy one says what is to be found (`// leak: an orphan send`, with `?` behind the kind for
/// a hint), and the lines that the finding must name end in `// bug`. It is found under some seed;
/// in the twin nothing is found under any.
class BugProgramsTest {
  private static final String MARK = "// bug";
  private static final int SEEDS = 4;
  private static final int ALL_SEEDS = 200;
  private static final int MIN_PAIRS = 99;
  private static final long STEPS = 100_000;

  @TestFactory
  List<DynamicTest> mistakesAreFound() throws IOException {
    return tests("bugs", program -> isFound(program, SEEDS));
  }

  @TestFactory
  List<DynamicTest> nothingIsFoundInTheTwins() throws IOException {
    return tests("fixed", program -> isClean(program, SEEDS));
  }

  @Tag("slow")
  @TestFactory
  List<DynamicTest> nothingIsFoundInTheTwinsUnderAnySeed() throws IOException {
    return tests("fixed", program -> isClean(program, ALL_SEEDS));
  }

  @Test
  void everyMistakeHasItsTwin() throws IOException {
    assertThat(names("bugs")).isEqualTo(names("fixed")).hasSizeGreaterThanOrEqualTo(MIN_PAIRS);
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

  /// What the first line of a program asks for.
  private record Wanted(String kind, boolean certain, String words, List<String> places) {
    static Wanted of(Path program) throws IOException {
      List<String> lines = Files.readAllLines(program);
      String[] parts = lines.getFirst().substring("// ".length()).split(": ", 2);
      List<String> places = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith(MARK)) {
          places.add(program.getFileName() + ":" + (i + 1));
        }
      }
      return new Wanted(parts[0].replace("?", ""), !parts[0].endsWith("?"), parts[1], places);
    }

    boolean isMetBy(Finding finding) {
      return finding.kind().name().toLowerCase(Locale.ROOT).equals(kind)
          && finding.certain() == certain
          && finding.title().contains(words)
          && new HashSet<>(finding.positions()).containsAll(places);
    }
  }

  private static void isFound(Path program, int seeds) throws IOException {
    Wanted wanted = Wanted.of(program);
    Loaded loaded = Programs.load(Programs.target(program), null);
    List<String> seen = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      for (Finding finding : findings(loaded, seed)) {
        if (wanted.isMetBy(finding)) {
          return;
        }
        seen.add(finding.kind() + " " + finding.title() + " " + finding.positions());
      }
    }
    assertThat(seen).as("findings, none of which is %s", wanted).isEmpty();
    throw new AssertionError("nothing found, wanted " + wanted);
  }

  private static void isClean(Path program, int seeds) throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), null);
    for (int seed = 1; seed <= seeds; seed++) {
      assertThat(findings(loaded, seed)).as("seed %d", seed).isEmpty();
    }
  }

  private static List<Finding> findings(Loaded loaded, int seed) {
    Config config = Config.DEFAULT.withProcessors(1 + seed % 4).withSeed(seed).withRace(true);
    Progress progress = new Progress();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(seed),
            InputTape.empty(),
            progress::accept);
    machine.run(STEPS);
    return Findings.of(machine.state(), progress);
  }
}
