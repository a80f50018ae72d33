package dev.gopark.choice;

import java.util.List;

/// The choices of a run that differ from the default chooser's, in order.
public record Schedule(List<Decision> decisions) {
  public static final Schedule DEFAULT = new Schedule(List.of());

  /// One of them.
  ///
  /// @param index how many choices came before it in the run
  public record Decision(long index, ChoiceKind kind, long value) {
    public Decision {
      if (index < 0 || value < 0) {
        throw new IllegalArgumentException("a choice has no negative index and no negative value");
      }
    }
  }

  public Schedule {
    decisions = List.copyOf(decisions);
    for (int i = 1; i < decisions.size(); i++) {
      if (decisions.get(i - 1).index() >= decisions.get(i).index()) {
        throw new IllegalArgumentException("choices must be in order");
      }
    }
  }
}
