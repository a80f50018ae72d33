package dev.gopark.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs that no person writes, but generators do: long and deep ones load in ordinary time, and
/// what is too much for Go's compiler is refused here too.
class GeneratedProgramsTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static List<Diagnostic> errors(String source) {
    SourceFile file = SourceFile.of("x.go", "package main\n" + source);
    return assertTimeoutPreemptively(LONGEST, () -> ProgramLoader.load(file, null).diagnostics());
  }

  private static String listed(int count, String separator, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.formatted(i))
        .collect(Collectors.joining(separator));
  }

  private static String mainWith(String value) {
    return "func main() {\n\tx, s := 1, \"a\"\n\tprintln(x, s, " + value + ")\n}\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "len(s)", "-x", "(x)"})
  void sumsMayHaveManyTerms(String term) {
    assertThat(errors(mainWith("1 + " + listed(5000, " + ", term)))).isEmpty();
  }

  @Test
  void concatenationsMayHaveManyParts() {
    assertThat(errors(mainWith(listed(5000, " +\n\t\t", "\"%080d\"")))).isEmpty();
    assertThat(errors(mainWith(listed(5000, " + ", "s + \"%d\"")))).isEmpty();
  }

  @Test
  void literalsMayHaveManyElements() {
    assertThat(errors(mainWith("len([]int{" + listed(20_000, ", ", "%d") + "})"))).isEmpty();
    assertThat(errors(mainWith("len(map[int]int{" + listed(20_000, ", ", "%d: 1") + "})")))
        .isEmpty();
  }

  @Test
  void switchesMayHaveManyCases() {
    String cases = listed(10_000, "", "\tcase %d:\n");
    assertThat(errors("func main() {\n\tx := 1\n\tswitch x {\n" + cases + "\t}\n}\n")).isEmpty();
    assertThat(errors("func main() {\n\tx := 1\n\tswitch x {\n" + cases + "\tcase 9:\n\t}\n}\n"))
        .hasSize(1);
  }

  @Test
  void chainsOfConditionsMayBeLong() {
    String chain = listed(20_000, " else ", "if x == %d {\n\t}");
    assertThat(errors("func main() {\n\tx := 1\n\t" + chain + "\n}\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(%s)", "-(%s)", "x + (%s)", "func() int { return %s }()"})
  void expressionsMayBeDeep(String around) {
    String before = around.substring(0, around.indexOf('%'));
    String after = around.substring(around.indexOf('%') + 2);
    assertThat(errors(mainWith(before.repeat(2000) + "x" + after.repeat(2000)))).isEmpty();
  }

  @Test
  void declarationsMayNeedEachOtherInLongChains() {
    String functions =
        IntStream.range(0, 5000)
            .mapToObj(i -> "func f%d() int { return f%d() }\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    assertThat(errors(functions + "func f5000() int { return 1 }\nfunc main() { f0() }\n"))
        .isEmpty();
    String constants =
        IntStream.range(0, 5000)
            .mapToObj(i -> "const c%d = c%d + 1\n".formatted(i, i + 1))
            .collect(Collectors.joining());
    assertThat(errors(constants + "const c5000 = 1\nfunc main() { println(c0) }\n")).isEmpty();
  }

  @Test
  void typesThatHoldTheOneBeforeTwiceTakeNoExponentialTime() {
    String structs =
        IntStream.range(0, 60)
            .mapToObj(i -> "type A%d struct{ a, b *A%d }\n".formatted(i + 1, i))
            .collect(Collectors.joining());
    assertThat(errors("type A0 int\n" + structs + "func main() { println(A60{} == A60{}) }\n"))
        .isEmpty();
    String interfaces =
        IntStream.range(0, 60)
            .mapToObj(i -> "type I%d interface{ I%d; I%d }\n".formatted(i + 1, i, i))
            .collect(Collectors.joining());
    assertThat(errors("type I0 interface{ M() }\n" + interfaces + "func main() { var _ I60 }\n"))
        .isEmpty();
  }

  @Test
  void constantsDoNotGrowWithoutBounds() {
    String doubled =
        IntStream.range(0, 60)
            .mapToObj(i -> "const s%d = s%d + s%d\n".formatted(i + 1, i, i))
            .collect(Collectors.joining());
    assertThat(errors("const s0 = \"0123456789\"\n" + doubled + "func main() {}\n")).isNotEmpty();
    assertThat(errors("const s0 = 10\n" + doubled.replace('+', '*') + "func main() {}\n"))
        .isNotEmpty();
  }
}
