package dev.gopark.ui.lecture;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// What is drawn over the picture: the lines of the pen, and a ring around the mouse. Dragging over
/// the picture draws, in all windows of the lecture at once.
final class Ink extends Pane {
  private static final double RING = 0.035;
  private static final double WIDTH = 0.005;

  private final LectureViewModel model;
  private final Pane lines = new Pane();
  private final Circle ring = new Circle();
  private List<Double> drawn = List.of();

  Ink(LectureViewModel model) {
    this.model = model;
    setMouseTransparent(true);
    ring.getStyleClass().add("lecture-pointer");
    ring.setManaged(false);
    getChildren().addAll(lines, ring);
    model.strokes().addListener((ListChangeListener<Stroke>) _ -> draw());
    widthProperty().subscribe(_ -> draw());
    heightProperty().subscribe(_ -> draw());
    model.pointerXProperty().subscribe(_ -> point());
    model.pointerYProperty().subscribe(_ -> point());
    model.largePointerProperty().subscribe(_ -> point());
  }

  /// Draws what is dragged over `surface`, which lies below and is as large.
  void drawOn(Region surface) {
    surface.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> drawn = new ArrayList<>());
    surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragged(event, surface));
    surface.addEventFilter(MouseEvent.MOUSE_MOVED, event -> moved(event, surface));
    surface.addEventFilter(
        MouseEvent.MOUSE_EXITED,
        event -> {
          if (event.getTarget() == surface) {
            model.pointerXProperty().set(-1);
          }
        });
  }

  private void moved(MouseEvent event, Region surface) {
    javafx.geometry.Point2D at = surface.sceneToLocal(event.getSceneX(), event.getSceneY());
    model.pointerYProperty().set(at.getY() / surface.getHeight());
    model.pointerXProperty().set(at.getX() / surface.getWidth());
  }

  private void dragged(MouseEvent event, Region surface) {
    moved(event, surface);
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    boolean isNew = drawn.isEmpty();
    drawn.add(model.pointerXProperty().get());
    drawn.add(model.pointerYProperty().get());
    Stroke stroke = new Stroke(drawn);
    if (isNew) {
      model.strokes().add(stroke);
    } else if (!model.strokes().isEmpty()) {
      model.strokes().set(model.strokes().size() - 1, stroke);
    }
    event.consume();
  }

  private void draw() {
    lines.getChildren().setAll(model.strokes().stream().map(this::line).toList());
    point();
  }

  private Polyline line(Stroke stroke) {
    Polyline line = new Polyline();
    for (int i = 0; i + 1 < stroke.points().size(); i += 2) {
      line.getPoints().add(stroke.points().get(i) * getWidth());
      line.getPoints().add(stroke.points().get(i + 1) * getHeight());
    }
    line.getStyleClass().add("lecture-stroke");
    line.setStrokeWidth(Math.max(3, WIDTH * getHeight()));
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return line;
  }

  private void point() {
    double x = model.pointerXProperty().get();
    ring.setVisible(model.largePointerProperty().get() && x >= 0);
    ring.setRadius(RING * getHeight());
    ring.setCenterX(x * getWidth());
    ring.setCenterY(model.pointerYProperty().get() * getHeight());
  }
}
