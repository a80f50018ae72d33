package dev.gopark.ui;

import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectKind;
import dev.gopark.event.Event.Placement;
import dev.gopark.event.WaitReason;
import dev.gopark.event.When;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.Poller;
import dev.gopark.runtime.Snapshot.Processor;
import dev.gopark.runtime.Snapshot.ProcessorStatus;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.runtime.Snapshot.Sysmon;
import dev.gopark.runtime.Snapshot.Thread;
import dev.gopark.runtime.Snapshot.ThreadStatus;
import dev.gopark.runtime.Snapshot.Waiter;
import java.util.ArrayList;
import java.util.List;

/// A made-up machine in which everybody is always on the move: at each moment every goroutine
/// stands where another one stood a moment ago.
public final class Bustle {
  private static final String FILE = "bustle.go";
  private static final int STRIDE = 7;
  private static final int GOROUTINES = 100;
  private static final int PROCESSORS = 8;

  private final int processors;
  private final int count;
  private final int queueLength;
  private final int channels;
  private final int moment;
  private final List<Goroutine> goroutines = new ArrayList<>();
  private int placed;

  private Bustle(int processors, int count, int queueLength, int channels, int moment) {
    this.processors = processors;
    this.count = count;
    this.queueLength = queueLength;
    this.channels = channels;
    this.moment = moment;
  }

  /// @param queueLength how many goroutines each processor's queue holds
  /// @param channels over which the others are dealt out, waiting
  public static Snapshot at(
      int moment, int processors, int goroutines, int queueLength, int channels) {
    return new Bustle(processors, goroutines, queueLength, channels, moment).snapshot();
  }

  /// `count` events: on eight processors a hundred goroutines run, park and are woken in turn.
  /// Batches follow one another.
  public static List<Event> events(int batch, int count) {
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; events.size() < count; i++) {
      long number = (long) batch * count + i;
      int goroutine = 1 + (int) (number * STRIDE % GOROUTINES);
      When when = new When(number * 3, number * 5, (int) (number % PROCESSORS), goroutine, FILE, 9);
      events.add(
          switch ((int) (number / GOROUTINES % 3)) {
            case 0 -> new Event.GoStart(when, goroutine, "runnext", "");
            case 1 -> new Event.GoBlock(when, WaitReason.CHAN_RECEIVE, List.of(), "");
            default ->
                new Event.GoUnblock(
                    when, goroutine, WaitReason.CHAN_RECEIVE, null, Placement.RUNNEXT, "");
          });
    }
    return events;
  }

  private Snapshot snapshot() {
    List<Processor> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < processors; number++) {
      all.add(processor(number));
      threads.add(new Thread(number, ThreadStatus.RUNNING, number, 0, "", 0, 0));
    }
    List<SyncObject> objects = new ArrayList<>();
    int waiting = count - placed;
    for (int i = 0; i < channels; i++) {
      objects.add(channel(i + 1, waiting / channels + (i < waiting % channels ? 1 : 0)));
    }
    goroutines.sort((a, b) -> Integer.compare(a.id(), b.id()));
    return new Snapshot(
        moment,
        moment,
        moment,
        all,
        List.of(),
        List.of(),
        threads,
        new Sysmon(20_000, 20_000, 0, false),
        Poller.IDLE,
        goroutines,
        objects,
        null,
        "P1: local queue empty → steals " + moment);
  }

  private int next(GoStatus status, int object) {
    int id = 1 + Math.floorMod(placed++ + moment * STRIDE, count);
    boolean waits = status == GoStatus.WAITING;
    goroutines.add(
        new Goroutine(
            id,
            "main.worker",
            status,
            waits ? WaitReason.CHAN_RECEIVE : null,
            FILE,
            9,
            waits ? List.of(object) : List.of(),
            List.of(),
            1,
            FILE,
            3,
            moment,
            moment,
            false));
    return id;
  }

  private Processor processor(int number) {
    int running = next(GoStatus.RUNNING, 0);
    int runnext = next(GoStatus.RUNNABLE, 0);
    List<Integer> queue = new ArrayList<>();
    for (int i = 0; i < queueLength; i++) {
      queue.add(next(GoStatus.RUNNABLE, 0));
    }
    return new Processor(
        number, number, ProcessorStatus.RUNNING, running, runnext, queue, moment, moment, moment);
  }

  private SyncObject channel(int id, int waiting) {
    List<Waiter> receivers = new ArrayList<>();
    for (int i = 0; i < waiting; i++) {
      receivers.add(new Waiter(next(GoStatus.WAITING, id), "", false));
    }
    return new SyncObject(
        id,
        ObjectKind.CHANNEL,
        "work[" + (id - 1) + "]",
        "chan int",
        3,
        List.of(),
        List.of(),
        receivers,
        List.of(),
        false,
        0,
        false,
        "",
        FILE + ":" + (20 + id % 3));
  }
}
