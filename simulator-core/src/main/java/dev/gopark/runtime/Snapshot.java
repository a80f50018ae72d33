package dev.gopark.runtime;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.WaitReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An immutable picture of a machine at one step: what a viewport shows. Goroutines, objects and
/// queues are complete; values are rendered text, cut to a screenful.
///
/// @param step the run's one index: instructions executed so far
/// @param events events emitted so far
/// @param nanos virtual time since the start of the run, before which everything has happened
/// @param processors in order of number
/// @param globalQueue goroutine ids, head first
/// @param timers pending, soonest first
/// @param threads that have not ended, by number
/// @param sysmon what watches over them
/// @param poller who waits for the network
/// @param goroutines alive ones and up to a hundred lately finished ones, by id
/// @param objects channels and locks in order of creation
/// @param outcome null while the run goes on
/// @param rule the rule of the last scheduler event, empty at the start
public record Snapshot(
    long step,
    long events,
    long nanos,
    List<Processor> processors,
    List<Integer> globalQueue,
    List<Timer> timers,
    List<Thread> threads,
    Sysmon sysmon,
    Poller poller,
    List<Goroutine> goroutines,
    List<SyncObject> objects,
    @Nullable Outcome outcome,
    String rule) {
  public Snapshot {
    processors = List.copyOf(processors);
    globalQueue = List.copyOf(globalQueue);
    timers = List.copyOf(timers);
    threads = List.copyOf(threads);
    goroutines = List.copyOf(goroutines);
    objects = List.copyOf(objects);
  }

  /// @param thread the M's number, or -1
  /// @param running the running goroutine's id, or 0
  /// @param runnext a goroutine's id, or 0
  /// @param queue the local queue, head first
  /// @param ran goroutines dispatched so far
  /// @param stole goroutines stolen so far
  public record Processor(
      int number,
      int thread,
      ProcessorStatus status,
      int running,
      int runnext,
      List<Integer> queue,
      long ran,
      long stole,
      long nanos) {
    public Processor {
      queue = List.copyOf(queue);
    }
  }

  public enum ProcessorStatus {
    RUNNING,
    SPINNING,
    SYSCALL,
    IDLE
  }

  /// A thread of the operating system (M).
  ///
  /// @param processor the number of the processor it has, or took into a system call; else -1
  /// @param goroutine the one it is in a system call for, or else the one that runs on it, or 0
  /// @param call the system call's name, empty for none
  /// @param returnsAtNanos when that returns, `Long.MAX_VALUE` for never
  /// @param lockedTo the goroutine it is locked to, or 0
  public record Thread(
      int number,
      ThreadStatus status,
      int processor,
      int goroutine,
      String call,
      long returnsAtNanos,
      int lockedTo) {
    /// `M3`
    public String label() {
      return "M" + number;
    }
  }

  public enum ThreadStatus {
    RUNNING("running"),
    SPINNING("spinning"),
    PARKED("parked"),
    SYSCALL("in a system call"),
    POLLING("in the network poller"),
    AWAITS_LOCKED("waiting for its goroutine"),
    WEDGED("ended"),
    SYSMON("sysmon");

    /// As people read it.
    public final String label;

    ThreadStatus(String label) {
      this.label = label;
    }
  }

  /// Go's sysmon between two rounds.
  ///
  /// @param wakesAtNanos when its next round begins
  /// @param sleepNanos how long it sleeps until then
  /// @param idleRounds rounds in a row in which it took no processor out of a system call
  /// @param deep whether it sleeps long because all processors are idle
  public record Sysmon(long wakesAtNanos, long sleepNanos, int idleRounds, boolean deep) {}

  /// The network poller.
  ///
  /// @param thread the M that is blocked in it, or -1
  /// @param returnsAtNanos when that comes back, `Long.MAX_VALUE` for never
  /// @param waits the goroutine first to be ready in front
  public record Poller(int thread, long returnsAtNanos, List<NetworkWait> waits) {
    /// Nobody polls, and nobody waits.
    public static final Poller IDLE = new Poller(-1, Long.MAX_VALUE, List.of());

    public Poller {
      waits = List.copyOf(waits);
    }
  }

  /// A goroutine waits until a descriptor can be read (or written).
  ///
  /// @param readyAtNanos when it can, `Long.MAX_VALUE` while nobody knows
  public record NetworkWait(int goroutine, int descriptor, boolean toWrite, long readyAtNanos) {}

  /// @param purpose `sleep`, `timer channel`, `AfterFunc`
  /// @param goroutine the sleeper, or 0
  /// @param object the channel's id, or 0
  public record Timer(long atNanos, String purpose, int goroutine, int object) {}

  /// @param function the function it was started with, `main.philosopher`
  /// @param reason null unless waiting
  /// @param file the innermost user frame's file (empty before the first instruction), with `line`
  /// @param waitsFor ids of the objects it waits for (several for a select)
  /// @param holds ids of locks it holds
  /// @param creator the creating goroutine's id, 0 for main
  /// @param sinceStep when it entered its present status
  /// @param sinceNanos virtual time of that
  /// @param frozen whether a person keeps it from running
  public record Goroutine(
      int id,
      String function,
      GoStatus status,
      @Nullable WaitReason reason,
      String file,
      int line,
      List<Integer> waitsFor,
      List<Integer> holds,
      int creator,
      String creatorFile,
      int creatorLine,
      long sinceStep,
      long sinceNanos,
      boolean frozen) {
    public Goroutine {
      waitsFor = List.copyOf(waitsFor);
      holds = List.copyOf(holds);
    }

    /// `G7`
    public String label() {
      return "G" + id;
    }

    /// The last part of the function's name: `philosopher`; of a function literal within another
    /// one `func1.2`.
    public String shortName() {
      return lastPart(function);
    }
  }

  /// What is left of a function's name without what it is in.
  public static String lastPart(String function) {
    int dot = function.lastIndexOf('.');
    while (dot > 0 && dot + 1 < function.length() && Character.isDigit(function.charAt(dot + 1))) {
      dot = function.lastIndexOf('.', dot - 1);
    }
    return function.substring(dot + 1);
  }

  public enum GoStatus {
    RUNNABLE,
    RUNNING,
    SYSCALL,
    WAITING,
    DEAD
  }

  /// A channel, lock, wait group, cond or once.
  ///
  /// @param name as a person would write it, `forks[2]`
  /// @param type as Go writes it, `chan int`, `sync.Mutex`
  /// @param capacity of a channel's buffer
  /// @param buffer a channel's buffered values, oldest first
  /// @param senders goroutines waiting to send, in queue order, with the values they bring
  /// @param waiters goroutines waiting to receive, to lock or to be woken, in queue order
  /// @param holders who holds a lock (several readers of a RWMutex)
  /// @param readers true when the holders hold it for reading
  /// @param counter of a wait group
  /// @param closed of a channel
  /// @param detail further state in a few words (`starving`, `done`), or empty
  /// @param createdAt `file:line`
  public record SyncObject(
      int id,
      ObjectKind kind,
      String name,
      String type,
      int capacity,
      List<String> buffer,
      List<Waiter> senders,
      List<Waiter> waiters,
      List<Integer> holders,
      boolean readers,
      long counter,
      boolean closed,
      String detail,
      String createdAt) {
    /// The detail of a channel on which only a timer sends.
    public static final String TIMER = "timer";

    public SyncObject {
      buffer = List.copyOf(buffer);
      senders = List.copyOf(senders);
      waiters = List.copyOf(waiters);
      holders = List.copyOf(holders);
    }
  }

  /// A place in a wait queue; `value` is what a sender brings, else empty; `select` when the
  /// goroutine waits in a select and may have other places elsewhere.
  public record Waiter(int goroutine, String value, boolean select) {}

  /// The goroutine with this id, or null.
  public @Nullable Goroutine goroutine(int id) {
    for (Goroutine goroutine : goroutines) {
      if (goroutine.id() == id) {
        return goroutine;
      }
    }
    return null;
  }

  /// The thread that `goroutine` is locked to, or null.
  public @Nullable Thread threadOf(int goroutine) {
    for (Thread thread : threads) {
      if (thread.lockedTo() == goroutine) {
        return thread;
      }
    }
    return null;
  }

  /// The object with this id, or null.
  public @Nullable SyncObject object(int id) {
    for (SyncObject object : objects) {
      if (object.id() == id) {
        return object;
      }
    }
    return null;
  }
}
