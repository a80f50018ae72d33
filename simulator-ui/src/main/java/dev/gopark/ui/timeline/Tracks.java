package dev.gopark.ui.timeline;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.Snapshot;
import dev.gopark.ui.kit.GoroutineState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// The recorded events as rows, wake-ups and marks.
final class Tracks {
  final Instants instants = new Instants();
  final Marks wakes = new Marks();
  final Marks outputs = new Marks();
  private final TreeMap<Integer, Track> goroutines = new TreeMap<>();
  private final TreeMap<Integer, Track> processors = new TreeMap<>();
  private List<Track> goroutineRows = List.of();
  private List<Track> processorRows = List.of();

  /// Events of one kind by their number, with two numbers each.
  final class Marks {
    private int[] values = new int[24];
    private int count;

    private void add(int event, int first, int second) {
      if (3 * count == values.length) {
        values = Arrays.copyOf(values, values.length * 2);
      }
      values[3 * count] = event;
      values[3 * count + 1] = first;
      values[3 * count++ + 2] = second;
    }

    int count() {
      return count;
    }

    double position(int index, boolean byTime) {
      return instants.at(values[3 * index], byTime);
    }

    /// The waker (0 for a timer); of output, 1 for standard error.
    int first(int index) {
      return values[3 * index + 1];
    }

    /// Who was woken.
    int second(int index) {
      return values[3 * index + 2];
    }

    /// The first at or after `position`.
    int from(double position, boolean byTime) {
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (position(middle, byTime) < position) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  void clear() {
    instants.clear();
    wakes.count = 0;
    outputs.count = 0;
    goroutines.clear();
    processors.clear();
    goroutineRows = List.of();
    processorRows = List.of();
  }

  List<Track> rows(boolean byProcessor) {
    if (goroutineRows.size() != goroutines.size()) {
      goroutineRows = List.copyOf(goroutines.values());
    }
    if (processorRows.size() != processors.size()) {
      processorRows = List.copyOf(processors.values());
    }
    return byProcessor ? processorRows : goroutineRows;
  }

  Collection<Track> processors() {
    return processors.values();
  }

  void add(Event event) {
    When when = event.when();
    int number = instants.add(when);
    switch (event) {
      case Event.GoCreate e -> {
        String label = "G" + e.created() + " " + Snapshot.lastPart(e.function());
        Track track = new Track(e.created(), label, instants, false);
        goroutines.put(e.created(), track);
        track.change(number, GoroutineState.RUNNABLE, e.created());
      }
      case Event.GoStart e -> run(e.started(), when, number);
      case Event.GoEnd e -> leave(e.goroutine(), when, number, GoroutineState.FINISHED);
      case Event.GoBlock e -> leave(e.goroutine(), when, number, GoroutineState.ofWait(e.reason()));
      case Event.GoSched e -> leave(e.goroutine(), when, number, GoroutineState.RUNNABLE);
      case Event.GoPreempt e -> leave(e.goroutine(), when, number, GoroutineState.RUNNABLE);
      case Event.GoSysCall e -> leave(e.goroutine(), when, number, GoroutineState.SYSCALL);
      case Event.GoSysExit e -> {
        // Its goroutine goes on if there is a processor for it.
        if (when.processor() >= 0) {
          run(e.caller(), when, number);
        } else {
          change(e.caller(), number, GoroutineState.RUNNABLE);
        }
      }
      case Event.GoUnblock e -> {
        change(e.unblocked(), number, GoroutineState.RUNNABLE);
        wakes.add(number, when.goroutine(), e.unblocked());
      }
      case Event.Output e -> outputs.add(number, e.error() ? 1 : 0, 0);
      case Event.GoSysBlock _,
          Event.ThreadStart _,
          Event.ThreadStop _,
          Event.ThreadLock _,
          Event.Signal _,
          Event.Picked _,
          Event.ProcStart _,
          Event.ProcStop _,
          Event.Steal _,
          Event.StealFailed _,
          Event.RunqOverflow _,
          Event.GlobalFetch _,
          Event.TimerFire _,
          Event.ChanMake _,
          Event.ChanSend _,
          Event.ChanRecv _,
          Event.ChanClose _,
          Event.SelectChoose _,
          Event.Lock _,
          Event.Unlock _,
          Event.WaitGroupAdd _,
          Event.CondNotify _,
          Event.OnceDone _,
          Event.Panic _,
          Event.Recover _,
          Event.Exit _ -> {}
    }
  }

  private void run(int goroutine, When when, int number) {
    change(goroutine, number, GoroutineState.RUNNING);
    if (when.processor() >= 0) {
      processor(when.processor()).change(number, GoroutineState.RUNNING, goroutine);
    }
  }

  /// The goroutine leaves its processor.
  private void leave(int goroutine, When when, int number, GoroutineState state) {
    change(goroutine, number, state);
    if (when.processor() >= 0) {
      processor(when.processor()).stop(number);
    }
  }

  private void change(int goroutine, int number, GoroutineState state) {
    if (goroutine > 0) {
      goroutines
          .computeIfAbsent(
              goroutine, id -> new Track(id, id == 1 ? "G1 main" : "G" + id, instants, false))
          .change(number, state, goroutine);
    }
  }

  private Track processor(int number) {
    return processors.computeIfAbsent(number, id -> new Track(id, "P" + id, instants, true));
  }
}
