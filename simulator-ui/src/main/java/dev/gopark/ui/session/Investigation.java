package dev.gopark.ui.session;

import dev.gopark.history.Inquiry;
import dev.gopark.recording.Recording.Debugging;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Intents that look into the single run: breakpoints, watched expressions, questions, stacks.
/// Called on the JavaFX thread.
public final class Investigation {
  private static final Texts TEXTS = Texts.of("session");
  private static final Kept NOTHING = new Kept(List.of(), List.of());

  private final SimulatorThread thread;
  private final RunPlayback playback;
  private final Player player;
  private final SessionViewModel model;
  private final Executor fx;
  private final Consumer<Runnable> whenFresh;
  private final BreakpointList breakpoints = new BreakpointList();
  private final ObservableList<String> watches = FXCollections.observableArrayList();
  private final ObservableList<String> readOnlyWatches =
      FXCollections.unmodifiableObservableList(watches);

  /// What has been set in each program, by their names.
  private final Map<String, Kept> kept = new HashMap<>();

  /// The program that is looked at, and the one that runs.
  private String program = "";

  private String running = "";

  private record Kept(List<BreakpointSpec> breakpoints, List<String> watches) {}

  /// @param whenFresh does something when what runs is what is looked at
  Investigation(
      SimulatorThread thread,
      RunPlayback playback,
      Player player,
      SessionViewModel model,
      Executor fx,
      Consumer<Runnable> whenFresh) {
    this.thread = thread;
    this.playback = playback;
    this.player = player;
    this.model = model;
    this.fx = fx;
    this.whenFresh = whenFresh;
    model.document.subscribe(this::look);
    breakpoints.all().subscribe(this::changed);
    watches.subscribe(this::changed);
  }

  /// Another program is looked at; what was set in it before is set again.
  private void look(@Nullable Document document) {
    if (document != null && !document.argument().equals(program)) {
      Kept before = kept.getOrDefault(document.argument(), NOTHING);
      program = "";
      breakpoints.setAll(before.breakpoints());
      watches.setAll(before.watches());
      program = document.argument();
      changed();
    }
  }

  /// The program that is looked at takes the stage.
  void runs() {
    running = program;
    apply();
  }

  private void changed() {
    kept.put(program, new Kept(List.copyOf(breakpoints.all()), List.copyOf(watches)));
    if (program.equals(running)) {
      apply();
    }
  }

  private void apply() {
    Kept now = kept.getOrDefault(running, NOTHING);
    thread.execute(() -> playback.debug(now.breakpoints(), now.watches()));
  }

  /// What is set in the program that is looked at.
  Debugging debugging() {
    return new Debugging(breakpoints.all(), watches);
  }

  /// Sets what a recording has.
  void put(Debugging debugging) {
    breakpoints.setAll(debugging.breakpoints());
    watches.setAll(debugging.watches());
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
      whenFresh.accept(() -> player.move(way));
    } else {
      tell(TEXTS.say("no-breakpoint"));
    }
  }

  /// Asks where the run is, and goes to where the answer shows.
  public void ask(Inquiry inquiry) {
    tell("");
    player.move(cancelled -> follow(playback.ask(inquiry, cancelled)));
  }

  /// Asks in words, as `gopark run --ask` takes them.
  public void ask(String question) {
    tell("");
    player.move(cancelled -> follow(playback.ask(question, cancelled)));
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
