package dev.gopark.ui.session;

import dev.gopark.scenario.Directives.Stop;
import dev.gopark.scenario.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a lecture is. Immutable.
///
/// @param position the number of the stop it has come to, from 0; -1 before the first
/// @param total all stops of the program
/// @param stop null before the first
/// @param goroutine whoever came to it, or 0
/// @param ahead the stops that nobody has come to yet
/// @param there whether the run is at the stop, and has not gone on from it
/// @param asking whether the question of the stop is shown, if it has one
/// @param chosen the number of the choice that the room has made, from 0; -1 for none
/// @param answer what the run has answered; null while it was not run
public record LectureState(
    int position,
    int total,
    @Nullable Stop stop,
    int goroutine,
    List<Stop> ahead,
    boolean there,
    boolean asking,
    int chosen,
    @Nullable String answer) {
  public LectureState {
    ahead = List.copyOf(ahead);
  }

  /// The question of the stop, or null.
  public @Nullable Question question() {
    return stop == null ? null : stop.question();
  }

  /// Whether the room is to answer before the run does.
  public boolean waitsForAnswer() {
    return question() != null && asking && answer == null;
  }

  LectureState withAsking(boolean shown) {
    return new LectureState(position, total, stop, goroutine, ahead, there, shown, chosen, answer);
  }

  LectureState withChosen(int choice) {
    return new LectureState(position, total, stop, goroutine, ahead, there, true, choice, answer);
  }

  LectureState withAnswer(String run) {
    return new LectureState(position, total, stop, goroutine, ahead, false, true, chosen, run);
  }
}
