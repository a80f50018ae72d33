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
      String name = program.getFileName().toString();
      tests.add(
          DynamicTest.dynamicTest(name + " go1.19", () -> compare(program, "go1.19", "stderr119")));
      if (Files.exists(program.resolveSibling(name.replace(".go", ".stderr125")))) {
        tests.add(
            DynamicTest.dynamicTest(
                name + " go1.25", () -> compare(program, "go1.25", "stderr125")));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static void compare(Path program, String version, String extension) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err);
    int exit = Main.execute(new String[] {"check", "--lang", version, program.toString()}, streams);
    String folder = program.getParent().normalize().toString() + "/";
    String printed =
        err.toString(StandardCharsets.UTF_8)
            .replace("# command-line-arguments\n", "")
            .replace("./" + folder, "")
            .replace(folder, "");
    assertThat(printed).isEqualTo(Programs.decoded(Programs.beside(program, extension)));
    assertThat(exit).isEqualTo(1);
  }
}
