package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gopark run` behaves as the program would: its output, its exit code; Gopark's own limits have
/// codes of their own.
class RunCommandTest {
  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  private static String main(String imports, String body) {
    return "package main\n\nimport (" + imports + ")\n\nfunc main() {\n" + body + "\n}\n";
  }

  @Test
  void outputAndExitCodeAreTheProgramsOwn() throws IOException {
    String program =
        main(
            "\"fmt\"; \"os\"",
            "fmt.Println(\"héllo\")\nfmt.Fprintln(os.Stderr, \"oh\")\nos.Exit(3)");
    assertThat(terminal.run(program)).isEqualTo(3);
    assertThat(terminal.out()).isEqualTo("héllo\n");
    assertThat(terminal.err()).isEqualTo("oh\n");
  }

  @Test
  void bytesThatAreNoTextArriveUnchanged() throws IOException {
    terminal.run(main("\"os\"", "os.Stdout.Write([]byte{0xc3, 0xa9, 10})"));
    assertThat(terminal.out()).isEqualTo("é\n");
  }

  @Test
  void theProgramReadsStandardInputAndItsArguments() throws IOException {
    Path program =
        terminal.file(
            "main.go",
            main(
                "\"bufio\"; \"fmt\"; \"os\"",
                """
                s := bufio.NewScanner(os.Stdin)
                for s.Scan() {
                	fmt.Println("got", s.Text())
                }
                fmt.Println(os.Args[1:])
                """));
    int exit = terminal.execute("a\nb\n", "run", program.toString(), "--", "x", "-y");
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out()).isEqualTo("got a\ngot b\n[x -y]\n");
    assertThat(exit).isZero();
  }

  @Test
  void theFirstGoFilesAreTheProgramAndTheRestItsArguments() throws IOException {
    Path main =
        terminal.file("main.go", main("\"fmt\"; \"os\"", "fmt.Println(helper(), os.Args[1:])\n"));
    Path helper = terminal.file("helper.go", "package main\n\nfunc helper() int { return 7 }\n");
    terminal.execute("", "run", main.toString(), helper.toString(), "x", "y.go");
    assertThat(terminal.out()).isEqualTo("7 [x y.go]\n");
    Path folder = main.getParent();
    assertThat(terminal.execute("", "run", folder.toString(), "--", "z.go")).isZero();
    assertThat(terminal.out()).endsWith("7 [z.go]\n");
    assertThat(terminal.execute("", "run", main.toString(), "--", helper.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("undefined: helper");
    assertThat(terminal.execute("", "check", main.toString(), helper.toString())).isZero();
  }

  @Test
  void aLibraryCanBeCheckedButNotRun() throws IOException {
    Path library = terminal.file("lib.go", "package lib\n\nfunc F() {}\n");
    assertThat(terminal.execute("", "check", library.toString())).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.execute("", "run", library.toString())).isEqualTo(1);
    assertThat(terminal.err()).isEqualTo("package command-line-arguments is not a main package\n");
  }

  @Test
  void aSyntaxErrorIsReportedAsGcDoes() throws IOException {
    assertThat(terminal.run("package main\n\nfunc main() {\n\tx := \n}\n")).isEqualTo(1);
    assertThat(terminal.err())
        .startsWith(
            "# command-line-arguments\n"
                + "main.go:5:1: syntax error: unexpected }, expected expression");
  }

  @Test
  void aTypeErrorIsReportedAsGcDoes() throws IOException {
    assertThat(terminal.run("package main\n\nfunc main() {\n\tvar x int = \"a\"\n}\n"))
        .isEqualTo(1);
    assertThat(terminal.err())
        .contains("main.go:4:14: cannot use \"a\" (untyped string constant) as int value");
  }

  @Test
  void anEmptyFileIsNoProgram() throws IOException {
    assertThat(terminal.run("")).isEqualTo(1);
    assertThat(terminal.err()).contains("main.go:1:1: expected 'package', found 'EOF'");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws IOException {
    Path program = folder.resolve("main.go");
    byte[] wrong = "package main\n\nfunc main() { println(\"?\") }\n".getBytes();
    wrong[37] = (byte) 0xff;
    Files.write(program, wrong);
    assertThat(terminal.execute("", "run", program.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("main.go:3:", "invalid UTF-8 encoding");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(terminal.execute("", "run", "no_such_file.go")).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo("gopark: open no_such_file.go: no such file or directory\n");
  }

  @Test
  void aFolderIsNoProgram() {
    assertThat(terminal.execute("", "run", folder.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("no Go files in");
  }

  @Test
  void theProgramSeesTheVariablesItIsGivenOnly() throws IOException {
    String program = main("\"fmt\"\n\"os\"", "fmt.Println(os.Environ(), os.Getenv(\"B\"))");
    assertThat(terminal.run(program, "--env", "A=1", "--env", "B=x=y")).isZero();
    assertThat(terminal.out()).isEqualTo("[A=1 B=x=y] x=y\n");
    assertThat(terminal.run(program, "--env", "A")).isEqualTo(2);
    assertThat(terminal.err()).contains("--env needs NAME=VALUE, not A");
  }

  @Test
  void anEndlessLoopIsCutOffAfterTheStepsAskedFor() throws IOException {
    String program = "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n";
    assertThat(terminal.run(program, "--until-steps", "100000")).isEqualTo(124);
    assertThat(terminal.err()).isEqualTo("gopark: stopped: after 100,000 steps\n");
  }

  @Test
  void unboundedRecursionOverflowsTheStackAsInGo() throws IOException {
    String program =
        "package main\n\n"
            + "func f(n int) int { return f(n+1) + 1 }\n\n"
            + "func main() {\n"
            + "\tprintln(f(0))\n"
            + "}\n";
    assertThat(terminal.run(program)).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("runtime: goroutine stack exceeds 1000000000-byte limit\n")
        .contains("fatal error: stack overflow", "frames elided...");
  }

  @Test
  void unboundedAllocationMeetsAClearLimit() throws IOException {
    String program =
        main(
            "",
            """
            var all [][]byte
            for {
            	all = append(all, make([]byte, 1<<24))
            }
            """);
    assertThat(terminal.run(program)).isEqualTo(124);
    assertThat(terminal.err()).startsWith("gopark: stopped: the program holds more than");
  }

  @Test
  void aDeadlockHasGosTextAndExitCodeAndAnExplanation() throws IOException {
    String program = "package main\n\nfunc main() {\n\tc := make(chan int)\n\t<-c\n}\n";
    assertThat(terminal.run(program, "--explain")).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan")
        .contains("an orphan receive: main receives from c and nobody sends");
  }

  @Test
  void allGoroutinesAreDumpedAtTheStepsAskedFor() throws IOException {
    String program =
        """
        package main

        import "time"

        func wächter(c chan int) {
        	<-c
        }

        func main() {
        	go wächter(nil)
        	time.Sleep(2 * time.Minute)
        	for i := 0; i < 1000; i++ {
        	}
        	println("done")
        }
        """;
    int exit = terminal.run(program, "--procs", "1", "--dump-at", "2000,0", "--dump-at", "9000");
    assertThat(exit).isZero();
    assertThat(terminal.err())
        .startsWith(
            """
            gopark: all goroutines after 0 steps:

            goroutine 1 [running, locked to thread]:

            gopark: all goroutines after 2,000 steps:

            goroutine 1 [running]:
            main.main()
            	main.go:12

            goroutine 2 [chan receive (nil chan), 2 minutes]:
            main.wächter(...)
            	main.go:6
            created by main.main in goroutine 1
            	main.go:10

            done
            """)
        .containsPattern("done\ngopark: no dump after 9,000 steps: the run ended after 4,\\d+\n$");
  }

  @Test
  void theMachineIsCheckedAsOftenAsAskedFor() throws IOException {
    String program = main("", "c := make(chan int)\ngo func() { c <- 1 }()\n<-c\n<-c");
    assertThat(terminal.run(program, "--check-every", "1")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("fatal error: all goroutines are asleep - deadlock!");
    assertThat(terminal.run(program, "--check-every", "-1")).isEqualTo(2);
    assertThat(terminal.err()).contains("--check-every must not be negative");
  }

  @Test
  void aTraceOfACrashNamesWhateverAlphabet() throws IOException {
    terminal.run(
        "package main\n\ntype ключ int\n\nfunc f世() {\n\tpanic(ключ(1))\n}\n\nfunc main() {\n\tf世()\n}\n");
    assertThat(terminal.err()).contains("panic: main.ключ(1)", "main.f世()");
  }

  @Test
  void flagsWinOverDirectivesAndDirectivesOverDefaults() throws IOException {
    String program =
        "//gopark:procs 3\n" + main("\"fmt\"; \"runtime\"", "fmt.Println(runtime.GOMAXPROCS(0))");
    terminal.run(program);
    terminal.run(program, "--procs", "5");
    terminal.run(program.replace("//gopark:procs 3", ""));
    assertThat(terminal.out()).isEqualTo("3\n5\n4\n");
  }

  @Test
  void thePolicyDecidesTheOrder() throws IOException {
    String program =
        main(
            "\"runtime\"",
            """
            for i := 0; i < 3; i++ {
            	go print(i)
            }
            runtime.Gosched()
            println()
            """);
    terminal.run(program, "--procs", "1", "--policy", "global");
    terminal.run("//gopark:policy steal-task\n" + program, "--procs", "1");
    terminal.run(program, "--procs", "1");
    assertThat(terminal.err()).isEqualTo("012\n210\n201\n");
  }

  @Test
  void traceAndResultAreWrittenAndCompleteAtTheEnd() throws IOException {
    Path trace = folder.resolve("trace.jsonl");
    Path json = folder.resolve("result.json");
    terminal.run(main("", "println(1)"), "--trace", trace.toString(), "--json", json.toString());
    assertThat(Files.readAllLines(trace))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"step\":") && line.endsWith("}"));
    assertThat(Files.readString(json))
        .startsWith("{\"schema\":1,\"file\":")
        .contains("\"exit\":0,\"outcome\":\"exited\"");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(trace, json, folder.resolve("main.go"));
    }
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() throws IOException {
    terminal.run(main("", "println(1)"), "--json", "/dev/null");
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    terminal.run(main("", "println(1)"), "--json", "/dev/stdout");
    assertThat(terminal.out()).startsWith("{\"schema\":1");
  }

  @Test
  void wrongUseHasAMessageAndExitCode2() throws IOException {
    assertThat(terminal.execute("")).isEqualTo(2);
    assertThat(terminal.execute("", "fly")).isEqualTo(2);
    assertThat(terminal.execute("", "run")).isEqualTo(2);
    assertThat(terminal.run("package main", "--procs", "65")).isEqualTo(2);
    assertThat(terminal.run("package main", "--lang", "go1.5")).isEqualTo(2);
    assertThat(terminal.run("package main", "--until-steps", "-1")).isEqualTo(2);
    assertThat(terminal.run("package main", "--policy", "fair")).isEqualTo(2);
    assertThat(terminal.run("package main", "--dump-at", "-1")).isEqualTo(2);
    assertThat(terminal.run("package main", "--dump-at", "end")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("there is no policy 'fair'; there are go, global, static, steal-task, ")
        .contains("Missing command", "--procs must be 1 to 64, not 65", "Gopark knows go1.19");
  }

  @Test
  void helpAndVersionAreAvailable() {
    assertThat(terminal.execute("", "--help")).isZero();
    assertThat(terminal.execute("", "run", "--help")).isZero();
    assertThat(terminal.execute("", "--version")).isZero();
    assertThat(terminal.out())
        .contains("Usage: gopark", "--until-steps", "steal-continuation:", "gopark (");
  }

  @Test
  void checkPrintsErrorsOrNothing() throws IOException {
    Path good = terminal.file("good.go", "package main\n\nfunc main() {}\n");
    Path bad = terminal.file("bad.go", "package main\n\nfunc main() { x := 1 }\n");
    assertThat(terminal.execute("", "check", good.toString())).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.execute("", "check", "--lang", "go1.19", bad.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("bad.go:3:15: x declared but not used");
  }

  @Test
  void atMostTenErrorsArePrinted() throws IOException {
    String wrong = "\tundefined()\n".repeat(20);
    terminal.run("package main\n\nfunc main() {\n" + wrong + "}\n");
    assertThat(terminal.err().lines()).hasSize(12);
    assertThat(terminal.err()).endsWith("too many errors\n");
  }

  @Test
  void whatThingsCostCanBeChosen() throws IOException {
    Path program =
        terminal.file(
            "main.go",
            main(
                "\"fmt\"; \"runtime\"; \"time\"",
                "t := time.Now()\nruntime.Gosched()\nfmt.Println(time.Since(t) >= 1000)"));
    assertThat(terminal.execute("", "run", program.toString())).isZero();
    assertThat(terminal.out()).isEqualTo("false\n");
    terminal = new Terminal(folder);
    assertThat(terminal.execute("", "run", "--cost", "switch=1000,lock=9", program.toString()))
        .isZero();
    assertThat(terminal.out()).isEqualTo("true\n");
  }

  @Test
  void aCostThatIsNoneIsRefused() throws IOException {
    Path program = terminal.file("main.go", main("", ""));
    for (String wrong :
        new String[] {"switch", "sleep=3", "switch=0", "switch=x", "lock=2000000"}) {
      terminal = new Terminal(folder);
      assertThat(terminal.execute("", "run", "--cost", wrong, program.toString())).isNotZero();
      assertThat(terminal.err()).contains("--cost needs NAME=NANOSECONDS").contains(wrong);
    }
  }

  private static final String WAITS_FOR_SIGNALS =
      """
      package main

      import (
      	"fmt"
      	"os"
      	"os/signal"
      	"syscall"
      	"time"
      )

      func main() {
      	start := time.Now()
      	c := make(chan os.Signal, 1)
      	signal.Notify(c, os.Interrupt, syscall.SIGHUP)
      	for i := 0; i < 2; i++ {
      		got := <-c
      		fmt.Println(got, time.Since(start).Round(time.Millisecond))
      	}
      	select {}
      }
      """;

  @Test
  void signalsComeWhenTheyAreAskedFor() throws IOException {
    for (String processors : new String[] {"1", "4"}) {
      terminal = new Terminal(folder);
      int exit =
          terminal.run(
              WAITS_FOR_SIGNALS,
              "--check-every=1",
              "--procs=" + processors,
              "--signal=TERM@70us,SIGHUP@20us,INT@50us");
      assertThat(exit).isEqualTo(143);
      assertThat(terminal.out()).isEqualTo("hangup 0s\ninterrupt 0s\n");
    }
  }

  @Test
  void signalsDoNotKeepAProgramFromItsEndOrDeadlock() throws IOException {
    assertThat(terminal.run(main("", ""), "--signal=INT@1s")).isZero();
    assertThat(terminal.run(main("", "select {}"), "--signal=INT@1s")).isEqualTo(2);
    assertThat(terminal.run(main("\"time\"", "time.Sleep(2e9)"), "--signal=INT@1s")).isEqualTo(130);
    assertThat(terminal.run(main("\"time\"", "time.Sleep(2e9)"), "--signal=USR1@1s")).isZero();
    assertThat(terminal.run(main("", "for {\n}"), "--signal=QUIT@1ms")).isEqualTo(2);
    assertThat(terminal.err()).contains("SIGQUIT: quit\n\ngoroutine 1 [running]:");
  }

  @Test
  void whoWaitsForSignalsInVainIsToldSo() throws IOException {
    assertThat(terminal.run(WAITS_FOR_SIGNALS)).isEqualTo(124);
    assertThat(terminal.err()).contains("one in a system call that never ends");
    for (String wrong : new String[] {"INT", "NONE@1s", "INT@1", "INT@-1s"}) {
      assertThat(terminal.run(main("", ""), "--signal", wrong)).isEqualTo(2);
      assertThat(terminal.err()).contains("--signal needs NAME@TIME, as in INT@2s, not " + wrong);
    }
  }
}
