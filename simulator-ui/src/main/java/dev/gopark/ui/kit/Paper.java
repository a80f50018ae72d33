package dev.gopark.ui.kit;

import javafx.scene.paint.Color;

/// What pictures are drawn on: a canvas, or a file of vectors. Lengths are pixels.
public interface Paper {
  /// A filled rectangle, its corners rounded with `radius`.
  void fill(Color color, double x, double y, double width, double height, double radius);

  /// The outline of a rectangle.
  void frame(
      Color color, double thick, double x, double y, double width, double height, double radius);

  /// A line; dashed if `dash` is positive.
  void line(Color color, double thick, double dash, double x1, double y1, double x2, double y2);

  /// A filled polygon: the coordinates of its corners in turn.
  void polygon(Color color, double... corners);

  /// Text that begins at `x`, its middle at `y`, in at most `width`.
  void text(Type type, Color color, String text, double x, double y, double width);

  /// Draws nothing outside of a rectangle while `drawing` is done.
  void within(double x, double y, double width, double height, Runnable drawing);

  /// A type.
  record Type(String family, boolean bold, double size) {}
}
