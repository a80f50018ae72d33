package dev.gopark.runtime;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.RunEnded;
import dev.gopark.runtime.sched.SystemCalls;
import dev.gopark.source.Config;
import dev.gopark.source.SignalAt;
import dev.gopark.world.Signals;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What becomes of a signal to the program: package os/signal gets it, or else Go's runtime ends
/// the program, or ignores it.
final class Signalling {
  private static final int KILL = 9;
  private static final int STOP = 19;
  private static final int EXIT_BASE = 128;

  /// HUP, INT, KILL, TERM and, as glibc keeps it for itself, 34.
  private static final Set<Integer> KILLING = Set.of(1, 2, KILL, 15, 34);

  /// STOP, TSTP, TTIN and TTOU.
  private static final Set<Integer> STOPPING = Set.of(STOP, 20, 21, 22);

  /// Those that end the program with the stacks of all goroutines.
  private static final Map<Integer, String> THROWING =
      Map.of(
          3, "quit",
          4, "illegal instruction",
          5, "trace trap",
          6, "abort",
          7, "bus error",
          8, "floating-point exception",
          11, "segmentation violation",
          16, "stack fault",
          31, "bad system call");

  private Signalling() {}

  /// The signals from outside that the configuration asks for are to come.
  static void expect(SystemCalls calls, Config config) {
    List<Signals.Coming> coming =
        config.signals().stream()
            .map(signal -> new Signals.Coming(signal.number(), signal.nanos()))
            .toList();
    calls.expect(coming);
  }

  /// A signal has come at `nanos`.
  static void receive(MachineKernel kernel, int number, long nanos) {
    Signals signals = kernel.data().world.signals();
    boolean blockable = number != KILL && number != STOP;
    if (blockable && signals.isWanted(number)) {
      tell(kernel, number, nanos, "the program has asked for it → os/signal passes it on");
      signals.post(number);
      long awake = nanos + kernel.config().costs().wakeUp();
      kernel.outside().endSystemCalls(Signals.RECEIVE, 0, awake);
    } else if (blockable && signals.isIgnored(number)) {
      tell(kernel, number, nanos, "the program ignores it");
    } else if (KILLING.contains(number)) {
      tell(kernel, number, nanos, "nobody has asked for it → it ends the program");
      kernel.end(new Outcome.Exited(EXIT_BASE + number));
      throw new RunEnded();
    } else if (THROWING.containsKey(number)) {
      tell(kernel, number, nanos, "nobody has asked for it → it ends the program with a dump");
      Crash.signal(kernel, SignalAt.name(number) + ": " + THROWING.get(number));
      throw new RunEnded();
    } else if (STOPPING.contains(number)) {
      throw kernel.limit(
          SignalAt.name(number) + " stops the program, which gopark does not simulate");
    } else {
      tell(kernel, number, nanos, "Go's runtime ignores it");
    }
  }

  private static void tell(MachineKernel kernel, int number, long nanos, String what) {
    if (kernel.observed()) {
      MachineData data = kernel.data();
      String name = SignalAt.name(number);
      When when = new When(data.steps, nanos, -1, 0, "", 0);
      kernel.emit(new Event.Signal(when, name, name + " comes: " + what));
    }
  }
}
