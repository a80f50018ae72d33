package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;

/// Goroutines that are locked to a thread: such a goroutine runs nowhere else, and its thread runs
/// nothing else.
public final class ThreadLocks {
  private static final int MAIN = 1;

  private final MachineData data;
  private final Threads threads;
  private final HandOff handOff;
  private final SchedulerHost host;

  ThreadLocks(MachineData data, Threads threads, HandOff handOff, SchedulerHost host) {
    this.data = data;
    this.threads = threads;
    this.handOff = handOff;
    this.host = host;
  }

  /// While packages are initialised, `main`, which has just begun to run, is locked to its thread,
  /// the first one.
  public void boot(Goroutine main) {
    wire(main, Threads.of(data.turn));
  }

  /// `runtime.LockOSThread` of the goroutine that runs on `processor`.
  public void lock(Processor processor, Goroutine running) {
    endInitialisation();
    OsThread thread = Threads.of(processor);
    thread.locks++;
    wire(running, thread);
    report(processor, thread, "%s is locked to %s, which runs nothing else");
  }

  /// `runtime.UnlockOSThread`: has no effect without a lock, or before as many unlocks as locks.
  public void unlock(Processor processor, Goroutine running) {
    endInitialisation();
    OsThread thread = Threads.of(processor);
    if (thread.locks == 0) {
      return;
    }
    thread.locks--;
    boolean initialises = data.initialising && running.id == MAIN;
    if (thread.locks == 0 && !initialises) {
      unwire(running, thread);
      report(processor, thread, "%s is no longer locked to %s");
    }
  }

  private void report(Processor processor, OsThread thread, String rule) {
    if (host.observed()) {
      String text = rule.formatted(processor.running, thread);
      host.emit(new Event.ThreadLock(host.when(processor), thread.number, thread.locks, text));
    }
  }

  private static void wire(Goroutine goroutine, OsThread thread) {
    goroutine.lockedTo = thread;
    thread.locked = goroutine;
  }

  private static void unwire(Goroutine goroutine, OsThread thread) {
    goroutine.lockedTo = null;
    thread.locked = null;
  }

  /// The end of initialisation is noticed when it makes a difference.
  private void endInitialisation() {
    if (!data.initialising || host.initialising()) {
      return;
    }
    data.initialising = false;
    OsThread first = data.threads.getFirst();
    Goroutine main = first.locked;
    if (main != null && main.id == MAIN && first.locks == 0) {
      unwire(main, first);
    }
  }

  /// Go's `stoplockedm`: the thread of `processor`, which runs nothing at the moment, is locked to
  /// a goroutine, and gives its processor away until that is to run. Whether it is.
  boolean stop(Processor processor) {
    OsThread thread = Threads.of(processor);
    if (thread.locked == null) {
      return false;
    }
    endInitialisation();
    Goroutine locked = thread.locked;
    if (locked == null) {
      return false;
    }
    stopSpinning(processor);
    threads.detach(processor);
    thread.status = OsThread.Status.AWAITS_LOCKED;
    String why = "%s waits for %s, to which it is locked".formatted(thread, locked);
    handOff.handOff(processor, processor.clock, why);
    return true;
  }

  private void stopSpinning(Processor processor) {
    if (processor.status == Processor.Status.SPINNING) {
      data.spinning--;
      processor.status = Processor.Status.RUNNING;
    }
  }

  /// Go's `startlockedm`: gives `processor` to the thread that `goroutine`, which is to run on it,
  /// is locked to; its own thread parks. Whether there is one, other than its own.
  boolean start(Processor processor, Goroutine goroutine) {
    if (goroutine.lockedTo == null || goroutine.lockedTo == processor.thread) {
      return false;
    }
    endInitialisation();
    OsThread own = goroutine.lockedTo;
    if (own == null) {
      return false;
    }
    OsThread other = threads.detach(processor);
    threads.park(other);
    threads.attach(processor, own);
    processor.clock += threads.wakeUp();
    if (host.observed()) {
      String rule =
          "P%d: %s is locked to %s → %s gives it the processor and parks"
              .formatted(processor.number, goroutine, own, other);
      host.emit(new Event.ProcStart(host.when(processor), own.number, rule));
    }
    return true;
  }

  /// `ended`, which ran on `processor`, has ended: if it was locked, so has its thread (the first
  /// one is kept, but not used any more).
  void end(Processor processor, Goroutine ended) {
    OsThread thread = processor.thread;
    if (thread == null || thread.locked != ended) {
      return;
    }
    unwire(ended, thread);
    thread.locks = 0;
    threads.detach(processor);
    if (thread.number == 0) {
      thread.status = OsThread.Status.WEDGED;
    } else {
      data.threads.remove(thread);
    }
    String why = "%s ended locked to %s, which ends too".formatted(ended, thread);
    if (host.observed()) {
      host.emit(new Event.ThreadStop(host.when(processor), thread.number, why));
    }
    handOff.handOff(processor, processor.clock, why);
  }
}
