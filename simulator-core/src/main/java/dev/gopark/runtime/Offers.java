package dev.gopark.runtime;

import dev.gopark.source.Pick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person could decide in the scheduler's place at one step. Immutable.
///
/// @param seats one for each processor, in order of number
/// @param selects goroutines about to execute a select of which several cases are ready
/// @param thefts what processors that run nothing could steal
/// @param frozen the goroutines that are frozen, to be released
/// @param halted whether the run stands still because only frozen goroutines could go on
public record Offers(
    List<Seat> seats,
    List<Choice> selects,
    List<Offer> thefts,
    List<Offer> frozen,
    boolean halted) {
  public static final Offers NONE = new Offers(List.of(), List.of(), List.of(), List.of(), false);

  public Offers {
    seats = List.copyOf(seats);
    selects = List.copyOf(selects);
    thefts = List.copyOf(thefts);
    frozen = List.copyOf(frozen);
  }

  /// One possible decision.
  ///
  /// @param words what it means, for people
  /// @param usual whether that is what comes without a decision
  public record Offer(Pick pick, String words, boolean usual) {}

  /// What a processor could run.
  ///
  /// @param running the running goroutine's id, or 0
  /// @param first going first of those that run; null if it runs nothing
  /// @param runs the runnable goroutines, those in its own queue first
  /// @param more how many there are beside them
  public record Seat(
      int processor, int running, @Nullable Offer first, List<Offer> runs, int more) {
    public Seat {
      runs = List.copyOf(runs);
    }
  }

  /// The ready cases of the select that a goroutine is about to execute.
  public record Choice(int goroutine, List<Offer> cases) {
    public Choice {
      cases = List.copyOf(cases);
    }
  }
}
