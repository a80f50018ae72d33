package dev.gopark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// `gopark test` prints and exits as `go test`, and says what tests leave behind. The programs are
/// in `src/test/go/gotest`, with what Go 1.19 printed, and in `src/test/go/leftovers`.
class TestCommandTest {
  private static final Path ROOT =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "go");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final int FEWEST = 46;
  private static final int FEWEST_LEFTOVERS = 7;

  private static final Pattern TIME = Pattern.compile("(?m)^((?:ok  |FAIL)\t\\S+)\t\\d+\\.\\d+s");
  private static final Pattern FOLDER = Pattern.compile("[\\w./-]*/(\\w+\\.go:)");
  private static final Pattern LIBRARY_LINE = Pattern.compile("\\w+\\.go:\\d+: test executed");
  private static final Pattern TRACE = Pattern.compile("goroutine \\d+ \\[.*");

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void openTerminal() {
    terminal = new Terminal(folder);
  }

  private static List<Path> programs(String name, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
      return files.filter(file -> file.toString().matches(pattern)).sorted().toList();
    }
  }

  private static Path beside(Path program, String extension) {
    String name = program.getFileName().toString().replaceFirst("\\.\\w+$", "." + extension);
    return program.resolveSibling(name);
  }

  @TestFactory
  List<DynamicTest> testsPrintAndExitAsUnderRealGo() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : programs("gotest", ".*\\.(go|txtar)")) {
      tests.add(DynamicTest.dynamicTest(program.getFileName().toString(), () -> compare(program)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
    return tests;
  }

  private static void compare(Path program) throws IOException {
    Terminal own = new Terminal(program.getParent(), true);
    List<String> line = new ArrayList<>(List.of("test", "--lang", "go1.19", "--linger", "0"));
    line.addAll(words(program, "flags"));
    line.remove(".");
    line.add(program.toString());
    List<String> arguments = words(program, "args");
    if (!arguments.isEmpty()) {
      line.add("--");
      line.addAll(arguments);
    }
    int exit = own.execute("", line.toArray(String[]::new));
    assertThat(normal(own.out())).isEqualTo(normal(Files.readString(beside(program, "out"))));
    assertThat(exit).isEqualTo(Integer.parseInt(Files.readString(beside(program, "exit")).strip()));
  }

  /// What a line `flags: …` or `args: …` near the top of the program holds.
  private static List<String> words(Path program, String name) throws IOException {
    Pattern line = Pattern.compile("(?:// )?" + name + ": (.*)");
    return Files.readAllLines(program).stream()
        .map(line::matcher)
        .filter(java.util.regex.Matcher::matches)
        .findFirst()
        .map(matcher -> List.of(matcher.group(1).split(" ")))
        .orElse(List.of());
  }

  /// Without real times, folders and the numbers of lines in the library; of traces the functions
  /// of the tests in the first goroutine.
  private static String normal(String output) {
    String text = TIME.matcher(output).replaceAll("$1\tT");
    text = FOLDER.matcher(text).replaceAll("$1").replaceAll("(?m)^\\./", "");
    text = text.replaceAll("(?m)^(found packages .* in ).*", "$1DIR");
    text = LIBRARY_LINE.matcher(text).replaceAll("testing.go:1: test executed");
    StringBuilder kept = new StringBuilder();
    int goroutines = 0;
    for (String line : text.split("\n")) {
      goroutines += TRACE.matcher(line).matches() ? 1 : 0;
      goroutines = line.startsWith("FAIL\t") ? 0 : goroutines;
      if (goroutines == 0) {
        kept.append(line).append("\n");
      } else if (goroutines == 1 && line.startsWith("command-line-arguments.")) {
        kept.append(line.replaceFirst("\\(.*", "(...)")).append("\n");
      }
    }
    return kept.toString();
  }

  @TestFactory
  List<DynamicTest> whatTestsLeaveBehindIsReported() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path program : programs("leftovers", ".*\\.go")) {
      tests.add(DynamicTest.dynamicTest(program.getFileName().toString(), () -> report(program)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST_LEFTOVERS);
    return tests;
  }

  private static void report(Path program) throws IOException {
    Terminal own = new Terminal(program.getParent());
    own.execute("", "test", program.toString());
    Path expected = beside(program, "err");
    String found = own.err().replaceAll("\\S*/(\\w+_test\\.go)", "$1");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void lookingAtWhatIsLeftDoesNotChangeTheRun() throws IOException {
    for (Path program : programs("leftovers", ".*\\.go")) {
      Terminal without = new Terminal(folder);
      Terminal with = new Terminal(folder);
      int exit = without.execute("", "test", "-v", "--linger", "0", program.toString());
      assertThat(with.execute("", "test", "-v", program.toString())).isEqualTo(exit);
      assertThat(with.out()).isEqualTo(without.out());
      assertThat(without.err()).doesNotContain("is over");
    }
  }

  @Test
  void manySeedsShowEveryOutcomeWithWhatRepeatsIt() {
    String program = ROOT.resolve("leftovers/deadlock_test.go").toString();
    assertThat(terminal.execute("", "test", "--seeds", "40", program)).isEqualTo(1);
    assertThat(terminal.out())
        .startsWith("40 runs, 2 different outcomes\n")
        .containsPattern("(?m)^ +\\d+  ok$")
        .containsPattern("FAIL; .*test timed out after 10m0s; .*TestTransfer.func1 stuck at")
        .contains("seeds and processors: ");
    String settings = terminal.out().split("FAIL;")[1].split("processors: ")[1];
    String[] first = settings.split("[ ,]+");
    Terminal again = new Terminal(folder);
    int exit = again.execute("", "test", "--seed", first[0], "--procs", first[2], program);
    assertThat(exit).isEqualTo(1);
    assertThat(again.err()).contains("and holds a", "and holds b");
  }

  @Test
  void wrongUseIsRefused() throws IOException {
    Path program = terminal.file("x_test.go", "package x\n");
    assertThat(terminal.execute("", "test", "--seeds", "0", program.toString())).isEqualTo(2);
    assertThat(terminal.execute("", "test", "--procs", "65", program.toString())).isEqualTo(2);
    assertThat(terminal.execute("", "test", "-parallel", "0", program.toString())).isEqualTo(2);
    assertThat(terminal.execute("", "test", folder.resolve("none_test.go").toString()))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("none_test.go: no such file or directory");
  }

  @Test
  void fuzzTestsAreNotSupportedYet() throws IOException {
    Path program =
        terminal.file(
            "x_test.go", "package x\n\nimport \"testing\"\n\nfunc FuzzX(f *testing.F) {}\n");
    assertThat(terminal.execute("", "test", program.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("x_test.go:5:6: not supported yet: fuzz test FuzzX");
  }

  @Test
  void aPatternThatOnlyJavaHasIsRefused() throws IOException {
    Path program =
        terminal.file(
            "x_test.go", "package x\n\nimport \"testing\"\n\nfunc TestX(t *testing.T) {}\n");
    assertThat(terminal.execute("", "test", "-run", "X(?=Y)", program.toString())).isEqualTo(1);
    assertThat(terminal.out()).contains("invalid or unsupported Perl syntax: `(?=`");
    assertThat(terminal.execute("", "test", "-run", "(X*)*Y", program.toString())).isZero();
  }

  @Test
  void newerVersionsSayWhoseMessageFollows() throws IOException {
    Path program =
        terminal.file(
            "x_test.go",
            """
            package x

            import "testing"

            func TestX(t *testing.T) {
            	t.Run("sub", func(t *testing.T) { t.Log("sub") })
            	t.Log("again")
            	if t.Context().Err() != nil {
            		t.Error("cancelled too early")
            	}
            	t.Cleanup(func() { t.Log(t.Context().Err()) })
            }
            """);
    assertThat(terminal.execute("", "test", "-v", program.toString())).isZero();
    assertThat(terminal.out())
        .contains(
            """
                x_test.go:6: sub
            === NAME  TestX
                x_test.go:7: again
                x_test.go:11: context canceled
            """
                .indent(0));
  }
}
