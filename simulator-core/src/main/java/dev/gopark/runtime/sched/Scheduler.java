package dev.gopark.runtime.sched;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.source.Config;
import org.jspecify.annotations.Nullable;

/// Moves goroutines between their states, in Go's order of things; where they go and come from, the
/// [Policy] says. Who acts next is [Turns]', what a processor without work does is [Rounds]'.
public final class Scheduler {
  /// Dispatches of P0 that Go's own goroutines have counted: the helper of forced collections, the
  /// sweeper, the scavenger, and the one that runs the finalisers of package os. They decide when a
  /// processor looks at the global queue first. Measured: long programs run in Go's order.
  static final int RUNTIME_TICKS = 5;

  private static final long SWITCH_JITTER_NANOS = 16;

  private final MachineData data;
  private final Config config;
  private final SchedulerHost host;
  private final RunQueues queues;
  private final Threads threads;
  private final Policy policy;
  private final Poller poller;
  private final Timers timers;
  private final SystemCalls calls;
  private final SysmonRounds sysmon;
  private final ThreadLocks locks;
  private final Turns turns;
  private final Picks picks;

  public Scheduler(MachineData data, Config config, SchedulerHost host) {
    this.data = data;
    this.config = config;
    this.host = host;
    this.queues = new RunQueues(data, host);
    this.threads = new Threads(data, config.costs(), host);
    Wakeups wakeups = new Wakeups(data, threads, config.language().atLeast(20), host);
    this.policy = Policy.of(config, data, queues, wakeups);
    this.poller = new Poller(data, this, threads, wakeups, queues, host);
    this.timers = new Timers(data, config.hasUnbufferedTimers(), poller, host);
    HandOff handOff = new HandOff(data, threads, poller, host);
    this.sysmon = new SysmonRounds(data, timers, poller);
    this.calls = new SystemCalls(data, this, threads, handOff, sysmon, host);
    this.locks = new ThreadLocks(data, threads, handOff, host);
    Stealing stealing = new Stealing(data, config.costs(), policy, timers, host);
    this.picks = new Picks(data, this, policy, wakeups, threads, host);
    Rounds rounds = new Rounds(data, this, policy, threads, stealing, host);
    this.turns = new Turns(data, rounds, timers, calls, poller, sysmon);
  }

  public Timers timers() {
    return timers;
  }

  public SystemCalls calls() {
    return calls;
  }

  public Poller poller() {
    return poller;
  }

  public ThreadLocks locks() {
    return locks;
  }

  public Picks picks() {
    return picks;
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
    threads.attach(first, threads.create(0));
    threads.create(0).status = OsThread.Status.SYSMON;
    sysmon.boot();
    first.schedtick = RUNTIME_TICKS;
  }

  /// Does all scheduling that comes before the next instruction. After it the processor
  /// [MachineData#turn] runs a goroutine and may execute [MachineData#quantumLeft] instructions;
  /// false when nothing can ever run again.
  public boolean settle() {
    return turns.settle();
  }

  /// When a thread without a processor acts next.
  public long nextOutside() {
    return turns.nextOutside();
  }

  /// `processor` takes up a goroutine, not before the moment in which that became runnable.
  void dispatch(Processor processor, Policy.Taken taken) {
    Goroutine goroutine = taken.goroutine();
    if (goroutine.frozen) {
      data.held.add(goroutine); // it came into a queue from outside
      return;
    }
    boolean wasLooking = processor.status == Processor.Status.SPINNING;
    if (wasLooking) {
      processor.status = Processor.Status.RUNNING;
      data.spinning--;
      policy.foundWork(processor);
    }
    boolean otherThread = locks.start(processor, goroutine);
    processor.running = goroutine;
    processor.dispatches++;
    processor.share.taken(processor, goroutine);
    processor.clock =
        Math.max(processor.clock, goroutine.sinceNanos)
            + config.costs().contextSwitch()
            + threads.jitter(SWITCH_JITTER_NANOS);
    if (!taken.inheritsSlice() || otherThread) {
      processor.schedtick++;
    }
    enter(goroutine, Goroutine.Status.RUNNING, processor.clock);
    if (host.observed()) {
      String text = "P%d: runs %s (%s)".formatted(processor.number, goroutine, taken.rule());
      host.emit(new Event.GoStart(host.when(processor), goroutine.id, taken.source(), text));
    }
  }

  void enter(Goroutine goroutine, Goroutine.Status status, long nanos) {
    goroutine.status = status;
    goroutine.sinceStep = data.steps;
    goroutine.sinceNanos = nanos;
  }

  /// Queues a goroutine that no processor has made runnable: it comes from a system call or from
  /// the network.
  Placement putBack(Goroutine goroutine, long nanos) {
    return policy.placeFromOutside(goroutine, nanos);
  }

  /// Whether a processor that has polled keeps some of those that are ready.
  boolean keepsPolled() {
    return policy.keepsPolled();
  }

  /// Where [#putBack] has put one, in words.
  static String where(Placement placement) {
    return placement == Placement.GLOBAL_TAIL ? "the tail of the global queue" : "its own queue";
  }

  /// A new goroutine becomes runnable, and a processor is woken if `wake`. That costs its creator
  /// time, and under some policies its processor.
  public void start(Processor processor, Goroutine created, boolean wake) {
    enter(created, Goroutine.Status.RUNNABLE, processor.clock);
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
    enter(goroutine, Goroutine.Status.RUNNABLE, processor.clock);
    goroutine.reason = null;
    goroutine.waitingFor = null;
    Placement placement = place(processor, goroutine);
    if (host.observed()) {
      String where =
          placement == Placement.HELD
              ? " is frozen and stays where it is"
              : " goes to " + policy.where(placement, processor, goroutine);
      String rule = why + " → " + goroutine + where;
      ObjectRef awaited = object == null ? null : object.ref();
      host.emit(
          new Event.GoUnblock(
              host.when(processor), goroutine.id, reason, awaited, placement, rule));
    }
    if (placement != Placement.HELD) {
      policy.announce(processor, goroutine);
    }
  }

  private Placement place(Processor waker, Goroutine woken) {
    if (!woken.frozen) {
      return policy.placeReady(waker, woken);
    }
    data.held.add(woken);
    return Placement.HELD;
  }

  /// The running goroutine waits: it leaves its processor.
  public void park(Processor processor, WaitReason reason) {
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.WAITING, processor.clock);
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
    Goroutine ended = release(processor);
    enter(ended, Goroutine.Status.DEAD, processor.clock);
    if (ended.lockedTo != null) {
      locks.end(processor, ended);
    }
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

  void stepBack(Processor processor, Policy.Yield kind, String handOver) {
    if (host.observed()) {
      String rule = policy.ruleForYield(processor, kind, handOver);
      host.emit(
          kind == Policy.Yield.PREEMPTED || kind == Policy.Yield.PICKED
              ? new Event.GoPreempt(host.when(processor), rule)
              : new Event.GoSched(host.when(processor), rule));
    }
    Goroutine goroutine = release(processor);
    enter(goroutine, Goroutine.Status.RUNNABLE, processor.clock);
    policy.placeYielded(processor, goroutine, kind);
  }

  Goroutine release(Processor processor) {
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

  /// Changes the number of processors (`runtime.GOMAXPROCS`). Sysmon is woken when the world goes
  /// on.
  public void resize(int count) {
    new Resizing(data, queues, policy, this, threads, host).resize(count);
    sysmon.disturb(data.turn.clock);
  }
}
