package dev.gopark.ui.kit;

import dev.gopark.ui.Fixtures;
import dev.gopark.ui.stage.StageView;
import dev.gopark.ui.stage.StageViewModel;
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
                  folder, name[0] + "-" + theme.label.toLowerCase(java.util.Locale.ROOT) + ".png");
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
        "deadlocked 740 680",
        () -> stage(s -> s.show(Fixtures.deadlock(), Fixtures.CYCLE, Fixtures.FORKS)));
    views.put("busy 740 680", () -> stage(s -> s.show(Fixtures.busy(false), Set.of(), Set.of())));
    views.put(
        "crowd 900 680", () -> stage(s -> s.show(Fixtures.crowd(64, 10_000), Set.of(), Set.of())));
    return views;
  }

  private static Parent stage(java.util.function.Consumer<StageView> show) {
    StageView view = new StageView(new StageViewModel());
    view.motionScaleProperty().set(0);
    show.accept(view);
    view.selectedGoroutineProperty().set(7);
    return view;
  }
}
