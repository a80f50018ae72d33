package dev.gopark.ui.session;

import dev.gopark.runtime.Outcome;
import dev.gopark.source.PickAt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run that a person has made by deciding in the scheduler's place.
///
/// @param id from 0, which is the run as the seed decides it
/// @param parent the run it forks from, -1 for none
/// @param picks all that is decided in it, in order; the last one makes it what it is
/// @param left the step at which it was last seen
/// @param ending how it ended, as far as that was seen; else null
public record Branch(int id, int parent, List<PickAt> picks, long left, @Nullable Outcome ending) {
  public Branch {
    picks = List.copyOf(picks);
  }

  /// The same, seen at `step`.
  Branch seen(long step, @Nullable Outcome newEnding) {
    return new Branch(id, parent, picks, step, newEnding == null ? ending : newEnding);
  }
}
