package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Writes files in the background and says in the window how it went.
final class Saver {
  private static final Texts TEXTS = Texts.of("session");

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

  /// Saves all changes to the files of `workspace`, or the shown one if there are none; false when
  /// it has no files yet.
  ///
  /// @param then called after each
  boolean save(Workspace workspace, String shown, Runnable then) {
    List<Workspace.Change> changes = workspace.changes(shown);
    for (Workspace.Change change : changes) {
      write(
          change.path(),
          () -> {
            change.write();
            return () -> {
              change.texts().forEach(workspace::saved);
              then.run();
            };
          });
    }
    return !changes.isEmpty();
  }

  /// Writes a file that is no part of the program.
  void export(Path path, FileContent content) {
    write(
        path,
        () -> {
          Documents.write(path, content.bytes());
          return () -> {};
        });
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
                  model.notice.set(TEXTS.say("saved", path));
                });
          } catch (IOException e) {
            fx.execute(() -> model.notice.set(TEXTS.say("unsaved", Documents.message(e))));
          }
        });
  }
}
