package dev.gopark.ui.compare;

import dev.gopark.runtime.Figures;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.PairFrame.Side;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A figure of both runs.
///
/// @param meaning one sentence
/// @param leftShare how long its bar is, 0 to 1, where the larger of both is 1
record FigureRow(
    String name, String meaning, String left, String right, double leftShare, double rightShare) {
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
        cost(
            pair,
            "Virtual time",
            "until the last processor stopped",
            Unit.NANOS,
            Figures::makespanNanos),
        cost(
            pair,
            "Processors busy",
            "the part of that time in which they ran goroutines",
            Unit.PERCENT,
            Figures::utilisation),
        cost(pair, "Switches", "goroutines taken up", Unit.COUNT, Figures::switches),
        cost(
            pair,
            "Moves",
            "those of them that had last been on another processor",
            Unit.COUNT,
            Figures::moves),
        cost(
            pair,
            "Steals",
            "successful thefts; each may bring several goroutines",
            Unit.COUNT,
            Figures::steals),
        cost(
            pair,
            "Failed steals",
            "searches of all other processors that found nothing",
            Unit.COUNT,
            Figures::failedSteals),
        cost(
            pair,
            "Join stalls",
            "waits for goroutines that the waiting one had started",
            Unit.COUNT,
            Figures::joinStalls),
        row(
            pair,
            "Queued now",
            "goroutines that could run and wait for a processor",
            Unit.COUNT,
            Side::queued),
        cost(
            pair,
            "Longest local queue",
            "most goroutines waiting at one processor",
            Unit.COUNT,
            Figures::peakLocalQueue),
        cost(
            pair,
            "Longest global queue",
            "most goroutines waiting in the global queue",
            Unit.COUNT,
            Figures::peakGlobalQueue),
        cost(pair, "Most goroutines", "alive at once", Unit.COUNT, Figures::peakGoroutines));
  }

  private static FigureRow cost(
      PairFrame pair, String name, String meaning, Unit unit, ToDoubleFunction<Figures> figure) {
    return row(pair, name, meaning, unit, side -> figure.applyAsDouble(side.figures()));
  }

  private static FigureRow row(
      PairFrame pair, String name, String meaning, Unit unit, ToDoubleFunction<Side> figure) {
    double left = figure.applyAsDouble(pair.left());
    double right = figure.applyAsDouble(pair.right());
    double most = Math.max(left, right);
    return new FigureRow(
        name,
        meaning,
        unit.text(left),
        unit.text(right),
        most == 0 ? 0 : left / most,
        most == 0 ? 0 : right / most);
  }
}
