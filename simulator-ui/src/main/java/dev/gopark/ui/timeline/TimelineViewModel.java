package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.ui.kit.GoroutineState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;

/// The recorded events as rows of spans, and what part of them is seen. One axis: steps, or virtual
/// time.
public final class TimelineViewModel {
  /// A wake-up: `from` made `to` runnable; `from` is 0 for a timer.
  record Wake(long step, long nanos, int from, int to) {}

  /// A line of output was written.
  record Written(long step, long nanos, boolean error) {}

  private static final double CLOSEST = 20;

  /// The room after the end of the recording, as a factor.
  private static final double MARGIN = 1.04;

  private final TreeMap<Integer, Track> goroutines = new TreeMap<>();
  private final TreeMap<Integer, Track> processors = new TreeMap<>();
  private final List<Wake> wakes = new ArrayList<>();
  private final List<Written> outputs = new ArrayList<>();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision", 0);
  private final LongProperty now = new SimpleLongProperty(this, "now", 0);
  private final BooleanProperty byProcessor = new SimpleBooleanProperty(this, "byProcessor");
  private final BooleanProperty byTime = new SimpleBooleanProperty(this, "byTime");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private final IntegerProperty selectedGoroutine =
      new SimpleIntegerProperty(this, "selectedGoroutine", 0);
  private List<Finding> findings = List.of();
  private final Set<Integer> deadlocked = new HashSet<>();
  private long[] steps = new long[256];
  private long[] nanos = new long[256];
  private int count;
  private boolean isFitted = true;
  private double from;
  private double to = 1;

  public TimelineViewModel() {
    byTime.subscribe(this::fit);
    byProcessor.subscribe(this::changed);
  }

  /// Adds events that follow those added so far.
  public void append(List<Event> events) {
    for (Event event : events) {
      add(event);
    }
    if (isFitted) {
      fit();
    } else {
      changed();
    }
  }

  /// Forgets everything: another run begins.
  public void reset() {
    goroutines.clear();
    processors.clear();
    wakes.clear();
    outputs.clear();
    findings = List.of();
    deadlocked.clear();
    count = 0;
    now.set(0);
    fit();
  }

  /// Marks findings; those certain and of kind DEADLOCK outline their goroutines' last waits.
  public void showFindings(List<Finding> found) {
    findings = List.copyOf(found);
    deadlocked.clear();
    for (Finding finding : found) {
      if (finding.certain() && finding.kind() == Finding.Kind.DEADLOCK) {
        deadlocked.addAll(finding.goroutines());
      }
    }
    changed();
  }

  /// Moves the playhead; the view follows if it is to.
  public void showNow(long step) {
    now.set(step);
    if (isFitted) {
      fit();
    } else if (following.get()) {
      follow();
    }
    changed();
  }

  private void add(Event event) {
    When when = event.when();
    note(when);
    switch (event) {
      case Event.GoCreate e -> {
        Track track = new Track(e.created(), "G" + e.created() + " " + lastPart(e.function()));
        goroutines.put(e.created(), track);
        track.change(when.step(), when.nanos(), GoroutineState.RUNNABLE, e.created());
      }
      case Event.GoStart e -> {
        change(e.started(), when, GoroutineState.RUNNING);
        if (when.processor() >= 0) {
          processor(when.processor())
              .change(when.step(), when.nanos(), GoroutineState.RUNNING, e.started());
        }
      }
      case Event.GoEnd e -> leave(e.goroutine(), when, GoroutineState.FINISHED);
      case Event.GoBlock e -> leave(e.goroutine(), when, GoroutineState.ofWait(e.reason()));
      case Event.GoSched e -> leave(e.goroutine(), when, GoroutineState.RUNNABLE);
      case Event.GoPreempt e -> leave(e.goroutine(), when, GoroutineState.RUNNABLE);
      case Event.GoSysCall e -> leave(e.goroutine(), when, GoroutineState.SYSCALL);
      case Event.GoSysExit e -> returned(e, when);
      case Event.GoUnblock e -> {
        change(e.unblocked(), when, GoroutineState.RUNNABLE);
        wakes.add(new Wake(when.step(), when.nanos(), when.goroutine(), e.unblocked()));
      }
      case Event.Output e -> outputs.add(new Written(when.step(), nanos[count - 1], e.error()));
      case Event.GoSysBlock _,
          Event.ThreadStart _,
          Event.ThreadStop _,
          Event.ThreadLock _,
          Event.Signal _,
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

  /// A system call has returned: its goroutine goes on if there is a processor for it.
  private void returned(Event.GoSysExit exit, When when) {
    boolean goesOn = when.processor() >= 0;
    change(exit.caller(), when, goesOn ? GoroutineState.RUNNING : GoroutineState.RUNNABLE);
    if (goesOn) {
      processor(when.processor())
          .change(when.step(), when.nanos(), GoroutineState.RUNNING, exit.caller());
    }
  }

  private void note(When when) {
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    steps[count] = when.step();
    nanos[count] = count == 0 ? when.nanos() : Math.max(nanos[count - 1], when.nanos());
    count++;
  }

  /// The goroutine leaves its processor.
  private void leave(int goroutine, When when, GoroutineState state) {
    change(goroutine, when, state);
    if (when.processor() >= 0) {
      processor(when.processor()).stop(when.step(), when.nanos());
    }
  }

  private void change(int goroutine, When when, GoroutineState state) {
    if (goroutine > 0) {
      goroutines
          .computeIfAbsent(goroutine, id -> new Track(id, id == 1 ? "G1 main" : "G" + id))
          .change(when.step(), nanos[count - 1], state, goroutine);
    }
  }

  private Track processor(int number) {
    return processors.computeIfAbsent(number, id -> new Track(id, "P" + id));
  }

  private static String lastPart(String function) {
    return function.substring(function.lastIndexOf('.') + 1);
  }

  /// Where the recording ends on the axis.
  double end() {
    long last = count == 0 ? 0 : byTime.get() ? nanos[count - 1] : steps[count - 1];
    return Math.max(1, Math.max(last, position(now.get())));
  }

  /// A step's place on the axis.
  double position(long step) {
    if (!byTime.get()) {
      return step;
    }
    int index = Arrays.binarySearch(steps, 0, count, step);
    if (index < 0) {
      index = Math.max(0, -index - 2);
    }
    return count == 0 ? 0 : nanos[index];
  }

  /// The step at a place on the axis.
  long stepAt(double position) {
    double inside = Math.clamp(position, 0, end());
    if (!byTime.get()) {
      return Math.round(inside);
    }
    int index = Arrays.binarySearch(nanos, 0, count, (long) inside);
    if (index < 0) {
      index = Math.max(0, -index - 2);
    }
    return count == 0 ? 0 : steps[index];
  }

  List<Track> tracks() {
    return List.copyOf(byProcessor.get() ? processors.values() : goroutines.values());
  }

  List<Wake> wakes() {
    return wakes;
  }

  /// What has been written, in order.
  List<Written> outputs() {
    return outputs;
  }

  /// How busy the processors are at `columns` places from the start to the end of the recording: 0
  /// to 1 each.
  double[] activity(int columns) {
    double[] busy = new double[columns];
    double width = extent() / columns;
    for (Track track : processors.values()) {
      for (int i = 0; i < columns && i * width < end(); i++) {
        int span = track.at((i + 0.5) * width, byTime.get());
        if (span >= 0 && !track.isNothing(span)) {
          busy[i] += 1.0 / processors.size();
        }
      }
    }
    return busy;
  }

  /// Whether all of it is seen.
  boolean isWhole() {
    return isFitted;
  }

  /// How much of the axis there is: the recording and a little room after it.
  double extent() {
    return end() * MARGIN;
  }

  /// Moves what is seen so that `position` is in the middle of it.
  void centre(double position) {
    double width = to - from;
    view(position - width / 2, width);
  }

  List<Finding> findings() {
    return findings;
  }

  boolean isDeadlocked(int goroutine) {
    return deadlocked.contains(goroutine);
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }

  /// Shows all of it, and goes on doing so as it grows.
  public void fit() {
    isFitted = true;
    from = 0;
    to = extent();
    changed();
  }

  /// Shows `factor` times less, keeping the place at `share` (0 to 1) of the width where it is.
  void zoom(double factor, double share) {
    double width = Math.max(CLOSEST, Math.min((to - from) / factor, extent()));
    double fixed = from + (to - from) * share;
    view(fixed - width * share, width);
  }

  /// Moves by a share of what is seen.
  void pan(double share) {
    double width = to - from;
    view(from + width * share, width);
  }

  private void view(double start, double width) {
    double whole = extent();
    isFitted = width >= whole;
    from = Math.clamp(start, 0, Math.max(0, whole - width));
    to = from + width;
    changed();
  }

  private void follow() {
    double at = position(now.get());
    double width = to - from;
    if (at < from || at > to - width * 0.05) {
      view(at - width * 0.8, width);
    }
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  /// Changes whenever something to be drawn did.
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /// The step of the playhead.
  public long now() {
    return now.get();
  }

  /// Rows for processors instead of goroutines.
  public BooleanProperty byProcessorProperty() {
    return byProcessor;
  }

  /// Virtual time instead of steps along the axis.
  public BooleanProperty byTimeProperty() {
    return byTime;
  }

  /// Whether what is seen moves with the playhead.
  public BooleanProperty followingProperty() {
    return following;
  }

  /// The selected goroutine's id, 0 for none.
  public IntegerProperty selectedGoroutineProperty() {
    return selectedGoroutine;
  }
}
