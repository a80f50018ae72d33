package dev.gopark.ui.session;

import dev.gopark.history.StepSize;
import java.util.function.BooleanSupplier;

/// Something recorded that goes forwards and backwards and shows where it is: one run, or two side
/// by side. Belongs to the simulator's thread.
interface Playback {
  /// Whether the window has fallen behind, so that a rush should wait for it.
  boolean isAhead();

  boolean atEnd();

  /// Steps on and shows where it came to.
  void forward(StepSize size, BooleanSupplier cancelled);

  void back(StepSize size);

  /// Moves to a recorded place: a step of one run, a virtual time of two.
  void seek(long place);

  /// One turn of a run at a limited speed: up to `count` steps. Returns whether to go on.
  boolean play(StepSize size, int count);

  /// One turn of a run as fast as possible. Returns whether to go on.
  boolean rush();

  /// One turn on the way to a place that may be recorded already. Returns whether to go on.
  boolean runTo(long place);
}
