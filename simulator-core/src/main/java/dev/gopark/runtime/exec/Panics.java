package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Deferred;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.PanicState;
import org.jspecify.annotations.Nullable;

/// Panics, `recover`, deferred calls and `runtime.Goexit`, as Go's `panic.go` has them. A panic
/// suspends the frame that raised it; deferred calls run on top of it, so that a trace shows
/// everything; a recovery drops all frames above the one that deferred the recovering call.
public final class Panics {
  private Panics() {}

  /// Raises a panic in the current frame of `g`, whose pc is at the instruction that panicked. What
  /// to go on with as [Operation#run] returns it.
  public static int raise(Goroutine g, Kernel k, GoPanic thrown) {
    Frames.suspend(g, k, g.pc + 1);
    g.phase = 0;
    PanicState panic = new PanicState(thrown.value(), g.panic, thrown.isGoexit(), thrown.isFault());
    panic.deferDepth = g.depth;
    g.panic = panic;
    return runDeferred(g, k, panic);
  }

  /// Calls the next deferred function on top of the frame that panicked.
  private static int runDeferred(Goroutine g, Kernel k, PanicState panic) {
    Deferred deferred = g.deferred;
    if (deferred == null) {
      return panic.goexit ? Signal.EXIT : PanicMessages.next(g, k);
    }
    g.deferred = deferred.next();
    panic.targetDepth = deferred.depth();
    FunctionValue function = deferred.function();
    if (function == null) {
      return raiseNil(g, k);
    }
    Frames.resume(g, k, panic.deferDepth - 1);
    g.depth = panic.deferDepth;
    return begin(g, k, deferred, function);
  }

  /// A deferred nil function panics when it is called.
  private static int raiseNil(Goroutine g, Kernel k) {
    Frames.resume(g, k, g.depth - 1);
    g.pc--;
    try {
      throw RuntimeErrors.nil(k);
    } catch (GoPanic thrown) {
      return raise(g, k, thrown);
    }
  }

  /// Begins the frame of a deferred call above the current frame's registers; that frame has been
  /// suspended.
  private static int begin(Goroutine g, Kernel k, Deferred deferred, FunctionValue function) {
    Function.Code code = g.current.code();
    int wordBase = g.wordBase + code.wordCount();
    int refBase = g.refBase + code.refCount();
    Frames.reserve(g, k, wordBase + deferred.words().length, refBase + deferred.refs().length);
    System.arraycopy(deferred.words(), 0, g.words, wordBase, deferred.words().length);
    System.arraycopy(deferred.refs(), 0, g.refs, refBase, deferred.refs().length);
    return Frames.enter(g, k, function, wordBase, refBase);
  }

  /// Runs the current frame's next deferred call in the ordinary way, to come back to the same
  /// instruction; or goes on at `next` when there is none.
  static int runDefers(Goroutine g, Kernel k, int next) {
    Deferred deferred = g.deferred;
    if (deferred == null || deferred.depth() != g.depth) {
      return next;
    }
    g.deferred = deferred.next();
    FunctionValue function = deferred.function();
    if (function == null) {
      throw RuntimeErrors.nil(k);
    }
    Frames.suspend(g, k, g.pc);
    return begin(g, k, deferred, function);
  }

  /// The call on top of a panic's frame is about to return: a deferred one, or one for the panic's
  /// message.
  static int returned(Goroutine g, Kernel k, PanicState panic) {
    if (panic.printing) {
      return PanicMessages.answer(g, k, Operation.text(g, 0));
    }
    return panic.recovered ? goOnAfterRecovery(g, k, panic) : runDeferred(g, k, panic);
  }

  /// Returns to the frame that deferred the recovering call. Panics of the frames that are dropped
  /// are over, but a Goexit among them goes on instead.
  private static int goOnAfterRecovery(Goroutine g, Kernel k, PanicState recovered) {
    int depth = recovered.targetDepth;
    PanicState panic = recovered.previous;
    while (panic != null && panic.deferDepth > depth) {
      if (panic.goexit) {
        g.panic = panic;
        g.depth = panic.deferDepth;
        return runDeferred(g, k, panic);
      }
      panic = panic.previous;
    }
    g.panic = panic;
    Frames.resume(g, k, depth);
    g.pc = g.current.code().recoverEntry();
    return Signal.CALL;
  }

  /// `recover()` in the frame at `depth`: the value of the panic, which is over once its function
  /// returns.
  static @Nullable Object recover(Goroutine g, Kernel k, int depth) {
    PanicState panic = g.panic;
    if (panic == null || panic.goexit || panic.recovered || !isCalledBy(g, k, panic, depth)) {
      return null;
    }
    panic.recovered = true;
    return panic.value;
  }

  /// Whether the function at `depth` was deferred and called because of `panic`; wrappers do not
  /// count.
  private static boolean isCalledBy(Goroutine g, Kernel k, PanicState panic, int depth) {
    if (depth < panic.deferDepth) {
      return false;
    }
    for (int between = panic.deferDepth; between < depth; between++) {
      int id = g.frames[between * Goroutine.FRAME_INTS];
      if (!k.program().functions().get(id).isWrapper()) {
        return false;
      }
    }
    return true;
  }

  /// Calls the method `function` of `box` above the frame of the newest panic.
  static int callMethod(Goroutine g, Kernel k, Function function, Box box, PanicState panic) {
    Frames.resume(g, k, panic.deferDepth - 1);
    g.depth = panic.deferDepth;
    Function.Code code = g.current.code();
    int wordBase = g.wordBase + code.wordCount();
    int refBase = g.refBase + code.refCount();
    return Frames.enter(g, k, MethodCall.bind(function, box), wordBase, refBase);
  }
}
