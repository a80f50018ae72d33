package dev.gopark.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {
  private static final int MANY = 7000;
  private static final long FRAME_MILLIS = 500;

  @SuppressWarnings("NullAway.Init")
  private TimelineView view;

  @SuppressWarnings("NullAway.Init")
  private TimelineViewModel model;

  private final List<Long> sought = new ArrayList<>();

  @Start
  void start(Stage stage) {
    model = new TimelineViewModel();
    view = new TimelineView(model);
    Scene scene = new Scene(view, 1000, 240);
    Theme.DARK.apply(scene);
    view.setOnSeek(sought::add);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void draggingThePlayheadSeeks(FxRobot robot) {
    List<Event> events = Fixtures.events(10);
    robot.interact(() -> view.append(events));
    WaitForAsyncUtils.waitForFxEvents();
    robot.drag("#timeline-canvas").moveBy(100, 0).drop();
    assertThat(sought).isNotEmpty();
    assertThat(sought.getLast()).isGreaterThan(sought.getFirst());
    assertThat(sought.getLast()).isLessThanOrEqualTo(events.getLast().when().step());
  }

  @Test
  void theMinimapShowsWhileOnlyAPartIsSeenAndMovesIt(FxRobot robot) {
    robot.interact(() -> view.append(Fixtures.events(40)));
    WaitForAsyncUtils.waitForFxEvents();
    Node minimap = robot.lookup("#timeline-minimap").query();
    assertThat(minimap.isVisible()).isFalse();
    robot.interact(() -> model.zoom(8, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(minimap.isVisible()).isTrue();
    double before = model.from();
    robot.clickOn("#timeline-minimap");
    assertThat(model.from()).isGreaterThan(before);
    robot.interact(model::fit);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(minimap.isVisible()).isFalse();
  }

  @Test
  void aBoxDrawnWithTheOtherButtonFillsTheTimeline(FxRobot robot) {
    robot.interact(() -> view.append(Fixtures.events(40)));
    WaitForAsyncUtils.waitForFxEvents();
    double whole = model.to() - model.from();
    robot.drag("#timeline-canvas", MouseButton.SECONDARY).moveBy(100, 20).drop();
    assertThat(model.to() - model.from()).isLessThan(whole / 3);
    assertThat(sought).isEmpty();
    robot.clickOn("#timeline-back");
    assertThat(model.isWhole()).isTrue();
    robot.clickOn("#timeline-forward");
    assertThat(model.isWhole()).isFalse();
  }

  @Test
  void aClickOnABookmarkGoesThere(FxRobot robot) {
    robot.interact(
        () -> {
          view.append(Fixtures.events(40));
          model.showBookmarks(List.of(500L));
        });
    WaitForAsyncUtils.waitForFxEvents();
    Node canvas = robot.lookup("#timeline-canvas").query();
    Bounds place = canvas.localToScreen(canvas.getBoundsInLocal());
    robot.clickOn(place.getMinX() + view.picture().x(500), place.getMinY() + 8);
    assertThat(sought).containsExactly(500L);
  }

  @Test
  void aHundredThousandEventsAreDrawnInAMoment(FxRobot robot) {
    List<Event> events = Fixtures.events(MANY);
    assertThat(events).hasSizeGreaterThan(100_000);
    robot.interact(() -> view.append(events));
    WaitForAsyncUtils.waitForFxEvents();
    long[] took = new long[1];
    robot.interact(
        () -> {
          long start = System.nanoTime();
          view.showNow(1000);
          view.layout();
          took[0] = (System.nanoTime() - start) / 1_000_000;
        });
    assertThat(took[0]).isLessThan(FRAME_MILLIS);
  }
}
