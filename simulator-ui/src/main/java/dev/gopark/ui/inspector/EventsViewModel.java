package dev.gopark.ui.inspector;

import dev.gopark.event.Event;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The events of the run, filtered.
public final class EventsViewModel {
  private final Session session;
  private final Questions questions;
  private final FilteredList<Event> events;
  private final SimpleStringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper();

  public EventsViewModel(Session session) {
    this.session = session;
    this.questions = new Questions(session);
    this.events = new FilteredList<>(session.model().events());
    filter.subscribe(text -> events.setPredicate(matching(text)));
    session.model().frameProperty().subscribe(frame -> step.set(frame == null ? 0 : frame.step()));
  }

  /// All recorded events that match the filter, also those after the cursor.
  public ObservableList<Event> events() {
    return events;
  }

  /// Words that must all occur in an event's kind, goroutine, object, place or rule.
  public StringProperty filterProperty() {
    return filter;
  }

  Questions questions() {
    return questions;
  }

  /// The cursor's step.
  public ReadOnlyLongProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// The index within [#events] of the last one up to the cursor; -1 for none.
  public int currentIndex() {
    Frame frame = session.model().frameProperty().get();
    if (frame == null || frame.eventIndex() == 0) {
      return -1;
    }
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).when().step() <= frame.step()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /// Moves the whole window to the step of `event`.
  public void goTo(Event event) {
    session.seek(event.when().step());
  }

  static Predicate<Event> matching(String filter) {
    String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
    if (filter.isBlank()) {
      return _ -> true;
    }
    return event -> {
      String text = searchable(event);
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    };
  }

  private static String searchable(Event event) {
    Event.ObjectRef object = event.object();
    return (event.type()
            + " g"
            + event.goroutine()
            + " p"
            + event.when().processor()
            + " "
            + (object == null ? "" : object.name())
            + " "
            + event.when().position()
            + " "
            + event.rule())
        .toLowerCase(Locale.ROOT);
  }
}
