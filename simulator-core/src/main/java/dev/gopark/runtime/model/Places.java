package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import dev.gopark.source.Position;

/// Where a goroutine is, in terms of the user's source: the innermost frame that belongs to the
/// user's program.
public final class Places {
  private final Program program;

  public Places(Program program) {
    this.program = program;
  }

  /// An instruction of a function.
  public record Place(Function function, int pc) {
    public String file() {
      return function.file().name();
    }

    public int line() {
      return function.lineAt(pc);
    }

    /// Where traces say it is.
    public Position shown() {
      return function.shownAt(pc);
    }
  }

  /// The innermost user frame, or the innermost frame when there is none.
  public Place of(Goroutine goroutine) {
    if (goroutine.current.isUser()) {
      return new Place(goroutine.current, goroutine.pc);
    }
    for (int i = goroutine.depth - 1; i >= 0; i--) {
      int at = i * Goroutine.FRAME_INTS;
      Function function = program.functions().get(goroutine.frames[at]);
      if (function.isUser()) {
        return new Place(function, Math.max(goroutine.frames[at + 1] - 1, 0));
      }
    }
    return new Place(goroutine.current, goroutine.pc);
  }
}
