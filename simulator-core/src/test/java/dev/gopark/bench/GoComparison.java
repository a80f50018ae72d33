package dev.gopark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.realgo.RealGo;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures each program of `src/test/bench` in Go 1.19 and in Gopark, each on one processor, one
/// after the other in the same run, and prints a table. Measures only; what is too slow is read,
/// not asserted.
///
/// Gopark is measured twice: in a process that runs the program once, where much of the time goes
/// into Java's getting to know the code, and in one that runs it again and again, as the window and
/// a search do. Both medians are judged by the target.
///
/// `-Dbench.only=fib,maps` measures these programs only, `-Dbench.programs=folder` those of another
/// folder. A program prints how long it took, as `ns 123`, and otherwise the same in both.
@Tag("bench")
class GoComparison {
  private static final int RUNS = 5;
  private static final Path PROGRAMS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "bench");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final List<String> missedFirst = new ArrayList<>();
  private final List<String> missedAgain = new ArrayList<>();

  @Test
  void timesBesideThoseOfGo() throws IOException, InterruptedException {
    RealGo go = RealGo.find().orElseThrow(() -> new AssertionError(RealGo.HOW_TO_INSTALL));
    OUT.printf(
        Locale.ROOT,
        "%s; Java %s; %d cores, %s, load %.1f; median of %d runs, least and most in parentheses%n",
        go.version(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        load(),
        RUNS);
    OUT.printf(
        "%-14s %8s %20s %9s %23s %6s %9s %23s %6s %6s target%n",
        "program", "Go ms", "", "first ms", "", "ratio", "again ms", "", "ratio", "MB");
    for (Path program : programs()) {
      compare(go, program);
    }
    OUT.printf(
        Locale.ROOT,
        "missed by first runs: %s; by repeated runs: %s; load %.1f%n",
        missedFirst,
        missedAgain,
        load());
  }

  private static List<Path> programs() throws IOException {
    Path folder = Path.of(System.getProperty("bench.programs", PROGRAMS.toString()));
    List<String> only = List.of(System.getProperty("bench.only", "").split(","));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".go"))
          .filter(file -> only.equals(List.of("")) || only.contains(name(file)))
          .sorted()
          .toList();
    }
  }

  private static String name(Path program) {
    return program.getFileName().toString().replaceFirst("\\.go$", "");
  }

  private void compare(RealGo go, Path program) throws IOException, InterruptedException {
    Path binary = Files.createTempFile(name(program), "");
    List<Measured> real = new ArrayList<>();
    List<Measured> first = new ArrayList<>();
    List<Measured> again;
    try {
      go.build(List.of(program), binary);
      for (int i = 0; i < RUNS; i++) {
        real.add(Measured.ofGo(binary));
        first.addAll(Measured.ofGopark(program, 1));
      }
      again = Measured.ofGopark(program, RUNS);
    } finally {
      Files.delete(binary);
    }
    assertThat(Stream.concat(first.stream(), again.stream()))
        .allMatch(run -> run.output().equals(real.getFirst().output()));
    print(name(program), Times.of(real), Times.of(first), Times.of(again), megabytes(first));
  }

  private static long megabytes(List<Measured> runs) {
    return runs.stream().mapToLong(Measured::kilobytes).max().orElse(0) / 1024;
  }

  private void print(String name, Times real, Times first, Times again, long megabytes) {
    double firstRatio = first.median() / real.median();
    double againRatio = again.median() / real.median();
    Target target = Target.of(name);
    String verdict = "";
    if (target != null) {
      boolean firstMet = target.isMet(firstRatio, megabytes);
      boolean againMet = target.isMet(againRatio, megabytes);
      verdict = target + (firstMet ? "  met" : againMet ? "  met again" : "  missed");
      missedFirst.addAll(firstMet ? List.of() : List.of(name));
      missedAgain.addAll(againMet ? List.of() : List.of(name));
    }
    OUT.printf(
        Locale.ROOT,
        "%-14s %s %s %6.2f %s %6.2f %6d %s%n",
        name,
        real.text(8),
        first.text(9),
        firstRatio,
        again.text(9),
        againRatio,
        megabytes,
        verdict);
  }

  /// How many threads wanted to run in the last minute: with more than cores, times say little.
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /// The model of the processor, where Linux tells it.
  private static String processor() throws IOException {
    Path description = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(description)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(description).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }
}
