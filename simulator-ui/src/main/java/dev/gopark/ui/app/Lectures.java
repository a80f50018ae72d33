package dev.gopark.ui.app;

import dev.gopark.ui.lecture.LectureKeys;
import dev.gopark.ui.lecture.LectureViewModel;
import dev.gopark.ui.lecture.NotesView;
import dev.gopark.ui.session.Session;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows the lecture while there is one: over all of the window; or for the room in a window of its
/// own, and in this one with notes. What it takes is made at the first lecture and kept.
final class Lectures extends StackPane {
  private final Session session;
  private final Preferences preferences;
  private final LectureViewModel lecture;
  private final LectureKeys keys;
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private boolean withNotes;
  private @Nullable NotesView here;
  private @Nullable Room room;

  Lectures(Session session, Preferences preferences) {
    this.session = session;
    this.preferences = preferences;
    lecture = new LectureViewModel(session);
    keys = new LectureKeys(lecture);
    setId("lectures");
    setVisible(false);
    session.model().lectureProperty().map(_ -> true).orElse(false).subscribe(this::shows);
  }

  /// Begins a lecture, for the room to look at this window.
  void begin() {
    begin(false);
  }

  /// Begins one with a second window for the room, and notes in this one.
  void beginWithNotes() {
    begin(true);
  }

  private void begin(boolean notes) {
    withNotes = notes;
    session.lecture().begin();
  }

  boolean isOn() {
    return isVisible();
  }

  /// Whether this window should fill its screen.
  BooleanProperty fullScreenProperty() {
    return fullScreen;
  }

  /// Does what a key asks for; false when it is none of the lecture's, or there is no lecture.
  boolean pressed(KeyEvent event) {
    return isOn() && keys.press(event);
  }

  private void shows(boolean on) {
    setVisible(on);
    fullScreen.set(on && !withNotes);
    if (on) {
      here().showNotes(withNotes);
    }
    if (on && withNotes) {
      room().open();
    } else if (room != null) {
      room.close();
    }
  }

  private NotesView here() {
    NotesView made = here;
    if (made == null) {
      made = new NotesView(lecture, new LecturePicture(session, preferences, lecture).view());
      here = made;
      getChildren().add(made);
    }
    return made;
  }

  private Room room() {
    Room made = room;
    if (made == null) {
      LecturePicture picture = new LecturePicture(session, preferences, lecture);
      made = new Room(picture.view(), preferences, this::pressed, session.lecture()::leave);
      room = made;
    }
    return made;
  }
}
