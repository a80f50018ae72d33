package dev.gopark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One run of a benchmark program, which prints its own time in a line `ns 123`.
///
/// @param nanos the time it printed
/// @param kilobytes the most memory that its process held; 0 if that is not known
/// @param output what it printed beside times
record Measured(long nanos, long kilobytes, String output) {
  private static final String NANOS = "ns ";
  static final String MEMORY = "VmHWM:";

  /// Runs a program that real Go has built, on one processor.
  static Measured ofGo(Path binary) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(binary.toString());
    builder.environment().put("GOMAXPROCS", "1");
    return of(output(builder).lines().toList());
  }

  /// `gopark run` on one processor, `runs` times one after the other in one process.
  static List<Measured> ofGopark(Path program, int runs) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> arguments =
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            BenchMain.class.getName(),
            Integer.toString(runs),
            "run",
            "--host-time",
            "--procs",
            "1",
            program.toString());
    String output =
        output(
            new ProcessBuilder(
                Stream.of(List.of(java.toString()), Launcher.JAVA_OPTIONS, arguments)
                    .flatMap(List::stream)
                    .toList()));
    List<Measured> measured = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : output.lines().toList()) {
      run.add(line);
      if (line.startsWith(MEMORY)) {
        measured.add(of(run));
        run.clear();
      }
    }
    return measured;
  }

  private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(builder.command() + " failed:\n" + output);
    }
    return output;
  }

  private static Measured of(List<String> lines) {
    String rest =
        String.join(
            "\n",
            lines.stream()
                .filter(line -> !line.contains(NANOS) && !line.startsWith(MEMORY))
                .toList());
    return new Measured(number(lines, NANOS), number(lines, MEMORY), rest);
  }

  /// The number in the line that begins with `label`, 0 if there is none.
  private static long number(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
