package dev.gopark.runtime.check;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// Threads are where their status says, and fit together with processors and goroutines.
final class ThreadRules {
  private final MachineData data;
  private final Judge judge;

  ThreadRules(MachineData data, Judge judge) {
    this.data = data;
    this.judge = judge;
  }

  void check() {
    data.processors.forEach(this::hasAThread);
    OsThread previous = null;
    for (OsThread thread : data.threads) {
      isInOrder(thread, previous);
      isWhatItsStatusSays(thread);
      fitsItsProcessor(thread);
      fitsItsGoroutine(thread);
      previous = thread;
    }
    judge.demand(
        data.poller == null || data.poller.status == OsThread.Status.POLLING,
        Rule.THREADS,
        () -> "%s is the poller".formatted(data.poller));
  }

  private void hasAThread(Processor processor) {
    judge.demand(
        (processor.thread == null) == (processor.status == Processor.Status.IDLE),
        Rule.THREADS,
        () ->
            "P%d is %s with thread %s"
                .formatted(processor.number, processor.status, processor.thread));
  }

  private void isInOrder(OsThread thread, @Nullable OsThread previous) {
    boolean ascends = previous == null || previous.number < thread.number;
    judge.demand(
        ascends && thread.number < data.nextThread,
        Rule.THREADS,
        () ->
            "%s comes behind %s, and the next is M%d".formatted(thread, previous, data.nextThread));
  }

  private void isWhatItsStatusSays(OsThread thread) {
    long parked = data.idleThreads.stream().filter(each -> each == thread).count();
    boolean calls = thread.status == OsThread.Status.SYSCALL;
    judge.demand(
        parked == (thread.status == OsThread.Status.PARKED ? 1 : 0)
            && data.systemCalls.contains(thread) == calls
            && (thread.caller != null) == calls
            && (data.poller == thread) == (thread.status == OsThread.Status.POLLING),
        Rule.THREADS,
        () ->
            "%s is %s, %d times parked, in a system call for %s"
                .formatted(thread, thread.status, parked, thread.caller));
  }

  private void fitsItsProcessor(OsThread thread) {
    int number = thread.processor;
    boolean needsOne = thread.status == OsThread.Status.RUNNING;
    boolean mayHaveOne = needsOne || thread.status == OsThread.Status.SYSCALL;
    boolean fits =
        number < 0
            ? !needsOne
            : mayHaveOne
                && number < data.processors.size()
                && data.processors.get(number).thread == thread
                && (data.processors.get(number).status == Processor.Status.SYSCALL) != needsOne;
    judge.demand(
        fits, Rule.THREADS, () -> "%s is %s with P%d".formatted(thread, thread.status, number));
  }

  private void fitsItsGoroutine(OsThread thread) {
    Goroutine locked = thread.locked;
    if (locked == null) {
      return;
    }
    boolean runs = locked.status == Goroutine.Status.RUNNING;
    judge.demand(
        locked.lockedTo == thread && runs == (thread.status == OsThread.Status.RUNNING),
        Rule.THREADS,
        () ->
            "%s is %s and locked to %s, which is %s"
                .formatted(locked, locked.status, locked.lockedTo, thread.status));
  }
}
