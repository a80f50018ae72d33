package dev.gopark.runtime.sched;

import dev.gopark.event.Event.Placement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;

/// `steal-task` (child stealing, as in Java's fork/join pool): the creator goes on and the new
/// goroutine waits at the tail of its deque.
final class StealTaskPolicy extends DequePolicy {
  StealTaskPolicy(RunQueues queues, MachineData data, Wakeups wakeups) {
    super(queues, data, wakeups);
  }

  @Override
  public Placement placeNew(Processor processor, Goroutine created) {
    return placeReady(processor, created);
  }

  @Override
  public String ruleForNew(Placement placement, Processor processor, Goroutine created) {
    return "steal-task: the creator goes on; %s waits in P%d's deque, where it may be stolen"
        .formatted(created, processor.number);
  }
}
