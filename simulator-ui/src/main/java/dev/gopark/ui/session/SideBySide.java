package dev.gopark.ui.session;

import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The comparison of two policies, while there is one. Called on the JavaFX thread.
public final class SideBySide {
  private final Simulator simulator;
  private final SimulatorThread thread;
  private final Player player;
  private final SessionViewModel model;
  private final Latest<PairFrame> mailbox;
  private int generation;

  // The simulator thread's own.
  private @Nullable PairPlayback pair;

  SideBySide(
      Simulator simulator,
      SimulatorThread thread,
      Player player,
      SessionViewModel model,
      Executor fx) {
    this.simulator = simulator;
    this.thread = thread;
    this.player = player;
    this.model = model;
    this.mailbox = new Latest<>(fx, this::show);
  }

  boolean isOn() {
    return model.sides.get() != null;
  }

  /// From now on these two are run side by side.
  void choose(SchedulingPolicy left, SchedulingPolicy right) {
    Sides before = model.sides.get();
    Lockstep lockstep = before == null ? Lockstep.TIME : before.lockstep();
    model.sides.set(new Sides(left, right, lockstep));
  }

  /// Runs `program` under both policies from the start.
  void restart(Checked program, Config config, String input) {
    Sides sides = Objects.requireNonNull(model.sides.get());
    int fresh = ++generation;
    player.begin(
        () -> {
          PairPlayback begun =
              new PairPlayback(
                  fresh,
                  new Lane(simulator.record(program, config.withPolicy(sides.left()), input)),
                  new Lane(simulator.record(program, config.withPolicy(sides.right()), input)),
                  sides.lockstep(),
                  mailbox,
                  thread::wanted);
          pair = begun;
          return begun;
        });
  }

  /// What the two runs are to have in common.
  public void keep(Lockstep how) {
    Sides sides = model.sides.get();
    if (sides != null && sides.lockstep() != how) {
      player.pause();
      model.sides.set(new Sides(sides.left(), sides.right(), how));
      onPair(shown -> shown.keep(how));
    }
  }

  /// Moves both runs to where their output differs for the first time, as far as that is known.
  public void toDifference() {
    player.pause();
    onPair(PairPlayback::seekDifference);
  }

  private void onPair(Consumer<PairPlayback> action) {
    thread.execute(
        () -> {
          if (pair != null) {
            action.accept(pair);
          }
        });
  }

  /// Ends it; the window goes on with `single`.
  void end(Playback single) {
    generation++;
    model.sides.set(null);
    model.pair.set(null);
    player.begin(
        () -> {
          pair = null;
          return single;
        });
  }

  private void show(PairFrame frame) {
    if (frame.generation() == generation) {
      model.pair.set(frame);
    }
  }
}
