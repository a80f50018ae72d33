package dev.gopark.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/// Writes files in the background and says in the window how it went.
final class Saver {
  private final SimulatorThread thread;
  private final Executor fx;
  private final SessionViewModel model;

  Saver(SimulatorThread thread, Executor fx, SessionViewModel model) {
    this.thread = thread;
    this.fx = fx;
    this.model = model;
  }

  /// What writes something; the result is to be done on the JavaFX thread.
  interface Writing {
    Runnable write() throws IOException;
  }

  /// Writes to `path`.
  void write(Path path, Writing writing) {
    thread.execute(
        () -> {
          try {
            Runnable then = writing.write();
            fx.execute(
                () -> {
                  then.run();
                  model.notice.set("Saved " + path + ".");
                });
          } catch (IOException e) {
            fx.execute(() -> model.notice.set("Not saved: " + Documents.message(e)));
          }
        });
  }
}
