package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gopark compare`: the table, the JSON, what it says about different endings, and wrong use.
class CompareCommandTest {
  private static final String FORKS =
      """
      package main

      import ("fmt"; "sync")

      func main() {
      	var all sync.WaitGroup
      	all.Add(3)
      	for i := 0; i < 3; i++ {
      		go func() { all.Done() }()
      	}
      	all.Wait()
      	fmt.Println("done")
      }
      """;

  private static final String ENDLESS = "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n";

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  private int compare(String program, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("compare"));
    args.addAll(List.of(options));
    args.add(terminal.file("main.go", program).toString());
    return terminal.execute("", args.toArray(String[]::new));
  }

  @Test
  void aTableHasALineForEachSetting() throws IOException {
    assertThat(compare(FORKS, "--procs", "1", "--policies", "go,steal-continuation")).isZero();
    assertThat(terminal.out())
        .matches(
            """
            procs  policy              makespan  speed-up  busy  switches  moves  steals  failed  \
            stalls  local  global  alive  busy on P0, P1 …
                1  go                    \\d\\.\\d µs      1\\.00   \\d\\d%         5      0       0       0  \
                 1      3       0      4  \\d\\d%
                1  steal-continuation    \\d\\.\\d µs      0\\.\\d\\d   \\d\\d%         7      0       0       0  \
                 0      1       0      2  \\d\\d%

            All runs end alike: exit code 0 after 5 bytes of output\\.
            """);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void allPoliciesAndFourNumbersOfProcessorsAreTheDefault() throws IOException {
    compare(FORKS);
    assertThat(terminal.out().lines()).hasSize(1 + 4 * 5 + 2);
    assertThat(terminal.out()).contains("8  static", "2  steal-task", "4  global");
  }

  @Test
  void severalSeedsHaveTheirExtremesBelowTheMedian() throws IOException {
    compare(FORKS, "--procs", "4", "--policies", "static", "--seeds", "9");
    List<String> lines = terminal.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(2)).matches(" +[\\d.]+ µs–[\\d.]+ µs .*");
  }

  @Test
  void manyProcessorsShareTheLastColumn() throws IOException {
    compare(FORKS, "--procs", "16", "--policies", "go");
    assertThat(terminal.out()).containsPattern("\\d+% to \\d+%\n");
  }

  @Test
  void differentOutputsAreNamedWithTheirPolicies() throws IOException {
    compare(
        FORKS.replace("all.Done()", "fmt.Println(i); all.Done()"),
        "--procs",
        "1",
        "--policies",
        "all");
    assertThat(terminal.out())
        .containsPattern(
            """
            Not all runs end alike:
              exit code 0 after 11 bytes of output \\(fingerprint [0-9a-f]{8}\\):
                go on 1
              exit code 0 after 11 bytes of output \\(fingerprint [0-9a-f]{8}\\):
                global on 1
                static on 1
                steal-continuation on 1
              exit code 0 after 11 bytes of output \\(fingerprint [0-9a-f]{8}\\):
                steal-task on 1
            """);
  }

  @Test
  void jsonHasTheSameFiguresAndIsOneObject() throws IOException {
    assertThat(compare(FORKS, "--json", "--procs", "1", "--policies", "steal-task")).isZero();
    assertThat(terminal.out())
        .startsWith("{\"schema\":1,\"file\":")
        .contains("\"seed\":1,\"seeds\":1,\"complete\":true,\"rows\":[{\"procs\":1,")
        .contains("\"policy\":\"steal-task\",\"makespanNanos\":{\"median\":")
        .contains("\"switches\":{\"median\":5,\"min\":5,\"max\":5}")
        .contains("\"peakLocalQueue\":{\"median\":3,\"min\":3,\"max\":3}")
        .contains("\"utilisations\":[{\"median\":0.")
        .contains("\"alike\":true,\"endings\":[{\"outcome\":\"exited\",\"exit\":0,")
        .endsWith("\"runs\":[{\"procs\":1,\"policy\":\"steal-task\",\"seeds\":[1]}]}]}\n");
  }

  @Test
  void aLimitCutsEachRunOffAndIsTheResult() throws IOException {
    assertThat(compare(ENDLESS, "--until-steps", "1000", "--procs", "1,2")).isEqualTo(124);
    assertThat(terminal.out())
        .endsWith(
            "All runs end alike: gopark: stopped: after 1,000 steps after 0 bytes of output.\n");
  }

  @Test
  void aDeadlockIsAResultAndNoFailure() throws IOException {
    assertThat(compare("package main\n\nfunc main() { select {} }\n", "--procs", "1")).isZero();
    assertThat(terminal.out()).endsWith("All runs end alike: deadlock after 0 bytes of output.\n");
  }

  @Test
  void argumentsAndSeedReachTheProgram() throws IOException {
    Path program =
        terminal.file(
            "main.go",
            "//gopark:seed 7\npackage main\n\nimport \"os\"\n\nfunc main() { os.Exit(len(os.Args)) }\n");
    terminal.execute("", "compare", program.toString(), "--json", "--", "x", "y");
    assertThat(terminal.out()).contains("\"exit\":3", "\"seed\":7");
  }

  @Test
  void wrongUseHasAMessageAndExitCode2() throws IOException {
    assertThat(compare(FORKS, "--procs", "0")).isEqualTo(2);
    assertThat(compare(FORKS, "--procs", "1,x")).isEqualTo(2);
    assertThat(compare(FORKS, "--procs", "")).isEqualTo(2);
    assertThat(compare(FORKS, "--policies", "go,fair")).isEqualTo(2);
    assertThat(compare(FORKS, "--seeds", "0")).isEqualTo(2);
    assertThat(compare(FORKS, "--until-steps", "-1")).isEqualTo(2);
    assertThat(terminal.execute("", "compare")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("--procs must be 1 to 64, not 0")
        .contains("'x' is not an int")
        .contains("there is no policy 'fair'; there are all, go, global, static, steal-task, ")
        .contains("--seeds must be 1 to 10000, not 0")
        .contains("--until-steps must not be negative")
        .contains("Missing required parameter: 'PROGRAM");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void aProgramWithErrorsIsReportedAsUsual() throws IOException {
    assertThat(compare("package main\n\nfunc main() { x := 1 }\n")).isEqualTo(1);
    assertThat(terminal.err()).contains("declared and not used: x");
    assertThat(terminal.execute("", "compare", "no_such_file.go")).isEqualTo(1);
  }

  @Test
  void helpExplainsTheColumns() {
    assertThat(terminal.execute("", "compare", "--help")).isZero();
    assertThat(terminal.out()).contains("--policies", "makespan  virtual time", "steal-task");
  }
}
