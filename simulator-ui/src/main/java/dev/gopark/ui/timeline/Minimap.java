package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.kit.Theme;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// The whole run in a strip: how busy the processors are, findings, the playhead, and which part of
/// it the timeline shows.
final class Minimap {
  private final TimelineViewModel model;
  private final Canvas canvas;
  private Theme theme = Theme.LIGHT;
  private double left;
  private double[] activity = new double[0];
  private double activityExtent;

  Minimap(TimelineViewModel model, Canvas canvas) {
    this.model = model;
    this.canvas = canvas;
  }

  void setTheme(Theme newTheme) {
    theme = newTheme;
  }

  /// Where the axis begins, in pixels.
  void setLeft(double pixels) {
    left = pixels;
  }

  /// The place on the axis at pixel `x`.
  double positionAt(double x) {
    return (x - left) / Math.max(1, canvas.getWidth() - left) * model.extent();
  }

  private double x(double position) {
    return left + position / model.extent() * (canvas.getWidth() - left);
  }

  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    g.setFill(theme.color("-gp-inset"));
    g.fillRect(0, 0, width, height);
    int columns = (int) Math.max(1, width - left);
    double[] busy = activity(columns);
    g.setFill(theme.color("-gp-running"));
    for (int i = 0; i < columns; i++) {
      double tall = busy[i] * (height - 2);
      g.fillRect(left + i, height - tall, 1, tall);
    }
    for (Finding finding : model.findings()) {
      g.setFill(theme.color(finding.certain() ? "-gp-danger" : "-gp-warning"));
      g.fillRect(x(model.position(finding.step())) - 1, 0, 2, height);
    }
    g.setFill(theme.color("-gp-accent"));
    for (long step : model.bookmarks()) {
      g.fillRect(x(model.position(step)) - 1, 0, 2, height);
    }
    g.setFill(theme.color("-gp-accent-text"));
    g.fillRect(x(model.position(model.now())) - 1, 0, 2, height);
    window(g, height);
  }

  /// Found out again only when there is more of the run, or room.
  private double[] activity(int columns) {
    double extent = model.extent();
    if (activity.length != columns || extent != activityExtent) {
      activity = model.activity(columns);
      activityExtent = extent;
    }
    return activity;
  }

  /// What is not seen is veiled, what is seen is framed.
  private void window(GraphicsContext g, double height) {
    double from = x(model.from());
    double to = x(model.to());
    g.setFill(theme.color("-gp-surface").deriveColor(0, 1, 1, 0.6));
    g.fillRect(left, 0, from - left, height);
    g.fillRect(to, 0, canvas.getWidth() - to, height);
    g.setStroke(theme.color("-gp-text"));
    g.setLineWidth(1.5);
    g.strokeRect(from + 0.75, 0.75, Math.max(3, to - from - 1.5), height - 1.5);
  }
}
