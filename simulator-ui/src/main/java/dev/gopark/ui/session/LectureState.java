package dev.gopark.ui.session;

import dev.gopark.scenario.Directives.Stop;
import dev.gopark.scenario.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a lecture is. Immutable.
///
/// @param asking whether the question of the stop is shown, if it has one
/// @param chosen the number of the choice that the room has made, from 0; -1 for none
/// @param answer what the run has answered; null while it was not run
public record LectureState(Place place, boolean asking, int chosen, @Nullable String answer) {
  /// A place in the run, as seen from its stops.
  ///
  /// @param step of the run
  /// @param position the number of the last stop that it has come to, from 0; -1 before the first
  /// @param total all stops of the program
  /// @param stop null before the first
  /// @param goroutine whoever came to it, or 0
  /// @param ahead the stops to come
  /// @param there whether the run is at the stop, and has not gone on from it
  public record Place(
      long step,
      int position,
      int total,
      @Nullable Stop stop,
      int goroutine,
      List<Stop> ahead,
      boolean there) {
    public Place {
      ahead = List.copyOf(ahead);
    }
  }

  static LectureState at(Place place) {
    return new LectureState(place, place.there(), -1, null);
  }

  /// The question of the stop, or null.
  public @Nullable Question question() {
    Stop stop = place.stop();
    return stop == null ? null : stop.question();
  }

  /// Whether the room is to answer before the run does.
  public boolean waitsForAnswer() {
    return question() != null && asking && answer == null;
  }

  LectureState withAsking(boolean shown) {
    return new LectureState(place, shown, chosen, answer);
  }

  LectureState withChosen(int choice) {
    return new LectureState(place, true, choice, answer);
  }

  LectureState withAnswer(Place there, String run) {
    return new LectureState(there, true, chosen, run);
  }
}
