package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Programs print, fail and exit as real Go 1.19 recorded them, on one processor; those that need a
/// newer Go as its specification says.
class GoldenProgramsTest {
  private static final int FEWEST = 166;
  private static final int FEWEST_NEWER = 67;

  @TestFactory
  List<DynamicTest> programsPrintAndExitAsRealGo() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : List.of("ok", "panic", "deadlock")) {
      for (Path program : Programs.in(folder)) {
        tests.add(
            DynamicTest.dynamicTest(folder + "/" + program.getFileName(), () -> compare(program)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static void compare(Path program) throws IOException {
    Programs.Result result = run(program, LanguageVersion.GO_1_19);
    assertThat(result.stdout()).isEqualTo(Programs.beside(program, "stdout"));
    assertThat(Normaliser.normalise(Programs.decoded(result.stderr())))
        .isEqualTo(Programs.decoded(Programs.beside(program, "stderr")));
    assertThat(result.outcome().exitCode()).isEqualTo(exit(program));
  }

  private static int exit(Path program) throws IOException {
    return Integer.parseInt(Programs.beside(program, "exit").strip());
  }

  private static Programs.Result run(Path program, @Nullable LanguageVersion version)
      throws IOException {
    Loaded loaded = Programs.load(Programs.target(program), version);
    return Programs.run(loaded, loaded.configure(Config.DEFAULT).withProcessors(1));
  }

  @TestFactory
  List<DynamicTest> newerProgramsPrintAndExitAsTheSpecificationSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in("newer")) {
      tests.add(
          DynamicTest.dynamicTest(program.getFileName().toString(), () -> compareNewer(program)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST_NEWER);
    return tests;
  }

  private static void compareNewer(Path program) throws IOException {
    Programs.Result result = run(program, null);
    assertThat(result.stdout()).isEqualTo(Programs.beside(program, "stdout"));
    assertThat(result.outcome().exitCode()).isEqualTo(exit(program));
  }
}
