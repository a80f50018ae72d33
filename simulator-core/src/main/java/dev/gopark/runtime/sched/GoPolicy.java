package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// `go`: what Go's own scheduler does. New and woken goroutines go to runnext, yielding ones to the
/// global queue; thieves take half a queue.
final class GoPolicy implements Policy {
  /// Every so many dispatches a processor looks at the global queue first.
  static final int FAIRNESS_TICK = 61;

  /// A thief waits this long before it takes the runnext of a running processor.
  static final long BACK_OFF_NANOS = 3_000;

  private final RunQueues queues;
  private final MachineData data;
  private final Wakeups wakeups;
  private final boolean yieldWakes;

  /// @param yieldWakes whether, as since Go 1.23, a goroutine that steps back wakes a processor
  GoPolicy(RunQueues queues, MachineData data, Wakeups wakeups, boolean yieldWakes) {
    this.queues = queues;
    this.data = data;
    this.wakeups = wakeups;
    this.yieldWakes = yieldWakes;
  }

  @Override
  public Placement placeNew(Processor processor, Goroutine created) {
    queues.putNext(processor, created);
    return Placement.RUNNEXT;
  }

  @Override
  public String ruleForNew(Placement placement, Processor processor, Goroutine created) {
    return "a new goroutine goes to " + where(placement, processor, created);
  }

  @Override
  public Placement placeReady(Processor waker, Goroutine woken) {
    queues.putNext(waker, woken);
    return Placement.RUNNEXT;
  }

  @Override
  public String where(Placement placement, Processor waker, Goroutine woken) {
    return "runnext of P" + waker.number;
  }

  @Override
  public void placeYielded(Processor processor, Goroutine goroutine, Yield kind) {
    if (kind == Yield.HANDED_OVER) {
      queues.putTail(processor, goroutine);
      return;
    }
    queues.putGlobal(goroutine);
    if (yieldWakes) {
      wakeups.wake(processor);
    }
  }

  @Override
  public Placement placeFromOutside(Goroutine goroutine, long nanos) {
    queues.putGlobal(goroutine);
    return Placement.GLOBAL_TAIL;
  }

  @Override
  public boolean keepsPolled() {
    return true;
  }

  @Override
  public String ruleForYield(Processor processor, Yield kind, String handOver) {
    return kind == Yield.HANDED_OVER ? handOver : kind.text + " → the tail of the global queue";
  }

  @Override
  public void announce(Processor waker, Goroutine goroutine) {
    wakeups.wake(waker);
  }

  @Override
  public void foundWork(Processor processor) {
    wakeups.wake(processor);
  }

  /// In the order of Go's `findRunnable`.
  @Override
  public @Nullable Taken next(Processor processor) {
    if (processor.schedtick % FAIRNESS_TICK == 0 && !data.globalQueue.isEmpty()) {
      String rule = "every 61st dispatch looks at the global queue first";
      return new Taken(data.globalQueue.removeFirst(), false, "global queue", rule);
    }
    Goroutine next = queues.takeNext(processor);
    if (next != null) {
      String rule = "runnext goes first and inherits the time slice";
      return new Taken(next, true, "runnext", rule);
    }
    Goroutine local = processor.queue.pollFirst();
    if (local != null) {
      return new Taken(local, false, "local queue", "the head of its own queue is next");
    }
    return fromGlobal(processor, "its own queue is empty, the global one is not");
  }

  /// The global queue may have filled while the processor waited for a victim.
  @Override
  public @Nullable Taken lastLook(Processor processor) {
    return fromGlobal(processor, "found at the last look");
  }

  private @Nullable Taken fromGlobal(Processor processor, String rule) {
    Goroutine global = queues.takeGlobalBatch(processor);
    return global == null ? null : new Taken(global, false, "global queue", rule);
  }

  @Override
  public boolean steals() {
    return true;
  }

  /// Half the queue; runnext only in the last pass, and not at once unless the victim's thread is
  /// in a system call: else the victim is about to run it.
  @Override
  public @Nullable Goroutine steal(Processor thief, Processor victim, boolean lastPass) {
    Goroutine stolen = queues.stealHalf(thief, victim);
    Goroutine next = victim.runnext;
    if (stolen != null || !lastPass || next == null) {
      return stolen;
    }
    if (victim.status == Processor.Status.SYSCALL) {
      return queues.stealNext(thief, victim);
    }
    thief.backOff = victim.number;
    thief.backOffGoroutine = next.id;
    thief.clock += BACK_OFF_NANOS;
    return null;
  }

  /// Takes the runnext that the thief had seen; if that is gone, begins with the victim anew.
  @Override
  public @Nullable Goroutine resumeSteal(Processor thief, Processor victim) {
    Goroutine next = victim.runnext;
    return next != null && next.id == thief.backOffGoroutine
        ? queues.stealNext(thief, victim)
        : steal(thief, victim, true);
  }

  @Override
  public String ruleForIdle(Processor processor) {
    return "P%d: nothing to run anywhere → idle".formatted(processor.number);
  }

  @Override
  public void resized() {
    wakeups.wake(data.turn);
  }
}
