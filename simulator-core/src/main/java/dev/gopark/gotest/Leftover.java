package dev.gopark.gotest;

import java.util.List;

/// A goroutine that a test has left behind, as it stands when its time is up.
///
/// @param label `G7`
/// @param function the one that it was started with, or the test that it runs
/// @param state what it does, in words: `waits to send on results`
/// @param reason as a trace shows it: `chan send`
/// @param place `file:line`
/// @param holds names of the locks it holds
/// @param createdAt `file:line` of the go statement; empty for one that runs a test
public record Leftover(
    Kind kind,
    String label,
    String function,
    String state,
    String reason,
    String place,
    List<String> holds,
    String createdAt) {
  public Leftover {
    holds = List.copyOf(holds);
  }

  /// What is to be expected of it.
  public enum Kind {
    /// Nobody can ever wake it.
    STUCK,
    /// It waits for what another test alone could do.
    WAITING,
    /// It runs, or will run again: it has not finished yet.
    UNFINISHED
  }
}
