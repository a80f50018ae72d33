package dev.gopark.bench;

import dev.gopark.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The process in which one program is measured: `gopark` with its arguments, a number of times.
/// After each run a line tells the most memory that the process held so far, where Linux knows it.
final class BenchMain {
  private static final Path STATUS = Path.of("/proc/self/status");

  private BenchMain() {}

  /// Runs the command line that follows the number of runs.
  public static void main(String[] args) throws IOException {
    int runs = Integer.parseInt(args[0]);
    String[] command = Arrays.copyOfRange(args, 1, args.length);
    for (int i = 0; i < runs; i++) {
      int exit = Main.execute(command);
      if (exit != 0) {
        System.exit(exit);
      }
      System.out.println(Measured.MEMORY + memory());
    }
  }

  private static String memory() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return "0";
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(Measured.MEMORY))
        .map(line -> line.substring(Measured.MEMORY.length()))
        .findFirst()
        .orElse("0");
  }
}
