package dev.gopark.ui.session;

import dev.gopark.history.StepSize;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Moves the playback: at the chosen speed, to the end, a step, to a place. Called on the JavaFX
/// thread; what it does to the playback it does on the simulator's, in turns so short that it can
/// always be stopped.
final class Player {
  private static final long BREATH_NANOS = 5_000_000L;

  private final SimulatorThread thread;
  private final SessionViewModel model;
  private final Executor fx;
  private final AtomicLong seekTarget = new AtomicLong(-1);
  private final AtomicInteger cancellations = new AtomicInteger();
  private int stepsAsked;
  private int plays;

  // The simulator thread's own: what is played, the turn that is due, and how the run goes.
  private Playback playback;
  private Future<?> nextTurn = CompletableFuture.completedFuture(null);
  private RunState playing = RunState.PAUSED;
  private int current;
  private Speed pace = Speed.DEFAULT;
  private StepSize size = StepSize.EVENT;

  Player(SimulatorThread thread, Playback playback, SessionViewModel model, Executor fx) {
    this.thread = thread;
    this.playback = playback;
    this.model = model;
    this.fx = fx;
  }

  /// Stops, and goes on with what `next` provides.
  void begin(Supplier<? extends Playback> next) {
    pause();
    thread.execute(() -> playback = next.get());
  }

  /// Runs on at the chosen speed.
  void run() {
    play(RunState.RUNNING, this::turn);
  }

  /// As fast as possible to the end or the next finding.
  void toEnd() {
    play(RunState.RUSHING, this::turn);
  }

  /// As fast as possible to `place`, or to the end if that comes first.
  void runTo(long place) {
    play(RunState.RUSHING, () -> turnTo(place));
  }

  /// One step on.
  void step(StepSize by) {
    move(cancelled -> playback.forward(by, cancelled));
  }

  /// Moves the playback in a way that takes a moment, or until [#cancel].
  void move(Consumer<BooleanSupplier> movement) {
    if (model.running()) {
      pause();
    }
    int asked = cancellations.get();
    BooleanSupplier cancelled = () -> asked != cancellations.get();
    stepsAsked++;
    model.state.set(RunState.STEPPING);
    thread.execute(
        () -> {
          try {
            if (!cancelled.getAsBoolean()) {
              movement.accept(cancelled);
            }
          } finally {
            fx.execute(this::stepped);
          }
        });
  }

  private void stepped() {
    stepsAsked--;
    if (stepsAsked == 0 && model.state.get() == RunState.STEPPING) {
      model.state.set(RunState.PAUSED);
    }
  }

  void back(StepSize by) {
    pause();
    thread.execute(() -> playback.back(by));
  }

  /// Moves to a recorded place. While many are asked for, only the last one counts.
  void seek(long place) {
    pause();
    if (seekTarget.getAndSet(place) == -1) {
      thread.execute(() -> playback.seek(seekTarget.getAndSet(-1)));
    }
  }

  void pause() {
    if (model.state.get() != RunState.PAUSED) {
      cancel();
      model.state.set(RunState.PAUSED);
      thread.execute(this::stop);
    }
  }

  /// Ends a step that is on its way.
  void cancel() {
    cancellations.incrementAndGet();
  }

  void setStepSize(StepSize chosen) {
    model.stepSize.set(chosen);
    thread.execute(() -> size = chosen);
  }

  void setSpeed(Speed speed) {
    model.speed.set(speed);
    thread.execute(
        () -> {
          pace = speed;
          if (playing == RunState.RUNNING) {
            nextTurn.cancel(false);
            turn();
          }
        });
  }

  private void play(RunState how, Runnable firstTurn) {
    model.state.set(how);
    int play = ++plays;
    thread.execute(
        () -> {
          playing = how;
          current = play;
          nextTurn.cancel(false);
          firstTurn.run();
        });
  }

  // On the simulator's thread.

  /// One short piece of a run, which then asks for the next.
  private void turn() {
    if (playing == RunState.PAUSED) {
      return;
    }
    boolean rush = playing == RunState.RUSHING || pace.unlimited();
    boolean more =
        !playback.atEnd() && (rush ? playback.rush() : playback.play(size, pace.stepsPerTurn()));
    next(more, rush ? 0 : pace.turnNanos(), this::turn);
  }

  private void turnTo(long place) {
    if (playing != RunState.PAUSED) {
      next(playback.runTo(place), 0, () -> turnTo(place));
    }
  }

  private void next(boolean more, long pause, Runnable turn) {
    if (more) {
      nextTurn = thread.later(playback.isAhead() ? BREATH_NANOS : pause, turn);
    } else {
      stopAtEnd();
    }
  }

  /// Stops playing; the view model learns of it elsewhere.
  void stop() {
    playing = RunState.PAUSED;
    nextTurn.cancel(false);
  }

  private void stopAtEnd() {
    stop();
    int ended = current;
    fx.execute(
        () -> {
          // Unless another run was asked for meanwhile.
          if (ended == plays) {
            model.state.set(RunState.PAUSED);
          }
        });
  }
}
