package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import org.jspecify.annotations.Nullable;

/// A scheduler over a discrete-event clock: of all processors that are not idle, the one with the
/// smallest clock acts next, either for a quantum of instructions or for one scheduling round. The
/// order of things is Go's; where goroutines go and come from, the [Policy] says.
public final class Scheduler {
  /// Instructions a processor executes before another one with a smaller clock may act.
  public static final int QUANTUM = 32;

  /// The same while all other processors are idle; it ends when one of them wakes up.
  static final int LONE_QUANTUM = 1024;

  /// How long a goroutine (or a chain of runnext goroutines) may run before it is preempted.
  static final long TIME_SLICE_NANOS = 10_000_000;

  /// How soon after a preemption Go's sysmon looks again: a goroutine from runnext, which inherits
  /// the time slice that is over, has this long.
  static final long SYSMON_NANOS = 20_000;

  /// Dispatches of P0 that Go's own goroutines have counted: the helper of forced collections, the
  /// sweeper, the scavenger, and the one that runs the finalisers of package os. They decide when a
  /// processor looks at the global queue first. Measured: long programs run in Go's order.
  static final int RUNTIME_TICKS = 5;

  private static final long SWITCH_JITTER_NANOS = 16;

  private final MachineData data;
  private final Config config;
  private final SchedulerHost host;
  private final RunQueues queues;
  private final Wakeups wakeups;
  private final Policy policy;
  private final Timers timers;
  private final Stealing stealing;

  public Scheduler(MachineData data, Config config, SchedulerHost host) {
    this.data = data;
    this.config = config;
    this.host = host;
    this.queues = new RunQueues(data, host);
    this.wakeups = new Wakeups(data, config.costs(), host);
    this.policy = Policy.of(config, data, queues, wakeups);
    this.timers = new Timers(data, config.hasUnbufferedTimers(), host);
    this.stealing = new Stealing(data, config.costs(), policy, timers, host);
  }

  public Timers timers() {
    return timers;
  }

  /// Makes the processors of a new machine: all idle, P0 to be taken first, then P1 and so on.
  public void boot() {
    for (int i = 0; i < config.processors(); i++) {
      Processor processor = new Processor(i);
      data.processors.add(processor);
      data.tally.attach(processor);
    }
    for (int i = config.processors() - 1; i >= 1; i--) {
      data.idleProcessors.add(i);
    }
    Processor first = data.processors.getFirst();
    data.turn = first;
    first.status = Processor.Status.RUNNING;
    first.thread = data.nextThread++;
    first.schedtick = RUNTIME_TICKS;
  }

  /// Does all scheduling that comes before the next instruction. After it the processor
  /// [MachineData#turn] runs a goroutine and may execute [MachineData#quantumLeft] instructions;
  /// false when nothing can ever run again.
  public boolean settle() {
    while (true) {
      Processor turn = data.turn;
      if (turn.running != null && data.quantumLeft > 0) {
        return true;
      }
      Processor next = nextToAct();
      if (next == null && !timers.matter()) {
        return false;
      }
      Timer due = dueBefore(next);
      if (due != null) {
        wakeups.wakeFor(due);
        continue;
      }
      if (next == null) {
        return false;
      }
      data.turn = next;
      if (next.running == null) {
        round(next);
        if (data.processors.size() > 1) {
          continue; // now another one may come first
        }
      }
      if (next.running != null) {
        beginQuantum(next, next.running);
        return true;
      }
    }
  }

  private void beginQuantum(Processor processor, Goroutine running) {
    data.quantum = busy() == 1 ? LONE_QUANTUM : QUANTUM;
    data.quantumLeft = data.quantum;
    running.preempt = sliceOver(processor);
  }

  private @Nullable Processor nextToAct() {
    if (data.processors.size() == 1) {
      return data.turn.status == Processor.Status.IDLE ? null : data.turn;
    }
    Processor earliest = null;
    int ties = 0;
    for (Processor processor : data.processors) {
      if (processor.status != Processor.Status.IDLE) {
        if (earliest == null || processor.clock < earliest.clock) {
          earliest = processor;
          ties = 1;
        } else if (processor.clock == earliest.clock) {
          ties++;
        }
      }
    }
    return earliest == null || ties == 1 ? earliest : breakTie(earliest.clock, ties);
  }

  private @Nullable Processor breakTie(long clock, int ties) {
    long index =
        data.chooser.choose(ChoiceKind.NEXT_PROCESSOR, ties, "processors with equal clocks");
    for (Processor processor : data.processors) {
      if (processor.status != Processor.Status.IDLE && processor.clock == clock && index-- == 0) {
        return processor;
      }
    }
    throw new IllegalStateException("fewer processors at " + clock + " than counted");
  }

  /// A timer for which an idle processor must be woken before `next` acts.
  private @Nullable Timer dueBefore(@Nullable Processor next) {
    if (data.idleProcessors.isEmpty() || data.spinning > 0) {
      return null;
    }
    Timer soonest = timers.soonest();
    return soonest != null && (next == null || soonest.when <= next.clock) ? soonest : null;
  }

  /// One scheduling round of a processor that runs nothing.
  private void round(Processor processor) {
    if (processor.backOff >= 0) {
      endSearch(processor, stealing.resume(processor));
      return;
    }
    timers.run(processor, processor);
    Policy.Taken next = policy.next(processor);
    if (next != null) {
      dispatch(processor, next);
    } else {
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
      dispatch(processor, new Policy.Taken(stolen, false, "stolen", "stolen work runs at once"));
    } else if (processor.backOff < 0 && !processor.hasWork() && !stealing.firedTimers()) {
      lookOnceMore(processor);
    }
  }

  private void lookOnceMore(Processor processor) {
    Policy.Taken found = policy.lastLook(processor);
    if (found != null) {
      dispatch(processor, found);
    } else {
      goIdle(processor);
    }
  }

  /// At most half of the busy processors look for work.
  private boolean maySpin(Processor processor) {
    if (processor.status == Processor.Status.SPINNING) {
      return true;
    }
    if (2 * data.spinning >= busy()) {
      return false;
    }
    processor.status = Processor.Status.SPINNING;
    data.spinning++;
    return true;
  }

  /// Processors that are not idle, the spinning ones included.
  private int busy() {
    return data.processors.size() - data.idleProcessors.size();
  }

  private void goIdle(Processor processor) {
    if (processor.status == Processor.Status.SPINNING) {
      data.spinning--;
    }
    processor.status = Processor.Status.IDLE;
    if (host.observed()) {
      host.emit(new Event.ProcStop(host.when(processor), policy.ruleForIdle(processor)));
    }
    data.idleThreads.add(processor.thread);
    processor.thread = -1;
    data.idleProcessors.add(processor.number);
  }

  /// `processor` takes up a goroutine, not before the moment in which that became runnable. One
  /// that was out of work begins a new time slice in any case.
  private void dispatch(Processor processor, Policy.Taken taken) {
    Goroutine goroutine = taken.goroutine();
    boolean wasLooking = processor.status == Processor.Status.SPINNING;
    if (wasLooking) {
      processor.status = Processor.Status.RUNNING;
      data.spinning--;
      policy.foundWork(processor);
    }
    processor.running = goroutine;
    processor.dispatches++;
    processor.share.taken(processor, goroutine);
    processor.clock =
        Math.max(processor.clock, goroutine.sinceNanos)
            + config.costs().contextSwitch()
            + wakeups.jitter(SWITCH_JITTER_NANOS);
    if (!taken.inheritsSlice()) {
      processor.schedtick++;
    }
    if (!taken.inheritsSlice() || wasLooking) {
      processor.sliceStart = processor.clock;
    }
    enter(goroutine, Goroutine.Status.RUNNING, processor);
    if (host.observed()) {
      String text = "P%d: runs %s (%s)".formatted(processor.number, goroutine, taken.rule());
      host.emit(new Event.GoStart(host.when(processor), goroutine.id, taken.source(), text));
    }
  }

  void enter(Goroutine goroutine, Goroutine.Status status, Processor processor) {
    goroutine.status = status;
    goroutine.sinceStep = data.steps;
    goroutine.sinceNanos = processor.clock;
  }

  /// A new goroutine becomes runnable, and a processor is woken if `wake`. That costs its creator
  /// time, and under some policies its processor.
  public void start(Processor processor, Goroutine created, boolean wake) {
    enter(created, Goroutine.Status.RUNNABLE, processor);
    created.processor = processor.number;
    Placement placement = policy.placeNew(processor, created);
    if (host.observed()) {
      String rule = policy.ruleForNew(placement, processor, created);
      host.emit(
          new Event.GoCreate(
              host.when(processor), created.id, created.function.name(), placement, rule));
    }
    if (wake) {
      policy.announce(processor, created);
    }
    processor.clock += config.costs().spawn();
    if (placement == Placement.AT_ONCE) {
      stepBack(processor, Policy.Yield.FORKED, "");
    }
  }

  /// Go's `goready`: a waiting goroutine becomes runnable, and a processor is woken.
  public void ready(
      Processor processor, Goroutine goroutine, @Nullable SyncState object, String why) {
    WaitReason reason = goroutine.reason;
    if (goroutine.status != Goroutine.Status.WAITING || reason == null) {
      throw new IllegalStateException(goroutine + " is " + goroutine.status + ", not waiting");
    }
    enter(goroutine, Goroutine.Status.RUNNABLE, processor);
    goroutine.reason = null;
    goroutine.waitingFor = null;
    Placement placement = policy.placeReady(processor, goroutine);
    if (host.observed()) {
      String rule =
          "%s → %s goes to %s"
              .formatted(why, goroutine, policy.where(placement, processor, goroutine));
      ObjectRef awaited = object == null ? null : object.ref();
      host.emit(
          new Event.GoUnblock(
              host.when(processor), goroutine.id, reason, awaited, placement, rule));
    }
    policy.announce(processor, goroutine);
  }

  /// The running goroutine waits: it leaves its processor.
  public void park(Processor processor, WaitReason reason) {
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.WAITING, processor);
    goroutine.reason = reason;
    if (goroutine.children > 0 && mayJoin(reason)) {
      data.tally.joinStalls++;
    }
  }

  /// Whether that is how programs wait for the goroutines they have started.
  private static boolean mayJoin(WaitReason reason) {
    return reason == WaitReason.WAIT_GROUP_WAIT || reason == WaitReason.CHAN_RECEIVE;
  }

  /// The running goroutine has ended.
  public void end(Processor processor) {
    enter(release(processor), Goroutine.Status.DEAD, processor);
  }

  /// `runtime.Gosched`: the running goroutine lets others run.
  public void yield(Processor processor) {
    stepBack(processor, Policy.Yield.GOSCHED, "");
  }

  /// The running goroutine has had its time.
  public void preempt(Processor processor) {
    stepBack(processor, Policy.Yield.PREEMPTED, "");
  }

  /// Go's `goyield`: the running goroutine lets the one it has woken last run.
  public void handOver(Processor processor, String rule) {
    stepBack(processor, Policy.Yield.HANDED_OVER, rule);
  }

  private void stepBack(Processor processor, Policy.Yield kind, String handOver) {
    if (host.observed()) {
      String rule = policy.ruleForYield(processor, kind, handOver);
      host.emit(
          kind == Policy.Yield.PREEMPTED
              ? new Event.GoPreempt(host.when(processor), rule)
              : new Event.GoSched(host.when(processor), rule));
    }
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.RUNNABLE, processor);
    policy.placeYielded(processor, goroutine, kind);
  }

  private Goroutine release(Processor processor) {
    Goroutine goroutine = processor.running;
    if (goroutine == null) {
      throw new IllegalStateException("P" + processor.number + " runs nothing");
    }
    processor.share.stopped(processor, goroutine);
    processor.running = null;
    goroutine.preempt = false;
    data.quantumLeft = 0;
    return goroutine;
  }

  /// Whether the running goroutine has used up its time slice.
  private static boolean sliceOver(Processor processor) {
    return processor.clock - processor.sliceStart >= TIME_SLICE_NANOS;
  }

  /// Changes the number of processors (`runtime.GOMAXPROCS`).
  public void resize(int count) {
    new Resizing(data, queues, policy, this).resize(count);
  }
}
