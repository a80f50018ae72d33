package dev.gopark.ui.timeline;

import dev.gopark.analysis.Finding;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Paper;
import dev.gopark.ui.kit.Paper.Type;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.text.Texts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws what is seen of the timeline, on a canvas or for a file. Spans narrower than a column of
/// pixels share it: it is divided by how long each state lasted in it. So no more is drawn than
/// there are pixels.
final class TimelinePicture {
  private static final Texts TEXTS = Texts.of("timeline");
  private static final double HEAD_SHARE = 0.95;
  private static final double LABEL_EMS = 12.5;
  private static final double ROW_EMS = 1.85;
  private static final double OUTPUT_TICK = 6;
  private static final int WAKES_DRAWN = 400;

  /// The width of a column that spans share.
  private static final double COLUMN = 2;

  private final TimelineViewModel model;
  private final Map<GoroutineState, Color> tints = new EnumMap<>(GoroutineState.class);
  private double[] before = new double[Track.STATES];
  private double[] after = new double[Track.STATES];

  /// Up to where on which track `after` is known.
  private @Nullable Track known;

  private double knownTo;
  private Theme theme = Theme.LIGHT;
  private double em = 13;
  private double width = 1;
  private double height = 1;
  private double scroll;
  private double left;
  private double row;
  private double head;

  TimelinePicture(TimelineViewModel model) {
    this.model = model;
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

  void setSize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
  }

  /// How far the rows are scrolled, in pixels.
  void setScroll(double pixels) {
    scroll = pixels;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
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
    return (x - left) / Math.max(1, width - left);
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

  /// The pixel at a place on the axis.
  double x(double position) {
    double share = (position - model.from()) / (model.to() - model.from());
    return left + share * (width - left);
  }

  private boolean byTime() {
    return model.byTimeProperty().get();
  }

  void draw(Paper paper) {
    paper.fill(theme.color("-gp-surface"), 0, 0, width, height, 0);
    paper.within(0, head, width, height - head, () -> rows(paper));
    outputs(paper);
    findings(paper);
    bookmarks(paper);
    playhead(paper);
  }

  private void rows(Paper paper) {
    List<Track> tracks = model.tracks();
    int first = (int) Math.max(0, scroll / row);
    int last = (int) Math.min(tracks.size() - 1.0, (scroll + height - head) / row);
    Map<Integer, Double> middles = new HashMap<>();
    known = null;
    for (int i = first; i <= last; i++) {
      double y = head + i * row - scroll;
      Track track = tracks.get(i);
      middles.put(track.id, y + row / 2);
      label(paper, track, y);
      spans(paper, track, y + 3, row - 6);
    }
    if (!model.byProcessorProperty().get()) {
      wakes(paper, middles);
    }
  }

  private void label(Paper paper, Track track, double y) {
    boolean selected =
        !model.byProcessorProperty().get() && track.id == model.selectedGoroutineProperty().get();
    if (selected) {
      paper.fill(theme.color("-gp-accent-bg"), 2, y + 1, left - 8, row - 2, 4);
    }
    Color color = theme.color(selected ? "-gp-accent-text" : "-gp-text");
    Type type = new Type(Theme.CODE_FAMILY, selected, em * 0.92);
    paper.text(type, color, track.label(), em, y + row / 2, left - em * 1.6);
  }

  private void spans(Paper paper, Track track, double top, double tall) {
    double end = x(model.end());
    int index = Math.max(0, track.at(model.from(), byTime()));
    while (index < track.count()) {
      double start = x(track.start(index, byTime()));
      if (start > width) {
        break;
      }
      boolean isLast = index + 1 == track.count();
      double stop = isLast ? end : x(track.start(index + 1, byTime()));
      if (stop < start + COLUMN && !isLast) {
        double column = Math.max(left, Math.floor(start));
        shares(paper, track, column, top, tall);
        index = Math.max(index + 1, track.at(positionAt(column + COLUMN), byTime()));
      } else {
        if (!track.isNothing(index)) {
          span(paper, track, index, start, stop, top, tall);
        }
        index++;
      }
    }
  }

  /// Several spans in one column: it is divided by their lengths, running at the bottom.
  private void shares(Paper paper, Track track, double x, double top, double tall) {
    double from = positionAt(x);
    double to = Math.min(positionAt(x + COLUMN), model.end());
    sum(track, x, from, to);
    double bottom = top + tall;
    for (GoroutineState state : GoroutineState.values()) {
      double amount = after[state.ordinal()] - before[state.ordinal()];
      if (amount > 0 && state != GoroutineState.FINISHED) {
        double high = Math.min(bottom - top, tall * amount / Math.max(1e-9, to - from));
        paper.fill(tints.getOrDefault(state, Color.GRAY), x, bottom - high, COLUMN, high, 0);
        bottom -= high;
      }
    }
  }

  /// The sums at the sides of a column; the left side is often the last one's right side.
  private void sum(Track track, double x, double from, double to) {
    if (track == known && x == knownTo) {
      double[] last = after;
      after = before;
      before = last;
    } else {
      track.until(from, byTime(), before);
    }
    track.until(to, byTime(), after);
    known = track;
    knownTo = x + COLUMN;
  }

  private void span(
      Paper paper, Track track, int index, double start, double stop, double top, double tall) {
    GoroutineState state = track.state(index);
    if (state == GoroutineState.FINISHED || stop < left) {
      return;
    }
    double begin = Math.max(start, left);
    double wide = Math.max(1, Math.min(stop, width) - begin);
    Color tint = tints.getOrDefault(state, Color.GRAY);
    paper.fill(tint, begin, top, wide > 6 ? wide - 1 : wide, tall, wide > 6 ? 2.5 : 0);
    boolean isProcessor = model.byProcessorProperty().get();
    boolean isLast = index + 1 == track.count();
    if (isLast && !isProcessor && state != GoroutineState.RUNNING && model.isDeadlocked(track.id)) {
      Color danger = theme.color("-gp-danger");
      paper.frame(danger, 2.5, begin + 1, top + 1, Math.max(2, wide - 3), tall - 2, 2.5);
    }
    if (isProcessor && wide > em * 2.6) {
      Type type = new Type(Theme.TEXT_FAMILY, true, em * 0.8);
      String text = "G" + track.goroutine(index);
      paper.text(type, Color.web("#06251c"), text, begin + 5, top + tall / 2, wide - 6);
    }
  }

  private void wakes(Paper paper, Map<Integer, Double> middles) {
    Tracks.Marks wakes = model.wakes();
    int low = wakes.from(model.from(), byTime());
    int high = wakes.from(model.to(), byTime());
    if (high - low > WAKES_DRAWN) {
      return;
    }
    Color color = theme.color("-gp-border-strong");
    for (int i = low; i < high; i++) {
      Double from = middles.get(wakes.first(i));
      Double to = middles.get(wakes.second(i));
      if (from != null && to != null) {
        double x = x(wakes.position(i, byTime()));
        double tip = to + (to > from ? -row / 2 + 3 : row / 2 - 3);
        double back = tip + (to > from ? -5 : 5);
        paper.line(color, 1.2, 0, x, from, x, back);
        paper.polygon(color, x - 3.5, back, x + 3.5, back, x, tip);
      }
    }
  }

  /// A tick in the head for what was written, one for each pixel at most.
  private void outputs(Paper paper) {
    Tracks.Marks outputs = model.outputs();
    int index = outputs.from(model.from(), byTime());
    while (index < outputs.count()) {
      double x = Math.floor(x(outputs.position(index, byTime())));
      if (x > width) {
        return;
      }
      boolean isError = outputs.first(index) != 0;
      Color color = theme.color(isError ? "-gp-danger-text" : "-gp-muted");
      paper.fill(color, x, head - OUTPUT_TICK, 1.5, OUTPUT_TICK, 0);
      index = Math.max(index + 1, outputs.from(positionAt(x + 1), byTime()));
    }
  }

  private void findings(Paper paper) {
    for (Finding finding : model.findings()) {
      double x = x(model.position(finding.step()));
      if (x >= left && x <= width) {
        Color color = theme.color(finding.certain() ? "-gp-danger" : "-gp-warning");
        paper.line(color, 1.5, 4, x, head, x, height);
        double middle = head * 0.5;
        paper.polygon(color, x, middle - 6, x + 6, middle, x, middle + 6, x - 6, middle);
      }
    }
  }

  /// A ribbon for each.
  private void bookmarks(Paper paper) {
    Color color = theme.color("-gp-accent");
    for (long step : model.bookmarks()) {
      double x = x(model.position(step));
      if (x >= left && x <= width) {
        paper.line(color, 1, 2, x, head, x, height);
        paper.polygon(color, x - 5, 1, x + 5, 1, x + 5, head - 3, x, head - 8, x - 5, head - 3);
      }
    }
  }

  /// The step of the bookmark drawn at a pixel, or -1.
  long bookmarkAt(double pixelX, double pixelY) {
    for (long step : model.bookmarks()) {
      if (pixelY < head && Math.abs(x(model.position(step)) - pixelX) <= 6) {
        return step;
      }
    }
    return -1;
  }

  private void playhead(Paper paper) {
    double x = x(model.position(model.now()));
    if (x < left - 1 || x > width) {
      return;
    }
    Color color = theme.color("-gp-accent-text");
    paper.line(color, 2, 0, x, 2, x, height);
    paper.polygon(color, x - 7, 0, x + 7, 0, x, 10);
    String text = TEXTS.say("now", model.now());
    double wide = text.length() * em * 0.52;
    boolean isRight = x + 10 + wide < width;
    double begin = isRight ? x + 10 : x - 10 - wide;
    paper.fill(theme.color("-gp-surface"), begin - 2, 1, wide + 4, head - 3, 0);
    Type type = new Type(Theme.TEXT_FAMILY, false, em * 0.85);
    paper.text(type, color, text, begin, head / 2, wide);
  }
}
