package dev.gopark.gosuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Go's programs that the compiler must refuse: Gopark finds the same errors in the same lines.
class ErrorCheckTest {
  private static final String KNOWN_FAILURES = "errorcheck-failures.txt";
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final PrintStream OUT = System.out;

  @Test
  void errorsAreThoseOfGoExceptInTheFilesListed() throws IOException {
    Optional<Path> root = GoTests.root();
    boolean mustBeThere = System.getenv("CI") != null;
    assumeTrue(root.isPresent() || mustBeThere, "golang-1.19-src is not installed");
    Map<String, List<String>> failures = new TreeMap<>();
    int count = 0;
    for (Path program : GoTests.programs(root.orElseThrow())) {
      String source = GoTests.text(program);
      if (ErrorCheckFilter.takes(source)) {
        count++;
        List<String> problems = check(program, source);
        if (!problems.isEmpty()) {
          failures.put(root.orElseThrow().relativize(program).toString(), problems);
        }
      }
    }
    report(count, failures);
    assertThat(failures.keySet())
        .as("files that fail, and those listed in " + KNOWN_FAILURES)
        .isEqualTo(KnownFailures.read(KNOWN_FAILURES).keySet());
  }

  private static List<String> check(Path program, String source) {
    String name = program.getFileName().toString();
    return assertTimeoutPreemptively(
        LONGEST, () -> ErrorCheck.problems(name, source), () -> name + " takes too long");
  }

  private static void report(int count, Map<String, List<String>> failures) {
    int passed = count - failures.size();
    double percent = 100.0 * passed / count;
    OUT.printf(Locale.ROOT, "errorcheck: %d of %d (%.1f %%)%n", passed, count, percent);
    Map<String, String> known = KnownFailures.read(KNOWN_FAILURES);
    failures.forEach(
        (name, problems) -> {
          if (!known.containsKey(name)) {
            OUT.println(name);
            problems.forEach(problem -> OUT.println("    " + problem));
          }
        });
  }
}
