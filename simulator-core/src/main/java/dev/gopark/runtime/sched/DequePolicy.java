package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// What both policies of textbook work stealing have in common: each processor has a deque. The
/// owner puts and takes at the tail, so that it goes on with the youngest work, whose data is warm,
/// and goes through a tree of forks in depth first: few goroutines are open at a time. A thief
/// takes one from the head, the oldest: in a tree of forks the largest piece of work, so that
/// thefts are rare.
///
/// Goroutines taken from the tail share a time slice. When it is over, or when one yields, the one
/// that ran goes to the head: so every goroutine of the deque has its turn, though the tail comes
/// first.
abstract sealed class DequePolicy implements Policy
    permits StealTaskPolicy, StealContinuationPolicy {
  final RunQueues queues;
  private final MachineData data;
  private final Wakeups wakeups;

  DequePolicy(RunQueues queues, MachineData data, Wakeups wakeups) {
    this.queues = queues;
    this.data = data;
    this.wakeups = wakeups;
  }

  @Override
  public Placement placeReady(Processor waker, Goroutine woken) {
    queues.append(waker, woken);
    return Placement.LOCAL_TAIL;
  }

  @Override
  public String where(Placement placement, Processor waker, Goroutine woken) {
    return "the tail of P%d's deque".formatted(waker.number);
  }

  @Override
  public void placeYielded(Processor processor, Goroutine goroutine, Yield kind) {
    queues.prepend(processor, goroutine);
    processor.schedtick++;
    wakeups.wake(processor);
  }

  /// The deque of the processor that it last ran on.
  @Override
  public Placement placeFromOutside(Goroutine goroutine, long nanos) {
    Processor last = data.processors.get(Math.min(goroutine.processor, data.processors.size() - 1));
    queues.prepend(last, goroutine);
    wakeups.wake(last, nanos);
    return Placement.LOCAL_TAIL;
  }

  @Override
  public String ruleForYield(Processor processor, Yield kind, String handOver) {
    return "%s → the head of P%d's deque, which its owner takes last"
        .formatted(kind.text, processor.number);
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
    Goroutine youngest = processor.queue.pollLast();
    return youngest == null
        ? null
        : new Taken(youngest, true, "own deque", "the tail of its own deque is next");
  }

  @Override
  public boolean steals() {
    return true;
  }

  @Override
  public @Nullable Goroutine steal(Processor thief, Processor victim, boolean lastPass) {
    return queues.stealOldest(thief, victim);
  }

  @Override
  public String ruleForIdle(Processor processor) {
    return "P%d: nothing to steal anywhere → idle".formatted(processor.number);
  }

  /// What the vanished processors had goes to the head of one deque, from where it is stolen first.
  @Override
  public void resized() {
    while (!data.globalQueue.isEmpty()) {
      queues.prepend(data.turn, data.globalQueue.removeLast());
    }
    wakeups.wake(data.turn);
  }
}
