package dev.gopark.ui.session;

import dev.gopark.event.Event;
import java.util.List;
import javafx.collections.ObservableList;

/// Puts what a run has shown into the view model. Belongs to the JavaFX thread.
final class Results {
  private static final int MOST_EVENTS = 200_000;
  private static final int MOST_LINES = 50_000;

  private final SessionViewModel model;
  private OutputLines outputLines = new OutputLines();

  Results(SessionViewModel model) {
    this.model = model;
  }

  /// @param events those since the frame before
  void show(Frame frame, List<Event> events) {
    Frame before = model.frame.get();
    if (before == null || before.generation() != frame.generation()) {
      clear();
    }
    model.events.addAll(events);
    model.output.addAll(outputLines.append(events));
    forgetOldest(model.events, MOST_EVENTS);
    forgetOldest(model.output, MOST_LINES);
    model.frame.set(frame);
  }

  /// A long run has more events than a list should hold: the older half goes, at once, since an
  /// observable list would move all the others for each one removed.
  private static <T> void forgetOldest(ObservableList<T> list, int most) {
    if (list.size() > most) {
      list.setAll(List.copyOf(list.subList(list.size() - most / 2, list.size())));
    }
  }

  /// Forgets events, output, bookmarks and notes.
  void clear() {
    model.bookmarks().clear();
    model.notes.clear();
    model.events.clear();
    model.output.clear();
    outputLines = new OutputLines();
  }
}
