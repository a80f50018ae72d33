package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.palette.PaletteEntry;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.session.SessionViewModel.RunState;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A lecture in the whole window, as somebody with a presenter's remote would give it.
final class LectureTest extends WindowDriver {
  private static final String TWO_LOCKS = "deadlock/two_locks.go";

  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void aLectureBeginsFromTheMenuTheKeyAndThePalette(FxRobot robot) {
    open(robot, TWO_LOCKS);
    MenuItem item =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(each -> String.valueOf(each.getText()).startsWith("L_ecture  "))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
    waitFor(this::isLecturing);
    leave(robot);
    type(robot, KeyCode.L);
    waitFor(this::isLecturing);
    leave(robot);
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    waitFor(() -> robot.lookup("#palette-field").tryQuery().isPresent());
    waitFor(() -> robot.lookup("#palette-field").query().isFocused());
    robot.write("lecture");
    ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
    waitFor(
        () -> {
          PaletteEntry best = list.getSelectionModel().getSelectedItem();
          return best != null && best.text().equals("Lecture");
        });
    type(robot, KeyCode.ENTER);
    waitFor(this::isLecturing);
  }

  @Test
  void theRemoteLeadsThroughTheStopsAndBack(FxRobot robot) {
    begin(robot, PING_PONG);
    assertThat(headline(robot)).isEqualTo("Ping-pong");
    assertThat(place().position()).isEqualTo(-1);
    int last = place().total() - 1;
    for (int stop = 0; stop <= last; stop++) {
      int expected = stop;
      goOn(robot, () -> place().position() == expected && place().there());
      assertThat(headline(robot)).isEqualTo(place().stop().text());
      if (state().waitsForAnswer()) {
        goOn(robot, () -> state().answer() != null);
      }
    }
    if (state().answer() != null) {
      type(robot, KeyCode.PAGE_UP);
      waitFor(() -> rests() && place().there());
    }
    for (int stop = last - 1; stop >= -1; stop--) {
      int expected = stop;
      type(robot, KeyCode.PAGE_UP);
      waitFor(() -> rests() && place().position() == expected);
    }
    assertThat(step()).isZero();
    assertThat(headline(robot)).isEqualTo("Ping-pong");
  }

  @Test
  void aQuestionIsAnsweredByRunning(FxRobot robot) {
    begin(robot, TWO_LOCKS);
    goOn(robot, () -> state().waitsForAnswer());
    assertThat(robot.lookup("#lecture-choice-3").query().isVisible()).isTrue();
    type(robot, KeyCode.DIGIT1);
    waitFor(() -> state().chosen() == 0);
    goOn(robot, () -> "deadlock".equals(state().answer()));
    assertThat(robot.lookup("#lecture-verdict").queryLabeled().getText())
        .contains("It comes otherwise", "deadlock");
    assertThat(robot.lookup("#lecture-choice-2").query().getStyleClass()).contains("right");
    type(robot, KeyCode.Q);
    waitFor(() -> !robot.lookup("#lecture-question").query().isVisible());
  }

  @Test
  void theRoomSeesBlackUntilTheNextPress(FxRobot robot) {
    begin(robot, PING_PONG);
    Node black = robot.lookup("#lecture-black").query();
    assertThat(black.isVisible()).isFalse();
    type(robot, KeyCode.B);
    waitFor(black::isVisible);
    type(robot, KeyCode.PERIOD);
    waitFor(() -> !black.isVisible());
    type(robot, KeyCode.B);
    waitFor(black::isVisible);
    type(robot, KeyCode.ESCAPE);
    waitFor(() -> !black.isVisible());
    assertThat(isLecturing()).isTrue();
  }

  @Test
  void whatThePenDrawsIsGoneWithTheNextStep(FxRobot robot) {
    begin(robot, PING_PONG);
    Node picture = robot.lookup("#lecture").query();
    robot.drag(picture).moveBy(80, 40).moveBy(-40, 60).drop();
    waitFor(() -> strokes(robot) == 1);
    robot.drag(picture).moveBy(-60, -60).drop();
    waitFor(() -> strokes(robot) == 2);
    goOn(robot, () -> place().position() == 0);
    assertThat(strokes(robot)).isZero();
    robot.drag(picture).moveBy(80, 40).drop();
    waitFor(() -> strokes(robot) == 1);
    type(robot, KeyCode.C);
    waitFor(() -> strokes(robot) == 0);
  }

  @Test
  void theLargePointerFollowsTheMouse(FxRobot robot) {
    begin(robot, PING_PONG);
    Node picture = robot.lookup("#lecture").query();
    robot.moveTo(picture).moveBy(10, 10);
    Node ring = robot.lookup(".lecture-pointer").query();
    waitFor(ring::isVisible);
    type(robot, KeyCode.M);
    waitFor(() -> !ring.isVisible());
  }

  @Test
  void theTimeSinceTheBeginningShows(FxRobot robot) {
    begin(robot, PING_PONG);
    assertThat(robot.lookup("#lecture .lecture-time").queryLabeled().getText()).matches("0:\\d\\d");
  }

  @Test
  void withNotesTheRoomHasAWindowOfItsOwn(FxRobot robot) {
    open(robot, PING_PONG);
    int windows = Window.getWindows().size();
    robot.press(KeyCode.SHIFT, KeyCode.L).release(KeyCode.L, KeyCode.SHIFT);
    waitFor(() -> isLecturing() && Window.getWindows().size() == windows + 1);
    assertThat(robot.lookup(".lecture-notes").query().isVisible()).isTrue();
    robot.interact(() -> session.lecture().next());
    waitFor(() -> rests() && place().position() == 0);
    String now = place().stop().text();
    assertThat(robot.lookup(".lecture-note-now").queryLabeled().getText()).isEqualTo(now);
    assertThat(robot.lookup("#lecture-headline").queryAll()).hasSize(2);
    robot.interact(() -> session.lecture().leave());
    waitFor(() -> Window.getWindows().size() == windows);
  }

  @Test
  void leavingReturnsTheWindowAsItWas(FxRobot robot) {
    begin(robot, PING_PONG);
    goOn(robot, () -> place().position() == 0);
    long there = step();
    leave(robot);
    assertThat(step()).isEqualTo(there);
    type(robot, KeyCode.L);
    waitFor(() -> isLecturing() && rests());
    assertThat(place().position()).isZero();
    leave(robot);
    assertThat(step()).isEqualTo(there);
    assertThat(robot.lookup("#editor-text").query().getScene()).isSameAs(window.scene());
    waitFor(() -> window.view().isFocused());
    type(robot, KeyCode.RIGHT);
    waitFor(() -> rests() && step() > there);
  }

  private void begin(FxRobot robot, String path) {
    open(robot, path);
    type(robot, KeyCode.L);
    waitFor(() -> isLecturing() && rests());
  }

  /// Presses the remote's key, and waits until the lecture has come there.
  private void goOn(FxRobot robot, java.util.concurrent.Callable<Boolean> there) {
    type(robot, KeyCode.PAGE_DOWN);
    waitFor(() -> rests() && there.call());
  }

  private void leave(FxRobot robot) {
    type(robot, KeyCode.ESCAPE);
    waitFor(() -> !isLecturing() && !robot.lookup("#lectures").query().isVisible());
  }

  private boolean isLecturing() {
    return state() != null;
  }

  private LectureState state() {
    return model.lectureProperty().get();
  }

  private LectureState.Place place() {
    return state().place();
  }

  private boolean rests() {
    return model.stateProperty().get() == RunState.PAUSED;
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#lecture-headline").queryLabeled().getText();
  }

  private static int strokes(FxRobot robot) {
    return robot.lookup(".lecture-stroke").queryAllAs(Polyline.class).size();
  }
}
