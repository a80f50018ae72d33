package dev.gopark.ui;

import dev.gopark.ui.app.MainWindow;
import dev.gopark.ui.app.Preferences;
import dev.gopark.ui.session.CoreShelf;
import dev.gopark.ui.session.CoreSimulator;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.Shelf;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Opens the window with the real machine for each test, and operates it. Waits for what is to
/// happen, never for time to pass.
@ExtendWith(ApplicationExtension.class)
abstract class WindowDriver {
  static final String PHILOSOPHERS = "deadlock/dining_philosophers.go";
  static final String PING_PONG = "channels/ping_pong.go";

  final Shelf shelf = new CoreShelf();
  Session session;
  SessionViewModel model;
  MainWindow window;

  /// To be called by the test's `@Start`, which the extension does not inherit.
  void show(Stage stage) {
    session = new Session(new CoreSimulator(), Platform::runLater);
    model = session.model();
    window = new MainWindow(stage, session, shelf, Preferences.ofNothing());
    window.show();
  }

  @AfterEach
  void close() {
    session.close();
  }

  /// Presses a key.
  static void type(FxRobot robot, KeyCode key) {
    robot.press(key).release(key);
  }

  void open(FxRobot robot, String path) {
    robot.interact(() -> session.openScenario(path, shelf.source(path)));
    waitFor(() -> model.hasRun());
    waitFor(() -> window.view().isFocused());
  }

  long step() {
    return model.frameProperty().get().step();
  }

  /// Waits for a condition on the JavaFX thread.
  static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    } catch (TimeoutException e) {
      throw new AssertionError("in time", e);
    }
  }
}
