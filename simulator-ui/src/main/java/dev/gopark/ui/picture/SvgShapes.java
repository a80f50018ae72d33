package dev.gopark.ui.picture;

import dev.gopark.ui.kit.Paper.Type;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import javafx.scene.transform.NonInvertibleTransformException;

/// Shapes and text as SVG. Text remains text, but for icons, whose font few have: they become
/// outlines, as all other shapes do.
final class SvgShapes {
  private static final String ICONS = "Material Design Icons";

  private final SvgPaper paper;

  SvgShapes(SvgPaper paper) {
    this.paper = paper;
  }

  void text(Text text) {
    if (text.getText().isEmpty() || !(text.getFill() instanceof Color color)) {
      return;
    }
    if (text.getFont().getFamily().startsWith(ICONS)) {
      shape(text);
      return;
    }
    String style = text.getFont().getStyle().toLowerCase(Locale.ROOT);
    Type type =
        new Type(text.getFont().getFamily(), style.contains("bold"), text.getFont().getSize());
    double left = text.getLayoutBounds().getMinX();
    double top = text.getLayoutBounds().getMinY();
    List<TextLineInfo> lines = text.getLayoutInfo().getTextLines(false);
    int length = text.getText().length();
    for (TextLineInfo line : lines) {
      Rectangle2D bounds = line.bounds();
      String words =
          text.getText()
              .substring(Math.min(line.start(), length), Math.min(line.end(), length))
              .stripTrailing();
      if (!words.isEmpty()) {
        double below = bounds.getMinY() - lines.getFirst().bounds().getMinY();
        double y = top + below + text.getBaselineOffset();
        paper.text(type, color, words, left + bounds.getMinX(), y);
      }
    }
  }

  void shape(Shape shape) {
    boolean isFilled = shape.getFill() instanceof Color fill && fill.getOpacity() > 0;
    boolean isStroked =
        shape.getStroke() instanceof Color stroke
            && stroke.getOpacity() > 0
            && shape.getStrokeWidth() > 0;
    if (isFilled || isStroked) {
      String fill = isFilled ? SvgPaper.paint("fill", (Color) shape.getFill()) : " fill=\"none\"";
      element(shape, fill + (isStroked ? stroke(shape) : ""));
    }
  }

  private void element(Shape shape, String look) {
    switch (shape) {
      case Line line ->
          paper.element(
              "line",
              SvgPaper.attribute("x1", line.getStartX())
                  + SvgPaper.attribute("y1", line.getStartY())
                  + SvgPaper.attribute("x2", line.getEndX())
                  + SvgPaper.attribute("y2", line.getEndY())
                  + look);
      case Circle circle ->
          paper.element(
              "circle",
              SvgPaper.attribute("cx", circle.getCenterX())
                  + SvgPaper.attribute("cy", circle.getCenterY())
                  + SvgPaper.attribute("r", circle.getRadius())
                  + look);
      case Rectangle box ->
          paper.element(
              "rect",
              SvgPaper.box(box.getX(), box.getY(), box.getWidth(), box.getHeight())
                  + SvgPaper.attribute("rx", box.getArcWidth() / 2)
                  + look);
      default -> {
        paper.beginGroup(fromScene(shape));
        paper.element("path", " d=\"" + outline(shape) + "\"" + look);
        paper.endGroup();
      }
    }
  }

  private static String stroke(Shape shape) {
    return SvgPaper.paint("stroke", (Color) shape.getStroke())
        + SvgPaper.attribute("stroke-width", shape.getStrokeWidth())
        + SvgPaper.dashes(shape.getStrokeDashArray());
  }

  /// What leads from the scene's coordinates to the shape's.
  private static String fromScene(Shape shape) {
    try {
      return SvgPaper.transform(shape.getLocalToSceneTransform().createInverse());
    } catch (NonInvertibleTransformException _) {
      return "";
    }
  }

  /// The border of the area that the shape covers, in the scene's coordinates.
  private static String outline(Shape shape) {
    StringBuilder d = new StringBuilder();
    Path path = (Path) Shape.subtract(shape, new Rectangle());
    path.getElements().forEach(element -> append(d, element));
    return d.toString().strip();
  }

  private static void append(StringBuilder d, PathElement element) {
    switch (element) {
      case MoveTo to -> SvgRegions.command(d, "M", to.getX(), to.getY());
      case LineTo to -> SvgRegions.command(d, "L", to.getX(), to.getY());
      case QuadCurveTo to ->
          SvgRegions.command(d, "Q", to.getControlX(), to.getControlY(), to.getX(), to.getY());
      case CubicCurveTo to ->
          SvgRegions.command(
              d,
              "C",
              to.getControlX1(),
              to.getControlY1(),
              to.getControlX2(),
              to.getControlY2(),
              to.getX(),
              to.getY());
      case ClosePath _ -> d.append('Z');
      default -> throw new IllegalStateException("an outline has no " + element);
    }
  }
}
