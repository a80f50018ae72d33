package dev.gopark.ui.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.WindowDriver;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// As many steps as somebody takes in an hour, forwards and back, in one program after the other
/// and in one window: what is left in memory in the end is what was there after the first round.
@Tag("slow")
final class HourOfSteppingTest extends WindowDriver {
  private static final int STEPS = 3600;
  private static final int FORWARD = 24;
  private static final int BACK = 8;
  private static final int COLLECTIONS = 10;

  /// What may come later than in the first round: caches of fonts and styles, classes' own data.
  private static final long SLACK_BYTES = 12L << 20;

  @Start
  void start(Stage stage) {
    show(stage);
  }

  @Test
  void memoryDoesNotGrow(FxRobot robot) {
    List<Long> heaps = new ArrayList<>();
    for (int steps = 0; steps < STEPS || heaps.size() < 3; heaps.add(heap(robot))) {
      for (Shelf.Entry program : shelf.entries()) {
        open(robot, program.path());
        steps += walk(robot);
      }
    }
    System.out.printf("heap after each round through all scenarios, MB: %s%n", megabytes(heaps));
    assertThat(heaps.getLast()).isLessThan(heaps.getFirst() + SLACK_BYTES);
  }

  private int walk(FxRobot robot) {
    int steps = 0;
    while (steps < FORWARD && !frame().atEnd()) {
      move(robot, () -> session.step(model.stepSizeProperty().get()));
      steps++;
    }
    for (int back = 0; back < Math.min(BACK, steps); back++) {
      move(robot, () -> session.back(model.stepSizeProperty().get()));
    }
    return steps + Math.min(BACK, steps);
  }

  private void move(FxRobot robot, Runnable step) {
    Frame before = frame();
    robot.interact(step::run);
    waitFor(() -> frame() != before && !model.running());
  }

  private Frame frame() {
    return model.frameProperty().get();
  }

  /// With the last program closed, and what waits for the JavaFX thread done.
  private long heap(FxRobot robot) {
    robot.interact(() -> session.programs().closeTab(model.shownTabProperty().get()));
    waitFor(() -> !model.hasRun());
    return IntStream.range(0, COLLECTIONS)
        .mapToLong(
            _ -> {
              System.gc();
              robot.interact(() -> {});
              Runtime runtime = Runtime.getRuntime();
              return runtime.totalMemory() - runtime.freeMemory();
            })
        .min()
        .orElseThrow();
  }

  private static List<Long> megabytes(List<Long> bytes) {
    return bytes.stream().map(b -> b >> 20).toList();
  }
}
