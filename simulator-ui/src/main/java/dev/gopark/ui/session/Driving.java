package dev.gopark.ui.session;

import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Offers.Offer;
import dev.gopark.runtime.Offers.Seat;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.Config;
import dev.gopark.source.Pick;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The intents of somebody who decides in the scheduler's place. Each decision makes another run,
/// which is the same up to its step; the one before is kept. Called on the JavaFX thread.
public final class Driving {
  private final SimulatorThread thread;
  private final RunPlayback playback;
  private final Player player;
  private final Simulator simulator;
  private final Settings settings;
  private final SessionViewModel model;
  private final Branches branches = new Branches();
  private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(branches.all(), branches.shown()));
  private @Nullable Checked program;
  // That of the frames of the run that is shown: how many runs have been loaded.
  private int generation;

  /// The runs there are, and which of them is shown.
  public record Shown(List<Branch> branches, Branch current) {}

  Driving(
      SimulatorThread thread,
      RunPlayback playback,
      Player player,
      Simulator simulator,
      Settings settings,
      SessionViewModel model) {
    this.thread = thread;
    this.playback = playback;
    this.player = player;
    this.simulator = simulator;
    this.settings = settings;
    this.model = model;
  }

  /// Whether what could be decided is shown.
  public ReadOnlyBooleanProperty onProperty() {
    return on.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Lets the person decide, or no longer.
  public void turn(boolean wanted) {
    on.set(wanted);
    thread.execute(() -> playback.offer(wanted));
  }

  /// A fresh run of `fresh` as its seed decides, or as it was recorded.
  void begin(Checked fresh) {
    program = fresh;
    branches.begin(settings.recordedPicks());
    load(0);
  }

  /// Decides at the step that is shown, and shows from then on what else there is to decide.
  public void pick(Pick pick) {
    Frame frame = model.frame.get();
    if (frame != null && program != null && isCurrent(frame)) {
      look(frame);
      branches.fork(pick.at(frame.step()));
      if (!on.get()) {
        turn(true);
      }
      load(frame.step());
    }
  }

  /// Shows another run, where it was left.
  public void show(int branch) {
    if (program != null && branch != branches.shown().id()) {
      load(branches.show(branch).left());
    }
  }

  /// Shows the run that the shown one forks from, at the step where it does.
  public void undo() {
    Branch undone = branches.shown();
    if (program != null && undone.parent() >= 0) {
      branches.show(undone.parent());
      load(undone.picks().getLast().step());
    }
  }

  /// Freezes the goroutine, or releases it.
  public void freezeOrRelease(int goroutine) {
    Frame frame = model.frame.get();
    Snapshot.Goroutine chosen = frame == null ? null : frame.snapshot().goroutine(goroutine);
    if (chosen != null) {
      pick(chosen.frozen() ? new Pick.Release(goroutine) : new Pick.Freeze(goroutine));
    }
  }

  /// Lets the goroutine run: on the processor whose turn it is if it may, else on another one; the
  /// first of those that run if it runs already.
  public void run(int goroutine) {
    Frame frame = model.frame.get();
    Pick pick = frame == null ? null : runs(frame.offers(), goroutine);
    if (pick != null) {
      pick(pick);
    }
  }

  /// Whether [#run] can do something.
  public boolean canRun(int goroutine) {
    Frame frame = model.frame.get();
    return frame != null && runs(frame.offers(), goroutine) != null;
  }

  private static @Nullable Pick runs(Offers offers, int goroutine) {
    return Stream.concat(offers.seats().stream().filter(Driving::hasTurn), offers.seats().stream())
        .flatMap(seat -> picks(seat, goroutine))
        .findFirst()
        .orElse(null);
  }

  private static boolean hasTurn(Seat seat) {
    Offer first = seat.first();
    return first != null && first.usual();
  }

  private static Stream<Pick> picks(Seat seat, int goroutine) {
    Offer first = seat.first();
    return seat.running() == goroutine && first != null && !first.usual()
        ? Stream.of(first.pick())
        : seat.runs().stream().map(Offer::pick).filter(pick -> pick.goroutine() == goroutine);
  }

  private void load(long step) {
    Checked runs = Objects.requireNonNull(program);
    settings.decide(branches.shown().picks());
    Config config = settings.config();
    String input = settings.input();
    generation++;
    tell();
    player.begin(
        () -> {
          playback.load(simulator.record(runs, config, input), step);
          return playback;
        });
  }

  /// What a frame tells of the run that is shown; one of an earlier run tells nothing.
  void see(Frame frame) {
    if (isCurrent(frame)) {
      look(frame);
      tell();
    }
  }

  private boolean isCurrent(Frame frame) {
    return frame.generation() == generation;
  }

  private void look(Frame frame) {
    branches.see(frame.step(), frame.snapshot().outcome());
  }

  private void tell() {
    Shown now = new Shown(branches.all(), branches.shown());
    if (!now.equals(shown.get())) {
      shown.set(now);
    }
  }

  /// What a command line needs to decide the same: `--procs 2 --seed 1 --pick "P1 runs G3@120"`.
  public String options() {
    return settings.options();
  }
}
