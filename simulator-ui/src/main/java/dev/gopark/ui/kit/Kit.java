package dev.gopark.ui.kit;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small parts used everywhere, styled by `kit.css`.
public final class Kit {
  private static final Duration TOOLTIP_DELAY = Duration.millis(400);

  private Kit() {}

  /// The heading of a section, in small capitals: `PROCESSORS`.
  public static Label heading(String text) {
    Label label = styled(new Label(text.toUpperCase(Locale.ROOT)), "gp-heading");
    label.setAccessibleText(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Text of lesser weight, still readable.
  public static Label muted(String text) {
    return styled(new Label(text), "gp-muted");
  }

  /// A name from code.
  public static Label code(String text) {
    return styled(new Label(text), "gp-code");
  }

  /// A sentence that wraps.
  public static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A small rounded label; `styleClasses` such as `accent`, `danger` or `success` colour it.
  public static Label chip(String text, String... styleClasses) {
    Label label = styled(new Label(text), "gp-chip");
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// A bordered box for things that belong together.
  public static VBox card(Node... children) {
    VBox box = new VBox(children);
    box.getStyleClass().add("gp-card");
    return box;
  }

  /// A button with an icon only. `name` is its tooltip and its name for screen readers; `key` is
  /// shown in the tooltip and may be empty.
  public static Button iconButton(String icon, String name, String key, Runnable action) {
    Button button = new Button();
    button.getStyleClass().add("gp-icon-button");
    describe(button, icon, name, key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button with an icon and a text.
  public static Button button(String icon, String text, String name, String key, Runnable action) {
    Button button = new Button(text);
    describe(button, icon, name, key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A toggle with an icon only, described like [#iconButton].
  public static ToggleButton iconToggle(String icon, String name, String key) {
    ToggleButton button = new ToggleButton();
    button.getStyleClass().add("gp-icon-button");
    describe(button, icon, name, key);
    return button;
  }

  private static void describe(ButtonBase button, String icon, String name, String key) {
    button.setGraphic(icon(icon));
    button.setAccessibleText(name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(tooltip(name, key));
  }

  /// An icon of the Material Design pack, as large as the text around it.
  public static FontIcon icon(String literal) {
    FontIcon icon = new FontIcon(literal);
    icon.getStyleClass().add("gp-icon");
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return icon;
  }

  /// A tooltip naming a control and, unless empty, its key.
  public static Tooltip tooltip(String name, String key) {
    Tooltip tooltip = new Tooltip(key.isEmpty() ? name : name + "  (" + KeyNames.shown(key) + ")");
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }

  /// What takes all the room left in a row.
  public static Region spacer() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /// Lets a canvas be drawn on other paper, too.
  public static void redrawable(Canvas canvas, Consumer<Paper> drawing) {
    canvas.getProperties().put(Paper.class, drawing);
  }

  /// The colour as a pixel.
  public static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  /// `node` with the style classes added.
  public static <N extends Node> N styled(N node, String... styleClasses) {
    node.getStyleClass().addAll(styleClasses);
    return node;
  }
}
