package dev.gopark.ui.session;

/// What two runs side by side have in common at every moment.
public enum Lockstep {
  /// The virtual time: the run that is behind steps next.
  TIME("virtual time"),
  /// The number of instructions executed.
  STEPS("steps");

  /// As the window names it.
  public final String label;

  Lockstep(String label) {
    this.label = label;
  }
}
