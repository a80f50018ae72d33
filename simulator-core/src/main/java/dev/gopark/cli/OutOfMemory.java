package dev.gopark.cli;

import java.io.PrintWriter;

/// Says that Java's memory, not the simulated one, is used up.
final class OutOfMemory {
  private OutOfMemory() {}

  static void report(PrintWriter err) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    err.println(
        "gopark: stopped: the simulation needs more than the %,d MB that Java may use"
            .formatted(megabytes));
    err.println("gopark: give it more with GOPARK_JAVA_OPTIONS=-Xmx8g");
  }
}
