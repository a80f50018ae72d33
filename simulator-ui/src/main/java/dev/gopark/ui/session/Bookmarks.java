package dev.gopark.ui.session;

import dev.gopark.recording.Recording.Bookmark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Steps of the run that a person wants to come back to, in order.
public final class Bookmarks {
  private final ObservableList<Long> steps = FXCollections.observableArrayList();
  private final ObservableList<Long> readOnly = FXCollections.unmodifiableObservableList(steps);

  /// What is written to some of them.
  private final Map<Long, String> texts = new HashMap<>();

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

  /// All of them, as recordings have them.
  List<Bookmark> all() {
    return steps.stream().map(step -> new Bookmark(step, texts.getOrDefault(step, ""))).toList();
  }

  /// Those of a recording.
  void put(List<Bookmark> bookmarks) {
    clear();
    bookmarks.forEach(each -> texts.put(each.step(), each.text()));
    steps.setAll(bookmarks.stream().map(Bookmark::step).distinct().sorted().toList());
  }

  void clear() {
    steps.clear();
    texts.clear();
  }
}
