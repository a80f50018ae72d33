package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Opcode;
import dev.gopark.code.Program;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.PanicState;
import dev.gopark.runtime.model.Places;
import org.jspecify.annotations.Nullable;

/// Looks at the frames of goroutines as people see them: wrappers and the runtime's internal
/// functions are left out, and a panic has a frame of its own.
public final class StackWalk {
  private final Program program;

  public StackWalk(Program program) {
    this.program = program;
  }

  /// What `runtime.Caller(skip)` tells to the function in the frame above the running one.
  public sealed interface Caller {
    record Frame(Places.Place place) implements Caller {}

    /// The frame of a panic.
    record Panicking() implements Caller {}
  }

  /// The frame `skip` frames below the running one, or null if there are not so many.
  public @Nullable Caller caller(Goroutine g, long skip) {
    long left = skip;
    for (int depth = g.depth; depth >= 0 && left >= 0; depth--) {
      if (hasPanicked(g, depth) && left-- == 0) {
        return new Caller.Panicking();
      }
      Function function = function(g, depth);
      if (isShown(function) && left-- == 0) {
        return new Caller.Frame(new Places.Place(function, pc(g, depth)));
      }
    }
    return null;
  }

  /// Whether people see frames of a function.
  public static boolean isShown(Function function) {
    String internal = "runtime.";
    String name = function.name();
    boolean hidden =
        name.startsWith(internal) && !Character.isUpperCase(name.charAt(internal.length()));
    return !hidden && !function.isWrapper();
  }

  /// Whether the frame has panicked and deferred calls run on top of it.
  static boolean hasPanicked(Goroutine g, int depth) {
    for (PanicState panic = g.panic; panic != null; panic = panic.previous) {
      if (!panic.goexit && panic.deferDepth == depth + 1 && depth < g.depth) {
        return true;
      }
    }
    return false;
  }

  Function function(Goroutine g, int depth) {
    return depth == g.depth
        ? g.current
        : program.functions().get(g.frames[depth * Goroutine.FRAME_INTS]);
  }

  /// The instruction that a frame executes. A suspended frame goes on behind its call, but for one
  /// that runs its deferred calls, which comes back to the same instruction.
  int pc(Goroutine g, int depth) {
    if (depth == g.depth) {
      return g.pc;
    }
    return callSite(function(g, depth), g.frames[depth * Goroutine.FRAME_INTS + 1]);
  }

  /// The instruction that a suspended frame of `function`, which goes on at `pc`, executes.
  public static int callSite(Function function, int pc) {
    Instruction[] code = function.code().instructions();
    boolean defers = pc < code.length && code[pc].op() == Opcode.RUN_DEFERS;
    return defers ? pc : Math.max(pc - 1, 0);
  }
}
