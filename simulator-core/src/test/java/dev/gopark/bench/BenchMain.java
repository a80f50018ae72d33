package dev.gopark.bench;

import dev.gopark.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process in which one program is measured: `gopark` with its arguments, and at the end a line
/// with the most memory that the process held.
final class BenchMain {
  private BenchMain() {}

  /// Runs the command line.
  public static void main(String[] args) throws IOException {
    int exit = Main.execute(args);
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        System.out.println(line);
      }
    }
    System.exit(exit);
  }
}
