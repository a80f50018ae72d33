package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.palette.PaletteEntry;
import dev.gopark.ui.session.SessionViewModel.RunState;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The guided tour, taken as somebody who has just installed Gopark would.
final class TourTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void theTourGoesOnWithWhatIsDone(FxRobot robot) {
    begin(robot);
    expect(robot, "A program with a deadlock");
    pointsAt(robot, "#editor-text");
    press(robot, "#tour-next");
    expect(robot, "Take a step");
    pointsAt(robot, "#stage");
    assertThat(robot.lookup("#tour-next").query().isVisible()).isFalse();
    type(robot, KeyCode.RIGHT);
    expect(robot, "And undo it");
    type(robot, KeyCode.LEFT);
    expect(robot, "Run into the deadlock");
    type(robot, KeyCode.END);
    expect(robot, "Why it is a deadlock");
    pointsAt(robot, ".inspector");
    waitFor(() -> robot.lookup("#graph-G3").tryQuery().isPresent());
    robot.interact(() -> session.selectGoroutine(3));
    expect(robot, "Go back in time");
    robot.interact(() -> session.seek(10));
    expect(robot, "That is all you need");
    press(robot, "#tour-next");
    waitFor(() -> !robot.lookup("#tour").query().isVisible());
    assertThat(window.view().isFocused()).isTrue();
  }

  @Test
  void theTourIsSkippedAndBegunAgainFromThePalette(FxRobot robot) {
    begin(robot);
    expect(robot, "A program with a deadlock");
    type(robot, KeyCode.ESCAPE);
    waitFor(() -> !robot.lookup("#tour").query().isVisible());
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    waitFor(() -> robot.lookup("#palette-field").tryQuery().isPresent());
    waitFor(() -> robot.lookup("#palette-field").query().isFocused());
    robot.write("guided");
    ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
    waitFor(
        () -> {
          PaletteEntry best = list.getSelectionModel().getSelectedItem();
          return best != null && best.text().equals("Guided tour");
        });
    type(robot, KeyCode.ENTER);
    expect(robot, "A program with a deadlock");
    press(robot, "#tour-skip");
    waitFor(() -> !robot.lookup("#tour").query().isVisible());
  }

  private void begin(FxRobot robot) {
    MenuItem item =
        robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
            .flatMap(menu -> menu.getItems().stream())
            .filter(each -> "Guided _tour".equals(each.getText()))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
    waitFor(() -> model.hasRun() && rests());
  }

  private void expect(FxRobot robot, String title) {
    waitFor(
        () ->
            robot.lookup("#tour").query().isVisible()
                && robot.lookup("#tour-title").queryLabeled().getText().equals(title)
                && rests()
                && window.view().isFocused());
  }

  /// The frame lies around the part, and the card in the window.
  private void pointsAt(FxRobot robot, String selector) {
    waitFor(
        () -> {
          Bounds frame = onScene(robot.lookup(".tour-frame").query());
          Bounds part = onScene(robot.lookup(selector).query());
          Bounds card = onScene(robot.lookup(".tour-card").query());
          return Math.abs(frame.getMinX() - part.getMinX()) < 2
              && Math.abs(frame.getMaxX() - part.getMaxX()) < 2
              && onScene(window.view()).contains(card);
        });
  }

  private static Bounds onScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryButton().fire());
  }

  private boolean rests() {
    return model.stateProperty().get() == RunState.PAUSED;
  }
}
