package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.kit.Token;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.session.Speed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The whole window with the real machine, used as a person would.
final class WindowTest extends WindowDriver {
  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void theStartPageOpensAScenario(FxRobot robot) {
    Button card = robot.lookup("#scenario-channels-ping_pong-go").queryButton();
    assertThat(robot.lookup(".transport").query().isVisible()).isFalse();
    robot.interact(card::fire);
    waitFor(() -> model.hasRun());
    assertThat(robot.lookup(".transport").query().isVisible()).isTrue();
    assertThat(model.documentProperty().get().name()).isEqualTo("ping_pong.go");
    assertThat(robot.lookup("#editor-verdict").queryLabeled().getText()).isEqualTo("✓ no errors");
  }

  @Test
  void spaceRunsIntoTheDeadlockAndItsFourLampsLight(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    robot.interact(() -> session.setSpeed(new Speed(1)));
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    waitFor(() -> !model.findings().isEmpty() && !model.running());
    TabPane tabs = robot.lookup(".inspector").queryAs(TabPane.class);
    waitFor(() -> tabs.getSelectionModel().getSelectedItem().getText().equals("Deadlock"));
    waitFor(() -> robot.lookup(".gp-lamp").queryAll().size() == 4);
    assertThat(robot.lookup("#status").queryLabeled().getText()).contains("Deadlock found");
  }

  @Test
  void aProgramOfSeveralFilesShowsTheOneThatRuns(FxRobot robot, @TempDir Path folder)
      throws IOException {
    Path program = folder.resolve("two.txtar");
    Files.writeString(
        program,
        """
        -- go.mod --
        module m

        go 1.21
        -- main.go --
        package main

        import "m/sub"

        func main() {
        	sub.Do()
        }
        -- sub/sub.go --
        package sub

        func Do() {
        	println("done")
        }
        """);
    robot.interact(() -> session.open(program));
    waitFor(() -> model.hasRun());
    MenuButton files = robot.lookup("#files").queryAs(MenuButton.class);
    assertThat(files.isVisible()).isTrue();
    assertThat(files.getItems()).hasSize(3);
    assertThat(robot.lookup("#language").queryLabeled().getText()).isEqualTo("Go 1.21 (go.mod)");
    robot.interact(() -> session.setStepSize(StepSize.LINE));
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    for (int i = 0; i < 10 && !area.getText().contains("package sub"); i++) {
      long before = step();
      robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
      waitFor(() -> step() > before);
    }
    assertThat(area.getText()).contains("package sub");
    robot.interact(() -> files.getItems().getFirst().fire());
    waitFor(() -> area.getText().startsWith("module m"));
    assertThat(model.modifiedProperty().get()).isFalse();
  }

  @Test
  void stepBackUndoesAStep(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    for (int i = 0; i < 5; i++) {
      long before = step();
      robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
      waitFor(() -> step() > before);
    }
    Frame there = model.frameProperty().get();
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    waitFor(() -> step() > there.step());
    robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
    waitFor(() -> step() == there.step());
    assertThat(model.frameProperty().get().snapshot()).isEqualTo(there.snapshot());
  }

  @Test
  void aTokenIsSeenOnItsWay(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    AtomicBoolean between = new AtomicBoolean();
    AnimationTimer watch =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            for (Node node : robot.lookup(node -> node instanceof Token).queryAll()) {
              // A token at rest stands where its layout puts it; one on its way is translated.
              boolean moved =
                  Math.abs(node.getTranslateX()) > 2 || Math.abs(node.getTranslateY()) > 2;
              between.set(between.get() || moved);
            }
          }
        };
    robot.interact(watch::start);
    for (int i = 0; i < 12 && !between.get(); i++) {
      long before = step();
      robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
      waitFor(() -> step() > before);
    }
    waitFor(between::get);
    robot.interact(watch::stop);
  }

  @Test
  void moreProcessorsAreAFreshRunOnThem(FxRobot robot) {
    open(robot, PING_PONG);
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    waitFor(() -> step() > 0);
    Spinner<?> processors = robot.lookup("#processors").queryAs(Spinner.class);
    int before = model.processorsProperty().get();
    robot.interact(() -> processors.increment());
    waitFor(() -> model.frameProperty().get().snapshot().processors().size() == before + 1);
    assertThat(step()).isZero();
    assertThat(model.events()).allMatch(event -> event.when().step() == 0);
  }

  @Test
  void anErrorIsUnderlinedAndItsRepairRuns(FxRobot robot) {
    open(robot, PING_PONG);
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    String text = area.getText();
    robot.interact(() -> area.appendText("\nvar x int = \"no\"\n"));
    waitFor(() -> model.hasErrors() && robot.lookup("#editor-problem").query().isVisible());
    int error = area.getText().indexOf("\"no\"");
    waitFor(() -> area.getStyleOfChar(error + 1).contains("problem"));
    assertThat(robot.lookup("#editor-verdict").queryLabeled().getText()).isEqualTo("1 error");
    robot.interact(() -> area.replaceText(text + "\nvar x int = 7\n"));
    waitFor(() -> !model.hasErrors());
    robot.interact(() -> robot.lookup("#run-again").queryButton().fire());
    waitFor(() -> !model.staleProperty().get() && step() > 0);
  }

  @Test
  void aProgramWithErrorsIsNotSaidToHaveNoDeadlock(FxRobot robot) {
    SourceFile wrong = SourceFile.of("wrong.go", "package main\n\nfunc main() {\n\tx\n}\n");
    robot.interact(() -> session.openScenario("", wrong));
    Labeled calm = robot.lookup("#deadlock-calm").queryLabeled();
    waitFor(() -> calm.getText().equals("There is nothing to run yet"));
    open(robot, PING_PONG);
    waitFor(() -> calm.getText().equals("No deadlock so far"));
  }

  @Test
  void anEmptyLoopCanBePaused(FxRobot robot) {
    SourceFile loop = SourceFile.of("loop.go", "package main\n\nfunc main() {\n\tfor {\n\t}\n}\n");
    robot.interact(() -> session.openScenario("", loop));
    waitFor(() -> model.hasRun() && window.view().isFocused());
    robot.press(KeyCode.END).release(KeyCode.END);
    waitFor(() -> step() > 1_000_000);
    robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
    waitFor(() -> model.stateProperty().get() == RunState.PAUSED);
    robot.interact(() -> session.setStepSize(StepSize.SWITCH));
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.HOME).release(KeyCode.HOME);
    waitFor(() -> step() == 0 && model.stateProperty().get() == RunState.PAUSED);
  }

  @Test
  void typingInTheEditorIsNotTakenForKeys(FxRobot robot) {
    open(robot, PING_PONG);
    CodeArea area = robot.lookup("#editor-text").queryAs(CodeArea.class);
    robot.interact(
        () -> {
          area.requestFocus();
          area.moveTo(0);
        });
    robot.write("p ");
    assertThat(area.getText()).startsWith("p ");
    assertThat(model.running()).isFalse();
  }

  @Test
  void nothingOverlapsAndNothingIsCut(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    List<String> ids = List.of("#to-start", "#step-back", "#run", "#step", "#to-end", "#seed");
    double right = -1;
    for (String id : ids) {
      Node node = robot.lookup(id).query();
      Bounds bounds = node.localToScene(node.getBoundsInLocal());
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(window.scene().getWidth());
      Point2D corner = new Point2D(bounds.getMinX(), bounds.getMinY());
      assertThat(corner.getX() >= right || corner.getY() > 60).as(id).isTrue();
      right = bounds.getMaxX() - 1;
    }
  }
}
