package dev.gopark.bench;

import dev.gopark.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process in which one program is measured: `gopark` with its arguments, and at the end, where
/// Linux tells it, a line with the most memory that the process held.
final class BenchMain {
  private static final Path STATUS = Path.of("/proc/self/status");

  private BenchMain() {}

  /// Runs the command line.
  public static void main(String[] args) throws IOException {
    int exit = Main.execute(args);
    if (Files.isReadable(STATUS)) {
      Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .forEach(System.out::println);
    }
    System.exit(exit);
  }
}
