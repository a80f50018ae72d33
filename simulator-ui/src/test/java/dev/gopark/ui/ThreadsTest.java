package dev.gopark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.history.StepSize;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Thread;
import dev.gopark.runtime.Snapshot.ThreadStatus;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The full view of the stage with the real machine: threads, system calls, the network poller.
final class ThreadsTest extends WindowDriver {
  private static final String BLOCKING_READ = "scheduler/blocking_read.go";
  private static final String ECHO_SERVER = "scheduler/echo_server.go";

  @Start
  void start(Stage stage) {
    show(stage);
  }

  private Snapshot snapshot() {
    return model.frameProperty().get().snapshot();
  }

  /// Steps by events until the machine is as wanted.
  private void stepTo(FxRobot robot, Predicate<Snapshot> wanted) {
    while (!wanted.test(snapshot()) && !model.frameProperty().get().atEnd()) {
      long before = step();
      robot.interact(() -> session.step(StepSize.EVENT));
      waitFor(() -> step() > before && !model.running());
    }
    assertThat(wanted.test(snapshot())).isTrue();
  }

  private static boolean isAt(FxRobot robot, String token, String place) {
    Node node = robot.lookup(token).query();
    Node card = robot.lookup(place).query();
    Point2D middle =
        node.localToScene(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    return card.localToScene(card.getBoundsInLocal()).contains(middle);
  }

  private Thread first(Predicate<Thread> wanted) {
    return snapshot().threads().stream().filter(wanted).findFirst().orElseThrow();
  }

  private static boolean keepsItsProcessor(Thread thread) {
    return thread.status() == ThreadStatus.SYSCALL && thread.processor() >= 0;
  }

  private static boolean isHandedOff(Thread thread) {
    return thread.status() == ThreadStatus.SYSCALL && thread.processor() < 0;
  }

  @Test
  void aKeyShowsTheThreadsAndHidesThem(FxRobot robot) {
    open(robot, BLOCKING_READ);
    type(robot, KeyCode.M);
    waitFor(() -> robot.lookup("#thread-M0").tryQuery().isPresent());
    ToggleButton toggle = robot.lookup("#stage-threads").queryAs(ToggleButton.class);
    assertThat(toggle.isSelected()).isTrue();
    assertThat(robot.lookup("#station-sysmon").query().isVisible()).isTrue();
    robot.interact(toggle::fire);
    waitFor(() -> robot.lookup("#thread-M0").tryQuery().isEmpty());
  }

  @Test
  void aHandOffMovesThreadAndGoroutineToTheSystemCalls(FxRobot robot) {
    open(robot, BLOCKING_READ);
    robot.interact(() -> session.setProcessors(2));
    waitFor(() -> snapshot().processors().size() == 2);
    type(robot, KeyCode.M);
    stepTo(robot, s -> s.threads().stream().anyMatch(ThreadsTest::keepsItsProcessor));
    Thread blocked = first(ThreadsTest::keepsItsProcessor);
    String keeper = "#processor-P" + blocked.processor();
    waitFor(() -> isAt(robot, "#thread-" + blocked.label(), keeper));
    waitFor(() -> isAt(robot, "#token-G" + blocked.goroutine(), keeper));
    stepTo(robot, s -> s.threads().stream().anyMatch(ThreadsTest::isHandedOff));
    Thread away = first(ThreadsTest::isHandedOff);
    waitFor(() -> isAt(robot, "#thread-" + away.label(), "#station-calls"));
    waitFor(() -> isAt(robot, "#token-G" + away.goroutine(), "#station-calls"));
    int successor = snapshot().processors().getFirst().thread();
    waitFor(() -> isAt(robot, "#thread-M" + successor, "#processor-P0"));
  }

  @Test
  void whoWaitsForTheNetworkIsAtThePoller(FxRobot robot) {
    open(robot, ECHO_SERVER);
    type(robot, KeyCode.M);
    stepTo(robot, s -> !s.poller().waits().isEmpty());
    int waiting = snapshot().poller().waits().getFirst().goroutine();
    waitFor(() -> isAt(robot, "#token-G" + waiting, "#station-poller"));
  }
}
