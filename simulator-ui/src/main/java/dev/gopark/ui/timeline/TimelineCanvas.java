package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.timeline.TimelineViewModel.Wake;
import dev.gopark.ui.timeline.TimelineViewModel.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// Draws what is seen of the timeline. Spans narrower than a pixel share one: no more is drawn than
/// there are pixels.
final class TimelineCanvas {
  private static final double HEAD_SHARE = 0.95;
  private static final double LABEL_EMS = 12.5;
  private static final double ROW_EMS = 1.85;
  private static final double OUTPUT_TICK = 6;
  private static final int SAMPLES = 32;
  private static final int WAKES_DRAWN = 400;

  private final TimelineViewModel model;
  private final Canvas canvas;
  private final Map<GoroutineState, Color> tints = new HashMap<>();
  private Theme theme = Theme.LIGHT;
  private double em = 13;
  private double scroll;
  private double left;
  private double row;
  private double head;

  TimelineCanvas(TimelineViewModel model, Canvas canvas) {
    this.model = model;
    this.canvas = canvas;
    setTheme(Theme.LIGHT);
    setType(13);
  }

  void setTheme(Theme newTheme) {
    theme = newTheme;
    for (GoroutineState state : GoroutineState.values()) {
      tints.put(state, newTheme.color(state.role() + "-tint"));
    }
  }

  /// The size of the type in pixels.
  void setType(double size) {
    em = size;
    left = LABEL_EMS * size;
    row = Math.round(ROW_EMS * size);
    head = Math.round(row * HEAD_SHARE);
  }

  /// How far the rows are scrolled, in pixels.
  void setScroll(double pixels) {
    scroll = pixels;
  }

  double rowsHeight() {
    return model.tracks().size() * row;
  }

  double headHeight() {
    return head;
  }

  /// Where the axis begins, in pixels.
  double left() {
    return left;
  }

  double rowHeight() {
    return row;
  }

  /// The share of the axis's width at pixel `x`.
  double share(double x) {
    return (x - left) / Math.max(1, canvas.getWidth() - left);
  }

  boolean isOnAxis(double x) {
    return x >= left;
  }

  /// The place on the axis at pixel `x`.
  double positionAt(double x) {
    return model.from() + (model.to() - model.from()) * share(x);
  }

  /// The index of the row at pixel `y`, or -1.
  int rowAt(double y) {
    int index = (int) Math.floor((y - head + scroll) / row);
    return y < head || index >= model.tracks().size() ? -1 : index;
  }

  private double x(double position) {
    double share = (position - model.from()) / (model.to() - model.from());
    return left + share * (canvas.getWidth() - left);
  }

  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    g.setFill(theme.color("-gp-surface"));
    g.fillRect(0, 0, width, height);
    g.setTextBaseline(VPos.CENTER);
    List<Track> tracks = model.tracks();
    int first = (int) Math.max(0, scroll / row);
    int last = (int) Math.min(tracks.size() - 1.0, (scroll + height - head) / row);
    g.save();
    g.beginPath();
    g.rect(0, head, width, height - head);
    g.clip();
    Map<Integer, Double> middles = new HashMap<>();
    for (int i = first; i <= last; i++) {
      double y = head + i * row - scroll;
      Track track = tracks.get(i);
      middles.put(track.id, y + row / 2);
      label(g, track, y);
      spans(g, track, y);
    }
    if (!model.byProcessorProperty().get()) {
      wakes(g, middles);
    }
    g.restore();
    outputs(g);
    findings(g, height);
    playhead(g, height);
  }

  /// A tick in the head for what was written, one for each pixel at most.
  private void outputs(GraphicsContext g) {
    boolean byTime = model.byTimeProperty().get();
    double last = left - 1;
    for (Written written : model.outputs()) {
      double x = Math.floor(x(byTime ? written.nanos() : written.step()));
      if (x > canvas.getWidth()) {
        return;
      }
      if (x > last) {
        g.setFill(theme.color(written.error() ? "-gp-danger-text" : "-gp-muted"));
        g.fillRect(x, head - OUTPUT_TICK, 1.5, OUTPUT_TICK);
        last = x;
      }
    }
  }

  private void label(GraphicsContext g, Track track, double y) {
    boolean selected =
        !model.byProcessorProperty().get() && track.id == model.selectedGoroutineProperty().get();
    if (selected) {
      g.setFill(theme.color("-gp-accent-bg"));
      g.fillRoundRect(2, y + 1, left - 8, row - 2, 8, 8);
    }
    g.setFont(
        Font.font(Theme.CODE_FAMILY, selected ? FontWeight.BOLD : FontWeight.NORMAL, em * 0.92));
    g.setFill(theme.color(selected ? "-gp-accent-text" : "-gp-text"));
    g.fillText(track.label(), em, y + row / 2, left - em * 1.6);
  }

  private void spans(GraphicsContext g, Track track, double y) {
    boolean byTime = model.byTimeProperty().get();
    double end = x(model.end());
    double top = y + 3;
    double tall = row - 6;
    int index = Math.max(0, track.at(model.from(), byTime));
    while (index < track.count()) {
      double start = x(track.start(index, byTime));
      if (start > canvas.getWidth()) {
        break;
      }
      boolean isLast = index + 1 == track.count();
      double stop = isLast ? end : x(track.start(index + 1, byTime));
      if (stop < start + 1 && !isLast) {
        int next = Math.max(index + 1, track.at(positionAt(start + 1), byTime));
        mixture(g, track, index, next, start, top, tall);
        index = next;
      } else {
        if (!track.isNothing(index)) {
          span(g, track, index, start, stop, top, tall, isLast);
        }
        index++;
      }
    }
  }

  /// Several spans in one pixel: their colours mixed by their length.
  private void mixture(
      GraphicsContext g, Track track, int first, int next, double x, double top, double tall) {
    boolean byTime = model.byTimeProperty().get();
    int stride = Math.max(1, (next - first) / SAMPLES);
    double whole = 0;
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = first; i < next; i += stride) {
      if (!track.isNothing(i)) {
        double length = track.start(i + 1, byTime) - track.start(i, byTime) + 1e-9;
        Color color = tints.getOrDefault(track.state(i), Color.GRAY);
        whole += length;
        red += color.getRed() * length;
        green += color.getGreen() * length;
        blue += color.getBlue() * length;
      }
    }
    if (whole > 0 && x >= left) {
      g.setFill(Color.color(red / whole, green / whole, blue / whole));
      g.fillRect(Math.floor(x), top, 1.5, tall);
    }
  }

  private void span(
      GraphicsContext g,
      Track track,
      int index,
      double start,
      double stop,
      double top,
      double tall,
      boolean isLast) {
    GoroutineState state = track.state(index);
    if (state == GoroutineState.FINISHED) {
      return;
    }
    double begin = Math.max(start, left);
    double wide = Math.max(1, Math.min(stop, canvas.getWidth()) - begin);
    if (stop < left) {
      return;
    }
    g.setFill(tints.get(state));
    if (wide > 6) {
      g.fillRoundRect(begin, top, wide - 1, tall, 5, 5);
    } else {
      g.fillRect(begin, top, wide, tall);
    }
    boolean isStuck =
        isLast
            && !model.byProcessorProperty().get()
            && model.isDeadlocked(track.id)
            && state != GoroutineState.RUNNING;
    if (isStuck) {
      g.setStroke(theme.color("-gp-danger"));
      g.setLineWidth(2.5);
      g.strokeRoundRect(begin + 1, top + 1, Math.max(2, wide - 3), tall - 2, 5, 5);
    }
    if (model.byProcessorProperty().get() && wide > em * 2.6) {
      g.setFont(Font.font(Theme.TEXT_FAMILY, FontWeight.BOLD, em * 0.8));
      g.setFill(Color.web("#06251c"));
      g.fillText("G" + track.goroutine(index), begin + 5, top + tall / 2);
    }
  }

  private void wakes(GraphicsContext g, Map<Integer, Double> middles) {
    boolean byTime = model.byTimeProperty().get();
    List<Wake> wakes = model.wakes();
    int low = firstWake(wakes, model.from(), byTime);
    int high = firstWake(wakes, model.to(), byTime);
    if (high - low > WAKES_DRAWN) {
      return;
    }
    g.setLineWidth(1.2);
    g.setStroke(theme.color("-gp-border-strong"));
    g.setFill(theme.color("-gp-border-strong"));
    for (Wake wake : wakes.subList(low, high)) {
      Double from = middles.get(wake.from());
      Double to = middles.get(wake.to());
      if (from != null && to != null) {
        double x = x(byTime ? wake.nanos() : wake.step());
        double tip = to + (to > from ? -row / 2 + 3 : row / 2 - 3);
        double back = to > from ? -5 : 5;
        g.strokeLine(x, from, x, tip + back);
        g.fillPolygon(
            new double[] {x - 3.5, x + 3.5, x}, new double[] {tip + back, tip + back, tip}, 3);
      }
    }
  }

  private static int firstWake(List<Wake> wakes, double position, boolean byTime) {
    int low = 0;
    int high = wakes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Wake wake = wakes.get(middle);
      if ((byTime ? wake.nanos() : wake.step()) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void findings(GraphicsContext g, double height) {
    g.setLineWidth(1.5);
    for (Finding finding : model.findings()) {
      double x = x(model.position(finding.step()));
      if (x >= left && x <= canvas.getWidth()) {
        Color color = theme.color(finding.certain() ? "-gp-danger" : "-gp-warning");
        g.setStroke(color);
        g.setFill(color);
        g.setLineDashes(4, 3);
        g.strokeLine(x, head, x, height);
        g.setLineDashes();
        double middle = head * 0.5;
        g.fillPolygon(
            new double[] {x, x + 6, x, x - 6},
            new double[] {middle - 6, middle, middle + 6, middle},
            4);
      }
    }
  }

  private void playhead(GraphicsContext g, double height) {
    double x = x(model.position(model.now()));
    if (x < left - 1 || x > canvas.getWidth()) {
      return;
    }
    g.setStroke(theme.color("-gp-accent-text"));
    g.setFill(theme.color("-gp-accent-text"));
    g.setLineWidth(2);
    g.strokeLine(x, 2, x, height);
    g.fillPolygon(new double[] {x - 7, x + 7, x}, new double[] {0, 0, 10}, 3);
    String text = "now: step " + Numbers.grouped(model.now());
    g.setFont(Font.font(Theme.TEXT_FAMILY, em * 0.85));
    double wide = text.length() * em * 0.52;
    boolean isRight = x + 10 + wide < canvas.getWidth();
    double begin = isRight ? x + 10 : x - 10 - wide;
    g.setFill(theme.color("-gp-surface"));
    g.fillRect(begin - 2, 1, wide + 4, head - 3);
    g.setFill(theme.color("-gp-accent-text"));
    g.fillText(text, begin, head / 2, wide);
  }
}
