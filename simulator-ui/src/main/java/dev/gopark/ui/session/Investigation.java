package dev.gopark.ui.session;

import dev.gopark.history.Inquiry;
import dev.gopark.watch.BreakpointSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Intents that look into the single run: breakpoints, watched expressions, questions, stacks.
/// Called on the JavaFX thread.
public final class Investigation {
  private static final String NO_BREAKPOINT =
      "There is no breakpoint: click beside a line's number to set one.";

  private final SimulatorThread thread;
  private final RunPlayback playback;
  private final Player player;
  private final SessionViewModel model;
  private final Executor fx;
  private final BreakpointList breakpoints = new BreakpointList();
  private final ObservableList<String> watches = FXCollections.observableArrayList();
  private final ObservableList<String> readOnlyWatches =
      FXCollections.unmodifiableObservableList(watches);

  /// What has been set in programs that are not open now, by their names.
  private final Map<String, Kept> kept = new HashMap<>();

  private String program = "";

  private record Kept(List<BreakpointSpec> breakpoints, List<String> watches) {}

  Investigation(
      SimulatorThread thread,
      RunPlayback playback,
      Player player,
      SessionViewModel model,
      Executor fx) {
    this.thread = thread;
    this.playback = playback;
    this.player = player;
    this.model = model;
    this.fx = fx;
    breakpoints.all().subscribe(this::breakpointsChanged);
    watches.subscribe(this::watchesChanged);
  }

  /// Another program is open; what was set in it before is set again.
  void open(String name) {
    kept.put(program, new Kept(List.copyOf(breakpoints.all()), List.copyOf(watches)));
    program = name;
    Kept before = kept.getOrDefault(name, new Kept(List.of(), List.of()));
    breakpoints.setAll(before.breakpoints());
    watches.setAll(before.watches());
  }

  public BreakpointList breakpoints() {
    return breakpoints;
  }

  /// The Go expressions that are watched.
  public ObservableList<String> watches() {
    return readOnlyWatches;
  }

  /// Watches an expression, once.
  public void watch(String expression) {
    String text = expression.strip();
    if (!text.isEmpty() && !watches.contains(text)) {
      watches.add(text);
    }
  }

  /// Watches another expression in the place of one; none if it is empty.
  public void watchInstead(String old, String expression) {
    String text = expression.strip();
    int index = watches.indexOf(old);
    if (index >= 0 && !text.isEmpty() && !watches.contains(text)) {
      watches.set(index, text);
    } else if (text.isEmpty()) {
      unwatch(old);
    }
  }

  public void unwatch(String expression) {
    watches.remove(expression);
  }

  private void breakpointsChanged() {
    List<BreakpointSpec> now = List.copyOf(breakpoints.all());
    thread.execute(() -> playback.breakAt(now));
  }

  private void watchesChanged() {
    List<String> now = List.copyOf(watches);
    thread.execute(() -> playback.watch(now));
  }

  /// Runs to the next breakpoint, or to the end.
  public void nextBreakpoint() {
    toBreakpoint(playback::toNextBreakpoint);
  }

  /// Back to the last breakpoint before, if there is one.
  public void previousBreakpoint() {
    toBreakpoint(playback::toPreviousBreakpoint);
  }

  private void toBreakpoint(Consumer<BooleanSupplier> way) {
    if (breakpoints.all().stream().anyMatch(BreakpointSpec::enabled)) {
      tell("");
      player.work(way);
    } else {
      tell(NO_BREAKPOINT);
    }
  }

  /// Asks where the run is, and goes to where the answer shows.
  public void ask(Inquiry inquiry) {
    tell("");
    player.work(cancelled -> follow(playback.ask(inquiry, cancelled)));
  }

  /// Asks in words, as `gopark run --ask` takes them.
  public void ask(String question) {
    tell("");
    player.work(cancelled -> follow(playback.ask(question, cancelled)));
  }

  private void follow(Inquiry.Answer answer) {
    if (answer.goroutine() != 0) {
      fx.execute(() -> select(answer.goroutine()));
    }
  }

  /// Chooses a goroutine to look into; 0 for none.
  void select(int goroutine) {
    if (goroutine != model.selectedGoroutine.get()) {
      model.selectedGoroutine.set(goroutine);
      thread.execute(() -> playback.select(goroutine));
    }
  }

  /// Shows a message for the person.
  public void tell(String message) {
    model.notice.set(message);
  }

  /// Asks for the stacks of all goroutines where the run is.
  public void dump() {
    player.pause();
    thread.execute(
        () -> {
          Dump dump = playback.dump();
          fx.execute(() -> model.dump.set(dump));
        });
  }

  public void closeDump() {
    model.dump.set(null);
  }
}
