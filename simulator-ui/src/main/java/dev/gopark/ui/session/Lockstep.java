package dev.gopark.ui.session;

/// What two runs side by side have in common at every moment.
public enum Lockstep {
  /// The virtual time: the run that is behind steps next.
  TIME,
  /// The number of instructions executed.
  STEPS
}
