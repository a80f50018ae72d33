package dev.gopark.gotest;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.choice.Chooser;

/// Decides as another chooser does, but ends the run some time after the next test has ended.
///
/// @param nanos virtual time that goroutines have then
record Lingering(Chooser chooser, long nanos) implements Chooser {
  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    return kind == ChoiceKind.TEST_END ? nanos : chooser.choose(kind, count, detail);
  }

  @Override
  public Chooser copy() {
    return new Lingering(chooser.copy(), nanos);
  }

  @Override
  public long fingerprint() {
    return chooser.fingerprint() * 31 + nanos;
  }
}
