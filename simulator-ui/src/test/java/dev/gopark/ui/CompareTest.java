package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.compare.CompareView;
import dev.gopark.ui.kit.PolicyChoice;
import dev.gopark.ui.session.Lockstep;
import dev.gopark.ui.session.PairFrame;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Two policies side by side in the real window.
final class CompareTest extends WindowDriver {
  private static final String TWO_ORDERS =
      """
      package main

      import (
      	"fmt"
      	"sync"
      )

      func main() {
      	var all sync.WaitGroup
      	for i := 0; i < 3; i++ {
      		all.Add(1)
      		go func() {
      			defer all.Done()
      			fmt.Println("worker", i)
      		}()
      	}
      	all.Wait()
      }
      """;

  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void aKeyShowsBothAndEscapeGoesBack(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    compare(robot);
    assertThat(robot.lookup("#compare").query().isVisible()).isTrue();
    assertThat(robot.lookup("#stage").queryAll().stream().filter(CompareTest::shows)).hasSize(2);
    type(robot, KeyCode.ESCAPE);
    waitFor(() -> model.sidesProperty().get() == null);
    assertThat(robot.lookup("#compare").query().isVisible()).isFalse();
    assertThat(step()).isZero();
  }

  private static boolean shows(javafx.scene.Node node) {
    for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void stepsMoveTheOneBehindAndBackAgain(FxRobot robot) {
    open(robot, PHILOSOPHERS);
    compare(robot);
    PairFrame start = pair();
    for (int i = 0; i < 6; i++) {
      PairFrame before = pair();
      type(robot, KeyCode.RIGHT);
      waitFor(() -> pair() != before);
      assertThat(pair().left().moved()).isNotEqualTo(pair().right().moved());
    }
    for (int i = 0; i < 6; i++) {
      PairFrame before = pair();
      type(robot, KeyCode.LEFT);
      waitFor(() -> pair() != before);
    }
    assertThat(pair().left().snapshot()).isEqualTo(start.left().snapshot());
    assertThat(pair().right().snapshot()).isEqualTo(start.right().snapshot());
  }

  @Test
  void atTheEndTheFiguresAndTheFirstDifferenceShow(FxRobot robot) {
    SourceFile source = SourceFile.of("orders.go", TWO_ORDERS);
    robot.interact(() -> session.openScenario("", source));
    waitFor(() -> model.hasRun() && window.view().isFocused());
    robot.interact(() -> session.setProcessors(1));
    compare(robot);
    robot.interact(
        () ->
            robot
                .lookup("#compare-policy-right")
                .queryAs(PolicyChoice.class)
                .setValue(SchedulingPolicy.STATIC));
    waitFor(() -> pair() != null && pair().right().policy() == SchedulingPolicy.STATIC);
    type(robot, KeyCode.END);
    waitFor(() -> pair().atEnd() && !model.running());
    waitFor(() -> robot.lookup("#compare-difference").queryLabeled().getText().contains("line 1"));
    assertThat(robot.lookup("#compare-state-left").queryLabeled().getText())
        .startsWith("finished after");
    assertThat(robot.lookup("#compare-verdict").queryLabeled().getText()).isNotEmpty();
    type(robot, KeyCode.HOME);
    waitFor(() -> pair().atStart());
    type(robot, KeyCode.D);
    waitFor(() -> pair().differs() && !pair().atEnd());
  }

  @Test
  void theSliderMovesBothToOneMoment(FxRobot robot) {
    open(robot, PING_PONG);
    compare(robot);
    type(robot, KeyCode.END);
    waitFor(() -> pair().atEnd() && !model.running());
    Slider time = robot.lookup("#compare-time").queryAs(Slider.class);
    double half = time.getMax() / 2;
    robot.interact(() -> time.setValue(half));
    waitFor(() -> pair().left().nanos() >= half && pair().left().nanos() < half + 500);
    assertThat(pair().right().nanos()).isBetween((long) half, (long) half + 500);
    robot.interact(() -> robot.lookup("#compare-by-steps").queryAs(ToggleButton.class).fire());
    waitFor(() -> model.sidesProperty().get().lockstep() == Lockstep.STEPS);
    waitFor(() -> pair().left().snapshot().step() == pair().right().snapshot().step());
  }

  private void compare(FxRobot robot) {
    type(robot, KeyCode.C);
    waitFor(() -> pair() != null);
    waitFor(() -> robot.lookup("#compare").queryAs(CompareView.class).isVisible());
  }

  private PairFrame pair() {
    return model.pairProperty().get();
  }
}
