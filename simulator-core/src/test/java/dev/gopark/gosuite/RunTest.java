package dev.gopark.gosuite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gopark.cli.Main;
import dev.gopark.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Go's own programs that are to be run, as `gopark run` runs them: they end with exit code 0 and
/// write what Go's do.
class RunTest {
  private static final String KNOWN_FAILURES = "run-failures.txt";

  /// No program may take longer; the limit on steps ends the longest before.
  private static final int MOST_SECONDS = 60;

  private static final String MOST_STEPS = "4000000000";

  /// The exit code of a mistake of Gopark's own; no program may find one, listed or not.
  private static final int JAVA_EXCEPTION = 70;

  /// The programs are written for this version: newer ones treat loop variables otherwise.
  private static final String LANGUAGE = "go1.19";

  /// What Go's own runner of these programs sets.
  private static final String ENVIRONMENT = "GOARCH=amd64";

  private static final PrintStream OUT = System.out;

  @Test
  void programsRunAsInGoExceptThoseListed() throws IOException, InterruptedException {
    Optional<Path> root = GoTests.root();
    boolean mustBeThere = System.getenv("CI") != null;
    assumeTrue(root.isPresent() || mustBeThere, "golang-1.19-src is not installed");
    Map<String, Future<String>> running = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Path program : GoTests.programs(root.orElseThrow())) {
        if (RunFilter.takes(GoTests.text(program))) {
          String name = root.orElseThrow().relativize(program).toString();
          running.put(name, pool.submit(() -> problem(program)));
        }
      }
      for (Map.Entry<String, Future<String>> entry : running.entrySet()) {
        String problem = result(entry.getValue());
        if (!problem.isEmpty()) {
          failures.put(entry.getKey(), problem);
        }
      }
    }
    report(running.size(), failures);
    assertThat(failures.keySet())
        .as("programs that fail, and those listed in " + KNOWN_FAILURES)
        .isEqualTo(KnownFailures.read(KNOWN_FAILURES).keySet());
  }

  private static String result(Future<String> run) throws InterruptedException {
    try {
      return run.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      return "takes more than " + MOST_SECONDS + " s";
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /// What is wrong with a run; empty if nothing is.
  private static String problem(Path program) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    List<String> command =
        new ArrayList<>(List.of("run", "--lang", LANGUAGE, "--until-steps", MOST_STEPS));
    command.addAll(List.of("--env", ENVIRONMENT, program.toString()));
    command.addAll(RunFilter.arguments(GoTests.text(program)));
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), output, output);
    int exit = Main.execute(command.toArray(String[]::new), streams);
    String written = output.toString(StandardCharsets.ISO_8859_1);
    if (exit == JAVA_EXCEPTION) {
      throw new AssertionError("a Java exception in " + program + ":\n" + written);
    }
    if (exit != 0) {
      return "exit code " + exit + ": " + written.lines().limit(3).toList();
    }
    return written.equals(expected(program)) ? "" : "wrong output: " + written;
  }

  private static String expected(Path program) {
    Path file = Path.of(program.toString().replaceAll("\\.go$", ".out"));
    return Files.exists(file) ? GoTests.text(file) : "";
  }

  private static void report(int count, Map<String, String> failures) {
    int passed = count - failures.size();
    OUT.printf(Locale.ROOT, "run: %d of %d (%.1f %%)%n", passed, count, 100.0 * passed / count);
    Map<String, String> known = KnownFailures.read(KNOWN_FAILURES);
    failures.forEach(
        (name, problem) -> {
          if (!known.containsKey(name)) {
            OUT.println(name + "\t" + problem.lines().findFirst().orElse(""));
          }
        });
  }
}
