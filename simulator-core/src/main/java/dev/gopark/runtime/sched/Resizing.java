package dev.gopark.runtime.sched;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import java.util.Comparator;
import java.util.List;

/// A change of the number of processors while the program runs.
final class Resizing {
  private final MachineData data;
  private final RunQueues queues;
  private final Policy policy;
  private final Scheduler scheduler;
  private final Threads threads;

  Resizing(
      MachineData data, RunQueues queues, Policy policy, Scheduler scheduler, Threads threads) {
    this.data = data;
    this.queues = queues;
    this.policy = policy;
    this.scheduler = scheduler;
    this.threads = threads;
  }

  /// Go's `procresize`: new processors are idle; the work of those that vanish goes to the head of
  /// the global queue, their timers to P0. The goroutine that asks for it goes on, if need be on
  /// P0, in a new turn.
  void resize(int count) {
    Processor turn = data.turn;
    stopTheWorld();
    List<Processor> gone =
        count < data.processors.size()
            ? List.copyOf(data.processors.subList(count, data.processors.size()))
            : List.of();
    data.processors.stream()
        .filter(processor -> processor.status == Processor.Status.SYSCALL)
        .forEach(this::leaveCall);
    gone.forEach(this::empty);
    if (gone.contains(turn)) {
      moveTurn(turn, data.processors.getFirst());
    }
    data.processors.removeAll(gone);
    while (data.processors.size() < count) {
      Processor added = new Processor(data.processors.size());
      added.clock = turn.clock;
      data.idleProcessors.add(added.number);
      data.processors.add(added);
      data.tally.attach(added);
    }
    data.idleProcessors.sort(Comparator.reverseOrder());
    data.quantumLeft = 0;
    data.processors.forEach(this::startAgain);
    policy.resized();
  }

  /// All processors stop, and go on when the last one has stopped; the wait is no work.
  private void stopTheWorld() {
    long stopped = data.processors.stream().mapToLong(processor -> processor.clock).max().orElse(0);
    for (Processor processor : data.processors) {
      if (processor.running != null) {
        processor.share.busyNanos -= stopped - processor.clock;
      }
      processor.clock = stopped;
      processor.backOff = -1;
    }
  }

  /// Takes a processor from its thread, which is in a system call and will find it gone.
  private void leaveCall(Processor processor) {
    threads.detach(processor);
    processor.syscalltick++;
    processor.status = Processor.Status.IDLE;
    data.idleProcessors.add(processor.number);
  }

  /// Those that were taken out of system calls and have work go on with another thread.
  private void startAgain(Processor processor) {
    if (processor.status == Processor.Status.IDLE && processor.hasWork()) {
      data.idleProcessors.remove(Integer.valueOf(processor.number));
      threads.start(processor, processor.clock, false);
    }
  }

  /// Takes everything from a processor that vanishes, except the goroutine whose turn it is.
  private void empty(Processor gone) {
    Processor first = data.processors.getFirst();
    gone.timers.forEach(timer -> timer.processor = first.number);
    first.timers.addAll(gone.timers);
    gone.timers.clear();
    while (!gone.queue.isEmpty()) {
      queues.putGlobalFirst(gone.queue.removeLast());
    }
    Goroutine next = queues.takeNext(gone);
    if (next != null) {
      queues.putGlobalFirst(next);
    }
    if (gone != data.turn) {
      vacate(gone);
    }
  }

  /// Takes goroutine and thread from a processor and makes it neither idle nor spinning.
  private void vacate(Processor processor) {
    Goroutine running = processor.running;
    if (running != null) {
      processor.share.stopped(processor, running);
      processor.running = null;
      running.preempt = false;
      scheduler.enter(running, Goroutine.Status.RUNNABLE, processor.clock);
      queues.putGlobal(running);
    }
    if (processor.thread != null) {
      leave(threads.detach(processor));
    }
    if (processor.status == Processor.Status.SPINNING) {
      data.spinning--;
    }
    data.idleProcessors.remove(Integer.valueOf(processor.number));
    processor.status = Processor.Status.RUNNING;
  }

  private void leave(OsThread thread) {
    if (thread.locked == null) {
      threads.park(thread);
    } else {
      thread.status = OsThread.Status.AWAITS_LOCKED;
    }
  }

  private void moveTurn(Processor gone, Processor first) {
    vacate(first);
    Goroutine moved = gone.running;
    if (moved != null) {
      gone.share.stopped(gone, moved);
      first.share.busyNanos -= first.clock - moved.sinceNanos;
    }
    first.running = moved;
    threads.attach(first, threads.detach(gone));
    first.schedtick++;
    gone.running = null;
    data.turn = first;
  }
}
