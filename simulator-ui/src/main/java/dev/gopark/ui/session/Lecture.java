package dev.gopark.ui.session;

import dev.gopark.lesson.Guide;
import dev.gopark.scenario.Question;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
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
  private int lectures;

  // The simulator thread's own.
  private @Nullable Guide guide;

  Lecture(
      SimulatorThread thread,
      Player player,
      RunPlayback playback,
      SessionViewModel model,
      Executor fx) {
    this.thread = thread;
    this.player = player;
    this.playback = playback;
    this.model = model;
    this.fx = fx;
  }

  /// Begins one at the cursor of the run.
  public void begin() {
    player.pause();
    int begun = ++lectures;
    thread.execute(
        () -> {
          guide = playback.guide();
          report(begun);
        });
  }

  /// Goes on: runs for the answer to a question that is shown, else to the next stop, finding or
  /// the end. [Session#pause] cancels.
  public void next() {
    LectureState state = model.lecture.get();
    if (state != null && state.waitsForAnswer()) {
      answer();
    } else if (state != null) {
      move((led, cancelled) -> playback.toStop(led, cancelled));
    }
  }

  /// Goes back to the stop before.
  public void back() {
    move((led, _) -> playback.toPreviousStop(led));
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

  private void move(Movement movement) {
    int now = lectures;
    player.move(
        cancelled -> {
          Guide led = guide;
          if (led != null) {
            movement.go(led, cancelled);
            report(now);
          }
        });
  }

  private void answer() {
    int now = lectures;
    player.move(
        cancelled -> {
          String answer = guide == null ? null : playback.answer(guide, cancelled);
          if (answer != null) {
            fx.execute(() -> changeIf(now, state -> state.withAnswer(answer)));
          }
        });
  }

  private void change(UnaryOperator<LectureState> to) {
    changeIf(lectures, to);
  }

  private void changeIf(int lecture, UnaryOperator<LectureState> to) {
    LectureState state = model.lecture.get();
    if (lecture == lectures && state != null) {
      model.lecture.set(to.apply(state));
    }
  }

  /// On the simulator's thread: says where the guide is.
  private void report(int lecture) {
    Guide led = guide;
    if (led == null) {
      return;
    }
    Guide.Met met = led.current();
    LectureState state =
        new LectureState(
            led.position(),
            led.total(),
            met == null ? null : met.stop(),
            met == null ? 0 : met.goroutine(),
            led.ahead(),
            led.isThere(),
            led.isThere(),
            -1,
            null);
    fx.execute(
        () -> {
          if (lecture == lectures) {
            model.lecture.set(state);
          }
        });
  }
}
