package dev.gopark.compare;

import dev.gopark.runtime.Figures;
import java.util.function.ToLongFunction;

/// A figure by which runs are compared. [Figures] says what each one means.
public enum Figure {
  MAKESPAN("makespan", "makespanNanos", Unit.NANOS, Figures::makespanNanos),
  UTILISATION("busy", "utilisation", Unit.PER_MILLE, f -> perMille(f.utilisation())),
  SWITCHES("switches", "switches", Unit.COUNT, Figures::switches),
  MOVES("moves", "moves", Unit.COUNT, Figures::moves),
  STEALS("steals", "steals", Unit.COUNT, Figures::steals),
  FAILED_STEALS("failed", "failedSteals", Unit.COUNT, Figures::failedSteals),
  JOIN_STALLS("stalls", "joinStalls", Unit.COUNT, Figures::joinStalls),
  PEAK_LOCAL_QUEUE("local", "peakLocalQueue", Unit.COUNT, Figures::peakLocalQueue),
  PEAK_GLOBAL_QUEUE("global", "peakGlobalQueue", Unit.COUNT, Figures::peakGlobalQueue),
  PEAK_GOROUTINES("alive", "peakGoroutines", Unit.COUNT, Figures::peakGoroutines);

  /// What a value counts.
  public enum Unit {
    NANOS,
    PER_MILLE,
    COUNT
  }

  /// The head of a column.
  public final String heading;

  /// As JSON names it.
  public final String key;

  public final Unit unit;
  private final ToLongFunction<Figures> value;

  Figure(String heading, String key, Unit unit, ToLongFunction<Figures> value) {
    this.heading = heading;
    this.key = key;
    this.unit = unit;
    this.value = value;
  }

  public long of(Figures figures) {
    return value.applyAsLong(figures);
  }

  static long perMille(double part) {
    return Math.round(part * 1000);
  }
}
