package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Programs print and exit as real Go 1.19 recorded them, on one processor.
class GoldenProgramsTest {
  private static final int FEWEST = 150;

  @TestFactory
  List<DynamicTest> programsPrintAndExitAsRealGo() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : List.of("ok", "panic", "deadlock")) {
      for (Path program : Programs.in(folder)) {
        tests.add(
            DynamicTest.dynamicTest(folder + "/" + program.getFileName(), () -> compare(program)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(FEWEST);
    return tests;
  }

  private static void compare(Path program) throws IOException {
    Programs.Result result = run(program, LanguageVersion.GO_1_19);
    assertThat(result.stdout()).isEqualTo(Programs.beside(program, "stdout"));
    assertThat(result.outcome().exitCode())
        .isEqualTo(Integer.parseInt(Programs.beside(program, "exit").strip()));
    String recorded = Programs.beside(program, "stderr");
    assertThat(firstLine(result.stderr())).isEqualTo(firstLine(recorded));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").replaceAll("0x[0-9a-f]+", "0xX");
  }

  private static Programs.Result run(Path program, LanguageVersion version) throws IOException {
    Config config = Config.DEFAULT.withProcessors(1).withLanguage(version);
    return Programs.run(Programs.load(Programs.source(program), version), config);
  }

  @TestFactory
  List<DynamicTest> oneProcessorRunsInGosOrder() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in("orders")) {
      tests.add(
          DynamicTest.dynamicTest(
              program.getFileName().toString(),
              () ->
                  assertThat(run(program, LanguageVersion.GO_1_19).stdout())
                      .isEqualTo(Programs.beside(program, "out"))));
    }
    assertThat(tests).hasSize(16);
    return tests;
  }

  @Test
  void everyIterationHasItsOwnVariableSinceGo122() throws IOException {
    Path program =
        Programs.in("newer").stream()
            .filter(file -> file.endsWith("loop_variables.go"))
            .findFirst()
            .orElseThrow();
    assertThat(run(program, LanguageVersion.NEWEST).stdout())
        .isEqualTo(Programs.beside(program, "stdout"));
  }
}
