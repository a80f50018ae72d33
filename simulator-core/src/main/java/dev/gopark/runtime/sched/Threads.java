package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.source.Costs;

/// The threads (M): which processor each one has, which are parked, and how many there are.
final class Threads {
  /// The number of sysmon's thread, which is made right after the first one.
  static final int SYSMON = 1;

  private final MachineData data;
  private final Costs costs;
  private final SchedulerHost host;

  Threads(MachineData data, Costs costs, SchedulerHost host) {
    this.data = data;
    this.costs = costs;
    this.host = host;
  }

  /// The thread that has `processor`, which is not idle.
  static OsThread of(Processor processor) {
    OsThread thread = processor.thread;
    if (thread == null) {
      throw new IllegalStateException("P" + processor.number + " has no thread");
    }
    return thread;
  }

  /// A new thread, which is in no list yet.
  OsThread create(long nanos) {
    OsThread thread = new OsThread(data.nextThread++);
    data.threads.add(thread);
    if (data.threads.size() > data.threadLimit) {
      throw host.exhausted(data.threadLimit);
    }
    if (host.observed() && thread.number > SYSMON) {
      String rule = "no thread is parked → a new one, %s, is made".formatted(thread);
      host.emit(new Event.ThreadStart(nowhere(nanos), thread.number, rule));
    }
    return thread;
  }

  /// When something happened that no processor did.
  When nowhere(long nanos) {
    return new When(data.steps, nanos, -1, 0, "", 0);
  }

  /// Gives `processor`, which has none, to `thread`.
  void attach(Processor processor, OsThread thread) {
    thread.status = OsThread.Status.RUNNING;
    thread.processor = processor.number;
    processor.thread = thread;
  }

  /// Takes `processor` from its thread.
  OsThread detach(Processor processor) {
    OsThread thread = of(processor);
    thread.processor = -1;
    processor.thread = null;
    return thread;
  }

  /// Go's `stopm`: `thread`, which has no processor, waits until it is needed.
  void park(OsThread thread) {
    thread.status = OsThread.Status.PARKED;
    data.idleThreads.add(thread);
  }

  /// Takes the idle processor that is to be used first out of the list of idle ones.
  Processor takeIdle() {
    return data.processors.get(data.idleProcessors.removeLast());
  }

  /// Go's `startm`: the thread parked last, or a new one, takes `processor`, which is in no list.
  void start(Processor processor, long atNanos, long delay, boolean spinning) {
    OsThread thread = data.idleThreads.isEmpty() ? create(atNanos) : data.idleThreads.removeLast();
    attach(processor, thread);
    begin(processor, spinning);
    processor.clock = Math.max(processor.clock, atNanos) + delay;
  }

  /// The same after the time that it takes to wake a thread.
  void start(Processor processor, long atNanos, boolean spinning) {
    start(processor, atNanos, wakeUp(), spinning);
  }

  /// `processor`, which was idle or handed over, becomes a running or a spinning one.
  void begin(Processor processor, boolean spinning) {
    processor.status = spinning ? Processor.Status.SPINNING : Processor.Status.RUNNING;
    if (spinning) {
      data.spinning++;
      data.needsSpinning = false;
    }
    data.quantumLeft = Math.min(data.quantumLeft, Turns.QUANTUM);
  }

  /// How long it takes until a thread that is woken looks for work.
  long wakeUp() {
    return costs.wakeUp() + jitter(costs.wakeUp());
  }

  /// Up to `limit` nanoseconds of chance, where several processors compete.
  long jitter(long limit) {
    return data.processors.size() == 1 || limit <= 0
        ? 0
        : data.chooser.choose(ChoiceKind.JITTER, limit, "nanoseconds of delay");
  }
}
