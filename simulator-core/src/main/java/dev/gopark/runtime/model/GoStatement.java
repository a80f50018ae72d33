package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import org.jspecify.annotations.Nullable;

/// The `go` statement that has started a goroutine. Those that one statement starts in a row share
/// it, unless races are to be found.
///
/// @param function with the statement, null if there is none; `pc` is its instruction
/// @param file where the creating goroutine was in the user's source; so for `line`
/// @param stack the frames of the creating goroutine, where races are to be found
public record GoStatement(@Nullable Function function, int pc, String file, int line, int[] stack) {
  private static final int[] NO_STACK = {};

  /// Where there is no statement.
  public static final GoStatement NONE = new GoStatement(null, 0, "", 0);

  public GoStatement(@Nullable Function function, int pc, String file, int line) {
    this(function, pc, file, line, NO_STACK);
  }

  /// Whether it is the same statement of a goroutine that is at the same place.
  public boolean isAt(Function where, int at, String userFile, int userLine) {
    return function == where && pc == at && line == userLine && file.equals(userFile);
  }

  public GoStatement withStack(int[] frames) {
    return new GoStatement(function, pc, file, line, frames);
  }
}
