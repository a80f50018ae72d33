package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Deferred;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Deferred calls, panics and their recovery.
final class DeferOperations {
  private DeferOperations() {}

  static Operation defer(Site s) {
    int site = s.function().code().offsets()[s.pc()];
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        FunctionValue value = (FunctionValue) ref(g, c);
        long[] words = value == null ? FunctionValue.NO_WORDS : wordArguments(g, value.function, a);
        @Nullable Object[] refs =
            value == null ? FunctionValue.NO_REFS : refArguments(g, value.function, b);
        g.deferred = new Deferred(value, words, refs, g.depth, site, g.deferred);
        return next;
      }
    };
  }

  static Operation run(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return Panics.runDefers(g, k, next);
      }
    };
  }

  static Operation raise(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box value = box(g, a);
        if (value == null && k.config().language().atLeast(21)) {
          throw k.runtimePanic(PANIC_NIL, true);
        }
        throw new GoPanic(value, false);
      }
    };
  }

  static Operation recover(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Panics.recover(g, k));
        return next;
      }
    };
  }

  private static final String PANIC_NIL =
      "panic called with nil argument (use GODEBUG=panicnil=1 to disable)";

  private static long[] wordArguments(Goroutine g, Function function, int register) {
    int count = function.code().argumentWords();
    int start = g.wordBase + register;
    return count == 0 ? FunctionValue.NO_WORDS : Arrays.copyOfRange(g.words, start, start + count);
  }

  private static @Nullable Object[] refArguments(Goroutine g, Function function, int register) {
    int count = function.code().argumentRefs();
    int start = g.refBase + register;
    return count == 0 ? FunctionValue.NO_REFS : Arrays.copyOfRange(g.refs, start, start + count);
  }
}
