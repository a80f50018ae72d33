package dev.gopark.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.Bustle;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.timeline.TimelineViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The table of frame rates: everything in motion, on the software renderer, at 1600×1000, as many
/// frames as there can be.
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class FrameRates {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final int TIMEOUT_SECONDS = 120;
  private static final long MOMENT_NANOS = 400_000_000;
  private static final int EVENTS = 10_000_000;
  private static final int BATCH = 20_000;
  private static final List<String> TABLE = new ArrayList<>();

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterAll
  static void print() {
    System.out.printf(
        "%-52s %9s %9s %9s %9s %9s %9s%n",
        "what is drawn", "frames/s", "median", "longest", "JavaFX", "drawing", "possible");
    TABLE.forEach(System.out::println);
  }

  private FrameMeter.Result measure(String what, Parent view, IntConsumer onFrame)
      throws InterruptedException, ExecutionException, TimeoutException {
    FrameMeter meter = new FrameMeter(onFrame);
    Platform.runLater(
        () -> {
          Scene scene = new Scene(view, WIDTH, HEIGHT);
          Theme.LIGHT.apply(scene);
          stage.setScene(scene);
          stage.show();
          meter.start();
        });
    FrameMeter.Result result = meter.result().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    TABLE.add(
        String.format(
            Locale.ROOT,
            "%-52s %9.1f %6.1f ms %6.1f ms %6.1f ms %6.1f ms %9.1f",
            what,
            result.perSecond(),
            result.median(),
            result.longest(),
            result.fx(),
            result.render(),
            result.possible()));
    return result;
  }

  /// Shows the next picture when the motion of the last is over, or in each frame.
  private FrameMeter.Result stage(String what, IntFunction<Snapshot> moments, boolean inMotion)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Snapshot> all = IntStream.range(0, 8).mapToObj(moments).toList();
    StageView view = new StageView(new StageViewModel());
    view.motionScaleProperty().set(inMotion ? 1 : 0);
    long[] next = new long[1];
    int[] shown = new int[1];
    return measure(
        what,
        view,
        _ -> {
          if (!inMotion || System.nanoTime() >= next[0]) {
            next[0] = System.nanoTime() + MOMENT_NANOS;
            Snapshot snapshot = all.get(shown[0]++ % all.size());
            view.show(snapshot, SchedulingPolicy.GO, Set.of(), Set.of());
          }
        });
  }

  @Test
  void twoHundredGoroutinesInMotion() throws Exception {
    assertThat(stage("200 goroutines, all flying", m -> Bustle.at(m, 16, 200, 4, 10), true).fx())
        .isPositive();
  }

  @Test
  void twoHundredGoroutinesAnew() throws Exception {
    stage("200 goroutines, a new picture each frame", m -> Bustle.at(m, 16, 200, 4, 10), false);
  }

  @Test
  void tenThousandGoroutinesInMotion() throws Exception {
    stage("10 000 goroutines, all flying", m -> Bustle.at(m, 64, 10_000, 40, 1000), true);
  }

  @Test
  void tenThousandGoroutinesAnew() throws Exception {
    stage(
        "10 000 goroutines, a new picture each frame",
        m -> Bustle.at(m, 64, 10_000, 40, 1000),
        false);
  }

  /// The whole run, then closer and closer: each frame shows another part.
  @Test
  void tenMillionEventsOnTheTimeline() throws Exception {
    TimelineViewModel model = new TimelineViewModel();
    TimelineView view = new TimelineView(model);
    long events = 0;
    long began = System.nanoTime();
    for (int batch = 0; events < EVENTS; batch++) {
      List<Event> next = Bustle.events(batch, BATCH);
      events += next.size();
      model.append(next);
    }
    long took = (System.nanoTime() - began) / events;
    TABLE.add("timeline: %,d events added, %d ns each, made ones included".formatted(events, took));
    double[] zooms = {1, 1.5, 4, 60, 1000, 100_000};
    measure(
        "timeline: 10 million events, another part each frame",
        view,
        frame -> {
          model.fit();
          model.zoom(zooms[frame / 7 % zooms.length], frame % 50 / 50.0);
        });
  }
}
