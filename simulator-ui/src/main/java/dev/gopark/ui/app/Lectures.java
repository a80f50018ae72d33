package dev.gopark.ui.app;

import dev.gopark.ui.lecture.LectureKeys;
import dev.gopark.ui.lecture.LectureView;
import dev.gopark.ui.lecture.LectureViewModel;
import dev.gopark.ui.lecture.NotesView;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows the lecture while there is one: over all of the window, or for the room in a window of its
/// own, on the second screen if there is one, and in this one the notes.
final class Lectures extends StackPane {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Session session;
  private final SessionViewModel model;
  private final Preferences preferences;
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private boolean withNotes;
  private @Nullable LectureViewModel lecture;
  private @Nullable Stage room;

  Lectures(Session session, Preferences preferences) {
    this.session = session;
    this.model = session.model();
    this.preferences = preferences;
    setVisible(false);
    model.lectureProperty().subscribe(state -> shows(state != null));
  }

  /// Begins a lecture, for the room to look at this window.
  void begin() {
    withNotes = false;
    session.lecture().begin();
  }

  /// Begins one with a second window for the room, and notes in this one.
  void beginWithNotes() {
    withNotes = true;
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
    LectureViewModel now = lecture;
    return isOn() && now != null && new LectureKeys(now).press(event);
  }

  private void shows(boolean on) {
    if (on == isVisible()) {
      return;
    }
    setVisible(on);
    fullScreen.set(on && !withNotes);
    if (!on) {
      getChildren().clear();
      lecture = null;
      closeRoom();
      return;
    }
    LectureViewModel begun = new LectureViewModel(session);
    lecture = begun;
    getChildren().setAll(withNotes ? notes(begun) : picture(begun));
  }

  private Node notes(LectureViewModel begun) {
    openRoom(begun);
    return new NotesView(begun, picture(begun));
  }

  private LectureView picture(LectureViewModel begun) {
    StageViewModel stage = new StageViewModel();
    StageView stageView = new StageView(stage);
    new Motion(model, preferences).drive(stage.motionScaleProperty());
    LectureView view = new LectureView(begun, stageView);
    model
        .frameProperty()
        .when(view.sceneProperty().map(_ -> true).orElse(false))
        .subscribe(frame -> show(frame, stage, stageView));
    view.heightProperty()
        .subscribe(
            height -> {
              double pixels = LectureView.pixels(height.doubleValue());
              Appearance.size(view, view.getStylesheets(), pixels);
              view.setType(pixels);
            });
    return view;
  }

  private static void show(@Nullable Frame frame, StageViewModel stage, StageView view) {
    if (frame != null) {
      Danger danger = Danger.of(frame.findings());
      stage.show(frame.snapshot(), frame.policy(), danger.goroutines(), danger.objects());
      Platform.runLater(view::fit);
    }
  }

  /// The room's window: all of the second screen, or an ordinary one.
  private void openRoom(LectureViewModel begun) {
    Stage opened = new Stage();
    StackPane root = new StackPane(picture(begun));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    Appearance.follow(scene, root, preferences);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (pressed(event)) {
            event.consume();
          }
        });
    opened.setTitle("Gopark");
    opened.setScene(scene);
    opened.setOnCloseRequest(_ -> session.lecture().leave());
    List<Screen> screens = Screen.getScreens();
    if (screens.size() > 1) {
      Rectangle2D second = screens.get(1).getBounds();
      opened.setX(second.getMinX());
      opened.setY(second.getMinY());
      fill(opened, true);
    }
    opened.show();
    room = opened;
  }

  private void closeRoom() {
    Stage opened = room;
    room = null;
    if (opened != null) {
      opened.close();
    }
  }

  /// Lets a window fill its screen, or no longer. Escape is the lecture's own.
  static void fill(Stage window, boolean full) {
    window.setFullScreenExitHint("");
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    window.setFullScreen(full);
  }
}
