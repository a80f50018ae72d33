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

/// Go's scheduler over a discrete-event clock: of all processors that are not idle, the one with
/// the smallest clock acts next, either for a quantum of instructions or for one scheduling round.
public final class Scheduler {
  /// Instructions a processor executes before another one with a smaller clock may act.
  public static final int QUANTUM = 32;

  /// The same while all other processors are idle; it ends when one of them wakes up.
  static final int LONE_QUANTUM = 1024;

  /// Every so many dispatches a processor looks at the global queue first.
  static final int FAIRNESS_TICK = 61;

  /// How long a goroutine (or a chain of runnext goroutines) may run before it is preempted.
  static final long TIME_SLICE_NANOS = 10_000_000;

  /// How soon after a preemption Go's sysmon looks again: a goroutine from runnext, which inherits
  /// the time slice that is over, has this long.
  static final long SYSMON_NANOS = 20_000;

  /// Dispatches of P0 that Go's own goroutines (force-gc helper, sweeper) have counted when `main`
  /// begins, so that main's first `Gosched` does not meet the tick that looks at the global queue
  /// first.
  static final int RUNTIME_TICKS = 2;

  private static final long SWITCH_JITTER_NANOS = 16;

  private final MachineData data;
  private final Config config;
  private final SchedulerHost host;
  private final RunQueues queues;
  private final Timers timers;
  private final Stealing stealing;

  public Scheduler(MachineData data, Config config, SchedulerHost host) {
    this.data = data;
    this.config = config;
    this.host = host;
    this.queues = new RunQueues(data, host);
    this.timers = new Timers(data, config.hasUnbufferedTimers(), host);
    this.stealing = new Stealing(data, config.costs(), queues, timers, host);
  }

  public Timers timers() {
    return timers;
  }

  /// Makes the processors of a new machine: all idle, P0 to be taken first, then P1 and so on.
  public void boot() {
    for (int i = 0; i < config.processors(); i++) {
      data.processors.add(new Processor(i));
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
        wakeForTimer(due);
        continue;
      }
      if (next == null) {
        return false;
      }
      data.turn = next;
      if (next.running != null) {
        data.quantum = busy() == 1 ? LONE_QUANTUM : QUANTUM;
        data.quantumLeft = data.quantum;
        next.running.preempt = sliceOver(next);
        return true;
      }
      round(next);
    }
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

  private void wakeForTimer(Timer timer) {
    Processor processor = takeIdle(timer.when, 0);
    if (host.observed()) {
      String rule =
          "P%d: woken because a timer is due (%s)".formatted(processor.number, timer.purpose.label);
      host.emit(new Event.ProcStart(host.when(processor), rule));
    }
  }

  private Processor takeIdle(long atNanos, long delay) {
    Processor processor = data.processors.get(data.idleProcessors.removeLast());
    processor.status = Processor.Status.SPINNING;
    data.spinning++;
    data.quantumLeft = Math.min(data.quantumLeft, QUANTUM);
    processor.clock = Math.max(processor.clock, atNanos) + delay;
    processor.thread =
        data.idleThreads.isEmpty() ? data.nextThread++ : data.idleThreads.removeLast();
    return processor;
  }

  /// One scheduling round of a processor that runs nothing, in the order of Go's `findRunnable`.
  private void round(Processor processor) {
    if (processor.backOff >= 0) {
      endSearch(processor, stealing.resume(processor));
      return;
    }
    timers.run(processor, processor);
    if (processor.schedtick % FAIRNESS_TICK == 0 && !data.globalQueue.isEmpty()) {
      String rule = "every 61st dispatch looks at the global queue first";
      dispatch(processor, data.globalQueue.removeFirst(), false, "global queue", rule);
      return;
    }
    Goroutine next = queues.takeNext(processor);
    if (next != null) {
      dispatch(processor, next, true, "runnext", "runnext goes first and inherits the time slice");
      return;
    }
    Goroutine local = processor.queue.pollFirst();
    if (local != null) {
      dispatch(processor, local, false, "local queue", "the head of its own queue is next");
      return;
    }
    Goroutine global = queues.takeGlobalBatch(processor);
    if (global != null) {
      String rule = "its own queue is empty, the global one is not";
      dispatch(processor, global, false, "global queue", rule);
      return;
    }
    lookElsewhere(processor);
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
      dispatch(processor, stolen, false, "stolen", "stolen work runs at once");
    } else if (processor.backOff < 0 && !processor.hasWork() && !stealing.firedTimers()) {
      lookOnceMore(processor);
    }
  }

  /// Before it goes idle: the global queue may have filled while it waited for a victim.
  private void lookOnceMore(Processor processor) {
    Goroutine global = queues.takeGlobalBatch(processor);
    if (global != null) {
      dispatch(processor, global, false, "global queue", "found at the last look");
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
      String rule = "P%d: nothing to run anywhere → idle".formatted(processor.number);
      host.emit(new Event.ProcStop(host.when(processor), rule));
    }
    data.idleThreads.add(processor.thread);
    processor.thread = -1;
    data.idleProcessors.add(processor.number);
  }

  /// `processor` takes up `goroutine`, not before the moment in which that became runnable. One
  /// that was out of work begins a new time slice in any case.
  private void dispatch(
      Processor processor, Goroutine goroutine, boolean inheritSlice, String source, String rule) {
    boolean wasLooking = processor.status == Processor.Status.SPINNING;
    if (wasLooking) {
      processor.status = Processor.Status.RUNNING;
      data.spinning--;
      wake(processor);
    }
    processor.running = goroutine;
    processor.dispatches++;
    processor.clock =
        Math.max(processor.clock, goroutine.sinceNanos)
            + config.costs().contextSwitch()
            + jitter(SWITCH_JITTER_NANOS);
    if (!inheritSlice) {
      processor.schedtick++;
    }
    if (!inheritSlice || wasLooking) {
      processor.sliceStart = processor.clock;
    }
    enter(goroutine, Goroutine.Status.RUNNING, processor);
    if (host.observed()) {
      String text = "P%d: %s (%s)".formatted(processor.number, "runs " + goroutine, rule);
      host.emit(new Event.GoStart(host.when(processor), goroutine.id, source, text));
    }
  }

  private long jitter(long limit) {
    return data.processors.size() == 1 || limit <= 0
        ? 0
        : data.chooser.choose(ChoiceKind.JITTER, limit, "nanoseconds of delay");
  }

  void enter(Goroutine goroutine, Goroutine.Status status, Processor processor) {
    goroutine.status = status;
    goroutine.sinceStep = data.steps;
    goroutine.sinceNanos = processor.clock;
  }

  /// Go's `wakep`: if a processor is idle and none looks for work, one wakes up and looks.
  void wake(Processor waker) {
    if (data.idleProcessors.isEmpty() || data.spinning > 0) {
      return;
    }
    long delay = config.costs().wakeUp() + jitter(config.costs().wakeUp());
    Processor woken = takeIdle(waker.clock, delay);
    if (host.observed()) {
      String rule =
          "P%d: woken by P%d because there is new work and nobody looks for it"
              .formatted(woken.number, waker.number);
      host.emit(new Event.ProcStart(host.when(woken), rule));
    }
  }

  /// A new goroutine goes to its creator's runnext, and a processor is woken.
  public void start(Processor processor, Goroutine created, boolean wake) {
    enter(created, Goroutine.Status.RUNNABLE, processor);
    queues.putNext(processor, created);
    if (host.observed()) {
      String rule =
          "a new goroutine goes to %s".formatted(RunQueues.where(Placement.RUNNEXT, processor));
      host.emit(
          new Event.GoCreate(
              host.when(processor), created.id, created.function.name(), Placement.RUNNEXT, rule));
    }
    if (wake) {
      wake(processor);
    }
  }

  /// Go's `goready`: a waiting goroutine goes to the waker's runnext, and a processor is woken.
  public void ready(
      Processor processor, Goroutine goroutine, @Nullable SyncState object, String why) {
    WaitReason reason = goroutine.reason;
    if (goroutine.status != Goroutine.Status.WAITING || reason == null) {
      throw new IllegalStateException(goroutine + " is " + goroutine.status + ", not waiting");
    }
    enter(goroutine, Goroutine.Status.RUNNABLE, processor);
    goroutine.reason = null;
    goroutine.waitingFor = null;
    queues.putNext(processor, goroutine);
    if (host.observed()) {
      String rule =
          "%s → %s goes to %s"
              .formatted(why, goroutine, RunQueues.where(Placement.RUNNEXT, processor));
      ObjectRef awaited = object == null ? null : object.ref();
      host.emit(
          new Event.GoUnblock(
              host.when(processor), goroutine.id, reason, awaited, Placement.RUNNEXT, rule));
    }
    wake(processor);
  }

  /// The running goroutine waits: it leaves its processor.
  public void park(Processor processor, WaitReason reason) {
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.WAITING, processor);
    goroutine.reason = reason;
  }

  /// The running goroutine has ended.
  public void end(Processor processor) {
    enter(release(processor), Goroutine.Status.DEAD, processor);
  }

  /// `runtime.Gosched` and preemption: to the tail of the global queue.
  public void yieldToGlobal(Processor processor, boolean preempted) {
    if (host.observed()) {
      host.emit(
          preempted
              ? new Event.GoPreempt(
                  host.when(processor),
                  "its time slice of 10 ms is over → the tail of the global queue")
              : new Event.GoSched(host.when(processor), "Gosched → the tail of the global queue"));
    }
    if (preempted) {
      processor.sliceStart = processor.clock - TIME_SLICE_NANOS + SYSMON_NANOS;
    }
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.RUNNABLE, processor);
    queues.putGlobal(goroutine);
    if (config.language().atLeast(23)) {
      wake(processor);
    }
  }

  /// Go's `goyield`: to the tail of the local queue.
  public void yieldToLocal(Processor processor, String rule) {
    if (host.observed()) {
      host.emit(new Event.GoSched(host.when(processor), rule));
    }
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.RUNNABLE, processor);
    queues.putTail(processor, goroutine);
  }

  private Goroutine release(Processor processor) {
    Goroutine goroutine = processor.running;
    if (goroutine == null) {
      throw new IllegalStateException("P" + processor.number + " runs nothing");
    }
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
    new Resizing(data, queues, this).resize(count);
  }
}
