package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import org.jspecify.annotations.Nullable;

/// How a processor that runs nothing finds something to run, or goes idle: Go's `schedule` and
/// `findRunnable`, step by step.
final class Rounds {
  private final MachineData data;
  private final Scheduler scheduler;
  private final Policy policy;
  private final Threads threads;
  private final Stealing stealing;
  private final SchedulerHost host;

  Rounds(
      MachineData data,
      Scheduler scheduler,
      Policy policy,
      Threads threads,
      Stealing stealing,
      SchedulerHost host) {
    this.data = data;
    this.scheduler = scheduler;
    this.policy = policy;
    this.threads = threads;
    this.stealing = stealing;
    this.host = host;
  }

  /// One scheduling round of a processor that runs nothing.
  void round(Processor processor) {
    if (scheduler.locks().stop(processor)) {
      return;
    }
    if (processor.backOff >= 0) {
      endSearch(processor, stealing.resume(processor));
      return;
    }
    scheduler.timers().run(processor, processor);
    Policy.Taken next = policy.next(processor);
    if (next != null) {
      scheduler.dispatch(processor, next);
    } else if (!scheduler.poller().poll(processor)) {
      lookElsewhere(processor);
    }
  }

  private void lookElsewhere(Processor processor) {
    if (maySpin(processor)) {
      endSearch(processor, stealing.search(processor));
    } else {
      goIdle(processor);
    }
  }

  private void endSearch(Processor processor, @Nullable Goroutine stolen) {
    if (stolen != null) {
      scheduler.dispatch(
          processor, new Policy.Taken(stolen, false, "stolen", "stolen work runs at once"));
    } else if (processor.backOff < 0 && !processor.hasWork() && !stealing.firedTimers()) {
      lookOnceMore(processor);
    }
  }

  private void lookOnceMore(Processor processor) {
    Policy.Taken found = policy.lastLook(processor);
    if (found != null) {
      scheduler.dispatch(processor, found);
    } else {
      goIdle(processor);
    }
  }

  /// At most half of the busy processors look for work.
  private boolean maySpin(Processor processor) {
    if (processor.status == Processor.Status.SPINNING) {
      return true;
    }
    if (2 * data.spinning >= data.busyProcessors()) {
      return false;
    }
    spin(processor);
    return true;
  }

  private void spin(Processor processor) {
    processor.status = Processor.Status.SPINNING;
    data.spinning++;
    data.needsSpinning = false;
  }

  private void goIdle(Processor processor) {
    boolean wasSpinning = processor.status == Processor.Status.SPINNING;
    if (!wasSpinning && data.needsSpinning) {
      spin(processor);
      round(processor);
      return;
    }
    if (wasSpinning) {
      data.spinning--;
    }
    processor.status = Processor.Status.IDLE;
    data.idleProcessors.add(processor.number);
    OsThread thread = threads.detach(processor);
    boolean polls = scheduler.poller().block(thread, processor, wasSpinning);
    if (!polls) {
      threads.park(thread);
    }
    if (host.observed()) {
      String fate = polls ? " waits in the poller" : " parks";
      String rule = policy.ruleForIdle(processor) + "; " + thread + fate;
      host.emit(new Event.ProcStop(host.when(processor), thread.number, rule));
    }
  }
}
