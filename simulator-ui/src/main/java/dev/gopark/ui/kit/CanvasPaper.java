package dev.gopark.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// A canvas to draw on.
public final class CanvasPaper implements Paper {
  private final GraphicsContext g;
  private final Map<Type, Font> fonts = new HashMap<>();

  public CanvasPaper(GraphicsContext graphics) {
    this.g = graphics;
    g.setTextBaseline(VPos.CENTER);
  }

  @Override
  public void fill(Color color, double x, double y, double width, double height, double radius) {
    g.setFill(color);
    if (radius > 0) {
      g.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    } else {
      g.fillRect(x, y, width, height);
    }
  }

  @Override
  public void frame(
      Color color, double thick, double x, double y, double width, double height, double radius) {
    g.setStroke(color);
    g.setLineWidth(thick);
    g.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
  }

  @Override
  public void line(
      Color color, double thick, double dash, double x1, double y1, double x2, double y2) {
    g.setStroke(color);
    g.setLineWidth(thick);
    if (dash > 0) {
      g.setLineDashes(dash, dash);
      g.strokeLine(x1, y1, x2, y2);
      g.setLineDashes();
    } else {
      g.strokeLine(x1, y1, x2, y2);
    }
  }

  @Override
  public void polygon(Color color, double... corners) {
    double[] x = new double[corners.length / 2];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = corners[2 * i];
      y[i] = corners[2 * i + 1];
    }
    g.setFill(color);
    g.fillPolygon(x, y, x.length);
  }

  @Override
  public void text(Type type, Color color, String text, double x, double y, double width) {
    g.setFont(fonts.computeIfAbsent(type, CanvasPaper::font));
    g.setFill(color);
    g.fillText(text, x, y, width);
  }

  private static Font font(Type type) {
    FontWeight weight = type.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return Font.font(type.family(), weight, type.size());
  }

  @Override
  public void within(double x, double y, double width, double height, Runnable drawing) {
    g.save();
    g.beginPath();
    g.rect(x, y, width, height);
    g.clip();
    drawing.run();
    g.restore();
  }
}
