package dev.gopark.ui.inspector;

import dev.gopark.ui.session.Debugger.Watched;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Investigation;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import dev.gopark.watch.BreakpointSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The watched expressions with their values, and the list of breakpoints.
public final class WatchViewModel {
  private static final Texts TEXTS = Texts.of("inspector");

  private final Investigation investigation;
  private final ObservableList<String> notes;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Stop>> stops = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper whose = new ReadOnlyStringWrapper("");
  private @Nullable Frame shown;
  private Map<Key, String> now = Map.of();
  private Map<Key, String> before = Map.of();

  /// A watched expression.
  ///
  /// @param text its value, or why it has none
  /// @param changed whether it had another value where the run was shown before
  public record Row(String expression, String text, boolean failed, boolean changed) {}

  /// A breakpoint.
  ///
  /// @param wrong why it cannot stop; empty if it can
  public record Stop(BreakpointSpec breakpoint, String wrong) {}

  private record Key(String expression, int goroutine) {}

  public WatchViewModel(Session session) {
    investigation = session.investigation();
    notes = session.model().notes();
    session.model().frameProperty().subscribe(this::show);
    investigation.breakpoints().all().subscribe(this::update);
    investigation.watches().subscribe(this::update);
  }

  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Stop>> stopsProperty() {
    return stops.getReadOnlyProperty();
  }

  /// For which goroutine the values are: `of G3`; empty while there is none.
  public ReadOnlyStringProperty whoseProperty() {
    return whose.getReadOnlyProperty();
  }

  /// What people have written to the run.
  public ObservableList<String> notes() {
    return notes;
  }

  public Investigation investigation() {
    return investigation;
  }

  private void show(@Nullable Frame frame) {
    boolean moved =
        frame == null
            || shown == null
            || frame.step() != shown.step()
            || frame.generation() != shown.generation();
    if (moved) {
      before = frame != null && isSameRun(frame) ? now : Map.of();
    }
    shown = frame;
    update();
  }

  private boolean isSameRun(Frame frame) {
    return shown != null && frame.generation() == shown.generation();
  }

  private void update() {
    Frame frame = shown;
    List<Row> found = new ArrayList<>();
    Map<Key, String> values = new HashMap<>();
    for (String expression : investigation.watches()) {
      Watched watched = frame == null ? null : watched(frame, expression);
      found.add(row(expression, watched, values));
    }
    now = values;
    rows.set(found);
    stops.set(
        investigation.breakpoints().all().stream()
            .map(each -> new Stop(each, wrong(frame, each)))
            .toList());
    int goroutine = frame == null ? 0 : goroutine(frame);
    whose.set(goroutine == 0 ? "" : TEXTS.say("watch.of", "G" + goroutine));
  }

  private static @Nullable Watched watched(Frame frame, String expression) {
    return frame.investigated().watched().stream()
        .filter(each -> each.expression().equals(expression))
        .findFirst()
        .orElse(null);
  }

  private Row row(String expression, @Nullable Watched watched, Map<Key, String> values) {
    if (watched == null) {
      return new Row(expression, "", false, false);
    }
    String value = watched.value();
    if (value == null) {
      return new Row(expression, watched.note(), true, false);
    }
    Key key = new Key(expression, watched.goroutine());
    values.put(key, value);
    boolean changed = before.containsKey(key) && !Objects.equals(before.get(key), value);
    return new Row(expression, value, false, changed);
  }

  private static String wrong(@Nullable Frame frame, BreakpointSpec breakpoint) {
    return frame == null ? "" : frame.investigated().wrong().getOrDefault(breakpoint, "");
  }

  private static int goroutine(Frame frame) {
    List<Watched> watched = frame.investigated().watched();
    return watched.isEmpty() ? 0 : watched.getFirst().goroutine();
  }
}
