package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.kit.Paper;
import dev.gopark.ui.kit.Theme;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;

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

  void draw(Paper paper) {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    paper.fill(theme.color("-gp-inset"), 0, 0, width, height, 0);
    int columns = (int) Math.max(1, width - left);
    double[] busy = activity(columns);
    Color running = theme.color("-gp-running");
    for (int i = 0; i < columns; i++) {
      if (busy[i] > 0) {
        double tall = busy[i] * (height - 2);
        paper.fill(running, left + i, height - tall, 1, tall, 0);
      }
    }
    for (Finding finding : model.findings()) {
      mark(paper, finding.certain() ? "-gp-danger" : "-gp-warning", finding.step(), height);
    }
    for (long step : model.bookmarks()) {
      mark(paper, "-gp-accent", step, height);
    }
    mark(paper, "-gp-accent-text", model.now(), height);
    window(paper, height);
  }

  private void mark(Paper paper, String role, long step, double height) {
    paper.fill(theme.color(role), x(model.position(step)) - 1, 0, 2, height, 0);
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
  private void window(Paper paper, double height) {
    double from = x(model.from());
    double to = x(model.to());
    Color veil = theme.color("-gp-surface").deriveColor(0, 1, 1, 0.6);
    paper.fill(veil, left, 0, from - left, height, 0);
    paper.fill(veil, to, 0, canvas.getWidth() - to, height, 0);
    double wide = Math.max(3, to - from - 1.5);
    paper.frame(theme.color("-gp-text"), 1.5, from + 0.75, 0.75, wide, height - 1.5, 0);
  }
}
