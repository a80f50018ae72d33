package dev.gopark.runtime.model;

import dev.gopark.code.CodeUse;
import dev.gopark.code.Function;

/// Tells whether a goroutine has anything before it that others could notice, or just returns.
public final class Ahead {
  private Ahead() {}

  /// Whether the rest of what `goroutine` does can matter to others; unlocking and counting down at
  /// its end do not.
  public static boolean matters(MachineData data, Goroutine goroutine) {
    for (Deferred call = goroutine.deferred; call != null; call = call.next()) {
      if (call.function() != null && !isOfSync(call.function().function)) {
        return true;
      }
    }
    int[] frames = goroutine.frames;
    for (int depth = 0; depth < goroutine.depth; depth++) {
      int at = depth * Goroutine.FRAME_INTS;
      if (matters(data.functions.get(frames[at]), frames[at + 1])) {
        return true;
      }
    }
    boolean served = goroutine.wokenBy != null;
    return matters(goroutine.current, served ? goroutine.pc + 1 : goroutine.pc);
  }

  private static boolean matters(Function function, int pc) {
    if (isOfSync(function)) {
      return false;
    }
    CodeUse use = CodeUse.from(function, pc);
    return !use.functions().stream().allMatch(Ahead::isOfSync)
        || !use.methods().isEmpty()
        || !use.sends().isEmpty()
        || !use.receives().isEmpty()
        || !use.closes().isEmpty();
  }

  private static boolean isOfSync(Function function) {
    return function.name().startsWith("sync.");
  }
}
