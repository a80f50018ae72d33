package dev.gopark.ui.kit;

import dev.gopark.ui.text.Texts;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A window on a picture that is laid out to its width: the wheel scrolls, Ctrl+wheel zooms at the
/// cursor, dragging moves, a double click shows all of it, and another one returns to the natural
/// size.
public final class ZoomPane extends Region {
  private static final Texts TEXTS = Texts.of("kit");
  private static final double LEAST = 0.25;
  private static final double MOST = 4;
  private static final double PREF_SIZE = 300;
  private static final double WHEEL_NOTCH = 40;
  private static final double REVEAL_MARGIN = 24;
  private static final int MOST_ATTEMPTS = 5;

  private final Region content;
  private final Scale scale = new Scale(1, 1);
  private final ScrollBar bar = new ScrollBar();
  private double zoom = 1;
  private double fit = 1;
  private double left;
  private double top;
  private double pressX;
  private double pressY;
  private boolean isUpdating;
  private @Nullable Node wanted;

  /// A picture that has just changed may not have its full height yet.
  private int attempts;

  public ZoomPane(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    bar.setAccessibleText(TEXTS.say("scroll"));
    bar.valueProperty()
        .subscribe(
            value -> {
              if (!isUpdating) {
                top = value.doubleValue();
                requestLayout();
              }
            });
    getChildren().addAll(content, bar);
    getStyleClass().add("gp-zoom");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// How much larger than natural the picture is.
  public double zoom() {
    return zoom;
  }

  /// Shows the whole picture, laid out for the room there is.
  public void fit() {
    fit = 1;
    for (double candidate = 1; candidate >= LEAST; candidate *= 0.95) {
      fit = candidate;
      if (content.prefHeight(getWidth() / candidate) * candidate <= getHeight()) {
        break;
      }
    }
    view(fit, 0, 0);
  }

  /// Shows the picture in its natural size.
  public void reset() {
    fit = 1;
    view(1, 0, 0);
  }

  /// Whether `node` of the content is in the window, at least its middle.
  public boolean shows(Node node) {
    Bounds place = placeOf(node);
    double x = place.getCenterX() * zoom - left;
    double y = place.getCenterY() * zoom - top;
    return x >= 0 && y >= 0 && x <= getWidth() && y <= getHeight();
  }

  /// Moves as little as it takes for `node` of the content to be seen at its next place.
  public void reveal(Node node) {
    wanted = node;
    attempts = MOST_ATTEMPTS;
    requestLayout();
  }

  /// Where `node` stands in the content; a motion it is in does not count.
  private Bounds placeOf(Node node) {
    double x = 0;
    double y = 0;
    for (Node at = node; at != null && at != content; at = at.getParent()) {
      x += at.getLayoutX();
      y += at.getLayoutY();
    }
    Bounds size = node.getLayoutBounds();
    return new BoundingBox(x, y, size.getWidth(), size.getHeight());
  }

  private void moveTo(Node node) {
    Bounds place = placeOf(node);
    left = within(left, getWidth(), place.getMinX() * zoom, place.getMaxX() * zoom);
    top = within(top, getHeight(), place.getMinY() * zoom, place.getMaxY() * zoom);
  }

  /// The new start of a window of `size` in which the part from `low` to `high` is seen.
  private static double within(double start, double size, double low, double high) {
    if (low - REVEAL_MARGIN < start) {
      return low - REVEAL_MARGIN;
    }
    return high + REVEAL_MARGIN > start + size ? high + REVEAL_MARGIN - size : start;
  }

  private void view(double newZoom, double newLeft, double newTop) {
    zoom = newZoom;
    left = newLeft;
    top = newTop;
    requestLayout();
  }

  /// Zooms so that the point at `x`, `y` stays where it is.
  public void zoomAt(double factor, double x, double y) {
    double next = Math.clamp(zoom * factor, LEAST, MOST);
    double ratio = next / zoom;
    view(next, (left + x) * ratio - x, (top + y) * ratio - y);
  }

  private void scrolled(ScrollEvent event) {
    if (event.isControlDown()) {
      zoomAt(Math.pow(1.12, event.getDeltaY() / WHEEL_NOTCH), event.getX(), event.getY());
    } else {
      view(zoom, left - event.getDeltaX(), top - event.getDeltaY());
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    pressX = event.getX();
    pressY = event.getY();
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE) {
      view(zoom, left + pressX - event.getX(), top + pressY - event.getY());
      pressX = event.getX();
      pressY = event.getY();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      if (zoom == 1 && fit == 1) {
        fit();
      } else {
        reset();
      }
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREF_SIZE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREF_SIZE;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() / fit;
    double height = Math.max(content.prefHeight(width), getHeight() / zoom);
    content.resize(width, height);
    scale.setX(zoom);
    scale.setY(zoom);
    Node target = wanted;
    if (target != null) {
      content.layout();
      moveTo(target);
    }
    double overX = Math.max(0, width * zoom - getWidth());
    double overY = Math.max(0, height * zoom - getHeight());
    left = Math.clamp(left, 0, overX);
    top = Math.clamp(top, 0, overY);
    content.relocate(-left, -top);
    updateBar(overY);
    if (target != null && (shows(target) || --attempts <= 0)) {
      wanted = null;
    }
  }

  private void updateBar(double over) {
    isUpdating = true;
    bar.setVisible(over > 1);
    bar.setMax(over);
    bar.setVisibleAmount(over <= 0 ? 0 : getHeight() * over / (getHeight() + over));
    bar.setUnitIncrement(WHEEL_NOTCH);
    bar.setBlockIncrement(getHeight());
    bar.setValue(top);
    double width = bar.prefWidth(-1);
    bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
    isUpdating = false;
  }
}
