package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;

/// What becomes of a processor whose thread cannot use it: it is in a system call, or waits for the
/// goroutine it is locked to.
final class HandOff {
  private final MachineData data;
  private final Threads threads;
  private final Poller poller;
  private final SchedulerHost host;

  HandOff(MachineData data, Threads threads, Poller poller, SchedulerHost host) {
    this.data = data;
    this.threads = threads;
    this.poller = poller;
    this.host = host;
  }

  /// Go's `handoffp`: another thread takes `processor`, which has none, if there is work for it, if
  /// nobody else would look for work, or if nobody would poll; otherwise it is idle from now on.
  void handOff(Processor processor, long nanos, String why) {
    if (processor.hasWork() || !data.globalQueue.isEmpty()) {
      start(processor, nanos, false, why + ", and there is work for it");
    } else if (data.spinning == 0 && data.idleProcessors.isEmpty()) {
      start(processor, nanos, true, why + ", and nobody looks for work");
    } else if (data.poller == null && data.idleProcessors.size() == data.processors.size() - 1) {
      start(processor, nanos, false, why + ", and nobody would poll the network");
    } else {
      goIdle(processor, nanos, why);
    }
  }

  private void start(Processor processor, long nanos, boolean spinning, String why) {
    threads.start(processor, nanos, spinning);
    if (host.observed()) {
      String rule = "P%d: handed off to %s: %s".formatted(processor.number, processor.thread, why);
      host.emit(new Event.ProcStart(host.when(processor), Threads.of(processor).number, rule));
    }
  }

  private void goIdle(Processor processor, long nanos, String why) {
    processor.clock = Math.max(processor.clock, nanos);
    processor.status = Processor.Status.IDLE;
    data.idleProcessors.add(processor.number);
    if (host.observed()) {
      String rule = "P%d: %s, and there is no work → idle".formatted(processor.number, why);
      host.emit(new Event.ProcStop(host.when(processor), -1, rule));
    }
    if (!processor.timers.isEmpty()) {
      poller.lookAfter(processor.timers.first(), processor);
    }
  }
}
