package dev.gopark.ui.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the output of two runs line by line as it is recorded.
final class FirstDifference {
  private final Lane left;
  private final Lane right;
  private int equal;
  private @Nullable Difference found;

  FirstDifference(Lane left, Lane right) {
    this.left = left;
    this.right = right;
  }

  /// Goes on to the end of what both have recorded; the difference, or null.
  @Nullable Difference find() {
    List<OutputLine> lefts = left.standardOutput();
    List<OutputLine> rights = right.standardOutput();
    while (found == null && equal < lefts.size() && equal < rights.size()) {
      if (lefts.get(equal).text().equals(rights.get(equal).text())) {
        equal++;
      } else {
        found = new Difference(equal + 1, lefts.get(equal), rights.get(equal));
      }
    }
    if (found == null && left.endKnown() && equal == lefts.size() && equal < rights.size()) {
      found = new Difference(equal + 1, null, rights.get(equal));
    } else if (found == null
        && right.endKnown()
        && equal == rights.size()
        && equal < lefts.size()) {
      found = new Difference(equal + 1, lefts.get(equal), null);
    }
    return found;
  }

  /// Whether both sides of it have happened at the cursors.
  boolean hasHappened() {
    Difference difference = find();
    return difference != null
        && hasHappened(left, difference.left())
        && hasHappened(right, difference.right());
  }

  private static boolean hasHappened(Lane lane, @Nullable OutputLine line) {
    return line == null ? lane.run.atEnd() : lane.isWritten(line);
  }
}
