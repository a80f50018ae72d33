package dev.gopark.ui.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.Fixtures;
import dev.gopark.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DeadlockViewTest {
  @SuppressWarnings("NullAway.Init")
  private DeadlockView view;

  private DeadlockViewModel model;
  private final List<Integer> chosen = new ArrayList<>();

  @Start
  void start(Stage stage) {
    model = new DeadlockViewModel();
    view = new DeadlockView(model);
    Scene scene = new Scene(view, 430, 760);
    Theme.LIGHT.apply(scene);
    view.setOnSelect(chosen::add);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void theLampsLightOneByOne(FxRobot robot) throws TimeoutException {
    robot.interact(() -> view.show(List.of(Fixtures.cycle(7))));
    assertThat(robot.lookup(".gp-lamp.lit").queryAll()).hasSizeLessThan(4);
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup(".gp-lamp.lit").queryAll().size() == 4);
  }

  @Test
  void withReducedMotionTheyLightAtOnce(FxRobot robot) {
    robot.interact(() -> view.reducedMotionProperty().set(true));
    robot.interact(() -> view.show(List.of(Fixtures.cycle(7))));
    assertThat(robot.lookup(".gp-lamp.lit").queryAll()).hasSize(4);
  }

  @Test
  void aTokenOfTheGraphChoosesItsGoroutine(FxRobot robot) {
    robot.interact(() -> view.show(List.of(Fixtures.cycle(7))));
    robot.clickOn("#graph-G6");
    assertThat(chosen).containsExactly(6);
  }

  @Test
  void anObjectOfTheGraphIsSelectedAndLetGo(FxRobot robot) {
    robot.interact(
        () -> {
          view.reducedMotionProperty().set(true);
          view.show(List.of(Fixtures.cycle(7)));
        });
    robot.clickOn("#graph-object-2");
    assertThat(model.selectedObjectProperty().get()).isEqualTo(2);
    assertThat(isSelected(robot, "#graph-object-2")).isTrue();
    robot.interact(() -> model.selectedObjectProperty().set(3));
    assertThat(isSelected(robot, "#graph-object-2")).isFalse();
    assertThat(isSelected(robot, "#graph-object-3")).isTrue();
  }

  private static boolean isSelected(FxRobot robot, String id) {
    return robot.lookup(id).query().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("selected"));
  }

  @Test
  void theArrowsComeOneAfterAnother(FxRobot robot) throws TimeoutException {
    robot.interact(() -> view.show(List.of(Fixtures.cycle(7))));
    assertThat(robot.lookup("#graph-object-1").query().getOpacity()).isLessThan(1);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            robot.lookup(".gp-edge-name").queryAll().stream()
                .allMatch(name -> name.getOpacity() == 1));
  }
}
