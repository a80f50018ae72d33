package dev.gopark.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The three looks of the window. Each is an AtlantaFX theme, the structure in `kit.css`, and one
/// file of looked-up colours (`-gp-text`, `-gp-danger`, …), which is also where canvases get their
/// colours from.
public enum Theme {
  LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
  DARK("dark.css", new PrimerDark().getUserAgentStylesheet()),
  /// High contrast, heavier lines and larger type.
  PROJECTOR("projector.css", new PrimerLight().getUserAgentStylesheet());

  private static final Texts TEXTS = Texts.of("kit");

  /// The family of all text.
  public static final String TEXT_FAMILY = "DejaVu Sans";

  /// The family of code and names from code.
  public static final String CODE_FAMILY = "DejaVu Sans Mono";

  private static final List<String> FONT_FILES =
      List.of(
          "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf");

  private final String file;
  private final String base;
  private final Map<String, Color> colors;

  Theme(String file, String base) {
    this.file = file;
    this.base = base;
    this.colors = readColors(file);
  }

  /// As menus name it.
  public String label() {
    return TEXTS.say("theme." + name());
  }

  /// Makes `scene` look like this, now and in its popups. To be called again for each window, and
  /// to change the theme.
  public void apply(Scene scene) {
    for (String font : FONT_FILES) {
      Font.loadFont(resource("fonts/" + font).toExternalForm(), 12);
    }
    Application.setUserAgentStylesheet(base);
    scene.getStylesheets().removeIf(sheet -> sheet.contains("/ui/kit/") && sheet.endsWith(".css"));
    scene
        .getStylesheets()
        .addAll(0, List.of(resource("kit.css").toExternalForm(), resource(file).toExternalForm()));
    scene.getProperties().put(Theme.class, this);
  }

  /// The colour of a role such as `-gp-text`, for what is drawn on a canvas.
  public Color color(String role) {
    return Objects.requireNonNull(colors.get(role), () -> role + " is not in " + file);
  }

  /// The names of all roles this theme defines.
  Set<String> roles() {
    return colors.keySet();
  }

  /// The theme of `scene`: light when none was applied.
  public static Theme of(Scene scene) {
    return scene.getProperties().get(Theme.class) instanceof Theme theme ? theme : LIGHT;
  }

  /// Calls `action` with the theme of the scene `node` is in, at once if it is in one and at each
  /// change.
  public static void follow(Node node, Consumer<Theme> action) {
    MapChangeListener<Object, Object> listener =
        change -> {
          if (change.getKey() == Theme.class && change.getValueAdded() instanceof Theme theme) {
            action.accept(theme);
          }
        };
    node.sceneProperty()
        .subscribe(
            (before, after) -> {
              if (before != null) {
                before.getProperties().removeListener(listener);
              }
              followScene(after, listener, action);
            });
    followScene(node.getScene(), listener, action);
  }

  private static void followScene(
      @Nullable Scene scene, MapChangeListener<Object, Object> listener, Consumer<Theme> action) {
    if (scene != null) {
      scene.getProperties().addListener(listener);
      action.accept(of(scene));
    }
  }

  private static Map<String, Color> readColors(String file) {
    Pattern definition = Pattern.compile("(-gp-[\\w-]+):\\s*(#[0-9a-fA-F]+)");
    try (InputStream stream = resource(file).openStream()) {
      Map<String, Color> found = new HashMap<>();
      Matcher matcher =
          definition.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        found.put(matcher.group(1), Color.web(matcher.group(2)));
      }
      return Map.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(
        Theme.class.getResource("/dev/gopark/ui/kit/" + name), () -> name + " is missing");
  }
}
