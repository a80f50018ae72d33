package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakOptionTest {
  private static final String SUM =
      """
      package main

      func main() {
      	sum := 0
      	for i := 0; i < 5; i++ {
      		sum += i
      	}
      	println(sum)
      }
      """;

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  @Test
  void aRunTellsWhatTheVariablesHoldWhereTheConditionIsTrue() throws IOException {
    int exit = terminal.run(SUM, "--break", "main.go:6 if sum > 2", "--watch", "sum * 10");
    assertThat(exit).isZero();
    assertThat(terminal.err())
        .containsPattern(
            "main.go:6 if sum > 2 reached at step [\\d,]+: goroutine 1 in main.main at .*main.go:6")
        .contains("    sum = 3\n    i = 3\n    sum * 10 = 30\n")
        .contains("    sum = 6\n    i = 4\n    sum * 10 = 60\n")
        .doesNotContain("sum = 1\n")
        .endsWith("10\n");
  }

  @Test
  void whatCannotBeWatchedSaysWhy() throws IOException {
    assertThat(terminal.run(SUM, "--break", "8", "--watch", "i", "--watch", "println()")).isZero();
    assertThat(terminal.err()).contains("    i = ? undefined: i\n").contains("    println() = ? ");
  }

  @Test
  void aBreakpointThatMakesNoSenseIsWrongUsage() throws IOException {
    assertThat(terminal.run(SUM, "--break", "main.go:2")).isEqualTo(2);
    assertThat(terminal.err()).contains("no statement begins at main.go:2");
    assertThat(terminal.run(SUM, "--break", "6 if summ > 2")).isEqualTo(2);
    assertThat(terminal.err()).contains("undefined: summ");
  }

  @Test
  void aReplayStopsInTheSamePlaces() throws IOException {
    Path recording = folder.resolve("sum.gopark");
    terminal.run(SUM, "--record", recording.toString(), "--break", "6 if i == 2");
    String stop = terminal.err().substring(0, terminal.err().indexOf('\n'));
    assertThat(stop).contains("line 6 if i == 2 reached");
    Terminal other = new Terminal(folder);
    assertThat(other.execute("", "replay", "--break", "6 if i == 2", recording.toString()))
        .isZero();
    assertThat(other.err()).contains(stop);
  }

  @Test
  void aQuestionAboutTheRunIsAnsweredAtItsEnd() throws IOException {
    int exit =
        terminal.run(SUM, "--ask", "readied G1", "--ask", "next Exit at 5", "--ask", "written all");
    assertThat(exit).isZero();
    assertThat(terminal.err())
        .containsPattern("gopark: readied G1: (at step \\d+|nobody)")
        .containsPattern("gopark: next Exit at 5: at step [\\d,]+: ")
        .contains("gopark: written all: main.all is not alive");
    assertThat(terminal.run(SUM, "--ask", "why?")).isZero();
    assertThat(terminal.err()).contains("gopark: why?: ask 'next' or 'previous' G3");
  }

  @Test
  void aBreakpointTellsOnlyTheTimeAndTheGoroutineThatWereAskedFor() throws IOException {
    assertThat(terminal.run(SUM, "--break", "6 on G1 time 4")).isZero();
    assertThat(terminal.err()).contains("    i = 3\n").doesNotContain("    i = 2\n");
  }
}
