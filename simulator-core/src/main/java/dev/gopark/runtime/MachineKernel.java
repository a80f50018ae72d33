package dev.gopark.runtime;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.exec.GoPanic;
import dev.gopark.runtime.exec.Memory;
import dev.gopark.runtime.exec.StackWalk;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Heap;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.LiveMemory;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.MemoryOrder;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.Outside;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.RunEnded;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.Timer;
import dev.gopark.runtime.sched.Scheduler;
import dev.gopark.runtime.sched.SchedulerHost;
import dev.gopark.runtime.sync.Channels;
import dev.gopark.runtime.sync.Selects;
import dev.gopark.source.Config;
import dev.gopark.types.BasicType;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The machine's services for operations, natives and the scheduler: who runs, clocks, events, the
/// outside world, and the ways in which a run can end. Goroutines and objects it leaves to
/// [Goroutines] and [ObjectRegistry].
final class MachineKernel implements Kernel, SchedulerHost {
  private static final int MAX_VALUE_CHARS = 40;

  private final Program program;
  private final Config config;
  private final Layout.Table layouts;
  private final Reports reports;
  private final Places places;
  private final MachineData data;
  private final Scheduler scheduler;
  private final Goroutines goroutines;
  private final ObjectRegistry objects;
  private final TimerActions timerActions;
  private final Channels channels;
  private final Selects selects;
  private final Outside outside;
  private final NativeCall nativeCall;
  private final MemoryOrder order;
  private final long hostStart = System.nanoTime();
  private @Nullable Outcome outcome;

  MachineKernel(
      Program program,
      Config config,
      Layout.Table layouts,
      InputTape input,
      EventSink sink,
      MachineData data) {
    this.program = program;
    this.config = config;
    this.layouts = layouts;
    this.places = new Places(program);
    this.data = data;
    this.reports = new Reports(data, places, sink);
    this.scheduler = new Scheduler(data, config, this);
    this.goroutines = new Goroutines(this);
    this.objects = new ObjectRegistry(this);
    this.timerActions = new TimerActions(this, scheduler);
    this.channels =
        new Channels(this, (type, word, ref) -> ValueText.render(type, word, ref, MAX_VALUE_CHARS));
    this.selects = new Selects(this, channels);
    this.outside = new OutsideServices(this, data, scheduler, input);
    this.nativeCall = new NativeCall(this, null);
    this.order = Races.order(this);
    data.heap.guardWith(bytes -> Memory.admit(this, bytes));
  }

  Channels channels() {
    return channels;
  }

  Selects selects() {
    return selects;
  }

  Goroutines goroutines() {
    return goroutines;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Places places() {
    return places;
  }

  Reports reports() {
    return reports;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  /// Ends the run; events and goroutines stay as they are, for people to look at.
  void end(Outcome result) {
    outcome = result;
    data.exitCode = result.exitCode();
    if (observed()) {
      emit(new Event.Exit(when(), result.exitCode(), result.inWords()));
    }
  }

  /// Takes over the end of the run that this machine is a copy of.
  void resumeWith(@Nullable Outcome result) {
    outcome = result;
  }

  // Who and when.

  @Override
  public Goroutine current() {
    Goroutine running = data.turn.running;
    if (running == null) {
      throw new IllegalStateException(
          "nobody runs on P" + data.turn.number + " at step " + data.steps);
    }
    return running;
  }

  @Override
  public Config config() {
    return config;
  }

  @Override
  public Heap heap() {
    return data.heap;
  }

  @Override
  public Layout.Table layouts() {
    return layouts;
  }

  @Override
  public long nanos() {
    return config.hostTime() ? System.nanoTime() - hostStart : data.turn.clock;
  }

  @Override
  public void charge(long nanos) {
    data.turn.clock += nanos;
  }

  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    return data.chooser.choose(kind, count, detail);
  }

  @Override
  public boolean observed() {
    return reports.wanted();
  }

  @Override
  public Places.Place place() {
    return places.of(current());
  }

  @Override
  public When when() {
    return reports.when(data.turn);
  }

  @Override
  public When when(Processor processor) {
    return reports.when(processor);
  }

  @Override
  public void emit(Event event) {
    reports.emit(event);
  }

  // Goroutines.

  @Override
  public void park(WaitReason reason, List<ObjectRef> objects, String rule) {
    Processor processor = data.turn;
    if (observed()) {
      emit(new Event.GoBlock(when(), reason, objects, rule));
    }
    scheduler.park(processor, reason);
  }

  @Override
  public void park(WaitReason reason, SyncState object, String rule) {
    if (observed()) {
      park(reason, List.of(object.ref()), rule);
    } else {
      scheduler.park(data.turn, reason);
    }
  }

  @Override
  public void ready(Goroutine goroutine, @Nullable SyncState object, String rule) {
    scheduler.ready(data.turn, goroutine, object, rule);
  }

  @Override
  public void gosched() {
    scheduler.yield(data.turn);
  }

  @Override
  public void goyield(String rule) {
    scheduler.handOver(data.turn, rule);
  }

  @Override
  public void go(FunctionValue function, long[] words, @Nullable Object[] refs) {
    goroutines.start(function, words, refs, data.turn);
  }

  @Override
  public @Nullable Goroutine goroutine(int id) {
    return data.goroutines.get(id);
  }

  @Override
  public List<Goroutine> liveGoroutines() {
    return List.copyOf(data.goroutines.values());
  }

  @Override
  public long stackLimit() {
    return Math.min(data.stackLimit, config.limits().stackBytes());
  }

  @Override
  public int goroutineCount() {
    return data.goroutines.size();
  }

  @Override
  public int busyProcessors() {
    return data.busyProcessors() - data.spinning;
  }

  @Override
  public int processor() {
    return data.turn.number;
  }

  @Override
  public boolean localQueueEmpty() {
    return !data.turn.hasWork();
  }

  // Threads and the outside world.

  @Override
  public Outside outside() {
    return outside;
  }

  @Override
  public boolean initialising() {
    Goroutine main = data.goroutine(1);
    return main != null && new StackWalk(program).isInitialising(main);
  }

  @Override
  public void signal(int number, long nanos) {
    Signalling.receive(this, number, nanos);
  }

  @Override
  public RuntimeException exhausted(int limit) {
    emitOutput(true, "runtime: program exceeds %d-thread limit\n".formatted(limit));
    return fatal("thread exhaustion");
  }

  // Timers.

  @Override
  public void startTimer(Timer timer) {
    scheduler.timers().start(data.turn, timer);
  }

  @Override
  public void pollTimer(Channel channel) {
    if (channel.timer != null) {
      scheduler.timers().poll(data.turn, channel.timer);
    }
  }

  @Override
  public boolean stopTimer(Timer timer) {
    return scheduler.timers().stop(timer);
  }

  @Override
  public void fire(Timer timer, Processor processor) {
    timerActions.fire(timer, processor);
  }

  // Objects.

  @Override
  public SyncState.Semaphored syncState(HeapObject object, ObjectKind kind) {
    return objects.syncState(object, kind);
  }

  @Override
  public Channel makeChannel(Type.Channel type, int capacity) {
    return objects.makeChannel(type, capacity);
  }

  // The outside world.

  @Override
  public void write(boolean error, String text) {
    charge(config.costs().output());
    scheduler.calls().pass(data.turn);
    data.written += text.length();
    if (data.written > config.limits().outputBytes()) {
      throw limit("more than %,d bytes of output".formatted(config.limits().outputBytes()));
    }
    emitOutput(error, text);
  }

  void emitOutput(boolean error, String text) {
    String rule = error ? "written to standard error" : "written to standard output";
    emit(new Event.Output(when(), error, text, rule));
  }

  // The end.

  @Override
  public void exit(int code) {
    end(new Outcome.Exited(Races.exitCode(this, code)));
    throw new RunEnded();
  }

  @Override
  public RuntimeException limit(String what) {
    String message = "gopark: stopped: " + what;
    emitOutput(true, message + "\n");
    end(new Outcome.LimitReached(message));
    return new RunEnded();
  }

  @Override
  public void measureHeap() {
    long live = LiveMemory.measure(data);
    long limit = config.limits().heapBytes();
    if (live > limit) {
      throw limit("the program holds more than %,d bytes of memory".formatted(limit));
    }
    data.heap.checkAgainAfter(Math.max(limit - live, limit / 8));
  }

  @Override
  public RuntimeException panic(@Nullable Object box) {
    return new GoPanic((Box) box, false);
  }

  @Override
  public RuntimeException runtimePanic(String text, boolean plain) {
    Named type = type("runtime", plain ? "plainError" : "errorString");
    boolean fault = text.equals("invalid memory address or nil pointer dereference");
    return new GoPanic(new Box(type, 0, text), fault);
  }

  @Override
  public RuntimeException stringPanic(String text) {
    return new GoPanic(new Box(BasicType.STRING, 0, text), false);
  }

  @Override
  public RuntimeException fatal(String text) {
    Crash.fatal(this, text);
    return new RunEnded();
  }

  @Override
  public void crash(Goroutine goroutine) {
    Crash.panic(this, goroutine);
  }

  @Override
  public Box error(String text) {
    return new Box(type("runtime", "simpleError"), 0, text);
  }

  MachineData data() {
    return data;
  }

  @Override
  public Program program() {
    return program;
  }

  @Override
  public Globals globals() {
    return data.globals;
  }

  @Override
  public MemoryOrder order() {
    return order;
  }

  @Override
  public NativeCall nativeCall(Goroutine g, int wordBase, int refBase) {
    nativeCall.rebind(g, wordBase, refBase);
    return nativeCall;
  }
}
