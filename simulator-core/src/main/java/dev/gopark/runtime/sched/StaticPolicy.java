package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.PollWait;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// `static`: goroutines are dealt out to the processors in turn when they are made, and always come
/// back to their own processor's queue; a processor without work helps nobody. As ids are given in
/// order of creation, a goroutine's id tells its processor.
final class StaticPolicy implements Policy {
  private final RunQueues queues;
  private final MachineData data;
  private final Wakeups wakeups;

  StaticPolicy(RunQueues queues, MachineData data, Wakeups wakeups) {
    this.queues = queues;
    this.data = data;
    this.wakeups = wakeups;
  }

  private Processor home(Goroutine goroutine) {
    return data.processors.get((goroutine.id - 1) % data.processors.size());
  }

  @Override
  public Placement placeNew(Processor processor, Goroutine created) {
    queues.append(home(created), created);
    return Placement.LOCAL_TAIL;
  }

  @Override
  public String ruleForNew(Placement placement, Processor processor, Goroutine created) {
    return "static: goroutines are dealt out in turn → %s goes to the tail of P%d's queue"
        .formatted(created, home(created).number);
  }

  @Override
  public Placement placeReady(Processor waker, Goroutine woken) {
    return placeNew(waker, woken);
  }

  @Override
  public String where(Placement placement, Processor waker, Goroutine woken) {
    return "the tail of its own queue, P%d's".formatted(home(woken).number);
  }

  @Override
  public void placeYielded(Processor processor, Goroutine goroutine, Yield kind) {
    queues.append(home(goroutine), goroutine);
    announce(processor, goroutine);
  }

  @Override
  public Placement placeFromOutside(Goroutine goroutine, long nanos) {
    queues.append(home(goroutine), goroutine);
    wakeups.wake(home(goroutine), nanos);
    return Placement.LOCAL_TAIL;
  }

  @Override
  public String ruleForYield(Processor processor, Yield kind, String handOver) {
    return kind.text + " → the tail of its own queue";
  }

  /// Nobody but its own processor will ever look at it.
  @Override
  public void announce(Processor waker, Goroutine goroutine) {
    wakeups.wake(home(goroutine), waker);
    lookAfterTimers(waker);
  }

  /// That concerns nobody else.
  @Override
  public void foundWork(Processor processor) {
    lookAfterTimers(processor);
  }

  /// Who is busy sees its own timers only: somebody must look after those of the others for which
  /// nobody waits in the poller.
  private void lookAfterTimers(Processor busy) {
    long awaited = data.poller == null ? PollWait.NEVER : data.pollUntil;
    boolean overlooked =
        data.processors.stream()
            .anyMatch(each -> !each.timers.isEmpty() && each.timers.first().when < awaited);
    if (overlooked) {
      wakeups.wake(busy);
    }
  }

  @Override
  public @Nullable Taken next(Processor processor) {
    Goroutine head = processor.queue.pollFirst();
    return head == null
        ? null
        : new Taken(head, false, "local queue", "the head of its own queue is next");
  }

  @Override
  public String ruleForIdle(Processor processor) {
    return "P%d: its own queue is empty → idle, whatever others have to do"
        .formatted(processor.number);
  }

  /// Deals out what the vanished processors had. Somebody looks for timers, too.
  @Override
  public void resized() {
    while (!data.globalQueue.isEmpty()) {
      Goroutine goroutine = data.globalQueue.removeFirst();
      queues.append(home(goroutine), goroutine);
      announce(data.turn, goroutine);
    }
    wakeups.wake(data.turn);
  }
}
