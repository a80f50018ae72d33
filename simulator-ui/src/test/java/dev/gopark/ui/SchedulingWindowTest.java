package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.session.Driving;
import dev.gopark.ui.session.Frame;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// You are the scheduler: picks by click, by key and by the token's menu; branches; undo.
final class SchedulingWindowTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  private static boolean shows(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().map(Node::isVisible).orElse(false);
  }

  private Frame frame() {
    return model.frameProperty().get();
  }

  private Driving driving() {
    return session.driving();
  }

  private int shownBranch() {
    return driving().shownProperty().get().current().id();
  }

  private Button offered(FxRobot robot) {
    return robot.lookup(".scheduling-option").<Button>queryAll().stream()
        .filter(button -> button.getId().matches("pick-P\\d-runs-G\\d+"))
        .findFirst()
        .orElse(null);
  }

  /// Comes to a step at which somebody could be picked.
  private void openAndTurnOn(FxRobot robot) {
    open(robot, PING_PONG);
    type(robot, KeyCode.Y);
    waitFor(() -> shows(robot, "#scheduling-head"));
    while (offered(robot) == null) {
      long before = step();
      type(robot, KeyCode.RIGHT);
      waitFor(() -> step() > before);
      waitFor(() -> headSays(robot, step()));
    }
  }

  private static boolean headSays(FxRobot robot, long step) {
    String said = robot.lookup("#scheduling-head").queryAs(Labeled.class).getText();
    return said.replace("\u202f", "").contains(" " + step + ".");
  }

  @Test
  void aClickPicksAndUIsUndo(FxRobot robot) {
    openAndTurnOn(robot);
    long step = step();
    Button option = offered(robot);
    String pick = option.getId().substring("pick-".length()).replace('-', ' ');
    robot.interact(option::fire);
    waitFor(() -> shownBranch() == 1 && step() == step);
    waitFor(() -> shows(robot, "#branch-1"));
    assertThat(driving().options()).endsWith(" --pick \"" + pick + "@" + step + "\"");
    robot.interact(() -> window.view().requestFocus());
    type(robot, KeyCode.U);
    waitFor(() -> shownBranch() == 0 && step() == step);
    robot.interact(() -> robot.lookup("#branch-1").queryButton().fire());
    waitFor(() -> shownBranch() == 1);
    type(robot, KeyCode.Y);
    waitFor(() -> !shows(robot, "#scheduling-head"));
  }

  @Test
  void ZFreezesAndReleasesTheChosenGoroutine(FxRobot robot) {
    openAndTurnOn(robot);
    robot.interact(() -> session.selectGoroutine(1));
    waitFor(() -> model.selectedGoroutineProperty().get() == 1);
    robot.interact(() -> window.view().requestFocus());
    type(robot, KeyCode.Z);
    waitFor(() -> frame().snapshot().goroutine(1).frozen());
    waitFor(() -> shows(robot, "#pick-release-G1"));
    robot.interact(() -> robot.lookup("#pick-release-G1").queryButton().fire());
    waitFor(() -> !frame().snapshot().goroutine(1).frozen());
    assertThat(driving().shownProperty().get().branches()).hasSize(3);
  }

  @Test
  void theTokensMenuFreezes(FxRobot robot) {
    openAndTurnOn(robot);
    waitFor(() -> shows(robot, "#token-G1"));
    robot.rightClickOn("#token-G1");
    waitFor(() -> menu() != null);
    ContextMenu menu = menu();
    robot.interact(
        () ->
            menu.getItems().stream()
                .filter(item -> "token-freeze".equals(item.getId()))
                .forEach(item -> item.fire()));
    waitFor(() -> frame().snapshot().goroutine(1).frozen());
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElse(null);
  }
}
