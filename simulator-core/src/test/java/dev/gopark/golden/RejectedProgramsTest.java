package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.cli.Main;
import dev.gopark.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Wrong programs are refused by `gopark check` in the words of gc 1.19, and of 1.25 where those
/// are recorded.
class RejectedProgramsTest {
  private static final int FEWEST = 140;

  @TestFactory
  List<DynamicTest> programsAreRefusedInGcsWords() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : Programs.in("rejected")) {
      int before = tests.size();
      add(tests, program, "stderr119", List.of("--lang", "go1.19"));
      add(tests, program, "stderr125", List.of());
      assertThat(tests).as(program + " has a recording").hasSizeGreaterThan(before);
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static void add(
      List<DynamicTest> tests, Path program, String extension, List<String> options) {
    if (Files.exists(Programs.fileBeside(program, extension))) {
      String name = program.getFileName() + " " + extension;
      tests.add(DynamicTest.dynamicTest(name, () -> compare(program, options, extension)));
    }
  }

  private static void compare(Path program, List<String> options, String extension)
      throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err);
    List<String> command = new ArrayList<>(List.of("check"));
    command.addAll(options);
    command.add(program.toString());
    int exit = Main.execute(command.toArray(String[]::new), streams);
    String printed =
        err.toString(StandardCharsets.UTF_8)
            .replace("# command-line-arguments\n", "")
            .replaceAll("[^\\s(\\[]*src/test/go/rejected/", "");
    assertThat(printed).isEqualTo(Programs.decoded(Programs.beside(program, extension)));
    assertThat(exit).isEqualTo(1);
  }
}
