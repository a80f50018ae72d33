package dev.gopark.ui.session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Steps of the run that a person wants to come back to, in order.
public final class Bookmarks {
  private final ObservableList<Long> steps = FXCollections.observableArrayList();
  private final ObservableList<Long> readOnly = FXCollections.unmodifiableObservableList(steps);

  public ObservableList<Long> steps() {
    return readOnly;
  }

  /// Marks `step`, or no longer.
  public void toggle(long step) {
    if (!steps.remove(Long.valueOf(step))) {
      steps.add(step);
      FXCollections.sort(steps);
    }
  }

  /// The next one after `step`, after the last the first; `step` when there is none.
  public long next(long step) {
    return steps.stream()
        .filter(marked -> marked > step)
        .findFirst()
        .orElse(steps.isEmpty() ? step : steps.getFirst());
  }

  void clear() {
    steps.clear();
  }
}
