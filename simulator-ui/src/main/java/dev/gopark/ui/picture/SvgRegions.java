package dev.gopark.ui.picture;

import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// Backgrounds and borders as SVG.
final class SvgRegions {
  private final SvgPaper paper;

  SvgRegions(SvgPaper paper) {
    this.paper = paper;
  }

  void draw(Region region) {
    double width = region.getWidth();
    double height = region.getHeight();
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (isSeen(fill.getFill())) {
          String color = SvgPaper.paint("fill", (Color) fill.getFill());
          outline(fill.getInsets(), 0, width, height, fill.getRadii(), color);
        }
      }
    }
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().forEach(stroke -> border(stroke, width, height));
    }
  }

  private static boolean isSeen(Paint paint) {
    return paint instanceof Color color && color.getOpacity() > 0;
  }

  private void border(BorderStroke stroke, double width, double height) {
    BorderWidths widths = stroke.getWidths();
    boolean isEven =
        widths.getTop() == widths.getLeft()
            && widths.getTop() == widths.getRight()
            && widths.getTop() == widths.getBottom();
    if (isEven && stroke.isStrokeUniform()) {
      if (isSeen(stroke.getTopStroke())
          && widths.getTop() > 0
          && stroke.getTopStyle() != BorderStrokeStyle.NONE) {
        String pen = " fill=\"none\"" + pen(stroke, stroke.getTopStroke(), widths.getTop());
        double half = widths.getTop() / 2;
        outline(stroke.getInsets(), half, width, height, stroke.getRadii(), pen);
      }
      return;
    }
    sides(stroke, width, height);
  }

  private static String pen(BorderStroke stroke, Paint paint, double thick) {
    return SvgPaper.paint("stroke", (Color) paint)
        + SvgPaper.attribute("stroke-width", thick)
        + SvgPaper.dashes(stroke.getTopStyle().getDashArray());
  }

  /// Sides that differ, each a line.
  private void sides(BorderStroke stroke, double width, double height) {
    BorderWidths widths = stroke.getWidths();
    Insets in = stroke.getInsets();
    double right = width - in.getRight();
    double bottom = height - in.getBottom();
    side(stroke.getTopStroke(), in.getLeft(), in.getTop(), right, in.getTop() + widths.getTop());
    side(stroke.getBottomStroke(), in.getLeft(), bottom - widths.getBottom(), right, bottom);
    side(
        stroke.getLeftStroke(), in.getLeft(), in.getTop(), in.getLeft() + widths.getLeft(), bottom);
    side(stroke.getRightStroke(), right - widths.getRight(), in.getTop(), right, bottom);
  }

  private void side(Paint paint, double x1, double y1, double x2, double y2) {
    if (isSeen(paint) && x2 > x1 && y2 > y1) {
      paper.fill((Color) paint, x1, y1, x2 - x1, y2 - y1, 0);
    }
  }

  /// A rectangle within `in`, `half` smaller on all sides, with these corners.
  private void outline(
      Insets in, double half, double width, double height, CornerRadii radii, String look) {
    double x = in.getLeft() + half;
    double y = in.getTop() + half;
    double wide = width - in.getRight() - half - x;
    double tall = height - in.getBottom() - half - y;
    if (wide <= 0 || tall <= 0) {
      return;
    }
    double most = Math.min(wide, tall) / 2;
    double[] corners = corners(radii, wide, tall);
    for (int i = 0; i < corners.length; i++) {
      corners[i] = Math.clamp(corners[i] - half, 0, most);
    }
    if (radii.isUniform()) {
      String round = corners[0] > 0 ? SvgPaper.attribute("rx", corners[0]) : "";
      paper.element("rect", SvgPaper.box(x, y, wide, tall) + round + look);
    } else {
      paper.element("path", path(x, y, x + wide, y + tall, corners) + look);
    }
  }

  /// Top left, top right, bottom right, bottom left.
  private static double[] corners(CornerRadii radii, double width, double height) {
    double size = Math.min(width, height);
    return new double[] {
      radii.getTopLeftHorizontalRadius()
          * (radii.isTopLeftHorizontalRadiusAsPercentage() ? size : 1),
      radii.getTopRightHorizontalRadius()
          * (radii.isTopRightHorizontalRadiusAsPercentage() ? size : 1),
      radii.getBottomRightHorizontalRadius()
          * (radii.isBottomRightHorizontalRadiusAsPercentage() ? size : 1),
      radii.getBottomLeftHorizontalRadius()
          * (radii.isBottomLeftHorizontalRadiusAsPercentage() ? size : 1)
    };
  }

  private static String path(double x1, double y1, double x2, double y2, double[] corners) {
    StringBuilder d = new StringBuilder(" d=\"");
    command(d, "M", x1 + corners[0], y1);
    command(d, "L", x2 - corners[1], y1);
    command(d, "Q", x2, y1, x2, y1 + corners[1]);
    command(d, "L", x2, y2 - corners[2]);
    command(d, "Q", x2, y2, x2 - corners[2], y2);
    command(d, "L", x1 + corners[3], y2);
    command(d, "Q", x1, y2, x1, y2 - corners[3]);
    command(d, "L", x1, y1 + corners[0]);
    command(d, "Q", x1, y1, x1 + corners[0], y1);
    return d.append("Z\"").toString();
  }

  /// Appends a command of a path.
  static void command(StringBuilder d, String letter, double... numbers) {
    d.append(letter);
    for (double number : numbers) {
      d.append(SvgPaper.number(number)).append(' ');
    }
  }
}
