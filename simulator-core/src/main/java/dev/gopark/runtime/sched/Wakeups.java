package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Costs;

/// Wakes idle processors.
final class Wakeups {
  private final MachineData data;
  private final Costs costs;
  private final SchedulerHost host;

  Wakeups(MachineData data, Costs costs, SchedulerHost host) {
    this.data = data;
    this.costs = costs;
    this.host = host;
  }

  /// Go's `wakep`: if a processor is idle and none looks for work, one wakes up and looks.
  void wake(Processor waker) {
    if (data.idleProcessors.isEmpty() || data.spinning > 0) {
      return;
    }
    Processor woken = data.processors.get(data.idleProcessors.getLast());
    rouse(woken, waker.clock, delay());
    report(woken, waker, "because there is new work and nobody looks for it");
  }

  /// Wakes `sleeper` if it is idle: `waker` has put work into its queue.
  void wake(Processor sleeper, Processor waker) {
    if (sleeper.status == Processor.Status.IDLE) {
      rouse(sleeper, waker.clock, delay());
      report(sleeper, waker, "because there is work in its queue");
    }
  }

  private long delay() {
    return costs.wakeUp() + jitter(costs.wakeUp());
  }

  private void report(Processor woken, Processor waker, String why) {
    if (host.observed()) {
      String rule = "P%d: woken by P%d %s".formatted(woken.number, waker.number, why);
      host.emit(new Event.ProcStart(host.when(woken), rule));
    }
  }

  /// Wakes the idle processor that is to be taken first, for a timer that is due.
  void wakeFor(Timer timer) {
    Processor processor = data.processors.get(data.idleProcessors.getLast());
    rouse(processor, timer.when, 0);
    if (host.observed()) {
      String rule =
          "P%d: woken because a timer is due (%s)".formatted(processor.number, timer.purpose.label);
      host.emit(new Event.ProcStart(host.when(processor), rule));
    }
  }

  private void rouse(Processor sleeper, long atNanos, long delay) {
    data.idleProcessors.remove(Integer.valueOf(sleeper.number));
    sleeper.status = Processor.Status.SPINNING;
    data.spinning++;
    data.quantumLeft = Math.min(data.quantumLeft, Scheduler.QUANTUM);
    sleeper.clock = Math.max(sleeper.clock, atNanos) + delay;
    sleeper.thread = data.idleThreads.isEmpty() ? data.nextThread++ : data.idleThreads.removeLast();
  }

  /// Up to `limit` nanoseconds of chance, where several processors compete.
  long jitter(long limit) {
    return data.processors.size() == 1 || limit <= 0
        ? 0
        : data.chooser.choose(ChoiceKind.JITTER, limit, "nanoseconds of delay");
  }
}
