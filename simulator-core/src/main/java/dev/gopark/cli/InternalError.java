package dev.gopark.cli;

import java.io.PrintWriter;

/// Says that Gopark is wrong, not the program, and how to see it again.
final class InternalError {
  private static final int MAX_FRAMES = 8;

  private InternalError() {}

  /// Reports `failure`, which the command `args` led to.
  static void report(Streams streams, Throwable failure, String[] args) {
    PrintWriter err = streams.messages();
    err.println("gopark: internal error: " + failure);
    StackTraceElement[] trace = failure.getStackTrace();
    for (int i = 0; i < Math.min(trace.length, MAX_FRAMES); i++) {
      err.println("\tat " + trace[i]);
    }
    err.println("This is a mistake of Gopark's, not of the program. To see it again:");
    err.println("\tgopark " + String.join(" ", args));
  }
}
