package dev.gopark.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.kit.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StageViewTest {
  private static final int SLOW = 12;

  @SuppressWarnings("NullAway.Init")
  private StageView view;

  private final List<Integer> chosen = new ArrayList<>();

  @Start
  void start(Stage stage) {
    view = new StageView(new StageViewModel());
    Scene scene = new Scene(view, 900, 760);
    Theme.LIGHT.apply(scene);
    view.setOnSelect(chosen::add);
    stage.setScene(scene);
    stage.show();
  }

  private void show(FxRobot robot, boolean later) {
    robot.interact(() -> view.show(Fixtures.busy(later), SchedulingPolicy.GO, Set.of(), Set.of()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aStolenTokenIsSeenOnItsWay(FxRobot robot) {
    robot.interact(() -> view.motionScaleProperty().set(SLOW));
    show(robot, false);
    Token token = robot.lookup("#token-G7").queryAs(Token.class);
    double startX = token.getLayoutX();
    WaitForAsyncUtils.sleep(800, TimeUnit.MILLISECONDS);
    show(robot, true);
    WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
    double[] now = new double[3];
    robot.interact(
        () -> {
          now[0] = token.getLayoutX() + token.getTranslateX();
          now[1] = token.getLayoutX();
          now[2] = token.getTranslateY();
        });
    assertThat(robot.lookup("#token-G7").queryAs(Token.class)).isSameAs(token);
    assertThat(now[0]).isGreaterThan(startX).isLessThan(now[1]);
    WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
    assertThat(token.getTranslateX()).isZero();
    assertThat(token.getTranslateY()).isZero();
  }

  @Test
  void withoutMotionTokensAreThereAtOnce(FxRobot robot) {
    robot.interact(() -> view.motionScaleProperty().set(0));
    show(robot, false);
    show(robot, true);
    Token token = robot.lookup("#token-G7").queryAs(Token.class);
    assertThat(token.getTranslateX()).isZero();
  }

  @Test
  void aClickChoosesAGoroutine(FxRobot robot) {
    robot.interact(() -> view.motionScaleProperty().set(0));
    show(robot, false);
    robot.clickOn("#token-G6");
    assertThat(chosen).containsExactly(6);
    assertThat(view.selectedGoroutineProperty().get()).isEqualTo(6);
  }

  @Test
  void theRuleIsShown(FxRobot robot) {
    show(robot, true);
    assertThat(robot.lookup("#stage-rule").queryLabeled().getText()).contains("steals 1 of 3");
  }

  @Test
  void aCrowdIsDrawnAndFits(FxRobot robot) {
    robot.interact(
        () -> view.show(Fixtures.crowd(64, 10_000), SchedulingPolicy.GO, Set.of(), Set.of()));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(view::fit);
    assertThat(robot.lookup(".gp-token").queryAll()).hasSizeBetween(64, 100);
    assertThat(robot.lookup("#crowd").query().isVisible()).isTrue();
  }

  @Test
  void aGoroutineSelectedInACrowdComesIntoView(FxRobot robot) {
    robot.interact(
        () -> view.show(Fixtures.crowd(64, 10_000), SchedulingPolicy.GO, Set.of(), Set.of()));
    robot.interact(() -> view.selectedGoroutineProperty().set(9_999));
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isInView(robot, "#token-G9999"));
    } catch (TimeoutException e) {
      throw new AssertionError("G9999 is out of view", e);
    }
  }

  private static boolean isInView(FxRobot robot, String id) {
    return WaitForAsyncUtils.waitForAsyncFx(
        TimeUnit.SECONDS.toMillis(20),
        () -> {
          Node token = robot.lookup(id).tryQuery().orElse(null);
          Bounds place = token == null ? null : token.localToScene(token.getLayoutBounds());
          return place != null
              && place.getMinY() >= 60
              && place.getMinY() <= 740
              && place.getMaxX() < 900;
        });
  }

  @Test
  void aCellOfTheCrowdChoosesItsGoroutine(FxRobot robot) {
    robot.interact(
        () -> view.show(Fixtures.crowd(4, 10_000), SchedulingPolicy.GO, Set.of(), Set.of()));
    WaitForAsyncUtils.waitForFxEvents();
    Node cells = robot.lookup("#crowd .gp-cells").query();
    Bounds place = cells.localToScreen(cells.getBoundsInLocal());
    robot.clickOn(place.getMinX() + 2, place.getMinY() + 2);
    assertThat(chosen).containsExactly(1);
  }

  @Test
  void aCardThatIsClickedIsTheSelectedObject(FxRobot robot) {
    robot.interact(() -> view.motionScaleProperty().set(0));
    show(robot, false);
    robot.clickOn("#card-6 .name");
    assertThat(view.selectedObjectProperty().get()).isEqualTo(6);
    robot.clickOn("#card-1 .name");
    assertThat(view.selectedObjectProperty().get()).isEqualTo(1);
  }
}
