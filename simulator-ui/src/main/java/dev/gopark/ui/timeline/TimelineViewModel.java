package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.timeline.Navigation.Part;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import org.jspecify.annotations.Nullable;

/// The recorded events as rows of spans, and what part of them is seen. One axis: steps, or virtual
/// time.
public final class TimelineViewModel {
  private static final double CLOSEST = 20;

  /// The room after the end of the recording, as a factor.
  private static final double MARGIN = 1.04;

  private static final int RUNNING = GoroutineState.RUNNING.ordinal();

  private final Tracks tracks = new Tracks();
  private final Navigation navigation;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision", 0);
  private final LongProperty now = new SimpleLongProperty(this, "now", 0);
  private final BooleanProperty byProcessor = new SimpleBooleanProperty(this, "byProcessor");
  private final BooleanProperty byTime = new SimpleBooleanProperty(this, "byTime");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private final IntegerProperty selectedGoroutine =
      new SimpleIntegerProperty(this, "selectedGoroutine", 0);
  private List<Finding> findings = List.of();
  private List<Long> bookmarks = List.of();
  private final Set<Integer> deadlocked = new HashSet<>();
  private boolean isFitted = true;
  private double from;
  private double to = 1;

  public TimelineViewModel() {
    this(System::nanoTime);
  }

  /// @param clock tells moves that follow each other quickly from others
  TimelineViewModel(LongSupplier clock) {
    navigation = new Navigation(clock);
    byTime.subscribe(this::changeAxis);
    byProcessor.subscribe(this::changed);
  }

  /// Adds events that follow those added so far.
  public void append(List<Event> events) {
    events.forEach(tracks::add);
    if (isFitted) {
      showAll();
    } else {
      changed();
    }
  }

  /// Forgets everything: another run begins.
  public void reset() {
    tracks.clear();
    navigation.clear();
    findings = List.of();
    bookmarks = List.of();
    deadlocked.clear();
    now.set(0);
    showAll();
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

  /// Marks steps that a person wants to come back to.
  public void showBookmarks(Collection<Long> steps) {
    bookmarks = steps.stream().sorted().toList();
    changed();
  }

  /// Moves the playhead; the view follows if it is to.
  public void showNow(long step) {
    now.set(step);
    if (isFitted) {
      showAll();
    } else if (following.get()) {
      follow();
    }
    changed();
  }

  /// Where the recording ends on the axis.
  double end() {
    return Math.max(1, Math.max(tracks.instants.end(byTime.get()), position(now.get())));
  }

  /// A step's place on the axis.
  double position(long step) {
    return tracks.instants.position(step, byTime.get());
  }

  /// The step at a place on the axis.
  long stepAt(double position) {
    return tracks.instants.stepAt(Math.clamp(position, 0, end()), byTime.get());
  }

  List<Track> tracks() {
    return tracks.rows(byProcessor.get());
  }

  /// Who made whom runnable.
  Tracks.Marks wakes() {
    return tracks.wakes;
  }

  /// What has been written, in order.
  Tracks.Marks outputs() {
    return tracks.outputs;
  }

  /// How busy the processors are in `columns` parts from the start to the end of the recording: 0
  /// to 1 each.
  double[] activity(int columns) {
    double[] busy = new double[columns];
    double[] amounts = new double[Track.STATES];
    double width = extent() / columns;
    double end = end();
    for (Track track : tracks.processors()) {
      double before = 0;
      for (int i = 0; i < columns && i * width < end; i++) {
        track.until(Math.min(end, (i + 1) * width), byTime.get(), amounts);
        busy[i] += (amounts[RUNNING] - before) / width / tracks.processors().size();
        before = amounts[RUNNING];
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

  List<Finding> findings() {
    return findings;
  }

  List<Long> bookmarks() {
    return bookmarks;
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

  private Part seen() {
    return new Part(from, to, isFitted);
  }

  /// Shows all of it, and goes on doing so as it grows.
  public void fit() {
    if (!isFitted) {
      navigation.leave(seen());
    }
    showAll();
  }

  private void changeAxis() {
    navigation.clear();
    showAll();
  }

  private void showAll() {
    isFitted = true;
    from = 0;
    to = extent();
    changed();
  }

  /// Shows `factor` times less, keeping the place at `share` (0 to 1) of the width where it is.
  public void zoom(double factor, double share) {
    double width = Math.max(CLOSEST, Math.min((to - from) / factor, extent()));
    double fixed = from + (to - from) * share;
    go(fixed - width * share, width);
  }

  /// Shows the part between two places.
  void zoomTo(double one, double other) {
    double width = Math.max(CLOSEST, Math.abs(other - one));
    go((one + other - width) / 2, width);
  }

  /// Moves by a share of what is seen.
  void pan(double share) {
    double width = to - from;
    go(from + width * share, width);
  }

  /// Moves what is seen so that `position` is in the middle of it.
  void centre(double position) {
    double width = to - from;
    go(position - width / 2, width);
  }

  /// Shows again what was seen before.
  public void goBack() {
    show(navigation.back(seen()));
  }

  /// Undoes [#goBack].
  public void goForward() {
    show(navigation.forward(seen()));
  }

  private void show(@Nullable Part part) {
    if (part != null && part.fitted()) {
      showAll();
    } else if (part != null) {
      view(part.from(), part.to() - part.from());
    }
  }

  /// Whether there is anything to go back to.
  ReadOnlyBooleanProperty canGoBackProperty() {
    return navigation.canGoBackProperty();
  }

  ReadOnlyBooleanProperty canGoForwardProperty() {
    return navigation.canGoForwardProperty();
  }

  private void go(double start, double width) {
    navigation.leave(seen());
    view(start, width);
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
