package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.event.Event;
import dev.gopark.history.StepSize;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageChoice;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows of a [Session]. Read on the JavaFX thread; changed by the session alone.
public final class SessionViewModel {
  private static final Texts TEXTS = Texts.of("session");

  final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
  final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  final ReadOnlyObjectWrapper<@Nullable Checked> checked = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<@Nullable Frame> frame = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.PAUSED);
  final ReadOnlyObjectWrapper<StepSize> stepSize = new ReadOnlyObjectWrapper<>(StepSize.EVENT);
  final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.DEFAULT);
  final ReadOnlyIntegerWrapper processors = new ReadOnlyIntegerWrapper(Config.DEFAULT.processors());
  final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(Config.DEFAULT.seed());
  final ReadOnlyObjectWrapper<SchedulingPolicy> policy =
      new ReadOnlyObjectWrapper<>(Config.DEFAULT.policy());
  final ReadOnlyObjectWrapper<@Nullable Sides> sides = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<@Nullable PairFrame> pair = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<@Nullable LectureState> lecture = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<@Nullable Dump> dump = new ReadOnlyObjectWrapper<>();
  final ReadOnlyIntegerWrapper selectedGoroutine = new ReadOnlyIntegerWrapper();
  final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
  final ReadOnlyObjectWrapper<@Nullable OutsideChange> outside = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<@Nullable Recovery> recovery = new ReadOnlyObjectWrapper<>();
  final ReadOnlyIntegerWrapper shownTab = new ReadOnlyIntegerWrapper();
  final ObservableList<TabEntry> tabs = FXCollections.observableArrayList();
  final ObservableList<FileEntry> files = FXCollections.observableArrayList();
  final ObservableList<Event> events = FXCollections.observableArrayList();
  final ObservableList<OutputLine> output = FXCollections.observableArrayList();
  final ObservableList<String> notes = FXCollections.observableArrayList();

  private final Bookmarks bookmarks = new Bookmarks();

  private final ObservableList<TabEntry> readOnlyTabs =
      FXCollections.unmodifiableObservableList(tabs);
  private final ObservableList<FileEntry> readOnlyFiles =
      FXCollections.unmodifiableObservableList(files);
  private final ObservableList<String> readOnlyNotes =
      FXCollections.unmodifiableObservableList(notes);
  private final ObservableList<Event> readOnlyEvents =
      FXCollections.unmodifiableObservableList(events);
  private final ObservableList<OutputLine> readOnlyOutput =
      FXCollections.unmodifiableObservableList(output);

  /// What the run is doing.
  public enum RunState {
    PAUSED,
    /// On the way to where a single step ends: a moment, but for a step that has no end.
    STEPPING,
    /// At the chosen speed.
    RUNNING,
    /// As fast as possible to the end or the next finding.
    RUSHING
  }

  /// A file of the program that is looked at.
  public record FileEntry(String file, boolean modified) {}

  /// An open file.
  ///
  /// @param id tells tabs apart, also after others were closed
  /// @param name as short as can be
  /// @param place where the file is, in words
  /// @param runs whether its program is what the stage shows
  public record TabEntry(int id, String name, String place, boolean modified, boolean runs) {}

  /// What another program did to a file that is open.
  ///
  /// @param gone whether the file is no longer there
  public record OutsideChange(String name, boolean gone) {
    /// In words.
    public String sentence() {
      return TEXTS.say(gone ? "outside.gone" : "outside.changed", name);
    }
  }

  /// What another program did to the file that is looked at and nobody has decided about; null for
  /// nothing.
  public ReadOnlyObjectProperty<@Nullable OutsideChange> outsideProperty() {
    return outside.getReadOnlyProperty();
  }

  /// What can be restored that an earlier window left behind; null for nothing.
  public ReadOnlyObjectProperty<@Nullable Recovery> recoveryProperty() {
    return recovery.getReadOnlyProperty();
  }

  /// The open files of all programs, in order.
  public ObservableList<TabEntry> tabs() {
    return readOnlyTabs;
  }

  /// The id of the tab that is looked at; 0 while the start page shows.
  public ReadOnlyIntegerProperty shownTabProperty() {
    return shownTab.getReadOnlyProperty();
  }

  /// What the program is called whose run the stage shows; empty for none.
  public ReadOnlyStringProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// The files of the program that is looked at.
  public ObservableList<FileEntry> files() {
    return readOnlyFiles;
  }

  /// The file that is looked at; null while the start page shows.
  public ReadOnlyObjectProperty<@Nullable Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// The file that is looked at as it is being edited.
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// Whether a file of the program that is looked at differs from what is saved.
  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /// Whether the program that is looked at differs from what runs.
  public ReadOnlyBooleanProperty staleProperty() {
    return stale.getReadOnlyProperty();
  }

  /// The compiler's last word on the text; a moment behind while typing.
  public ReadOnlyObjectProperty<@Nullable Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /// The run at the cursor; null while nothing has been run.
  public ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether it goes on by itself.
  public boolean running() {
    return state.get() == RunState.RUNNING || state.get() == RunState.RUSHING;
  }

  public ReadOnlyObjectProperty<StepSize> stepSizeProperty() {
    return stepSize.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Speed> speedProperty() {
    return speed.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty processorsProperty() {
    return processors.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty seedProperty() {
    return seed.getReadOnlyProperty();
  }

  /// How the run deals out goroutines.
  public ReadOnlyObjectProperty<SchedulingPolicy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  /// What is run side by side; null while a single run shows.
  public ReadOnlyObjectProperty<@Nullable Sides> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  /// Both runs at the same moment; null while a single run shows.
  public ReadOnlyObjectProperty<@Nullable PairFrame> pairProperty() {
    return pair.getReadOnlyProperty();
  }

  /// Where the lecture is; null while there is none.
  public ReadOnlyObjectProperty<@Nullable LectureState> lectureProperty() {
    return lecture.getReadOnlyProperty();
  }

  /// The stacks of all goroutines that were asked for; null when nobody looks at them.
  public ReadOnlyObjectProperty<@Nullable Dump> dumpProperty() {
    return dump.getReadOnlyProperty();
  }

  /// A goroutine's id, or 0.
  public ReadOnlyIntegerProperty selectedGoroutineProperty() {
    return selectedGoroutine.getReadOnlyProperty();
  }

  /// A message for the person, one line; empty for none.
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// The events recorded, also those after the cursor; of a long run only the latest.
  public ObservableList<Event> events() {
    return readOnlyEvents;
  }

  /// The lines written, also those after the cursor; of a long run only the latest.
  public ObservableList<OutputLine> output() {
    return readOnlyOutput;
  }

  /// What people have written to the run.
  public ObservableList<String> notes() {
    return readOnlyNotes;
  }

  /// Those of the run.
  public Bookmarks bookmarks() {
    return bookmarks;
  }

  /// What is wrong at the cursor.
  public List<Finding> findings() {
    Frame now = frame.get();
    return now == null ? List.of() : now.findings();
  }

  /// The language of the file that is looked at and who decided on it; null when the compiler has
  /// not read it.
  public @Nullable LanguageChoice language() {
    Checked now = checked.get();
    Document shown = document.get();
    ProgramFile file = now == null || shown == null ? null : now.file(shown.file());
    return file == null ? null : file.language();
  }

  /// Whether there is a run to step through.
  public boolean hasRun() {
    return frame.get() != null;
  }

  /// Whether the text has errors.
  public boolean hasErrors() {
    Checked now = checked.get();
    return now != null && !now.runs();
  }
}
