package dev.gopark.ui.app;

import dev.gopark.ui.kit.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Keeps a scene in the theme and type size of the preferences.
final class Appearance {
  private static final double NORMAL_PIXELS = 13;
  private static final double PROJECTOR_PIXELS = 17;

  private static final String DATA = "data:text/css;base64,";

  /// Sizes of icons at the normal type size. Icons cannot be sized in em: theirs is their own
  /// font's, and would grow with each pass over the style sheets.
  private static final Map<String, Integer> ICONS = new LinkedHashMap<>();

  static {
    ICONS.put(".gp-icon", 16);
    ICONS.put(".gp-token .ikonli-font-icon", 13);
    ICONS.put(".gp-token.hollow .ikonli-font-icon", 11);
    ICONS.put(".gp-lamp > .light .gp-icon", 14);
    ICONS.put(".gp-calm .gp-icon", 34);
    ICONS.put(".gutter-chip .ikonli-font-icon", 10);
  }

  private Appearance() {}

  static void follow(Scene scene, Parent root, Preferences preferences) {
    preferences
        .themeProperty()
        .subscribe(
            theme -> {
              theme.apply(scene);
              resize(scene, root, preferences);
            });
    preferences.typeScaleProperty().subscribe(_ -> resize(scene, root, preferences));
  }

  private static void resize(Scene scene, Parent root, Preferences preferences) {
    boolean projector = preferences.themeProperty().get() == Theme.PROJECTOR;
    double pixels =
        (projector ? PROJECTOR_PIXELS : NORMAL_PIXELS) * preferences.typeScaleProperty().get();
    size(root, scene.getStylesheets(), pixels);
  }

  /// Sets the size of type in `root`, and that of icons by one of `sheets`.
  static void size(Parent root, List<String> sheets, double pixels) {
    root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", pixels));
    sheets.removeIf(sheet -> sheet.startsWith(DATA));
    if (pixels != NORMAL_PIXELS) {
      sheets.add(iconSizes(pixels / NORMAL_PIXELS));
    }
  }

  private static String iconSizes(double scale) {
    StringBuilder css = new StringBuilder();
    ICONS.forEach(
        (selector, size) ->
            css.append(selector)
                .append(" { -fx-icon-size: ")
                .append(Math.round(size * scale))
                .append("px; }\n"));
    byte[] bytes = css.toString().getBytes(StandardCharsets.UTF_8);
    return DATA + Base64.getEncoder().encodeToString(bytes);
  }
}
