package dev.gopark.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Notices when another program changes files that are open. Called on the JavaFX thread; files are
/// read on another, and only those whose time or size is not what it was.
final class Watching {
  private final Disk disk;
  private final Executor fx;
  private final Desk desk;

  // Belongs to the disk's thread.
  private final Map<Path, Stamp> seen = new HashMap<>();

  /// @param size -1 for a file there is not
  private record Stamp(long millis, long size) {
    static final Stamp GONE = new Stamp(0, -1);

    static Stamp of(Path path) throws IOException {
      try {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
      } catch (NoSuchFileException _) {
        return GONE;
      }
    }
  }

  Watching(Disk disk, Executor fx, Desk desk) {
    this.disk = disk;
    this.fx = fx;
    this.desk = desk;
  }

  /// Looks at all files that are open.
  void look() {
    for (Workspace program : desk.programs()) {
      for (Workspace.Place place : program.places()) {
        disk.execute(() -> look(program, place));
      }
    }
  }

  private void look(Workspace program, Workspace.Place place) {
    try {
      Stamp now = Stamp.of(place.path());
      if (!now.equals(seen.put(place.path(), now))) {
        Map<String, @Nullable String> texts = now.equals(Stamp.GONE) ? place.gone() : place.read();
        fx.execute(
            () -> {
              texts.forEach(program.texts()::found);
              desk.changed();
            });
      }
    } catch (IOException | IllegalArgumentException _) {
      // What cannot be read now is looked at again when it changes once more.
    }
  }
}
