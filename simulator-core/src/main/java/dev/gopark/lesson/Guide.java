package dev.gopark.lesson;

import dev.gopark.code.Program;
import dev.gopark.history.History;
import dev.gopark.history.LineStart;
import dev.gopark.scenario.Directives.Stop;
import dev.gopark.scenario.Question;
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
  private final List<Stop> unmet;

  private final List<Met> met = new ArrayList<>();
  private final int total;
  private int position = -1;

  /// Up to where the run was looked through for stops.
  private long searched;

  /// A stop that was come to.
  ///
  /// @param goroutine whoever came
  public record Met(Stop stop, long step, int goroutine) {}

  /// A guide that begins at the start of `history`, wherever its cursor is; [#follow] takes it
  /// there.
  public Guide(Program program, History history, List<Stop> stops) {
    this.lines = new Lines(program);
    this.history = history;
    this.unmet = new ArrayList<>(stops);
    this.total = stops.size();
    long here = history.step();
    history.seek(0);
    meet(history.line());
    history.seek(here);
  }

  /// How many stops there are, whether the run comes to them or not.
  public int total() {
    return total;
  }

  /// The stops after the current one: those that were come to before, then the others as they are
  /// written.
  public List<Stop> ahead() {
    List<Stop> next = new ArrayList<>(met.stream().skip(position + 1L).map(Met::stop).toList());
    next.addAll(unmet);
    return next;
  }

  /// The number of the stop that the cursor is at, from 0; -1 before the first.
  public int position() {
    return position;
  }

  /// The stop that the cursor is at, or null before the first.
  public @Nullable Met current() {
    return position < 0 ? null : met.get(position);
  }

  /// Takes the place of a cursor that was moved by others: at the last stop that the run has come
  /// to by then, or before the first. Not all of the way when cancelled.
  public void follow(BooleanSupplier cancelled) {
    long here = history.step();
    while (searched < here && search(here - searched, cancelled)) {}
    history.seek(here);
    if (here == 0) {
      position = -1;
    } else if (!isThere()) {
      position = (int) met.stream().filter(each -> each.step() <= here).count() - 1;
    }
  }

  /// Looks through so many more steps for a stop; whether there is one, where the cursor then is.
  private boolean search(long steps, BooleanSupplier cancelled) {
    history.seek(searched);
    LineStart begun = history.forwardToLine(this::isStop, steps, cancelled);
    searched = history.step();
    meet(begun);
    return begun != null;
  }

  /// Moves the cursor towards the next stop by a limited number of steps; true when it is there.
  /// Without another stop it goes on to the end of the run.
  public boolean next(BooleanSupplier cancelled) {
    if (position + 1 == met.size() && !search(CHUNK_STEPS, cancelled)) {
      return false;
    }
    position++;
    history.seek(met.get(position).step());
    return true;
  }

  /// Moves the cursor back to the stop it has gone on from, or to the one before, and from the
  /// first to the start of the run; false when it is there.
  public boolean previous() {
    if (history.step() == 0 && position < 0) {
      return false;
    }
    boolean isBeyond = position >= 0 && history.step() > met.get(position).step();
    position = isBeyond ? position : Math.max(-1, position - 1);
    history.seek(position < 0 ? 0 : met.get(position).step());
    return true;
  }

  /// Whether the cursor is where somebody has come to the current stop.
  public boolean isThere() {
    return position >= 0 && met.get(position).step() == history.step();
  }

  /// Runs on to where the answer to the question of the current stop shows; null when cancelled, or
  /// when it asks nothing.
  public @Nullable String answer(BooleanSupplier cancelled) {
    Question question = position < 0 ? null : met.get(position).stop().question();
    if (question == null) {
      return null;
    }
    history.seek(met.get(position).step());
    return new Answers(history, cancelled).answer(question, met.get(position).goroutine());
  }

  private boolean isStop(LineStart begun) {
    return unmet.stream().anyMatch(stop -> isAt(stop, begun));
  }

  private boolean isAt(Stop stop, LineStart begun) {
    return stop.file().equals(begun.file()) && lines.from(stop.file(), stop.line()) == begun.line();
  }

  /// Notes the stops at a line that begins at the cursor.
  private void meet(@Nullable LineStart begun) {
    if (begun == null) {
      return;
    }
    for (Stop stop : List.copyOf(unmet)) {
      if (isAt(stop, begun)) {
        unmet.remove(stop);
        met.add(new Met(stop, history.step(), begun.goroutine()));
      }
    }
  }
}
