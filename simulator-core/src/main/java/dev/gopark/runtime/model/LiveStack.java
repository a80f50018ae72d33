package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import dev.gopark.code.LiveRegisters;
import dev.gopark.code.Liveness;
import java.util.List;

/// Tells which registers of a goroutine's frames can still matter.
public final class LiveStack {
  private final List<Function> functions;

  /// @param functions those of the program, by id
  public LiveStack(List<Function> functions) {
    this.functions = functions;
  }

  /// Takes the live registers of a frame whose registers begin at the given ones of the stacks.
  @FunctionalInterface
  public interface Visitor {
    void frame(LiveRegisters live, int wordBase, int refBase);
  }

  /// Visits all frames of `goroutine`, outermost first.
  public void forEachFrame(Goroutine goroutine, Visitor visitor) {
    int[] frames = goroutine.frames;
    for (int depth = 0; depth < goroutine.depth; depth++) {
      int at = depth * Goroutine.FRAME_INTS;
      Liveness liveness = functions.get(frames[at]).liveness();
      LiveRegisters live =
          hasPanicked(goroutine, depth) ? liveness.afterPanic() : liveness.inCall(frames[at + 1]);
      visitor.frame(live, frames[at + 2], frames[at + 3]);
    }
    Liveness liveness = goroutine.current.liveness();
    LiveRegisters live =
        hasPanicked(goroutine, goroutine.depth)
            ? liveness.afterPanic()
            : liveness.before(goroutine.pc);
    visitor.frame(live, goroutine.wordBase, goroutine.refBase);
  }

  /// Whether deferred calls run on top of the frame at `depth` because it has panicked, or have run
  /// and nobody recovered the panic.
  private static boolean hasPanicked(Goroutine goroutine, int depth) {
    for (PanicState panic = goroutine.panic; panic != null; panic = panic.previous) {
      if (panic.deferDepth == depth + 1) {
        return true;
      }
    }
    return false;
  }
}
