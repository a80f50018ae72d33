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
/// `-Dbench.only=fib,maps` measures these programs only, `-Dbench.programs=folder` those of another
/// folder. A program prints how long it took, as `ns 123`, and otherwise the same in both.
@Tag("bench")
class GoComparison {
  private static final int RUNS = 5;
  private static final Path PROGRAMS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "bench");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final List<String> missed = new ArrayList<>();
  private int met;

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
        "%-14s %8s %20s %8s %23s %7s %9s target%n",
        "program", "Go ms", "", "Gopark ms", "", "ratio", "MB");
    for (Path program : programs()) {
      compare(go, program);
    }
    OUT.printf(
        Locale.ROOT,
        "targets met: %d of %d; missed: %s; load %.1f%n",
        met,
        met + missed.size(),
        missed,
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
    List<Measured> simulated = new ArrayList<>();
    try {
      go.build(List.of(program), binary);
      for (int i = 0; i < RUNS; i++) {
        real.add(Measured.ofGo(binary));
        simulated.add(Measured.ofGopark(program));
        assertThat(simulated.getLast().output()).isEqualTo(real.getLast().output());
      }
    } finally {
      Files.delete(binary);
    }
    print(name(program), Times.of(real), Times.of(simulated), megabytes(simulated));
  }

  private static long megabytes(List<Measured> runs) {
    return runs.stream().mapToLong(Measured::kilobytes).max().orElse(0) / 1024;
  }

  private void print(String name, Times real, Times simulated, long megabytes) {
    double ratio = simulated.median() / real.median();
    Target target = Target.of(name);
    String verdict = "";
    if (target != null) {
      boolean isMet = target.isMet(ratio, megabytes);
      verdict = target + (isMet ? "  met" : "  missed");
      met += isMet ? 1 : 0;
      missed.addAll(isMet ? List.of() : List.of(name));
    }
    OUT.printf(
        Locale.ROOT,
        "%-14s %8.1f (%7.1f – %7.1f) %9.1f (%8.1f – %8.1f) %7.2f %9d %s%n",
        name,
        real.median(),
        real.least(),
        real.most(),
        simulated.median(),
        simulated.least(),
        simulated.most(),
        ratio,
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
