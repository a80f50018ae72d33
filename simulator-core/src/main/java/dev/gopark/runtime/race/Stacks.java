package dev.gopark.runtime.race;

import dev.gopark.code.Function;
import dev.gopark.runtime.exec.StackWalk;
import dev.gopark.runtime.model.Goroutine;
import java.util.ArrayList;
import java.util.List;

/// Stacks of goroutines in the compact form of [dev.gopark.runtime.model.Access].
public final class Stacks {
  /// Of a deeper stack only the innermost frames are kept.
  private static final int MAX_FRAMES = 32;

  private Stacks() {}

  /// Where `g` is now.
  static int[] of(Goroutine g) {
    int frames = Math.min(g.depth + 1, MAX_FRAMES);
    int[] stack = new int[2 * frames];
    stack[0] = g.current.id();
    stack[1] = g.pc;
    for (int i = 1; i < frames; i++) {
      int at = (g.depth - i) * Goroutine.FRAME_INTS;
      stack[2 * i] = g.frames[at];
      stack[2 * i + 1] = g.frames[at + 1];
    }
    return stack;
  }

  /// An instruction of a function that people see in traces.
  public record Frame(Function function, int pc) {}

  /// The frames that people see, innermost first.
  public static List<Frame> frames(int[] stack, List<Function> functions) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < stack.length; i += 2) {
      Function function = functions.get(stack[i]);
      if (StackWalk.isShown(function)) {
        int pc = i == 0 ? stack[1] : StackWalk.callSite(function, stack[i + 1]);
        frames.add(new Frame(function, pc));
      }
    }
    return frames;
  }
}
