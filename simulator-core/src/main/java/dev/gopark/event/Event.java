package dev.gopark.event;

import dev.gopark.source.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the scheduler or a synchronisation object did. `rule` says in a student's words which
/// rule was followed.
///
/// Objects are named by their id (from 1 in order of first use; 0 for none) and their name as a
/// person would write it (`forks[2]`, `results`).
public sealed interface Event {
  When when();

  /// The rule it followed, in words, one line.
  String rule();

  /// The name of the kind as the trace writes it, for instance `GoCreate`.
  default String type() {
    return getClass().getSimpleName();
  }

  /// The goroutine it is about, or 0.
  default int goroutine() {
    return when().goroutine();
  }

  /// The object it is about, or null.
  default @Nullable ObjectRef object() {
    return null;
  }

  /// An object as events name it.
  record ObjectRef(int id, ObjectKind kind, String name) {}

  enum ObjectKind {
    CHANNEL("chan"),
    MUTEX("Mutex"),
    RW_MUTEX("RWMutex"),
    WAIT_GROUP("WaitGroup"),
    ONCE("Once"),
    COND("Cond"),
    SEMAPHORE("semaphore");

    /// As cards show it.
    public final String label;

    ObjectKind(String label) {
      this.label = label;
    }
  }

  /// Where a goroutine was put when it became runnable.
  enum Placement {
    RUNNEXT,
    LOCAL_TAIL,
    GLOBAL_TAIL,
    /// It runs at once in the place of its creator (policy `steal-continuation`).
    AT_ONCE,
    /// It is frozen: it is in no queue until it is released.
    HELD
  }

  // Goroutines and processors.

  /// A `go` statement made `created` (running `function`), which went to `placement` of the
  /// creator's processor.
  record GoCreate(When when, int created, String function, Placement placement, String rule)
      implements Event {
    @Override
    public int goroutine() {
      return created;
    }
  }

  /// A processor takes up `started`; `source` says from where (`runnext`, `local queue`, `global
  /// queue`, `stolen`, …).
  record GoStart(When when, int started, String source, String rule) implements Event {
    @Override
    public int goroutine() {
      return started;
    }
  }

  /// A goroutine returned from its function.
  record GoEnd(When when, String rule) implements Event {}

  /// The goroutine parks. `objects` are what it waits for: several for a select.
  record GoBlock(When when, WaitReason reason, List<ObjectRef> objects, String rule)
      implements Event {
    public GoBlock {
      objects = List.copyOf(objects);
    }

    @Override
    public @Nullable ObjectRef object() {
      return objects.isEmpty() ? null : objects.getFirst();
    }
  }

  /// `unblocked` became runnable; `when.goroutine` woke it (0: a timer).
  record GoUnblock(
      When when,
      int unblocked,
      WaitReason reason,
      @Nullable ObjectRef object,
      Placement placement,
      String rule)
      implements Event {
    @Override
    public int goroutine() {
      return unblocked;
    }
  }

  /// The goroutine steps back of its own accord (`runtime.Gosched`), hands its processor to the new
  /// owner of its lock, or leaves it to its child; the rule says where it goes.
  record GoSched(When when, String rule) implements Event {}

  /// Preempted at the end of its time slice, or by a person.
  record GoPreempt(When when, String rule) implements Event {}

  /// A processor begins to run, with this thread: it was idle, or is handed over.
  record ProcStart(When when, int thread, String rule) implements Event {}

  /// A processor found nothing and becomes idle; `thread` had it (-1: its thread had lost it
  /// before).
  record ProcStop(When when, int thread, String rule) implements Event {}

  // Threads and the outside world.

  /// The goroutine and its thread are in the system call `call`.
  record GoSysCall(When when, String call, int thread, String rule) implements Event {}

  /// sysmon takes the processor from a thread in a system call.
  record GoSysBlock(When when, int caller, int thread, String rule) implements Event {
    @Override
    public int goroutine() {
      return caller;
    }
  }

  /// A system call of `caller` has returned.
  record GoSysExit(When when, int caller, int thread, String rule) implements Event {
    @Override
    public int goroutine() {
      return caller;
    }
  }

  /// A thread has been made.
  record ThreadStart(When when, int thread, String rule) implements Event {}

  /// A thread has ended.
  record ThreadStop(When when, int thread, String rule) implements Event {}

  /// The goroutine has locked itself to its thread, or unlocked; `locks` calls to unlock are
  /// outstanding.
  record ThreadLock(When when, int thread, int locks, String rule) implements Event {}

  /// A signal such as `SIGINT` has come to the program.
  record Signal(When when, String name, String rule) implements Event {}

  /// `when.processor` took `goroutines` (oldest first) from `victim`; the last of them runs at
  /// once.
  record Steal(When when, int victim, List<Integer> goroutines, String rule) implements Event {
    public Steal {
      goroutines = List.copyOf(goroutines);
    }
  }

  /// A spinning processor looked everywhere and found nothing.
  record StealFailed(When when, String rule) implements Event {}

  /// The local queue was full: `moved` goroutines went to the global queue.
  record RunqOverflow(When when, List<Integer> moved, String rule) implements Event {
    public RunqOverflow {
      moved = List.copyOf(moved);
    }
  }

  /// A batch was fetched from the global queue; the first of `goroutines` runs at once.
  record GlobalFetch(When when, List<Integer> goroutines, String rule) implements Event {
    public GlobalFetch {
      goroutines = List.copyOf(goroutines);
    }
  }

  /// A timer fired: for `purpose` (`sleep`, `timer channel`, `AfterFunc`).
  record TimerFire(When when, String purpose, @Nullable ObjectRef object, String rule)
      implements Event {}

  /// A person has decided in the scheduler's place; `made` is false if that was not possible, and
  /// the rule says why.
  record Picked(When when, Pick pick, boolean made, String rule) implements Event {
    @Override
    public int goroutine() {
      return pick.goroutine();
    }
  }

  // Channels.

  record ChanMake(When when, ObjectRef object, int capacity, String rule) implements Event {}

  /// A value was sent: `how` is `buffered`, or `handed over` to `partner`.
  record ChanSend(When when, ObjectRef object, String value, String how, int partner, String rule)
      implements Event {}

  /// A value was received: `how` is `from the buffer`, `handed over` by `partner`, or `closed`.
  record ChanRecv(When when, ObjectRef object, String value, String how, int partner, String rule)
      implements Event {}

  record ChanClose(When when, ObjectRef object, String rule) implements Event {}

  /// A select chose case `index` (in source order; -1 for default).
  record SelectChoose(When when, int index, @Nullable ObjectRef object, String rule)
      implements Event {}

  // Locks and the rest of package sync.

  /// `reader` for a read lock.
  record Lock(When when, ObjectRef object, boolean reader, String rule) implements Event {}

  record Unlock(When when, ObjectRef object, boolean reader, String rule) implements Event {}

  record WaitGroupAdd(When when, ObjectRef object, int delta, int counter, String rule)
      implements Event {}

  record CondNotify(When when, ObjectRef object, boolean all, String rule) implements Event {}

  record OnceDone(When when, ObjectRef object, String rule) implements Event {}

  // The program.

  /// Text written by the program; `error` for standard error. Chars are bytes.
  record Output(When when, boolean error, String text, String rule) implements Event {}

  /// A panic began; `value` as Go prints it.
  record Panic(When when, String value, String rule) implements Event {}

  record Recover(When when, String value, String rule) implements Event {}

  /// The run ended with the process's exit code.
  record Exit(When when, int code, String rule) implements Event {}
}
