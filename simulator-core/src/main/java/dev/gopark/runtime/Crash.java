package dev.gopark.runtime;

import dev.gopark.runtime.exec.TraceText;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import java.util.List;

/// Ends a run as Go's runtime does when a program fails: the report on standard error, and the
/// outcome.
final class Crash {
  private static final String ASLEEP = "all goroutines are asleep - deadlock!";
  private static final String NO_GOROUTINES =
      "no goroutines (main called runtime.Goexit) - deadlock!";

  private Crash() {}

  /// Nothing can ever run again (Go's `checkdead`).
  static void deadlock(MachineKernel kernel) {
    MachineData data = kernel.data();
    String message = data.goroutines.isEmpty() ? NO_GOROUTINES : ASLEEP;
    kernel.emitOutput(true, "fatal error: " + message + "\n" + traces(kernel));
    kernel.end(new Outcome.Deadlocked(message));
  }

  /// A fatal error in the running goroutine: cannot be recovered, and shows all goroutines.
  static void fatal(MachineKernel kernel, String message) {
    kernel.emitOutput(true, "fatal error: " + message + "\n" + traces(kernel));
    kernel.end(new Outcome.Fatal(message));
  }

  /// A signal that ends the program: shows all goroutines, too.
  static void signal(MachineKernel kernel, String message) {
    kernel.emitOutput(true, message + "\n" + traces(kernel));
    kernel.end(new Outcome.Fatal(message));
  }

  /// The stacks of all goroutines, each behind an empty line: first that of the one whose turn it
  /// is, if any.
  static String traces(MachineKernel kernel) {
    List<Goroutine> all = List.copyOf(kernel.data().goroutines.values());
    return new TraceText(kernel.program(), kernel.config().language())
        .all(all, kernel.data().turn.running, kernel.data().turn.clock);
  }

  /// A panic of `goroutine` that nobody recovered: shows this goroutine alone.
  static void panic(MachineKernel kernel, Goroutine goroutine) {
    TraceText text = new TraceText(kernel.program(), kernel.config().language());
    String report = text.crash(goroutine);
    kernel.emitOutput(true, report);
    String first = report.lines().findFirst().orElse("");
    kernel.end(
        new Outcome.Panicked(
            first.startsWith("panic: ") ? first.substring("panic: ".length()) : first));
  }
}
