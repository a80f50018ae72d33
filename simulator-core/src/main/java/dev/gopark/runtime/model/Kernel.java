package dev.gopark.runtime.model;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.code.Program;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.source.Config;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the machine offers to synchronisation objects and native functions, always on behalf of the
/// goroutine that runs on the processor whose turn it is.
public interface Kernel {
  /// The running goroutine.
  Goroutine current();

  Config config();

  Heap heap();

  /// Ends the run because a limit of Gopark was met (or something it cannot do yet was asked of
  /// it): throws.
  RuntimeException limit(String what);

  Layout.Table layouts();

  /// Virtual nanoseconds since the start of the run, on the current processor.
  long nanos();

  /// Adds to the current processor's clock.
  void charge(long nanos);

  long choose(ChoiceKind kind, long count, String detail);

  /// Whether anybody wants events; when not, none need be made.
  boolean observed();

  /// Now and here, for an event.
  When when();

  /// Where the running goroutine is in the user's source.
  Places.Place place();

  void emit(Event event);

  /// Parks the running goroutine. It must be in the queues it waits in already. A native function
  /// returns PARKED after it. Objects and rule are for people: they may be empty when nobody
  /// observes.
  void park(WaitReason reason, List<ObjectRef> objects, String rule);

  /// Parks the running goroutine, which waits for `object`.
  default void park(WaitReason reason, SyncState object, String rule) {
    park(reason, observed() ? List.of(object.ref()) : List.of(), rule);
  }

  /// Makes a goroutine that waited for `object` runnable, and wakes a processor.
  void ready(Goroutine goroutine, @Nullable SyncState object, String rule);

  /// `runtime.Gosched`: the running goroutine lets others run.
  void gosched();

  /// The running goroutine steps behind the one it has woken last, which by Go's rules runs at once
  /// within the same time slice.
  void goyield(String rule);

  /// Threads, system calls and the network.
  Outside outside();

  /// Puts a timer into the current processor's heap, to fire at `timer.when`.
  void startTimer(Timer timer);

  /// Lets the timer of a channel, if any, catch up before the channel is looked at.
  default void pollTimer(Channel channel) {}

  /// Takes a timer out of its heap; whether it was in one.
  boolean stopTimer(Timer timer);

  /// Starts a goroutine on `function` with the given arguments, as a `go` statement does. Under
  /// some policies the running goroutine steps back for it: it is RUNNABLE then.
  void go(FunctionValue function, long[] words, @Nullable Object[] refs);

  /// The lock, wait group, cond or once that `object` is, registered and named at its first use.
  SyncState.Semaphored syncState(HeapObject object, ObjectKind kind);

  /// A new channel, registered and named after the place that makes it.
  Channel makeChannel(dev.gopark.types.Type.Channel type, int capacity);

  /// Processors that have work: neither idle nor looking for some.
  int busyProcessors();

  /// The number of the processor whose turn it is.
  int processor();

  /// Whether that processor's local queue is empty, and its runnext, too.
  boolean localQueueEmpty();

  /// The goroutine with this id, or null if it has ended.
  @Nullable Goroutine goroutine(int id);

  /// Goroutines alive, by ascending id.
  List<Goroutine> liveGoroutines();

  /// How many bytes the stack of a goroutine may have.
  default long stackLimit() {
    return config().limits().stackBytes();
  }

  /// Goroutines alive.
  int goroutineCount();

  /// Writes program output; chars are bytes.
  void write(boolean error, String text);

  /// Ends the run with this exit code.
  void exit(int code);

  /// Throws the Java exception that stands for a Go panic with the value `box` ([Box] or null).
  RuntimeException panic(@Nullable Object box);

  /// Throws a panic whose value is a `runtime.Error` with `text`; `runtime error: ` is put before
  /// it unless `plain`.
  RuntimeException runtimePanic(String text, boolean plain);

  /// Throws a panic whose value is the string `text`, as the library does.
  RuntimeException stringPanic(String text);

  /// Ends the run with Go's `fatal error: ` and `text`.
  RuntimeException fatal(String text);

  /// A value of type error whose text is `text`, as `errors.New` makes it.
  Box error(String text);

  /// The type declared as `name` in the package `path` of the library.
  default dev.gopark.types.Named type(String path, String name) {
    return program().declaredType(path, name);
  }

  /// The program that runs.
  Program program();

  /// The package-level variables.
  Globals globals();

  /// A native function's view of the running goroutine `g`.
  default NativeCall nativeCall(Goroutine g) {
    return nativeCall(g, g.wordBase, g.refBase);
  }

  /// The same for a native without a frame, whose registers begin at the given ones of the stacks.
  default NativeCall nativeCall(Goroutine g, int wordBase, int refBase) {
    NativeCall call = new NativeCall(this, g);
    call.rebind(g, wordBase, refBase);
    return call;
  }

  /// Looks at how much memory is live, once [Heap#checkDue] says so; ends the run when it is too
  /// much.
  default void measureHeap() {}

  /// Follows what happens before what.
  default MemoryOrder order() {
    return MemoryOrder.OFF;
  }

  /// Nobody has recovered the panic of `g`: prints it and ends the run.
  void crash(Goroutine g);
}
