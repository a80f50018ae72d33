package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.OuterFrame;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Deferred;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Deferred calls, panics and their recovery.
final class DeferOperations {
  /// The rest of the program would run differently.
  private DeferOperations() {}

  static Operation defer(Site s) {
    int site = s.function().code().offsets()[s.pc()];
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        g.deferred = deferred(g, (FunctionValue) ref(g, c), a, b, g.depth, site, g.deferred);
        return next;
      }
    };
  }

  /// The body of a loop over a function defers for the function that the loop stands in, whatever
  /// goroutine calls the body.
  static Operation deferAt(Site s) {
    int site = s.function().code().offsets()[s.pc()];
    int register = (int) s.instruction().imm();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long frame = word(g, register);
        Goroutine owner = k.goroutine(OuterFrame.goroutine(frame));
        int depth = OuterFrame.depth(frame);
        if (owner == null || owner.depth < depth) {
          throw k.fatal("defer after range func returned");
        }
        FunctionValue value = (FunctionValue) ref(g, c);
        Deque<Deferred> deeper = new ArrayDeque<>();
        Deferred rest = owner.deferred;
        while (rest != null && rest.depth() > depth) {
          deeper.push(rest);
          rest = rest.next();
        }
        Deferred list = deferred(g, value, a, b, depth, site, rest);
        for (Deferred each : deeper) {
          list = each.before(list);
        }
        owner.deferred = list;
        return next;
      }
    };
  }

  private static Deferred deferred(
      Goroutine g,
      @Nullable FunctionValue value,
      int firstWord,
      int firstRef,
      int depth,
      int site,
      @Nullable Deferred rest) {
    long[] words =
        value == null ? FunctionValue.NO_WORDS : wordArguments(g, value.function, firstWord);
    @Nullable Object[] refs =
        value == null ? FunctionValue.NO_REFS : refArguments(g, value.function, firstRef);
    return new Deferred(value, words, refs, depth, site, rest);
  }

  static Operation frame(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, OuterFrame.word(g.id, g.depth));
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
        if (value == null && k.config().hasPanicNilError()) {
          throw new GoPanic(nilError(k), false);
        }
        throw new GoPanic(value, false);
      }
    };
  }

  static Operation recover(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Panics.recover(g, k, g.depth));
        return next;
      }
    };
  }

  /// The body of a loop over a function recovers for the function that the loop stands in.
  static Operation recoverAt(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long frame = word(g, b);
        boolean isOwn = OuterFrame.goroutine(frame) == g.id;
        setRef(g, a, isOwn ? Panics.recover(g, k, OuterFrame.depth(frame)) : null);
        return next;
      }
    };
  }

  /// A new `*runtime.PanicNilError`.
  private static Box nilError(Kernel k) {
    Named type = k.type("runtime", "PanicNilError");
    return new Box(new Type.Pointer(type), 0, k.layouts().of(type).zero(k.heap()));
  }

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
