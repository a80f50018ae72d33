package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// `steal-continuation` (parent stealing, as in Cilk): the new goroutine runs at once on its
/// creator's processor, and the creator waits at the tail of the deque. On one processor a program
/// so runs in the order in which it would run without its `go`s. Meanwhile the child is in the
/// processor's runnext, which no thief touches here.
final class StealContinuationPolicy extends DequePolicy {
  StealContinuationPolicy(RunQueues queues, MachineData data, Wakeups wakeups) {
    super(queues, data, wakeups);
  }

  /// One that no goroutine starts (main, a timer's function) has nobody to take the place of.
  @Override
  public Placement placeNew(Processor processor, Goroutine created) {
    if (processor.running == null) {
      return placeReady(processor, created);
    }
    processor.runnext = created;
    return Placement.AT_ONCE;
  }

  @Override
  public String ruleForNew(Placement placement, Processor processor, Goroutine created) {
    return placement == Placement.AT_ONCE
        ? "steal-continuation: the child runs at once; %s's continuation waits in P%d's deque"
            .formatted(processor.running, processor.number)
        : "steal-continuation: a new goroutine without a parent goes to the tail of P%d's deque"
            .formatted(processor.number);
  }

  @Override
  public void placeYielded(Processor processor, Goroutine goroutine, Yield kind) {
    if (kind == Yield.FORKED) {
      queues.append(processor, goroutine);
    } else {
      super.placeYielded(processor, goroutine, kind);
    }
  }

  @Override
  public String ruleForYield(Processor processor, Yield kind, String handOver) {
    return kind == Yield.FORKED
        ? "%s → the tail of P%d's deque, where its continuation may be stolen"
            .formatted(kind.text, processor.number)
        : super.ruleForYield(processor, kind, handOver);
  }

  /// A child that was to run at once is queued.
  @Override
  public void overtaken(Processor processor) {
    Goroutine child = queues.takeNext(processor);
    if (child != null) {
      queues.append(processor, child);
    }
  }

  @Override
  public @Nullable Taken next(Processor processor) {
    Goroutine child = queues.takeNext(processor);
    return child == null
        ? super.next(processor)
        : new Taken(child, true, "go statement", "a child runs before its parent goes on");
  }
}
