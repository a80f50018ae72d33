package dev.gopark.runtime.sync;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Globals;
import dev.gopark.runtime.model.GoStatement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Heap;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.Outside;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import dev.gopark.types.BasicType;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kernel without a scheduler: a test says which goroutine runs, and sees who was parked and
/// woken, in order.
final class FakeKernel implements Kernel {
  /// A panic of the runtime.
  static final class Panicked extends RuntimeException {
    Panicked(String text) {
      super(text);
    }
  }

  private static final int REGISTERS = 8;

  private static final Function FUNCTION =
      new Function(
          0,
          "main.f",
          "main",
          SourceFile.of("main.go", "package main\n"),
          null,
          new Type.Signature(List.of(), List.of(), false),
          null);

  final List<Integer> woken = new ArrayList<>();
  final List<Event> events = new ArrayList<>();

  /// What to answer to the next choices; 0 when there is nothing left.
  final Deque<Long> choices = new ArrayDeque<>();

  final List<Long> choiceCounts = new ArrayList<>();

  /// Rules by which the running goroutine stepped back.
  final List<String> yields = new ArrayList<>();

  long nanos;
  long charged;
  int busy = 1;
  boolean queueEmpty = true;
  private int goroutines;
  private int channels;
  private @Nullable Goroutine running;

  /// A new goroutine, which runs from now on.
  Goroutine run() {
    Goroutine created = new Goroutine(++goroutines, FUNCTION, 0, GoStatement.NONE);
    created.words = new long[REGISTERS];
    created.refs = new Object[REGISTERS];
    return run(created);
  }

  Goroutine run(Goroutine goroutine) {
    goroutine.status = Goroutine.Status.RUNNING;
    running = goroutine;
    return goroutine;
  }

  Channel channel(int capacity) {
    int id = ++channels;
    return new Channel(
        id, "c" + id, "chan int", "main.go:1", 1_000L + id, BasicType.INT, true, capacity);
  }

  Channel strings(int capacity) {
    int id = ++channels;
    return new Channel(
        id, "s" + id, "chan string", "main.go:1", 1_000L + id, BasicType.STRING, false, capacity);
  }

  @Override
  public Goroutine current() {
    if (running == null) {
      throw new IllegalStateException("nobody runs");
    }
    return running;
  }

  @Override
  public void park(WaitReason reason, List<ObjectRef> objects, String rule) {
    Goroutine goroutine = current();
    goroutine.status = Goroutine.Status.WAITING;
    goroutine.reason = reason;
    running = null;
  }

  @Override
  public void ready(Goroutine goroutine, @Nullable SyncState object, String rule) {
    if (goroutine.status != Goroutine.Status.WAITING) {
      throw new IllegalStateException(goroutine + " does not wait");
    }
    goroutine.status = Goroutine.Status.RUNNABLE;
    goroutine.reason = null;
    woken.add(goroutine.id);
  }

  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    choiceCounts.add(count);
    Long next = choices.poll();
    return next == null ? 0 : next;
  }

  @Override
  public RuntimeException runtimePanic(String text, boolean plain) {
    throw new Panicked(plain ? text : "runtime error: " + text);
  }

  @Override
  public boolean observed() {
    return true;
  }

  @Override
  public Places.Place place() {
    return new Places.Place(current().current, current().pc);
  }

  @Override
  public When when() {
    return new When(0, 0, 0, running == null ? 0 : running.id, "", 0);
  }

  @Override
  public void emit(Event event) {
    events.add(event);
  }

  @Override
  public Config config() {
    return Config.DEFAULT;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void charge(long cost) {
    charged += cost;
  }

  @Override
  public Heap heap() {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuntimeException limit(String what) {
    throw new UnsupportedOperationException(what);
  }

  @Override
  public Layout.Table layouts() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outside outside() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void gosched() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void goyield(String rule) {
    yields.add(rule);
  }

  @Override
  public void startTimer(Timer timer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean stopTimer(Timer timer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void go(FunctionValue function, long[] words, @Nullable Object[] refs) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SyncState.Semaphored syncState(HeapObject object, ObjectKind kind) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Channel makeChannel(Type.Channel type, int capacity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int busyProcessors() {
    return busy;
  }

  @Override
  public int processor() {
    return 0;
  }

  @Override
  public boolean localQueueEmpty() {
    return queueEmpty;
  }

  @Override
  public Goroutine goroutine(int id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Goroutine> liveGoroutines() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int goroutineCount() {
    return goroutines;
  }

  @Override
  public void write(boolean error, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void exit(int code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuntimeException panic(@Nullable Object box) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RuntimeException stringPanic(String text) {
    throw new Panicked(text);
  }

  @Override
  public RuntimeException fatal(String text) {
    throw new UnsupportedOperationException(text);
  }

  @Override
  public Box error(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Named type(String path, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Program program() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Globals globals() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void crash(Goroutine g) {
    throw new UnsupportedOperationException();
  }
}
