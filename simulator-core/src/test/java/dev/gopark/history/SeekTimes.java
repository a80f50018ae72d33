package dev.gopark.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.runtime.InputTape;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs each program of `src/test/go/seek` for ten and for fifty million steps and measures how
/// long a jump takes: anywhere (`jump`), and to places near the last one, as somebody goes who
/// drags the cursor (`scrub`). Times are the thread's on the processor, so that what else the host
/// does is not measured. Measures only; what is too slow is read, not asserted.
///
/// `-Dseek.only=tree,locks` measures these programs only, `-Dseek.millions=10` so many steps.
@Tag("bench")
class SeekTimes {
  private static final Path PROGRAMS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "go", "seek");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SEEKS = 300;
  private static final int WARM_UP = 50;

  @Test
  void jumpsThroughLongRuns() throws IOException {
    OUT.printf(
        Locale.ROOT,
        "Java %s; %d cores; most memory %,d MB; times in ms of the processor%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    OUT.printf(
        "%-10s %6s %8s %7s %5s %8s | %6s %6s %6s | %6s %6s %6s%n",
        "program", "steps", "events", "run", "kept", "MB", "jump50", "99", "max", "scrub50", "99",
        "max");
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      for (Path program : files.filter(file -> file.toString().endsWith(".go")).sorted().toList()) {
        if (isWanted(program)) {
          measure(program);
        }
      }
    }
  }

  private static boolean isWanted(Path program) {
    String name = program.getFileName().toString().replace(".go", "");
    String only = System.getProperty("seek.only", "");
    return only.isEmpty() || List.of(only.split(",")).contains(name);
  }

  private static void measure(Path program) throws IOException {
    SourceFile source = new SourceFile("main.go", Files.readAllBytes(program));
    Loaded loaded = ProgramLoader.load(source, null);
    assertThat(loaded.diagnostics()).isEmpty();
    for (String millions : System.getProperty("seek.millions", "10,50").split(",")) {
      measure(program, loaded, Long.parseLong(millions) * 1_000_000);
    }
  }

  private static void measure(Path program, Loaded loaded, long steps) {
    long before = used();
    History history =
        new History(
            Objects.requireNonNull(loaded.program()),
            loaded.configure(Config.DEFAULT),
            Objects.requireNonNull(loaded.library()),
            InputTape.empty());
    long start = THREADS.getCurrentThreadCpuTime();
    history.run(steps, () -> false);
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    SplittableRandom random = new SplittableRandom(1);
    seeks(history, WARM_UP, _ -> random.nextLong(steps));
    double[] jumps = seeks(history, SEEKS, _ -> random.nextLong(steps));
    double[] scrubs =
        seeks(
            history,
            SEEKS,
            here -> Math.clamp(here + random.nextLong(-steps / 500, steps / 500), 0, steps));
    long megabytes = (used() - before) >> 20;
    OUT.printf(
        Locale.ROOT,
        "%-10s %,6dM %,8d %6.1fs %5d %8d | %s | %s%n",
        program.getFileName().toString().replace(".go", ""),
        steps / 1_000_000,
        history.eventCount(),
        seconds,
        history.checkpointCount(),
        megabytes,
        row(jumps),
        row(scrubs));
  }

  private static double[] seeks(History history, int count, LongUnaryOperator next) {
    double[] times = new double[count];
    long here = history.step();
    for (int i = 0; i < count; i++) {
      here = next.applyAsLong(here);
      long start = THREADS.getCurrentThreadCpuTime();
      history.seek(here);
      times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static String row(double[] times) {
    return "%6.2f %6.2f %6.2f"
        .formatted(
            times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1]);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
