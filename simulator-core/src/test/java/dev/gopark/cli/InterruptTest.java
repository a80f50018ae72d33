package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    Process process = start("run", program.toString());
    try (var err = process.inputReader(StandardCharsets.UTF_8);
        var messages = process.errorReader(StandardCharsets.UTF_8)) {
      assertThat(messages.readLine()).isEqualTo("begun");
      interrupt(process);
      assertThat(messages.lines())
          .anyMatch(
              line -> line.matches("gopark: interrupted after [0-9,]+ steps, .*1 goroutines:"))
          .anyMatch(line -> line.contains("G1") && line.contains("main.go:"));
      assertThat(err.lines()).isEmpty();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  private static Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(InterruptTest.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  /// The program has begun when it has read more than fits into a pipe.
  @Test
  void ctrlCEndsAComparisonWithWhatIsKnownSoFar() throws Exception {
    Path program =
        Files.writeString(
            folder.resolve("main.go"),
            """
            package main

            import (
            	"os"
            	"runtime"
            )

            func main() {
            	buffer := make([]byte, 4096)
            	for n := 1; n > 0 && runtime.GOMAXPROCS(0) == 2; {
            		n, _ = os.Stdin.Read(buffer)
            	}
            	for runtime.GOMAXPROCS(0) == 2 {
            	}
            }
            """);
    Process process = start("compare", "--policies", "go", "--procs", "1,2", program.toString());
    try (var out = process.inputReader(StandardCharsets.UTF_8);
        var messages = process.errorReader(StandardCharsets.UTF_8)) {
      process.getOutputStream().write(new byte[1 << 20]);
      process.getOutputStream().close();
      interrupt(process);
      assertThat(messages.lines()).containsExactly("gopark: interrupted: not all runs were made");
      assertThat(out.lines()).anyMatch(line -> line.startsWith("    1  go"));
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }
}
