package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.recording.RecordingException;
import dev.gopark.recording.RecordingReader;
import dev.gopark.scenario.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A recorded run is repeated as it was; what is no recording is refused with a reason.
class ReplayCommandTest {
  private static final String KEPT = "/recordings/format1.gopark";
  private static final int DAMAGES = 3_000;

  private static final String PROGRAM =
      """
      package main

      import (
      	"bufio"
      	"fmt"
      	"os"
      	"sync"
      )

      func main() {
      	in := bufio.NewScanner(os.Stdin)
      	in.Scan()
      	var wg sync.WaitGroup
      	for i := range 4 {
      		wg.Go(func() { fmt.Println(in.Text(), i, os.Args[1:], os.Getenv("MODE")) })
      	}
      	wg.Wait()
      	os.Exit(3)
      }
      """;

  @TempDir private Path folder;
  private Terminal terminal;
  private Path recording;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
    recording = folder.resolve("r.gopark");
  }

  private int replay(Path file) {
    return terminal.execute("", "replay", file.toString());
  }

  @Test
  void aReplayNeedsNeitherTheProgramNorItsInput() throws IOException {
    Path program = terminal.file("main.go", PROGRAM);
    Terminal first = new Terminal(folder);
    int exit =
        first.execute(
            "h\u00e9llo\n",
            "run",
            "--record",
            recording.toString(),
            "--seed",
            "9",
            "--env",
            "MODE=x",
            program.toString(),
            "a",
            "b");
    assertThat(exit).isEqualTo(3);
    Files.delete(program);
    assertThat(replay(recording)).isEqualTo(3);
    assertThat(terminal.out()).isEqualTo(first.out()).contains("héllo 3 [a b] x");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void aReplayKeepsWhatAPersonHasDecided() throws IOException {
    String[] options = {
      "--record=" + recording, "--pick=freeze G2@500", "--pick=P9 runs G3@500", "--procs=1"
    };
    String program = PROGRAM.replace("os.Exit(3)", "os.Exit(0)");
    assertThat(terminal.run(program, options)).isEqualTo(124);
    assertThat(terminal.err())
        .contains("gopark: passed over: P9 runs G3, as there is no P9")
        .contains("gopark: stopped: only frozen goroutines could go on: G2");
    assertThat(Files.readString(recording)).contains("\"version\" : 2").contains("freeze G2@500");
    assertThat(replay(recording)).isEqualTo(124);
  }

  @Test
  void aReplayKeepsLatenciesAndSignals() throws IOException {
    String program =
        """
        package main

        import (
        	"fmt"
        	"os"
        	"time"
        )

        func main() {
        	start := time.Now()
        	os.ReadFile("/none")
        	fmt.Println(time.Since(start) > 7*time.Millisecond)
        	time.Sleep(time.Hour)
        }
        """;
    String[] options = {"--latency=file=7ms", "--signal=INT@1s", "--record=" + recording};
    assertThat(terminal.run(program, options)).isEqualTo(130);
    terminal = new Terminal(folder);
    assertThat(replay(recording)).isEqualTo(130);
    assertThat(terminal.out()).isEqualTo("true\n");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void aRunWithRacesInputAndLatenciesIsRepeated() throws IOException {
    Path input = terminal.file("in.txt", "one\ntwo\n");
    Path program =
        terminal.file(
            "main.go",
            """
            package main

            import (
            	"bufio"
            	"fmt"
            	"os"
            	"time"
            )

            var lines int

            func main() {
            	start := time.Now()
            	in := bufio.NewScanner(os.Stdin)
            	for in.Scan() {
            		go func() { lines++ }()
            	}
            	time.Sleep(time.Second)
            	fmt.Println(lines, time.Since(start) > 1050*time.Millisecond)
            }
            """);
    Terminal first = new Terminal(folder);
    int exit =
        first.execute(
            "",
            "run",
            "--race",
            "--stdin",
            input.toString(),
            "--latency",
            "console=30ms",
            "--record",
            recording.toString(),
            program.toString());
    assertThat(exit).as(first.err()).isEqualTo(66);
    assertThat(first.out()).isEqualTo("2 true\n");
    assertThat(first.err()).contains("WARNING: DATA RACE");
    Files.delete(input);
    assertThat(replay(recording)).isEqualTo(66);
    assertThat(terminal.out()).isEqualTo(first.out());
    assertThat(terminal.err()).isEqualTo(first.err());
  }

  @TestFactory
  List<DynamicTest> everyScenarioIsRepeated() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.all()) {
      tests.add(DynamicTest.dynamicTest(entry.path(), () -> repeat(entry.path())));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(20);
    return tests;
  }

  private void repeat(String path) throws IOException {
    Terminal first = new Terminal(folder);
    Terminal second = new Terminal(folder);
    Path program = first.file("main.go", Catalogue.source(path).text());
    int exit =
        first.execute(
            "",
            "run",
            "--until-steps",
            "300000",
            "--record",
            recording.toString(),
            program.toString());
    assertThat(second.execute("", "replay", recording.toString())).isEqualTo(exit);
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEqualTo(first.err());
  }

  @Test
  void notesAreShown() throws IOException {
    Path program = terminal.file("main.go", PROGRAM);
    terminal.execute(
        "",
        "run",
        "--record",
        recording.toString(),
        "--note",
        "look at 3",
        "--note",
        "and 4",
        program.toString());
    Terminal shown = new Terminal(folder);
    assertThat(shown.execute("", "replay", "--info", recording.toString())).isZero();
    assertThat(shown.out())
        .contains("note         look at 3", "note         and 4", "seed 1", "exited after");
  }

  @Test
  void anotherRunIsNoticed() throws IOException {
    Path program = terminal.file("main.go", PROGRAM);
    terminal.execute("", "run", "--record", recording.toString(), program.toString());
    String changed = Files.readString(recording).replace("\"seed\" : 1", "\"seed\" : 2");
    assertThat(replay(Files.writeString(recording, changed))).isEqualTo(65);
    assertThat(terminal.err()).contains("this is not the run that was recorded: ");
  }

  @Test
  void hostTimeCannotBeRecorded() throws IOException {
    Path program = terminal.file("main.go", PROGRAM);
    String file = recording.toString();
    assertThat(terminal.execute("", "run", "--host-time", "--record", file, program.toString()))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("a run with --host-time cannot be repeated");
    assertThat(recording).doesNotExist();
  }

  private static byte[] kept() throws IOException {
    try (InputStream stream = ReplayCommandTest.class.getResourceAsStream(KEPT)) {
      return Objects.requireNonNull(stream).readAllBytes();
    }
  }

  /// Its digest is that of the version that made it: later ones may count other steps.
  @Test
  void aRecordingOfFormat1GoesOnOpening() throws IOException {
    Files.write(recording, kept());
    assertThat(replay(recording)).isIn(2, 65);
    assertThat(terminal.out()).isEqualTo("\"h\\xffi\" [one two] kept\nb0 b1 b2 b3 b4 b5 b6 b7 \n");
    assertThat(terminal.err()).contains("panic: the end", "main.go:30");
    Terminal info = new Terminal(folder);
    assertThat(info.execute("", "replay", "--info", recording.toString())).isZero();
    assertThat(info.out())
        .contains("gopark 0.1.0", "61 other than the seed's", "note         kept from format 1")
        .contains("step 900  the first select");
  }

  @Test
  void damagedFilesAreRefusedWithAReason() throws IOException {
    String text = new String(kept(), StandardCharsets.UTF_8);
    SplittableRandom random = new SplittableRandom(1);
    int refused = 0;
    for (int i = 0; i < DAMAGES; i++) {
      try {
        RecordingReader.read(damaged(text, random).getBytes(StandardCharsets.UTF_8));
      } catch (RecordingException e) {
        assertThat(e).hasMessageNotContaining("Exception");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(DAMAGES / 4);
  }

  /// Cut off, with a piece left out or said twice, or with another character.
  private static String damaged(String text, SplittableRandom random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(40));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(end);
      case 2 -> text.substring(0, end) + text.substring(at);
      default ->
          text.substring(0, at) + "\"-0[{}],:x".charAt(random.nextInt(10)) + text.substring(at + 1);
    };
  }

  @Test
  void hostileFilesAreRefusedWithAReason() throws IOException {
    String good = new String(kept(), StandardCharsets.UTF_8);
    refused("", "no JSON");
    refused("[".repeat(100_000), "no JSON: ");
    refused("{}", "no recording of Gopark's");
    refused("[1]", "no JSON object");
    refused(good.replace("\"version\": 1", "\"version\": 3"), "in format 3, of which this version");
    refused(
        good.replace("\"procs\": 2", "\"procs\": 2000000000"), "config.procs is not from 1 to 64");
    refused(good.replace("\"procs\": 2", "\"procs\": \"2\""), "config.procs is no whole number");
    refused(good.replace("\"procs\": 2", "\"pros\": 2"), "config.procs is missing");
    refused(good.replace("\"seed\": 9", "\"seed\": 9e99"), "config.seed is no whole number");
    refused(good.replace("SELECT_ORDER", "SELECT"), "there is no choice of kind SELECT");
    refused(good.replace("\"index\": 5,", "\"index\": 4,"), "choices[5].index is not from 5");
    refused(good.replace("aP9pCm1vcmU=", "?"), "inputBase64 is not in Base64");
    refused(good.replace("\"go1.25\"", "\"go9.9\""), "runtime is no Go known here: go9.9");
    refused(
        good.replace("\"path\": \"go.mod\"", "\"path\": \"main.go\""), "two files at \"main.go\"");
  }

  private void refused(String text, String reason) throws IOException {
    Terminal own = new Terminal(folder);
    int exit = own.execute("", "replay", Files.writeString(recording, text).toString());
    assertThat(exit).isEqualTo(1);
    assertThat(own.err()).startsWith("gopark: r.gopark: ").contains(reason);
  }

  @Test
  void aMissingFileAndAProgramThatDoesNotCompileAreNamed() throws IOException {
    assertThat(replay(folder.resolve("none.gopark"))).isEqualTo(1);
    assertThat(terminal.err()).startsWith("gopark: cannot read none.gopark");
    String broken = new String(kept(), StandardCharsets.UTF_8).replace("import", "imprt");
    Terminal own = new Terminal(folder);
    Files.writeString(recording, broken);
    assertThat(own.execute("", "replay", recording.toString())).isEqualTo(1);
    assertThat(own.err()).contains("the recorded program does not compile here:");
  }
}
