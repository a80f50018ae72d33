package dev.gopark.runtime.sched;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.choice.Chooser;
import dev.gopark.code.Function;
import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.GoStatement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Heap;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;

/// A scheduler with goroutines made by hand: nothing is executed, tests say what the running
/// goroutine does. Every choice is 0, so there is no jitter and thieves go from P0 upwards.
final class Bench implements SchedulerHost {
  private static final Function FUNCTION =
      new Function(
          0,
          "main.f",
          "main",
          SourceFile.of("main.go", "package main\n"),
          null,
          new Type.Signature(List.of(), List.of(), false),
          null);

  final MachineData data =
      new MachineData(
          List.of(), new Heap(1L << 20), Globals.zero(new Heap(1L << 20), 0), new FirstChoice());
  final List<Event> events = new ArrayList<>();
  final RunQueues queues = new RunQueues(data, this);
  final Config config;
  final Policy policy;
  final Scheduler scheduler;
  private final boolean observed;

  /// Whether main still initialises packages.
  boolean initialising;

  Bench(int processors) {
    this(processors, true);
  }

  Bench(Config config) {
    this(config, true);
  }

  /// One that keeps its events only if it is `observed`.
  Bench(int processors, boolean observed) {
    this(Config.DEFAULT.withProcessors(processors), observed);
  }

  private Bench(Config config, boolean observed) {
    this.config = config;
    this.observed = observed;
    Threads threads = new Threads(data, config.costs(), this);
    this.policy = Policy.of(config, data, queues, new Wakeups(data, threads, true, this));
    this.scheduler = new Scheduler(data, config, this);
    scheduler.boot();
  }

  /// A machine whose goroutine 1 has just begun on P0.
  static Bench begun(int processors) {
    return begun(Config.DEFAULT.withProcessors(processors));
  }

  static Bench begun(Config config) {
    Bench bench = new Bench(config);
    bench.scheduler.start(bench.p(0), bench.goroutine(), false);
    if (bench.next().id != 1) {
      throw new IllegalStateException("another goroutine came first");
    }
    return bench;
  }

  /// The goroutine whose turn it is starts another one.
  Goroutine go() {
    Goroutine created = goroutine();
    scheduler.start(turn(), created, true);
    return created;
  }

  Processor p(int number) {
    return data.processors.get(number);
  }

  /// A goroutine that is in no queue yet.
  Goroutine goroutine() {
    Goroutine created = new Goroutine(data.nextGoroutine++, FUNCTION, 0, GoStatement.NONE);
    data.goroutines.put(created.id, created);
    return created;
  }

  List<Goroutine> goroutines(int count) {
    List<Goroutine> created = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      created.add(goroutine());
    }
    return created;
  }

  /// A goroutine that runs on `processor`, which is made busy for it.
  Goroutine running(Processor processor) {
    Goroutine created = goroutine();
    occupy(processor);
    created.status = Goroutine.Status.RUNNING;
    processor.running = created;
    return created;
  }

  /// Makes an idle processor a running one.
  void occupy(Processor processor) {
    if (data.idleProcessors.remove(Integer.valueOf(processor.number))) {
      OsThread thread = new OsThread(data.nextThread++);
      data.threads.add(thread);
      thread.processor = processor.number;
      processor.thread = thread;
    }
    processor.status = Processor.Status.RUNNING;
  }

  /// Makes an idle processor a spinning one.
  void spin(Processor processor) {
    occupy(processor);
    processor.status = Processor.Status.SPINNING;
    data.spinning++;
  }

  /// A goroutine that waits.
  Goroutine waiting() {
    Goroutine created = goroutine();
    created.status = Goroutine.Status.WAITING;
    created.reason = WaitReason.CHAN_RECEIVE;
    return created;
  }

  /// A timer that wakes a new sleeping goroutine.
  Timer sleeper(long when) {
    Timer timer = new Timer(Timer.Purpose.SLEEP);
    timer.when = when;
    Goroutine sleeper = waiting();
    sleeper.reason = WaitReason.SLEEP;
    sleeper.timer = timer;
    timer.goroutine = sleeper;
    return timer;
  }

  /// Settles and returns the goroutine that has the turn.
  Goroutine next() {
    if (!scheduler.settle()) {
      throw new IllegalStateException("nothing can ever run again");
    }
    check();
    Goroutine running = turn().running;
    if (running == null) {
      throw new IllegalStateException("P" + data.turn.number + " has the turn and runs nothing");
    }
    return running;
  }

  /// Looks at the rules of scheduling, where [#waiting] goroutines wait for nothing in particular.
  void check() {
    Invariants.checkScheduling(data, config);
  }

  Processor turn() {
    return data.turn;
  }

  /// Lets the goroutine whose turn it is run for `nanos`, so that its quantum is over.
  void pass(long nanos) {
    turn().clock += nanos;
    data.quantumLeft = 0;
  }

  /// Ends the goroutine whose turn it is.
  void end() {
    Goroutine running = turn().running;
    scheduler.end(turn());
    if (running != null) {
      data.goroutines.remove(running.id);
    }
  }

  /// Lets every goroutine end as soon as it runs; their ids in the order in which they ran.
  List<Integer> runAll() {
    List<Integer> order = new ArrayList<>();
    while (scheduler.settle()) {
      order.add(next().id);
      end();
    }
    return order;
  }

  <E extends Event> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static List<Integer> ids(Iterable<Goroutine> goroutines) {
    List<Integer> ids = new ArrayList<>();
    goroutines.forEach(goroutine -> ids.add(goroutine.id));
    return ids;
  }

  @Override
  public boolean observed() {
    return observed;
  }

  @Override
  public When when(Processor processor) {
    Goroutine running = processor.running;
    return new When(
        data.steps, processor.clock, processor.number, running == null ? 0 : running.id, "", 0);
  }

  @Override
  public void emit(Event event) {
    if (observed) {
      events.add(event);
    }
  }

  @Override
  public void fire(Timer timer, Processor processor) {
    Goroutine sleeper = timer.goroutine;
    if (sleeper != null) {
      sleeper.timer = null;
      scheduler.ready(processor, sleeper, null, "its sleep is over");
    }
  }

  @Override
  public boolean initialising() {
    return initialising;
  }

  @Override
  public void signal(int number, long nanos) {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public RuntimeException exhausted(int limit) {
    throw new IllegalStateException("more than %d threads".formatted(limit));
  }

  private static final class FirstChoice implements Chooser {
    @Override
    public long choose(ChoiceKind kind, long count, String detail) {
      if (count < 1) {
        throw new IllegalArgumentException(kind + " among " + count);
      }
      return 0;
    }

    @Override
    public Chooser copy() {
      return this;
    }

    @Override
    public long fingerprint() {
      return 0;
    }
  }
}
