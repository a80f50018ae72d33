package dev.gopark.source;

import java.util.Comparator;
import java.util.Optional;

/// A pick at a step of a run: it is made before the next instruction, when all scheduling that
/// comes before that is done. Several at one step are made one after the other.
public record PickAt(long step, Pick pick) {
  /// How it is written.
  public static final String FORM = "PICK@STEP, as in \"P1 runs G3@120\"";

  /// Those of one step keep their order where the sort is stable.
  public static final Comparator<PickAt> BY_STEP = Comparator.comparingLong(PickAt::step);

  private static final int MAX_DIGITS = 18;

  public PickAt {
    if (step < 0) {
      throw new IllegalArgumentException("step " + step);
    }
  }

  /// Reads `P1 runs G3@120`; empty if it has another form.
  public static Optional<PickAt> parse(String text) {
    int at = text.lastIndexOf('@');
    String step = text.substring(at + 1).strip();
    if (at < 0 || step.length() > MAX_DIGITS || !step.matches("[0-9]+")) {
      return Optional.empty();
    }
    return Pick.parse(text.substring(0, at)).map(pick -> new PickAt(Long.parseLong(step), pick));
  }

  @Override
  public String toString() {
    return pick + "@" + step;
  }
}
