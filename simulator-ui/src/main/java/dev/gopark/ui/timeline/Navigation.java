package dev.gopark.ui.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// What was seen before, and what was seen before one went back. Moves that follow each other
/// quickly, such as the notches of a wheel, are undone together.
final class Navigation {
  /// @param fitted whether it is the whole run, as it grows
  record Part(double from, double to, boolean fitted) {}

  private static final long PAUSE_NANOS = 700_000_000;
  private static final int MOST = 200;

  private final LongSupplier clock;
  private final Deque<Part> before = new ArrayDeque<>();
  private final Deque<Part> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private long lastMove = Long.MIN_VALUE;

  /// @param clock nanoseconds since anything
  Navigation(LongSupplier clock) {
    this.clock = clock;
  }

  /// `seen` is about to be left for another part.
  void leave(Part seen) {
    long now = clock.getAsLong();
    boolean goesOn = lastMove != Long.MIN_VALUE && now - lastMove < PAUSE_NANOS;
    lastMove = now;
    if (!goesOn || before.isEmpty()) {
      before.push(seen);
      while (before.size() > MOST) {
        before.removeLast();
      }
    }
    after.clear();
    update();
  }

  /// The part to go back to from `seen`, or null.
  @Nullable Part back(Part seen) {
    return move(before, after, seen);
  }

  /// The part to go forward to from `seen`, or null.
  @Nullable Part forward(Part seen) {
    return move(after, before, seen);
  }

  private @Nullable Part move(Deque<Part> source, Deque<Part> target, Part seen) {
    lastMove = Long.MIN_VALUE;
    if (source.isEmpty()) {
      return null;
    }
    target.push(seen);
    Part found = source.pop();
    update();
    return found;
  }

  void clear() {
    before.clear();
    after.clear();
    lastMove = Long.MIN_VALUE;
    update();
  }

  private void update() {
    canGoBack.set(!before.isEmpty());
    canGoForward.set(!after.isEmpty());
  }

  ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }
}
