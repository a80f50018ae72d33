package dev.gopark.ui.lecture;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.scenario.Directives;
import dev.gopark.scenario.Loaded;
import dev.gopark.ui.session.Checked;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Lecture;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What all windows of a lecture show.
public final class LectureViewModel {
  private final SessionViewModel model;
  private final Lecture lecture;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
  private final BooleanProperty blank = new SimpleBooleanProperty();
  private final BooleanProperty largePointer = new SimpleBooleanProperty(true);
  private final DoubleProperty pointerX = new SimpleDoubleProperty(-1);
  private final DoubleProperty pointerY = new SimpleDoubleProperty(-1);
  private final ObservableList<Stroke> strokes = FXCollections.observableArrayList();

  /// One state of the lecture in words.
  ///
  /// @param detail what the scheduler's last rule was, or empty
  /// @param place `Stop 3 of 7`
  /// @param progress from 0 to 1
  record Page(String headline, String detail, String place, double progress, List<CodeLine> code) {
    static final Page EMPTY = new Page("", "", "", 0, List.of());

    Page {
      code = List.copyOf(code);
    }
  }

  public LectureViewModel(Session session) {
    model = session.model();
    lecture = session.lecture();
    model.lectureProperty().subscribe(this::moved);
    model.frameProperty().subscribe(_ -> update());
  }

  private void moved() {
    strokes.clear();
    update();
  }

  private void update() {
    LectureState state = model.lectureProperty().get();
    Frame frame = model.frameProperty().get();
    if (state != null && frame != null) {
      page.set(page(state, frame));
    }
  }

  private Page page(LectureState state, Frame frame) {
    Snapshot snapshot = frame.snapshot();
    String headline = headline(state, frame);
    String detail = state.position() < 0 && frame.step() == 0 ? about() : snapshot.rule();
    double progress = state.total() == 0 ? 0 : (state.position() + 1.0) / state.total();
    return new Page(
        headline,
        detail.equals(headline) ? "" : detail,
        place(state),
        progress,
        code(state, snapshot));
  }

  private static String place(LectureState state) {
    if (state.total() == 0) {
      return "No stops in this program";
    }
    return state.position() < 0
        ? state.total() + (state.total() == 1 ? " stop" : " stops")
        : "Stop " + (state.position() + 1) + " of " + state.total();
  }

  private String headline(LectureState state, Frame frame) {
    Directives.Stop stop = state.stop();
    if (stop != null && (state.there() || state.answer() != null)) {
      return stop.text();
    }
    for (Finding finding : frame.findings()) {
      if (finding.certain()) {
        return finding.title();
      }
    }
    Outcome outcome = frame.snapshot().outcome();
    if (outcome != null) {
      return "The end: " + outcome.inWords();
    }
    return frame.step() == 0 ? title() : frame.snapshot().rule();
  }

  private String title() {
    Directives directives = directives();
    return directives == null || directives.title().isEmpty()
        ? Objects.requireNonNull(model.documentProperty().get()).title()
        : directives.title();
  }

  private String about() {
    Directives directives = directives();
    return directives == null ? "" : directives.about();
  }

  private @Nullable Directives directives() {
    Checked checked = model.checkedProperty().get();
    Loaded loaded = checked == null ? null : checked.program();
    return loaded == null ? null : loaded.directives();
  }

  private List<CodeLine> code(LectureState state, Snapshot snapshot) {
    Checked checked = model.checkedProperty().get();
    Goroutine told = told(state, snapshot);
    return checked == null || told == null ? List.of() : CodeLines.of(checked, snapshot, told);
  }

  /// Whose line is shown: whoever came to the stop, else somebody who runs, else main.
  private static @Nullable Goroutine told(LectureState state, Snapshot snapshot) {
    Goroutine came = state.goroutine() == 0 ? null : snapshot.goroutine(state.goroutine());
    if (came != null && !came.file().isEmpty() && came.status() != GoStatus.DEAD) {
      return came;
    }
    return snapshot.goroutines().stream()
        .filter(each -> each.status() == GoStatus.RUNNING && !each.file().isEmpty())
        .findFirst()
        .orElseGet(() -> snapshot.goroutine(1));
  }

  ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable LectureState> stateProperty() {
    return model.lectureProperty();
  }

  Lecture lecture() {
    return lecture;
  }

  /// Whether the room is to look at whoever speaks: the picture is black.
  BooleanProperty blankProperty() {
    return blank;
  }

  BooleanProperty largePointerProperty() {
    return largePointer;
  }

  /// Where the mouse is, as a share of the picture's width; negative when it is not over it.
  DoubleProperty pointerXProperty() {
    return pointerX;
  }

  /// The same of its height.
  DoubleProperty pointerYProperty() {
    return pointerY;
  }

  /// What the pen has drawn since the last step.
  ObservableList<Stroke> strokes() {
    return strokes;
  }

  void toggleBlank() {
    blank.set(!blank.get());
  }

  void togglePointer() {
    largePointer.set(!largePointer.get());
  }
}
