package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.util.Locale;

/// How fast a run plays: a position from 0 to 1 on a logarithmic scale, from one step in four
/// seconds to as fast as possible.
public record Speed(double position) {
  private static final Texts TEXTS = Texts.of("session");
  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 100_000;
  private static final double TURNS_PER_SECOND = 50;

  /// Four steps a second: slow enough to follow.
  public static final Speed DEFAULT = ofStepsPerSecond(4);

  public Speed {
    position = Math.clamp(position, 0, 1);
  }

  public static Speed ofStepsPerSecond(double rate) {
    return new Speed(Math.log(rate / SLOWEST) / Math.log(FASTEST / SLOWEST));
  }

  /// Whether the run is not slowed down at all.
  public boolean unlimited() {
    return position >= 1;
  }

  public double stepsPerSecond() {
    return unlimited() ? Double.POSITIVE_INFINITY : SLOWEST * Math.pow(FASTEST / SLOWEST, position);
  }

  /// How many steps are made before the picture changes.
  int stepsPerTurn() {
    return unlimited() ? Integer.MAX_VALUE : (int) Math.max(1, stepsPerSecond() / TURNS_PER_SECOND);
  }

  /// The time from one picture to the next.
  long turnNanos() {
    return (long) (1e9 / Math.min(stepsPerSecond(), TURNS_PER_SECOND));
  }

  /// In words, for a tooltip.
  public String words() {
    double rate = stepsPerSecond();
    if (unlimited()) {
      return TEXTS.say("speed.unlimited");
    }
    if (rate < 0.95) {
      return TEXTS.say("speed.slow", decimal(1 / rate));
    }
    return TEXTS.say("speed.fast", rate < 9.5 ? decimal(rate) : String.valueOf(Math.round(rate)));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
