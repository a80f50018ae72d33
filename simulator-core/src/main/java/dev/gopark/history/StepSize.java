package dev.gopark.history;

/// How far one step goes.
public enum StepSize {
  /// One VM instruction of the whole machine.
  INSTRUCTION,
  /// Until some goroutine begins another line of the program.
  LINE,
  /// Until the scheduler or a synchronisation object has done something.
  EVENT,
  /// Until a different goroutine runs on some processor.
  SWITCH
}
