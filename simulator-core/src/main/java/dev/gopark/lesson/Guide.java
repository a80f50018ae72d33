package dev.gopark.lesson;

import dev.gopark.code.Program;
import dev.gopark.history.History;
import dev.gopark.history.LineStart;
import dev.gopark.scenario.Directives.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Leads through a run from stop to stop, in the order in which its goroutines come to them; each
/// stop counts once. Back it goes over the stops that were met.
public final class Guide {
  private static final long CHUNK_STEPS = 20_000;

  private final Lines lines;
  private final History history;

  /// The stops that nobody has come to yet, as they are written.
  private final List<Stop> ahead;

  private final List<Met> met = new ArrayList<>();
  private final int total;
  private int position = -1;
  private long searched;

  /// A stop that was come to.
  ///
  /// @param goroutine whoever came
  public record Met(Stop stop, long step, int goroutine) {}

  /// A guide from the cursor of `history` on.
  public Guide(Program program, History history, List<Stop> stops) {
    this.lines = new Lines(program);
    this.history = history;
    this.ahead = new ArrayList<>(stops);
    this.total = stops.size();
    this.searched = history.step();
    meet(history.line());
  }

  /// How many stops there are, whether the run comes to them or not.
  public int total() {
    return total;
  }

  /// The stops that nobody has come to so far.
  public List<Stop> ahead() {
    return List.copyOf(ahead);
  }

  /// The number of the stop that the cursor is at, from 0; -1 before the first.
  public int position() {
    return position;
  }

  /// The stop that the cursor is at, or null before the first.
  public @Nullable Met current() {
    return position < 0 ? null : met.get(position);
  }

  /// Moves the cursor towards the next stop by a limited number of steps; true when it is there.
  /// Without another stop it goes on to the end of the run.
  public boolean next(BooleanSupplier cancelled) {
    if (position + 1 == met.size()) {
      history.seek(searched);
      LineStart begun = history.forwardToLine(this::isStop, CHUNK_STEPS, cancelled);
      searched = history.step();
      if (begun == null) {
        return false;
      }
      meet(begun);
    }
    position++;
    history.seek(met.get(position).step());
    return true;
  }

  /// Moves the cursor back to the stop before; false when there is none.
  public boolean previous() {
    if (position <= 0) {
      return false;
    }
    position--;
    history.seek(met.get(position).step());
    return true;
  }

  private boolean isStop(LineStart begun) {
    return ahead.stream().anyMatch(stop -> isAt(stop, begun));
  }

  private boolean isAt(Stop stop, LineStart begun) {
    return stop.file().equals(begun.file()) && lines.from(stop.file(), stop.line()) == begun.line();
  }

  /// Notes the stops at a line that begins at the cursor.
  private void meet(@Nullable LineStart begun) {
    if (begun == null) {
      return;
    }
    for (Stop stop : List.copyOf(ahead)) {
      if (isAt(stop, begun)) {
        ahead.remove(stop);
        met.add(new Met(stop, history.step(), begun.goroutine()));
      }
    }
  }
}
