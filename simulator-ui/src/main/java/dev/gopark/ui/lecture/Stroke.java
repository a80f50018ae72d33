package dev.gopark.ui.lecture;

import java.util.List;

/// A line drawn with the pen: points as shares of the picture's width and height, x and y in turn.
record Stroke(List<Double> points) {
  Stroke {
    points = List.copyOf(points);
  }
}
