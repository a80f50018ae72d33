package dev.gopark.world;

/// What a simulated command does, one thing after the other.
sealed interface Act {
  /// It writes `text` to its standard output or error. Chars are bytes.
  record Say(boolean toError, String text) implements Act {}

  /// It copies its standard input to its standard output, up to the end.
  record CopyInput(Translation translation) implements Act {}

  /// Nothing happens for so long.
  record Pause(long nanos) implements Act {}

  /// It ends.
  record Leave(int code) implements Act {}
}
