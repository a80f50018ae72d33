package dev.gopark.ui.lecture;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.scenario.Directives;
import dev.gopark.scenario.Directives.Stop;
import dev.gopark.scenario.Loaded;
import dev.gopark.ui.session.Checked;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Lecture;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.session.LectureState.Place;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What all windows of a lecture show.
public final class LectureViewModel {
  private static final Texts TEXTS = Texts.of("lecture");

  private final SessionViewModel model;
  private final Lecture lecture;
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
  private final Stopwatch stopwatch = new Stopwatch(System::nanoTime);
  private final BooleanProperty blank = new SimpleBooleanProperty();
  private final BooleanProperty largePointer = new SimpleBooleanProperty(true);
  private final DoubleProperty pointerX = new SimpleDoubleProperty(-1);
  private final DoubleProperty pointerY = new SimpleDoubleProperty(-1);
  private final ObservableList<Stroke> strokes = FXCollections.observableArrayList();

  /// One state of the lecture.
  ///
  /// @param frame what the stage shows; null before the first
  /// @param goroutine the one that is told of, or 0
  /// @param detail what the scheduler's last rule was, or empty
  /// @param place `Stop 3 of 7`
  /// @param progress from 0 to 1
  record Page(
      @Nullable Frame frame,
      int goroutine,
      String headline,
      String detail,
      String place,
      double progress,
      List<CodeLine> code) {
    static final Page EMPTY = new Page(null, 0, "", "", "", 0, List.of());

    Page {
      code = List.copyOf(code);
    }
  }

  public LectureViewModel(Session session) {
    model = session.model();
    lecture = session.lecture();
    model.lectureProperty().subscribe(this::changed);
    model.frameProperty().subscribe(this::update);
    model.stateProperty().subscribe(this::update);
  }

  private void changed(@Nullable LectureState before, @Nullable LectureState now) {
    if (before == null && now != null) {
      stopwatch.start();
      blank.set(false);
    }
    update();
  }

  private void update() {
    LectureState state = model.lectureProperty().get();
    Frame frame = model.frameProperty().get();
    if (state == null || frame == null) {
      page.set(Page.EMPTY);
      strokes.clear();
      return;
    }
    boolean arrives = model.stateProperty().get() == RunState.STEPPING;
    if (frame.step() == state.place().step() || !arrives) {
      Frame before = page.get().frame();
      if (before == null || before.step() != frame.step()) {
        strokes.clear();
      }
      page.set(page(state, frame));
    }
  }

  private Page page(LectureState state, Frame frame) {
    Place place = state.place();
    boolean isTitle = place.position() < 0 && frame.step() == 0;
    String headline = isTitle ? title() : headline(state, frame);
    String detail = isTitle ? about() : frame.snapshot().rule();
    boolean isToldOnce = headline.endsWith(detail) || state.question() != null && state.asking();
    Goroutine told = told(place, frame.snapshot());
    return new Page(
        frame,
        told == null ? 0 : told.id(),
        headline,
        isToldOnce ? "" : detail,
        where(place, frame),
        place.total() == 0 ? 0 : (place.position() + 1.0) / place.total(),
        code(told, frame.snapshot()));
  }

  private static String where(Place place, Frame frame) {
    if (place.total() == 0) {
      return TEXTS.say("step", frame.step());
    }
    return place.position() < 0
        ? TEXTS.say("stops", place.total())
        : TEXTS.say("stop", place.position() + 1, place.total());
  }

  private static String headline(LectureState state, Frame frame) {
    Place place = state.place();
    Stop stop = place.stop();
    boolean isThere = place.there() && place.step() == frame.step();
    if (stop != null && (isThere || state.answer() != null)) {
      return stop.text();
    }
    for (Finding finding : frame.findings()) {
      if (finding.certain()) {
        return finding.title();
      }
    }
    Outcome outcome = frame.snapshot().outcome();
    return outcome == null ? frame.snapshot().rule() : TEXTS.say("end", outcome.inWords());
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

  private List<CodeLine> code(@Nullable Goroutine told, Snapshot snapshot) {
    Checked checked = model.checkedProperty().get();
    return checked == null || told == null ? List.of() : CodeLines.of(checked, snapshot, told);
  }

  /// Whose line is shown: whoever came to the stop, else somebody who runs, else main.
  private static @Nullable Goroutine told(Place place, Snapshot snapshot) {
    Goroutine came = place.goroutine() == 0 ? null : snapshot.goroutine(place.goroutine());
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

  /// What the stage shows beside the words; null while there is no lecture.
  public ObservableValue<@Nullable Frame> frameProperty() {
    return page.map(Page::frame);
  }

  /// The goroutine whose line of code is marked, or 0.
  public ObservableValue<Integer> goroutineProperty() {
    return page.map(Page::goroutine);
  }

  Stopwatch stopwatch() {
    return stopwatch;
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
