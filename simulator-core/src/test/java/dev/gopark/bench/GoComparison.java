package dev.gopark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures each program of `src/test/bench` in Go 1.19 (on one processor) and in Gopark, one after
/// the other in the same run, and prints a table. The programs print the time they took themselves.
/// Measures only; what is too slow is read, not asserted.
@Tag("bench")
class GoComparison {
  private static final int RUNS = 5;
  private static final Path PROGRAMS = Path.of("src/test/bench");
  private static final List<Path> GO =
      List.of(Path.of("/usr/lib/go-1.19/bin/go"), Path.of("/usr/local/go/bin/go"));
  private static final PrintStream OUT = System.out;

  /// How many times Go's time a program may take.
  private static final Map<String, Integer> TARGETS =
      Map.ofEntries(
          Map.entry("pingpong", 1),
          Map.entry("sieve", 1),
          Map.entry("selectloop", 1),
          Map.entry("pipeline", 4),
          Map.entry("fanout", 4),
          Map.entry("mutex", 4),
          Map.entry("fib", 40),
          Map.entry("matmul", 50),
          Map.entry("nbody", 40),
          Map.entry("maps", 40),
          Map.entry("strbuild", 40));

  /// What a run printed: its own nanoseconds, and the most memory of its process in kB or 0.
  private record Run(long nanos, long kilobytes) {}

  @Test
  void timesBesideThoseOfGo() throws IOException, InterruptedException {
    Optional<Path> go = GO.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(go.isPresent(), "Go is not installed");
    OUT.println("program            Go ms   Gopark ms   ratio  target   resident MB");
    try (Stream<Path> programs = Files.list(PROGRAMS)) {
      for (Path program : programs.sorted().toList()) {
        compare(go.orElseThrow(), program);
      }
    }
  }

  private static void compare(Path go, Path program) throws IOException, InterruptedException {
    String name = program.getFileName().toString().replace(".go", "");
    Path binary = Files.createTempFile(name, "");
    build(go, program, binary);
    List<Run> real = new ArrayList<>();
    List<Run> simulated = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      real.add(run(new ProcessBuilder(binary.toString())));
      simulated.add(run(new ProcessBuilder(command(program))));
    }
    Files.delete(binary);
    double goMillis = median(real) / 1e6;
    double goparkMillis = median(simulated) / 1e6;
    Integer target = TARGETS.get(name);
    OUT.printf(
        Locale.ROOT,
        "%-14s %9.1f %11.1f %7.1f %7s %13d%n",
        name,
        goMillis,
        goparkMillis,
        goparkMillis / goMillis,
        target == null ? "" : target,
        simulated.stream().mapToLong(Run::kilobytes).max().orElse(0) / 1024);
  }

  private static void build(Path go, Path program, Path binary)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(go.toString(), "build", "-o", binary.toString(), program.toString());
    builder.environment().put("CGO_ENABLED", "0");
    builder.environment().put("GO111MODULE", "off");
    assertThat(builder.inheritIO().start().waitFor()).as("go build " + program).isZero();
  }

  /// `gopark run` on one processor with the launcher's settings of Java.
  private static List<String> command(Path program) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        BenchMain.class.getName(),
        "run",
        "--host-time",
        "--procs",
        "1",
        program.toString());
  }

  private static Run run(ProcessBuilder builder) throws IOException, InterruptedException {
    builder.environment().put("GOMAXPROCS", "1");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return new Run(number(output, "ns "), number(output, "VmHWM:"));
  }

  /// The number in the line that begins with `label`, 0 if there is none.
  private static long number(String output, String label) {
    return Arrays.stream(output.split("\n"))
        .filter(line -> line.startsWith(label))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private static long median(List<Run> runs) {
    return runs.stream().mapToLong(Run::nanos).sorted().skip(runs.size() / 2).findFirst().orElse(0);
  }
}
