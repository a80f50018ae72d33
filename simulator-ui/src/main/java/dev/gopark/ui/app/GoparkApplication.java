package dev.gopark.ui.app;

import dev.gopark.ui.session.CoreShelf;
import dev.gopark.ui.session.CoreSimulator;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: one window.
public final class GoparkApplication extends Application {
  // Held here, since a logger nobody holds forgets its level.
  private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

  private @Nullable Session session;

  /// Shows the window on the file, or the start page, and returns when it was closed.
  static int open(List<Path> files) {
    quiet();
    try {
      launch(GoparkApplication.class, files.stream().map(Path::toString).toArray(String[]::new));
      return 0;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      System.err.println("gopark: the window cannot be opened: " + cause.getMessage());
      return 70;
    }
  }

  /// JavaFX complains on every start that it is on the class path, where it works well.
  static void quiet() {
    JAVAFX_LOG.setLevel(Level.SEVERE);
  }

  @Override
  public void start(Stage stage) {
    Preferences preferences = Preferences.load();
    Texts.speak(preferences.spoken());
    Session opened =
        new Session(new CoreSimulator(preferences.historyMemory()), Platform::runLater);
    session = opened;
    MainWindow window = new MainWindow(stage, opened, new CoreShelf(), preferences);
    window.show();
    opened.programs().keepDrafts(Preferences.folder().resolve("drafts"));
    List<String> files = getParameters().getUnnamed();
    if (!files.isEmpty()) {
      opened.open(Path.of(files.getFirst()));
    }
    boolean isMeasured = Boolean.getBoolean("gopark.reportStart");
    if (files.isEmpty() && preferences.isFirstStart() && !isMeasured) {
      window.view().beginTour();
    }
    if (isMeasured) {
      new StartReport(opened.model(), !files.isEmpty()).start();
    }
  }

  @Override
  public void stop() {
    if (session != null) {
      session.close();
    }
  }
}
