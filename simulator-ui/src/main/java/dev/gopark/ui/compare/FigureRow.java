package dev.gopark.ui.compare;

import dev.gopark.runtime.Figures;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.PairFrame.Side;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A figure of both runs.
///
/// @param meaning one sentence
/// @param leftShare how long its bar is, 0 to 1, where the larger of both is 1
record FigureRow(
    String name, String meaning, String left, String right, double leftShare, double rightShare) {
  private static final Texts TEXTS = Texts.of("compare");

  /// How a value is written.
  private enum Unit {
    NANOS,
    PERCENT,
    COUNT;

    String text(double value) {
      return switch (this) {
        case NANOS -> Numbers.duration((long) value);
        case PERCENT -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
        case COUNT -> Numbers.grouped((long) value);
      };
    }
  }

  /// All figures, in the order of the table.
  static List<FigureRow> of(PairFrame pair) {
    return List.of(
        cost(pair, "makespan", Unit.NANOS, Figures::makespanNanos),
        cost(pair, "busy", Unit.PERCENT, Figures::utilisation),
        cost(pair, "switches", Unit.COUNT, Figures::switches),
        cost(pair, "moves", Unit.COUNT, Figures::moves),
        cost(pair, "steals", Unit.COUNT, Figures::steals),
        cost(pair, "failed", Unit.COUNT, Figures::failedSteals),
        cost(pair, "stalls", Unit.COUNT, Figures::joinStalls),
        row(pair, "queued", Unit.COUNT, Side::queued),
        cost(pair, "local", Unit.COUNT, Figures::peakLocalQueue),
        cost(pair, "global", Unit.COUNT, Figures::peakGlobalQueue),
        cost(pair, "goroutines", Unit.COUNT, Figures::peakGoroutines));
  }

  private static FigureRow cost(
      PairFrame pair, String key, Unit unit, ToDoubleFunction<Figures> figure) {
    return row(pair, key, unit, side -> figure.applyAsDouble(side.figures()));
  }

  private static FigureRow row(
      PairFrame pair, String key, Unit unit, ToDoubleFunction<Side> figure) {
    double left = figure.applyAsDouble(pair.left());
    double right = figure.applyAsDouble(pair.right());
    double most = Math.max(left, right);
    return new FigureRow(
        TEXTS.say("figure." + key),
        TEXTS.say("meaning." + key),
        unit.text(left),
        unit.text(right),
        most == 0 ? 0 : left / most,
        most == 0 ? 0 : right / most);
  }
}
