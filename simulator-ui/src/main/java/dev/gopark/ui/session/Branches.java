package dev.gopark.ui.session;

import dev.gopark.runtime.Outcome;
import dev.gopark.source.PickAt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The runs that a person has made of one run by deciding in the scheduler's place. Each forks from
/// another one at a step; none is lost by going to another.
final class Branches {
  private final List<Branch> all = new ArrayList<>();
  private int shown;

  Branches() {
    begin(List.of());
  }

  /// Only a run in which this is decided is left.
  void begin(List<PickAt> picks) {
    all.clear();
    all.add(new Branch(0, -1, picks, 0, null));
    shown = 0;
  }

  List<Branch> all() {
    return List.copyOf(all);
  }

  Branch shown() {
    return all.get(shown);
  }

  /// The one that is shown stands at `step`, where it has ended so, if at all.
  void see(long step, @Nullable Outcome ending) {
    all.set(shown, shown().seen(step, ending));
  }

  /// Forks from the one that is shown: it is the same up to the pick's step. One that was made
  /// before is shown again.
  Branch fork(PickAt pick) {
    List<PickAt> picks = new ArrayList<>(shown().picks());
    picks.removeIf(made -> made.step() > pick.step());
    picks.add(pick);
    for (Branch known : all) {
      if (known.picks().equals(picks)) {
        return show(known.id());
      }
    }
    all.add(new Branch(all.size(), shown, picks, pick.step(), null));
    return show(all.size() - 1);
  }

  Branch show(int id) {
    shown = id;
    return shown();
  }
}
