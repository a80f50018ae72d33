package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Catalogue;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.lecture.LectureView;
import dev.gopark.ui.lecture.LectureViewModel;
import dev.gopark.ui.session.CoreSimulator;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every lesson of the catalogue, as a room sees it: each stop is come to, forward and back, and no
/// text is cut off.
@ExtendWith(ApplicationExtension.class)
final class LessonsOnScreenTest {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private Session session;
  private SessionViewModel model;
  private LectureView picture;

  @Start
  void start(Stage stage) {
    session = new Session(new CoreSimulator(), Platform::runLater);
    model = session.model();
    Preferences preferences = Preferences.ofNothing();
    preferences.reducedMotionProperty().set(true);
    picture = new LecturePicture(session, preferences, new LectureViewModel(session)).view();
    picture.setMinSize(WIDTH, HEIGHT);
    picture.setMaxSize(WIDTH, HEIGHT);
    Scene scene = new Scene(new Pane(picture), WIDTH, HEIGHT);
    Theme.PROJECTOR.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void theStopsOfDeadlocksAreComeToForwardAndBackWithNoTextCutOff(FxRobot robot) {
    assertThat(walk(robot, "deadlock/")).isGreaterThanOrEqualTo(5);
  }

  @Test
  @Tag("slow")
  void theStopsOfAllLessonsAreComeToForwardAndBackWithNoTextCutOff(FxRobot robot) {
    assertThat(walk(robot, "")).isGreaterThanOrEqualTo(15);
  }

  /// Walks through the lessons in a folder of the catalogue; how many there are.
  private int walk(FxRobot robot, String folder) {
    List<String> cut = new ArrayList<>();
    int lessons = 0;
    for (Catalogue.Entry entry : Catalogue.all()) {
      if (!entry.path().startsWith(folder)) {
        continue;
      }
      robot.interact(() -> session.openScenario(entry.path(), Catalogue.source(entry.path())));
      waitFor(() -> model.hasRun());
      robot.interact(session.lecture()::begin);
      waitFor(() -> model.lectureProperty().get() != null && rests());
      int total = place().total();
      if (total > 0) {
        lessons++;
        walk(robot, entry.path(), total, cut);
      }
    }
    assertThat(cut).isEmpty();
    return lessons;
  }

  private void walk(FxRobot robot, String lesson, int total, List<String> cut) {
    look(robot, lesson, cut);
    for (int stop = 0; stop < total; stop++) {
      int expected = stop;
      move(robot, session.lecture()::next, expected);
      look(robot, lesson, cut);
      if (model.lectureProperty().get().waitsForAnswer()) {
        robot.interact(session.lecture()::next);
        waitFor(() -> rests() && model.lectureProperty().get().answer() != null);
        look(robot, lesson, cut);
      }
    }
    if (!place().there()) {
      move(robot, session.lecture()::back, total - 1);
    }
    for (int stop = total - 2; stop >= -1; stop--) {
      move(robot, session.lecture()::back, stop);
      look(robot, lesson, cut);
    }
    assertThat(model.frameProperty().get().step()).isZero();
  }

  /// Moves until the stop is reached: a lecture also pauses at findings.
  private void move(FxRobot robot, Runnable movement, int stop) {
    LectureState before = model.lectureProperty().get();
    robot.interact(movement);
    waitFor(() -> rests() && model.lectureProperty().get() != before);
    if (place().position() != stop) {
      assertThat(model.findings()).as("a stop is not come to").isNotEmpty();
      move(robot, movement, stop);
    }
  }

  private void look(FxRobot robot, String lesson, List<String> cut) {
    robot.interact(
        () -> {
          picture.applyCss();
          picture.layout();
          collect(picture, lesson + " stop " + (place().position() + 1) + ": ", cut);
        });
  }

  private static void collect(Parent parent, String where, List<String> cut) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && child instanceof Labeled labeled && isCut(labeled)) {
        cut.add(where + labeled.getText());
      } else if (child.isVisible() && child instanceof Parent inner) {
        collect(inner, where, cut);
      }
    }
  }

  private static boolean isCut(Labeled labeled) {
    boolean isValue = labeled.getStyleClass().contains("gp-value");
    if (isValue || labeled.getText() == null || labeled.getText().isEmpty()) {
      return false;
    }
    Text shown = (Text) labeled.lookup(".text");
    boolean isLow = labeled.getHeight() < labeled.prefHeight(labeled.getWidth()) - 1;
    return shown == null || !shown.getText().equals(labeled.getText()) || isLow;
  }

  private LectureState.Place place() {
    return model.lectureProperty().get().place();
  }

  private boolean rests() {
    return model.stateProperty().get() == RunState.PAUSED;
  }

  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError("in time", e);
    }
  }
}
