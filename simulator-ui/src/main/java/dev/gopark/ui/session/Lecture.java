package dev.gopark.ui.session;

import dev.gopark.history.StepSize;
import dev.gopark.lesson.Guide;
import dev.gopark.scenario.Question;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The lecture, while there is one: from stop to stop of the program, with its questions. Called on
/// the JavaFX thread.
public final class Lecture {
  private final SimulatorThread thread;
  private final Player player;
  private final RunPlayback playback;
  private final SessionViewModel model;
  private final Executor fx;
  private final Consumer<Runnable> whenFresh;
  private int lectures;

  // The simulator thread's own.
  private @Nullable Guide guide;

  /// @param whenFresh does something once the text as it is now has been compiled
  Lecture(
      SimulatorThread thread,
      Player player,
      RunPlayback playback,
      SessionViewModel model,
      Executor fx,
      Consumer<Runnable> whenFresh) {
    this.thread = thread;
    this.player = player;
    this.playback = playback;
    this.model = model;
    this.fx = fx;
    this.whenFresh = whenFresh;
    model.frame.subscribe(this::follow);
    model.state.subscribe(this::follow);
  }

  /// Begins one where the run stands; a changed text is compiled first.
  public void begin() {
    whenFresh.accept(
        () -> {
          int begun = ++lectures;
          thread.execute(() -> guide = playback.guide());
          move(begun, Guide::follow);
        });
  }

  /// Finds its place when the run was moved by others.
  private void follow() {
    LectureState state = model.lecture.get();
    Frame frame = model.frame.get();
    boolean rests = model.state.get() == RunState.PAUSED;
    if (state != null && frame != null && rests && frame.step() != state.place().step()) {
      move(lectures, Guide::follow);
    }
  }

  /// Goes on: runs for the answer to a question that is shown, else to the next stop, finding or
  /// the end; in a program without stops, a step of the chosen size. Nothing is skipped by asking
  /// again while it is on its way.
  public void next() {
    LectureState state = model.lecture.get();
    if (state == null || isMoving()) {
      return;
    }
    if (state.waitsForAnswer()) {
      answer();
    } else if (state.place().total() == 0) {
      step();
    } else {
      move(lectures, playback::toStop);
    }
  }

  /// Goes back to the stop before, or to the start; in a program without stops, a step of the
  /// chosen size.
  public void back() {
    LectureState state = model.lecture.get();
    if (state != null && state.place().total() == 0) {
      stepBack();
    } else {
      move(lectures, (led, _) -> playback.toPreviousStop(led));
    }
  }

  /// A step of the chosen size on.
  public void step() {
    if (!isMoving()) {
      StepSize size = model.stepSize.get();
      wander((_, cancelled) -> playback.forward(size, cancelled));
    }
  }

  /// A step of the chosen size back.
  public void stepBack() {
    StepSize size = model.stepSize.get();
    wander((_, _) -> playback.back(size));
  }

  /// Goes to the start of the run.
  public void toStart() {
    wander((_, _) -> playback.seek(0));
  }

  /// Shows or hides the question of the stop.
  public void ask() {
    change(state -> state.question() == null ? state : state.withAsking(!state.asking()));
  }

  /// Notes what the room thinks.
  ///
  /// @param choice from 0
  public void choose(int choice) {
    change(
        state -> {
          Question question = state.question();
          boolean counts = question != null && choice < question.choices().size();
          return counts && state.waitsForAnswer() ? state.withChosen(choice) : state;
        });
  }

  /// Ends it; the run stays where it is.
  public void leave() {
    if (model.lecture.get() != null) {
      player.pause();
    }
    lectures++;
    model.lecture.set(null);
  }

  private interface Movement {
    void go(Guide guide, BooleanSupplier cancelled);
  }

  private boolean isMoving() {
    return model.state.get() == RunState.STEPPING;
  }

  /// Moves as the guide does not know.
  private void wander(Movement movement) {
    move(
        lectures,
        (led, cancelled) -> {
          movement.go(led, cancelled);
          led.follow(cancelled);
        });
  }

  /// Cancels the movement before this one.
  private void move(int lecture, Movement movement) {
    player.cancel();
    player.move(
        cancelled -> {
          Guide led = guide;
          if (led != null) {
            movement.go(led, cancelled);
            LectureState there = LectureState.at(place(led));
            report(lecture, () -> model.lecture.set(there));
          }
        });
  }

  private void report(int lecture, Runnable change) {
    fx.execute(
        () -> {
          if (lecture == lectures) {
            change.run();
          }
        });
  }

  private void answer() {
    int now = lectures;
    player.move(
        cancelled -> {
          Guide led = guide;
          String answer = led == null ? null : playback.answer(led, cancelled);
          if (led != null && answer != null) {
            LectureState.Place there = place(led);
            report(now, () -> change(state -> state.withAnswer(there, answer)));
          }
        });
  }

  private void change(UnaryOperator<LectureState> to) {
    LectureState state = model.lecture.get();
    if (state != null) {
      model.lecture.set(to.apply(state));
    }
  }

  private LectureState.Place place(Guide led) {
    Guide.Met met = led.current();
    return new LectureState.Place(
        playback.step(),
        led.position(),
        led.total(),
        met == null ? null : met.stop(),
        met == null ? 0 : met.goroutine(),
        led.ahead(),
        led.isThere());
  }
}
