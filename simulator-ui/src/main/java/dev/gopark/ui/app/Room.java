package dev.gopark.ui.app;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window that the room looks at while this one's notes are on another screen: all of the
/// second screen, or an ordinary window where there is but one.
final class Room {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage window = new Stage();

  /// @param keys does what a key asks for; false when it means nothing
  /// @param onClose called when somebody closes the window
  Room(Parent picture, Preferences preferences, Predicate<KeyEvent> keys, Runnable onClose) {
    StackPane root = new StackPane(picture);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    Appearance.follow(scene, root, preferences);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.test(event)) {
            event.consume();
          }
        });
    window.setTitle("Gopark");
    window.setScene(scene);
    window.setOnCloseRequest(_ -> onClose.run());
  }

  void open() {
    List<Screen> screens = Screen.getScreens();
    if (screens.size() > 1) {
      Rectangle2D second = screens.get(1).getBounds();
      window.setX(second.getMinX());
      window.setY(second.getMinY());
      fill(window, true);
    }
    window.show();
  }

  void close() {
    window.close();
  }

  /// Lets a window fill its screen, or no longer. Escape is the lecture's own.
  static void fill(Stage window, boolean full) {
    window.setFullScreenExitHint("");
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    window.setFullScreen(full);
  }
}
