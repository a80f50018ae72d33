package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// `global`: one central queue, first come, first served; no local queues and no runnext.
final class GlobalPolicy implements Policy {
  private static final String TAIL = "the tail of the one queue";

  private final RunQueues queues;
  private final MachineData data;
  private final Wakeups wakeups;

  GlobalPolicy(RunQueues queues, MachineData data, Wakeups wakeups) {
    this.queues = queues;
    this.data = data;
    this.wakeups = wakeups;
  }

  @Override
  public Placement placeNew(Processor processor, Goroutine created) {
    queues.putGlobal(created);
    return Placement.GLOBAL_TAIL;
  }

  @Override
  public String ruleForNew(Placement placement, Processor processor, Goroutine created) {
    return "global: a new goroutine goes to " + TAIL;
  }

  @Override
  public Placement placeReady(Processor waker, Goroutine woken) {
    return placeNew(waker, woken);
  }

  @Override
  public String where(Placement placement, Processor waker, Goroutine woken) {
    return TAIL;
  }

  @Override
  public void placeYielded(Processor processor, Goroutine goroutine, Yield kind) {
    queues.putGlobal(goroutine);
    wakeups.wake(processor);
  }

  @Override
  public Placement placeFromOutside(Goroutine goroutine, long nanos) {
    queues.putGlobal(goroutine);
    return Placement.GLOBAL_TAIL;
  }

  @Override
  public String ruleForYield(Processor processor, Yield kind, String handOver) {
    return kind.text + " → " + TAIL;
  }

  @Override
  public void announce(Processor waker, Goroutine goroutine) {
    wakeups.wake(waker);
  }

  @Override
  public void foundWork(Processor processor) {
    wakeups.wake(processor);
  }

  @Override
  public @Nullable Taken next(Processor processor) {
    Goroutine head = data.globalQueue.pollFirst();
    return head == null
        ? null
        : new Taken(head, false, "global queue", "the head of the one queue is next");
  }

  @Override
  public String ruleForIdle(Processor processor) {
    return "P%d: the one queue is empty → idle".formatted(processor.number);
  }

  @Override
  public void resized() {
    wakeups.wake(data.turn);
  }
}
