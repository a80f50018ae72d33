package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import java.util.Comparator;
import java.util.List;

/// A change of the number of processors while the program runs: the world stops, and goes on with
/// another number.
final class Resizing {
  private final MachineData data;
  private final RunQueues queues;
  private final Policy policy;
  private final Scheduler scheduler;
  private final Threads threads;
  private final SchedulerHost host;

  Resizing(
      MachineData data,
      RunQueues queues,
      Policy policy,
      Scheduler scheduler,
      Threads threads,
      SchedulerHost host) {
    this.data = data;
    this.queues = queues;
    this.policy = policy;
    this.scheduler = scheduler;
    this.threads = threads;
    this.host = host;
  }

  /// Go's `procresize`: new processors are idle; the work of those that vanish goes to the head of
  /// the global queue, their timers to the processor of the goroutine that asks for it. That one
  /// goes on, if need be on P0.
  void resize(int count) {
    stopTheWorld();
    List<Processor> gone =
        count < data.processors.size()
            ? List.copyOf(data.processors.subList(count, data.processors.size()))
            : List.of();
    if (gone.contains(data.turn)) {
      moveTurn(data.processors.getFirst());
    }
    gone.forEach(this::empty);
    data.processors.removeAll(gone);
    while (data.processors.size() < count) {
      add();
    }
    startTheWorld();
    policy.resized();
  }

  /// All processors stop, and go on when the last one has stopped; the wait is no work. Only the
  /// goroutine that asks for it keeps its processor.
  private void stopTheWorld() {
    long stopped = data.processors.stream().mapToLong(processor -> processor.clock).max().orElse(0);
    for (Processor processor : data.processors) {
      if (processor == data.turn) {
        processor.share.busyNanos -= stopped - processor.clock;
      } else if (processor.status != Processor.Status.IDLE) {
        stop(processor);
      }
      processor.clock = stopped;
    }
  }

  /// Takes goroutine and thread from a processor, which is idle from now on.
  private void stop(Processor processor) {
    if (processor.running != null) {
      preempt(processor);
    }
    OsThread thread = threads.detach(processor);
    switch (processor.status) {
      case SYSCALL -> processor.syscalltick++; // its thread will find it gone
      case SPINNING -> {
        data.spinning--;
        leave(thread);
      }
      case RUNNING, IDLE -> leave(thread);
    }
    processor.backOff = -1;
    processor.status = Processor.Status.IDLE;
    data.idleProcessors.add(processor.number);
    if (host.observed()) {
      String rule = "P%d: the world stops → idle".formatted(processor.number);
      host.emit(new Event.ProcStop(host.when(processor), thread.number, rule));
    }
  }

  private void preempt(Processor processor) {
    if (host.observed()) {
      String rule = "the world stops while the number of processors changes → the global queue";
      host.emit(new Event.GoPreempt(host.when(processor), rule));
    }
    Goroutine preempted = scheduler.release(processor);
    scheduler.enter(preempted, Goroutine.Status.RUNNABLE, processor.clock);
    queues.putGlobal(preempted);
  }

  private void leave(OsThread thread) {
    if (thread.locked == null) {
      threads.park(thread);
    } else {
      thread.status = OsThread.Status.AWAITS_LOCKED;
    }
  }

  /// The processor whose turn it is vanishes: `first` takes its place.
  private void moveTurn(Processor first) {
    Processor gone = data.turn;
    Goroutine moved = gone.running;
    if (moved != null) {
      gone.share.stopped(gone, moved);
      first.share.busyNanos -= first.clock - moved.sinceNanos;
    }
    first.running = moved;
    gone.running = null;
    data.idleProcessors.remove(Integer.valueOf(first.number));
    first.status = Processor.Status.RUNNING;
    threads.attach(first, threads.detach(gone));
    data.turn = first;
  }

  /// Takes everything from a processor that vanishes.
  private void empty(Processor gone) {
    Processor heir = data.turn;
    gone.timers.forEach(timer -> timer.processor = heir.number);
    heir.timers.addAll(gone.timers);
    gone.timers.clear();
    while (!gone.queue.isEmpty()) {
      queues.putGlobalFirst(gone.queue.removeLast());
    }
    Goroutine next = queues.takeNext(gone);
    if (next != null) {
      queues.putGlobalFirst(next);
    }
    data.idleProcessors.remove(Integer.valueOf(gone.number));
  }

  private void add() {
    Processor added = new Processor(data.processors.size());
    added.clock = data.turn.clock;
    data.idleProcessors.add(added.number);
    data.processors.add(added);
    data.tally.attach(added);
  }

  /// Those with work in their own queues go on; the others are idle, the first one to be taken
  /// first.
  private void startTheWorld() {
    data.quantumLeft = 0;
    data.idleProcessors.sort(Comparator.reverseOrder());
    for (Processor processor : data.processors) {
      if (processor.status == Processor.Status.IDLE && processor.hasWork()) {
        data.idleProcessors.remove(Integer.valueOf(processor.number));
        threads.start(processor, processor.clock, false);
        report(processor);
      }
    }
  }

  private void report(Processor started) {
    if (host.observed()) {
      String rule =
          "P%d: the world goes on, and there is work in its queue → %s"
              .formatted(started.number, started.thread);
      host.emit(new Event.ProcStart(host.when(started), Threads.of(started).number, rule));
    }
  }
}
