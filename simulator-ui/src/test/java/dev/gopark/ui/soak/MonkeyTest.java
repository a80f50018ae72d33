package dev.gopark.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.WindowDriver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Hundreds of random actions, and with `-Psoak` ten thousand: no exception, no lost edit, and at
/// the end the window does what it is told. `-Dmonkey.seed=` chooses others.
@Tag("slow")
final class MonkeyTest extends WindowDriver {
  private static final int ACTIONS = Integer.getInteger("monkey.actions", 300);
  private static final long SEED = Long.getLong("monkey.seed", 1);
  private static final int TOLD = 25;

  private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
  private Thread.UncaughtExceptionHandler before;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((_, problem) -> problems.add(problem));
    Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> problems.add(problem));
    show(stage);
  }

  @AfterEach
  void restore() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Test
  void nothingBreaksWhateverIsDone(FxRobot robot) {
    Monkey monkey = new Monkey(stage, session, shelf, SEED);
    Deque<String> last = new ArrayDeque<>();
    try (Heartbeat heartbeat = new Heartbeat()) {
      for (int i = 0; i < ACTIONS; i++) {
        last.add(monkey.act());
        if (last.size() > TOLD) {
          last.removeFirst();
        }
        checkNothingThrown("after %d actions, the last of them %s".formatted(i + 1, last));
        assertThat(model.noticeProperty().get()).doesNotContain("error of Gopark's");
        keepsEdits(robot, last);
      }
      System.out.printf("%d random actions, seed %d: %s%n", ACTIONS, SEED, heartbeat);
    }
    for (int i = 0; i < 4; i++) {
      type(robot, KeyCode.ESCAPE);
    }
    open(robot, PING_PONG);
    type(robot, KeyCode.END);
    waitFor(() -> model.frameProperty().get().atEnd());
    checkNothingThrown("at the end");
  }

  private void checkNothingThrown(String when) {
    Throwable first = problems.peek();
    if (first != null) {
      first.printStackTrace(); // Surefire cuts causes short
      throw new AssertionError(when, first);
    }
  }

  /// What the editor shows is what the session would save.
  private void keepsEdits(FxRobot robot, Deque<String> last) {
    robot.interact(
        () -> {
          CodeArea area = (CodeArea) stage.getScene().lookup("#editor-text");
          if (area != null && model.documentProperty().get() != null && area.isEditable()) {
            assertThat(model.textProperty().get()).as("after %s", last).isEqualTo(area.getText());
          }
        });
  }
}
