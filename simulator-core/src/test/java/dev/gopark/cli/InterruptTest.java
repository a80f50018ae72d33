package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl+C, in a process of its own.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGINT to send")
class InterruptTest {
  @TempDir private Path folder;

  public static void main(String[] args) {
    System.exit(Main.execute(args));
  }

  @Test
  void ctrlCPrintsWhatIsKnownSoFar() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("main.go"),
            "package main\n\nfunc main() {\n\tprintln(\"begun\")\n\tfor {\n\t}\n}\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InterruptTest.class.getName(),
                "run",
                program.toString())
            .start();
    try (var err = process.inputReader(StandardCharsets.UTF_8);
        var messages = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(messages.readLine()).isEqualTo("begun");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(messages.lines())
          .anyMatch(
              line -> line.matches("gopark: interrupted after [0-9,]+ steps, .*1 goroutines:"))
          .anyMatch(line -> line.contains("G1") && line.contains("main.go:"));
      assertThat(err.lines()).isEmpty();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }
}
