package dev.gopark.runtime;

import java.util.List;

/// One goroutine from the inside: its frames, innermost first, with the variables in scope, values
/// rendered as `%v`-like text cut to a line.
public record GoroutineDetail(int id, List<Frame> frames) {
  public GoroutineDetail {
    frames = List.copyOf(frames);
  }

  /// @param user false for frames of the library
  public record Frame(
      String function, String file, int line, boolean user, List<Variable> variables) {
    public Frame {
      variables = List.copyOf(variables);
    }
  }

  public record Variable(String name, String type, String value) {}
}
