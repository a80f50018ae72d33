package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Keeps a scene in the theme and type size of the preferences.
final class Appearance {
  private static final double NORMAL_PIXELS = 13;
  private static final double PROJECTOR_PIXELS = 17;

  private Appearance() {}

  static void follow(Scene scene, Parent root, Preferences preferences) {
    preferences
        .themeProperty()
        .subscribe(
            theme -> {
              theme.apply(scene);
              resize(root, preferences);
            });
    preferences.typeScaleProperty().subscribe(_ -> resize(root, preferences));
  }

  private static void resize(Parent root, Preferences preferences) {
    boolean projector = preferences.themeProperty().get() == Theme.PROJECTOR;
    double pixels =
        (projector ? PROJECTOR_PIXELS : NORMAL_PIXELS) * preferences.typeScaleProperty().get();
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", pixels));
  }
}
