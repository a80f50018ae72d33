package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gopark run --race` reports and exits as a program does that was built with `go build -race`.
class RaceOptionTest {
  private static final String RACE =
      """
      package main

      type account struct{ balance int }

      func main() {
      	a := &account{}
      	done := make(chan bool)
      	go func() {
      		a.balance = 1
      		done <- true
      	}()
      	a.balance = 2
      	<-done
      	println("done")
      }
      """;

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  @Test
  void theReportIsGos() throws IOException {
    Path file = terminal.file("main.go", RACE);
    int exit = terminal.execute("", "run", "--race", "--procs", "1", file.toString());
    assertThat(terminal.err().replace(file.toString(), "main.go").replaceAll("0x\\w+", "0x1"))
        .isEqualTo(
            """
            ==================
            WARNING: DATA RACE
            Write at 0x1 by goroutine 2:
              main.main.func1()
                  main.go:9

            Previous write at 0x1 by main goroutine:
              main.main()
                  main.go:12

            Goroutine 2 (running) created at:
              main.main()
                  main.go:8
            ==================
            done
            Found 1 data race(s)
            """);
    assertThat(exit).isEqualTo(66);
  }

  @Test
  void anExitCodeOfTheProgramsOwnStays() throws IOException {
    String program = RACE.replace("println(\"done\")", "panic(\"done\")");
    Path file = terminal.file("main.go", program);
    assertThat(terminal.execute("", "run", "--race", file.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("WARNING: DATA RACE").doesNotContain("Found");
  }

  @Test
  void theExplanationNamesBothAccessesAndWhatIsMissing() throws IOException {
    Path file = terminal.file("main.go", RACE);
    terminal.execute("", "run", "--race", "--explain", "--procs", "1", file.toString());
    assertThat(terminal.err().replace(file.toString(), "main.go"))
        .contains(
            "Data race on a.balance: main writes it at main.go:12, G2 writes it at main.go:9, and"
                + " nothing orders the two\n",
            "Missing: main does it after the go statement that starts G2");
  }

  @Test
  void withoutTheOptionNothingIsSaid() throws IOException {
    assertThat(terminal.run(RACE)).isZero();
    assertThat(terminal.err()).isEqualTo("done\n");
  }
}
