package dev.gopark.ui.app;

import dev.gopark.build.Txtar;
import dev.gopark.ui.session.Recordings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are dropped on the window: Go programs, folders of them, recordings.
final class Drops {
  private Drops() {}

  /// Opens with `open` what is dropped anywhere on `scene`.
  static void install(Scene scene, Consumer<Path> open) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (!files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> files = files(event);
          if (!files.isEmpty()) {
            files.forEach(open);
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private static List<Path> files(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null
        ? List.of()
        : files.stream().map(File::toPath).filter(Drops::opens).toList();
  }

  private static boolean opens(Path path) {
    String name = path.toString();
    return name.endsWith(".go")
        || Txtar.isNamedSo(name)
        || Recordings.isNamedSo(path)
        || Files.isDirectory(path);
  }
}
