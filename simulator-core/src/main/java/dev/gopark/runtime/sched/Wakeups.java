package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;

/// Wakes idle processors.
final class Wakeups {
  private final MachineData data;
  private final Threads threads;
  private final boolean remembers;
  private final SchedulerHost host;

  /// @param remembers whether, as since Go 1.20, a wake-up that found no idle processor makes the
  ///   next one that would go idle look once more
  Wakeups(MachineData data, Threads threads, boolean remembers, SchedulerHost host) {
    this.data = data;
    this.threads = threads;
    this.remembers = remembers;
    this.host = host;
  }

  /// Go's `wakep`: if a processor is idle and none looks for work, one wakes up and looks.
  void wake(Processor waker) {
    if (data.spinning > 0) {
      return;
    }
    if (!mayStart()) {
      return;
    }
    Processor woken = threads.takeIdle();
    threads.start(woken, waker.clock, true);
    report(woken, waker, "because there is new work and nobody looks for it");
  }

  /// Go's `pidlegetSpinning`: whether a processor is idle; that none is will be remembered.
  boolean mayStart() {
    boolean idle = !data.idleProcessors.isEmpty();
    data.needsSpinning |= remembers && !idle;
    return idle;
  }

  /// Wakes `sleeper` if it is idle: `waker` has put work into its queue.
  void wake(Processor sleeper, Processor waker) {
    if (sleeper.status == Processor.Status.IDLE) {
      data.idleProcessors.remove(Integer.valueOf(sleeper.number));
      threads.start(sleeper, waker.clock, true);
      report(sleeper, waker, "because there is work in its queue");
    }
  }

  /// Wakes `sleeper` if it is idle: something came into its queue from outside.
  void wake(Processor sleeper, long nanos) {
    wake(sleeper, nanos, "because there is work in its queue");
  }

  /// Wakes `sleeper` at `nanos` if it is idle.
  void wake(Processor sleeper, long nanos, String why) {
    if (sleeper.status == Processor.Status.IDLE) {
      data.idleProcessors.remove(Integer.valueOf(sleeper.number));
      threads.start(sleeper, nanos, true);
      report(sleeper, "woken " + why);
    }
  }

  private void report(Processor woken, Processor waker, String why) {
    report(woken, "woken by P%d %s".formatted(waker.number, why));
  }

  private void report(Processor woken, String how) {
    if (host.observed()) {
      String rule = "P%d: %s → %s".formatted(woken.number, how, woken.thread);
      host.emit(new Event.ProcStart(host.when(woken), Threads.of(woken).number, rule));
    }
  }
}
