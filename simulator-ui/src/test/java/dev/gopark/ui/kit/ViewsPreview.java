package dev.gopark.ui.kit;

import static dev.gopark.source.SchedulingPolicy.GO;

import dev.gopark.event.Event;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.deadlock.DeadlockView;
import dev.gopark.ui.deadlock.DeadlockViewModel;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
import dev.gopark.ui.timeline.TimelineView;
import dev.gopark.ui.timeline.TimelineViewModel;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Renders every view with fixtures, in every theme, to PNG files in the folder given: something to
/// look at.
public final class ViewsPreview {
  private ViewsPreview() {}

  static void main(String[] arguments) {
    File folder = new File(arguments.length == 0 ? "target/preview" : arguments[0]);
    folder.mkdirs();
    Platform.startup(() -> {});
    Platform.runLater(() -> render(folder));
  }

  private static void render(File folder) {
    try {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
        for (Map.Entry<String, Supplier<Parent>> view : views().entrySet()) {
          String[] name = view.getKey().split(" ");
          Scene scene =
              new Scene(
                  view.getValue().get(), Integer.parseInt(name[1]), Integer.parseInt(name[2]));
          theme.apply(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          File file =
              new File(
                  folder,
                  name[0] + "-" + theme.label().toLowerCase(java.util.Locale.ROOT) + ".png");
          ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
          stage.hide();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      Platform.exit();
    }
  }

  private static Map<String, Supplier<Parent>> views() {
    Map<String, Supplier<Parent>> views = new LinkedHashMap<>();
    views.put(
        "narrow 540 420",
        () -> stage(s -> s.show(Fixtures.deadlock(), GO, Fixtures.CYCLE, Fixtures.FORKS)));
    views.put(
        "deadlocked 740 680",
        () -> stage(s -> s.show(Fixtures.deadlock(), GO, Fixtures.CYCLE, Fixtures.FORKS)));
    views.put(
        "busy 740 680", () -> stage(s -> s.show(Fixtures.busy(false), GO, Set.of(), Set.of())));
    for (boolean handedOff : List.of(false, true)) {
      views.put(
          (handedOff ? "handed-off" : "threads") + " 740 680",
          () ->
              stage(
                  s -> {
                    s.fullProperty().set(true);
                    s.show(Fixtures.threads(handedOff), GO, Set.of(), Set.of());
                  }));
    }
    views.put(
        "crowd 900 680",
        () -> stage(s -> s.show(Fixtures.crowd(64, 10_000), GO, Set.of(), Set.of())));
    views.put(
        "deadlock 430 760",
        () -> {
          DeadlockView view = new DeadlockView(new DeadlockViewModel());
          view.reducedMotionProperty().set(true);
          view.show(List.of(Fixtures.leak(), Fixtures.cycle(1204)));
          return view;
        });
    views.put(
        "leak 430 500",
        () -> {
          DeadlockView view = new DeadlockView(new DeadlockViewModel());
          view.show(List.of(Fixtures.leak()));
          return view;
        });
    views.put("calm 430 400", () -> new DeadlockView(new DeadlockViewModel()));
    views.put("timeline 1400 220", () -> timeline(12, false));
    views.put("processors 1400 220", () -> timeline(12, true));
    views.put("dense 1400 220", () -> timeline(4000, false));
    return views;
  }

  private static Parent timeline(int rounds, boolean byProcessor) {
    TimelineView view = new TimelineView(new TimelineViewModel());
    List<Event> events = Fixtures.events(rounds);
    long end = events.getLast().when().step() + 40;
    view.append(events);
    view.showNow(end);
    view.showFindings(List.of(Fixtures.cycle(end - 60)));
    view.selectedGoroutineProperty().set(7);
    view.byProcessorProperty().set(byProcessor);
    return view;
  }

  private static Parent stage(java.util.function.Consumer<StageView> show) {
    StageView view = new StageView(new StageViewModel());
    view.motionScaleProperty().set(0);
    show.accept(view);
    view.selectedGoroutineProperty().set(7);
    return view;
  }
}
