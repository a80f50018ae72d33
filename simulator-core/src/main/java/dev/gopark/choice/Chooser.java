package dev.gopark.choice;

/// Decides what Go leaves open. A chooser is part of a machine's state: it can be copied and
/// fingerprinted.
public interface Chooser {
  /// A number from 0 to `count - 1`; `count` is at least 1. `detail` says what is chosen among, for
  /// people and recordings.
  long choose(ChoiceKind kind, long count, String detail);

  /// An independent chooser that will make the same choices from here on.
  Chooser copy();

  /// A hash of everything that future choices depend on.
  long fingerprint();
}
