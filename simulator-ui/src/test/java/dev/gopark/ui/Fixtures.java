package dev.gopark.ui;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.event.Event;
import dev.gopark.event.Event.GoBlock;
import dev.gopark.event.Event.GoCreate;
import dev.gopark.event.Event.GoStart;
import dev.gopark.event.Event.GoUnblock;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.NetworkWait;
import dev.gopark.runtime.Snapshot.Poller;
import dev.gopark.runtime.Snapshot.Processor;
import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.runtime.Snapshot.Sysmon;
import dev.gopark.runtime.Snapshot.Thread;
import dev.gopark.runtime.Snapshot.ThreadStatus;
import dev.gopark.runtime.Snapshot.Timer;
import dev.gopark.runtime.Snapshot.Waiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Snapshots, events and findings made by hand, for the tests of views.
public final class Fixtures {
  public static final int PHILOSOPHERS = 5;
  public static final int FIRST = 5;
  public static final Set<Integer> CYCLE = Set.of(5, 6, 7, 8, 9);
  public static final Set<Integer> FORKS = Set.of(1, 2, 3, 4, 5);
  private static final Sysmon SYSMON = new Sysmon(20_000, 20_000, 0, false);
  private static final String FILE = "dining-philosophers.go";

  private Fixtures() {}

  /// Five philosophers, each with one fork; a producer that waits for a receiver; main in `select
  /// {}`.
  public static Snapshot deadlock() {
    List<Goroutine> goroutines = new ArrayList<>();
    goroutines.add(waiting(1, "main.main", WaitReason.SELECT_NO_CASES, 25, List.of(), List.of()));
    goroutines.add(waiting(3, "main.producer", WaitReason.CHAN_SEND, 31, List.of(6), List.of()));
    List<SyncObject> objects = new ArrayList<>();
    for (int i = 0; i < PHILOSOPHERS; i++) {
      int right = (i + 1) % PHILOSOPHERS + 1;
      goroutines.add(
          waiting(
              FIRST + i,
              "main.philosopher",
              WaitReason.MUTEX_LOCK,
              13,
              List.of(right),
              List.of(i + 1)));
      int waiter = FIRST + (i + PHILOSOPHERS - 1) % PHILOSOPHERS;
      objects.add(mutex(i + 1, "forks[" + i + "]", List.of(FIRST + i), List.of(waiter)));
    }
    objects.add(
        channel(6, "results", 4, List.of("17", "42", "8", "99"), List.of(to(3, "7")), List.of()));
    return new Snapshot(
        1204,
        96,
        3720,
        List.of(idle(0, 312, 1), idle(1, 295, 2), idle(2, 301, 0), idle(3, 296, 1)),
        List.of(),
        List.of(),
        List.of(),
        SYSMON,
        Poller.IDLE,
        goroutines,
        objects,
        new Outcome.Deadlocked("all goroutines are asleep - deadlock!"),
        "G9 blocks on forks[0]: P3 finds nothing to run and becomes idle");
  }

  /// The philosophers at work; every kind of place is in use. `later` is the same a moment later:
  /// P1 stole G7 from P0, G6 went from P0 to wait for a fork.
  public static Snapshot busy(boolean later) {
    List<Goroutine> goroutines = new ArrayList<>();
    goroutines.add(waiting(1, "main.main", WaitReason.WAIT_GROUP_WAIT, 25, List.of(7), List.of()));
    goroutines.add(at(2, "main.producer", GoStatus.RUNNABLE, 30));
    goroutines.add(waiting(3, "main.producer", WaitReason.CHAN_SEND, 31, List.of(6), List.of()));
    goroutines.add(waiting(4, "main.ticker", WaitReason.SLEEP, 40, List.of(), List.of()));
    goroutines.add(at(5, "main.philosopher", later ? GoStatus.RUNNING : GoStatus.RUNNABLE, 12));
    goroutines.add(
        later
            ? waiting(6, "main.philosopher", WaitReason.MUTEX_LOCK, 13, List.of(1), List.of(2))
            : at(6, "main.philosopher", GoStatus.RUNNING, 12));
    goroutines.add(at(7, "main.philosopher", later ? GoStatus.RUNNING : GoStatus.RUNNABLE, 12));
    goroutines.add(at(8, "main.philosopher", GoStatus.RUNNABLE, 12));
    goroutines.add(at(9, "main.philosopher", GoStatus.RUNNABLE, 12));
    goroutines.add(waiting(10, "main.collector", WaitReason.SELECT, 50, List.of(8, 9), List.of()));
    goroutines.add(
        waiting(11, "main.reader", WaitReason.RWMUTEX_RLOCK, 60, List.of(10), List.of()));
    goroutines.add(at(12, "main.writer", GoStatus.RUNNING, 61));
    List<SyncObject> objects =
        List.of(
            mutex(1, "forks[0]", List.of(5), later ? List.of(6) : List.of()),
            mutex(2, "forks[1]", later ? List.of(6) : List.of(), List.of()),
            channel(6, "results", 3, List.of("17", "42", "8"), List.of(to(3, "7")), List.of()),
            object(7, ObjectKind.WAIT_GROUP, "done", "sync.WaitGroup", List.of(), List.of(1), 5),
            channel(8, "quit", 0, List.of(), List.of(), List.of(to(10, ""))),
            channel(9, "work", 0, List.of(), List.of(), List.of(to(10, ""))),
            object(10, ObjectKind.RW_MUTEX, "cache", "sync.RWMutex", List.of(12), List.of(11), 0));
    Processor p0 =
        later ? running(0, 5, 0, List.of(8, 9), 10, 0) : running(0, 6, 5, List.of(7, 8, 9), 9, 0);
    Processor p1 =
        later
            ? running(1, 7, 0, List.of(), 4, 1)
            : new Processor(1, 1, ProcessorStatus.SPINNING, 0, 0, List.of(), 3, 0, 800);
    return new Snapshot(
        later ? 340 : 332,
        40,
        later ? 910 : 880,
        List.of(p0, p1, running(2, 12, 0, List.of(), 7, 1), idle(3, 2, 0)),
        List.of(2),
        List.of(new Timer(5_000_000, "sleep", 4, 0), new Timer(9_000_000, "timer channel", 0, 8)),
        List.of(),
        SYSMON,
        Poller.IDLE,
        goroutines,
        objects,
        null,
        later
            ? "P1: local queue empty, global queue empty → steals 1 of 3 from P0"
            : "P0: takes G6 from runnext");
  }

  /// Every kind of thread: M0 runs G1 on P0; M3 is in a system call for G2 and keeps P1 until
  /// `handedOff`, when M4 has it for G6; M5 looks for work on P2; M6 waits for G5, which is locked
  /// to it; M2 polls the network for G4; M1 is sysmon.
  public static Snapshot threads(boolean handedOff) {
    List<Goroutine> goroutines =
        List.of(
            at(1, "main.main", GoStatus.RUNNING, 10),
            at(2, "main.reader", GoStatus.SYSCALL, 20),
            waiting(3, "main.sleeper", WaitReason.SLEEP, 30, List.of(), List.of()),
            waiting(4, "main.server", WaitReason.IO_WAIT, 40, List.of(), List.of()),
            at(5, "main.locked", GoStatus.RUNNABLE, 50),
            at(6, "main.worker", handedOff ? GoStatus.RUNNING : GoStatus.RUNNABLE, 60));
    List<Thread> threads =
        List.of(
            thread(0, ThreadStatus.RUNNING, 0, 1, "", 0),
            thread(1, ThreadStatus.SYSMON, -1, 0, "", 0),
            thread(2, ThreadStatus.POLLING, -1, 0, "", 0),
            thread(3, ThreadStatus.SYSCALL, handedOff ? -1 : 1, 2, "read", 0),
            handedOff
                ? thread(4, ThreadStatus.RUNNING, 1, 6, "", 0)
                : thread(4, ThreadStatus.PARKED, -1, 0, "", 0),
            thread(5, ThreadStatus.SPINNING, 2, 0, "", 0),
            thread(6, ThreadStatus.AWAITS_LOCKED, -1, 0, "", 5));
    Processor p1 =
        handedOff
            ? new Processor(1, 4, ProcessorStatus.RUNNING, 6, 0, List.of(), 5, 0, 40_000)
            : new Processor(1, 3, ProcessorStatus.SYSCALL, 0, 0, List.of(6), 4, 0, 20_000);
    return new Snapshot(
        handedOff ? 520 : 500,
        60,
        handedOff ? 40_000 : 20_000,
        List.of(
            new Processor(0, 0, ProcessorStatus.RUNNING, 1, 0, List.of(), 3, 0, 40_000),
            p1,
            new Processor(2, 5, ProcessorStatus.SPINNING, 0, 0, List.of(), 1, 1, 40_000)),
        List.of(5),
        List.of(new Timer(1_040_000, "sleep", 3, 0), new Timer(3_040_000, "timer channel", 0, 0)),
        threads,
        new Sysmon(handedOff ? 60_000 : 40_000, 20_000, handedOff ? 0 : 1, false),
        new Poller(2, 1_040_000, List.of(new NetworkWait(4, 3, false, Long.MAX_VALUE))),
        goroutines,
        List.of(),
        null,
        handedOff
            ? "sysmon takes P1 from M3: in a system call for more than one round of sysmon"
            : "M3 is in the system call read, and keeps P1 until sysmon takes it away");
  }

  private static Thread thread(
      int number, ThreadStatus status, int processor, int goroutine, String call, int lockedTo) {
    return new Thread(number, status, processor, goroutine, call, 90_000, lockedTo);
  }

  /// Very many of everything: `processors` full queues, the rest waiting for one channel or at
  /// locks of their own.
  public static Snapshot crowd(int processors, int goroutineCount) {
    List<Processor> all = new ArrayList<>();
    List<Goroutine> goroutines = new ArrayList<>();
    int next = 1;
    for (int p = 0; p < processors; p++) {
      int running = next++;
      goroutines.add(at(running, "main.worker", GoStatus.RUNNING, 9));
      List<Integer> queue = new ArrayList<>();
      while (queue.size() < p * 3 % 60 && next < goroutineCount / 2) {
        goroutines.add(at(next, "main.worker", GoStatus.RUNNABLE, 9));
        queue.add(next++);
      }
      all.add(running(p, running, 0, queue, 1000 + p, p));
    }
    List<SyncObject> objects = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      objects.add(mutex(i, "locks[" + (i - 1) + "]", i < 5 ? List.of(i) : List.of(), List.of()));
    }
    List<Waiter> waiters = new ArrayList<>();
    while (next <= goroutineCount) {
      goroutines.add(
          waiting(next, "main.waiter", WaitReason.CHAN_RECEIVE, 20, List.of(101), List.of()));
      waiters.add(to(next++, ""));
    }
    objects.add(channel(101, "start", 0, List.of(), List.of(), waiters));
    return new Snapshot(
        1_000_000,
        40_000,
        7_000_000,
        all,
        List.of(),
        List.of(),
        List.of(),
        SYSMON,
        Poller.IDLE,
        goroutines,
        objects,
        null,
        "");
  }

  /// The history of [#deadlock], in `rounds` meals of each philosopher.
  public static List<Event> events(int rounds) {
    List<Event> events = new ArrayList<>();
    long step = 0;
    events.add(new GoStart(when(step, 0, 0), 1, "start", "main starts"));
    for (int i = 0; i < PHILOSOPHERS; i++) {
      step += 12;
      events.add(
          new GoCreate(
              when(step, 0, 1), FIRST + i, "main.philosopher", Placement.RUNNEXT, "go statement"));
    }
    events.add(
        new GoBlock(when(step + 5, 0, 1), WaitReason.SELECT_NO_CASES, List.of(), "main waits"));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < PHILOSOPHERS; i++) {
        int id = FIRST + i;
        int processor = i % 4;
        step += 9 + (round * 7 + i * 5) % 11;
        events.add(
            new GoStart(when(step, processor, id), id, "local queue", "takes from its queue"));
        step += 20 + (round * 5 + i * 13) % 23;
        ObjectRef fork = new ObjectRef(i + 1, ObjectKind.MUTEX, "forks[" + i + "]");
        events.add(
            new GoBlock(when(step, processor, id), WaitReason.MUTEX_LOCK, List.of(fork), "waits"));
        if (round < rounds - 1) {
          step += 6;
          int waker = FIRST + (i + 1) % PHILOSOPHERS;
          events.add(
              new GoUnblock(
                  when(step, processor, waker),
                  id,
                  WaitReason.MUTEX_LOCK,
                  fork,
                  Placement.LOCAL_TAIL,
                  "unlocked"));
        }
      }
    }
    return events;
  }

  /// The cycle of five.
  public static Finding cycle(long step) {
    List<Edge> edges = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    for (int i = 0; i < PHILOSOPHERS; i++) {
      int next = (i + 1) % PHILOSOPHERS;
      String fork = "forks[" + next + "]";
      edges.add(new Edge(FIRST + i, FIRST + next, next + 1, fork, "waits for " + fork, true));
      waits.add(
          "G%d waits for %s since line 13; only G%d could wake it, which holds it."
              .formatted(FIRST + i, fork, FIRST + next));
    }
    return new Finding(
        Kind.DEADLOCK,
        true,
        "5 goroutines wait in a cycle",
        List.of(5, 6, 7, 8, 9),
        List.of("forks[0]", "forks[1]", "forks[2]", "forks[3]", "forks[4]"),
        edges,
        new Coffman(
            "Each fork is held by one goroutine.",
            "G5 holds forks[0] since line 12 and wants forks[1].",
            "Go never takes a lock away.",
            "G5 → G6 → G7 → G8 → G9 → G5"),
        List.of(FILE + ":13"),
        step,
        List.of(
            "Order the forks: let everybody take the lower number first.",
            "Use TryLock, and put the first fork back when it fails.",
            "A waiter: let at most four sit down at a time (a semaphore)."),
        waits);
  }

  /// An orphan receive: a wait, but not a deadlock in Coffman's sense.
  public static Finding leak() {
    return new Finding(
        Kind.LEAK,
        true,
        "G3 waits for results for ever: nobody can receive",
        List.of(3),
        List.of("results"),
        List.of(new Edge(3, 0, 6, "results", "sends on results", false)),
        null,
        List.of(FILE + ":31"),
        900,
        List.of("Receive all results, or give the channel room for them."),
        List.of("G3 waits to send on results since line 31; no goroutine can receive from it."));
  }

  private static When when(long step, int processor, int goroutine) {
    return new When(step, step * 3, processor, goroutine, FILE, 12);
  }

  private static Goroutine at(int id, String function, GoStatus status, int line) {
    return new Goroutine(
        id, function, status, null, FILE, line, List.of(), List.of(), 1, FILE, 23, 300, 800, false);
  }

  private static Goroutine waiting(
      int id,
      String function,
      WaitReason reason,
      int line,
      List<Integer> waitsFor,
      List<Integer> holds) {
    return new Goroutine(
        id,
        function,
        GoStatus.WAITING,
        reason,
        FILE,
        line,
        waitsFor,
        holds,
        1,
        FILE,
        23,
        300,
        800,
        false);
  }

  private static Processor idle(int number, long ran, long stole) {
    return new Processor(number, -1, ProcessorStatus.IDLE, 0, 0, List.of(), ran, stole, 900);
  }

  private static Processor running(
      int number, int goroutine, int runnext, List<Integer> queue, long ran, long stole) {
    return new Processor(
        number, number, ProcessorStatus.RUNNING, goroutine, runnext, queue, ran, stole, 900);
  }

  private static Waiter to(int goroutine, String value) {
    return new Waiter(goroutine, value, false);
  }

  private static SyncObject mutex(
      int id, String name, List<Integer> holders, List<Integer> waiting) {
    return object(id, ObjectKind.MUTEX, name, "sync.Mutex", holders, waiting, 0);
  }

  private static SyncObject object(
      int id,
      ObjectKind kind,
      String name,
      String type,
      List<Integer> holders,
      List<Integer> waiting,
      long counter) {
    return new SyncObject(
        id,
        kind,
        name,
        type,
        0,
        List.of(),
        List.of(),
        waiting.stream().map(g -> to(g, "")).toList(),
        holders,
        false,
        counter,
        false,
        "",
        FILE + ":21");
  }

  private static SyncObject channel(
      int id,
      String name,
      int capacity,
      List<String> buffer,
      List<Waiter> senders,
      List<Waiter> receivers) {
    return new SyncObject(
        id,
        ObjectKind.CHANNEL,
        name,
        "chan int",
        capacity,
        buffer,
        senders,
        receivers,
        List.of(),
        false,
        0,
        false,
        "",
        FILE + ":22");
  }
}
