package dev.gopark.cli;

import dev.gopark.code.Program;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Machine;
import dev.gopark.watch.Breakpoint;
import dev.gopark.watch.Breakpoints;
import dev.gopark.watch.Watch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// Lines at which a run tells where it is and what the variables hold, before it goes on.
final class Breaks {
  private static final int MAX_SHOWN = 1_000;

  private final Breakpoints breakpoints;
  private final List<Watch> watches;
  private final PrintWriter err;
  private int shown;

  /// Throws if a breakpoint makes no sense in `program`.
  Breaks(Program program, List<String> breakpoints, List<String> watches, PrintWriter err) {
    this.breakpoints =
        new Breakpoints(breakpoints.stream().map(text -> Breakpoint.parse(program, text)).toList());
    this.watches = watches.stream().map(text -> new Watch(program, text)).toList();
    this.err = err;
  }

  /// Executes up to `maxSteps` instructions.
  ///
  /// @param beforeShowing what is to happen before something is printed
  void run(Machine machine, long maxSteps, Runnable beforeShowing) {
    if (breakpoints.isEmpty() || shown > MAX_SHOWN) {
      machine.run(maxSteps);
      return;
    }
    for (long steps = 0; steps < maxSteps && machine.outcome() == null; steps++) {
      machine.run(1);
      Breakpoint reached = breakpoints.reached(machine);
      if (reached != null) {
        beforeShowing.run();
        show(reached, machine);
      }
    }
  }

  private void show(Breakpoint breakpoint, Machine machine) {
    shown++;
    if (shown > MAX_SHOWN) {
      err.println("gopark: the breakpoints have been reached very often; no more is shown");
      return;
    }
    int goroutine = machine.data().runningGoroutine();
    GoroutineDetail.Frame frame = machine.inspect(goroutine).frames().getFirst();
    err.printf(
        Locale.ROOT,
        "gopark: %s reached at step %,d: goroutine %d in %s at %s:%d%n",
        breakpoint,
        machine.steps(),
        goroutine,
        frame.function(),
        frame.file(),
        frame.line());
    frame.variables().forEach(each -> err.printf("    %s = %s%n", each.name(), each.value()));
    for (Watch watch : watches) {
      Watch.Result result = watch.at(machine, goroutine);
      String value = result.value();
      err.printf("    %s = %s%n", watch.text(), value == null ? "? " + result.note() : value);
    }
    err.flush();
  }
}
