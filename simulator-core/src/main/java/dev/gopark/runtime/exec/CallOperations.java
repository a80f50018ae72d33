package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native;
import dev.gopark.types.Type;

/// Calls of functions and function values.
final class CallOperations {
  private CallOperations() {}

  static Operation call(Site s) {
    Function callee = s.extra(Function.class);
    Type receiver = callee.receiver();
    boolean wordReceiver = receiver != null && Registers.isWord(receiver);
    int words = callee.code().argumentWords() + (wordReceiver ? 1 : 0);
    int refs = callee.code().argumentRefs() + (receiver != null && !wordReceiver ? 1 : 0);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return Frames.call(g, k, callee, next, g.wordBase + a, g.refBase + b, words, refs);
      }
    };
  }

  static Operation closure(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (!(ref(g, c) instanceof FunctionValue value)) {
          throw RuntimeErrors.nil(k);
        }
        return Frames.call(g, k, value, next, g.wordBase + a, g.refBase + b);
      }
    };
  }

  static Operation nativeBody(Site s) {
    Native body = s.linker().library().find(s.function().name());
    String name = s.function().name();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (body == null) {
          throw k.limit(name + " is not supported");
        }
        if (body.call(k.nativeCall(g)) == Native.Result.AGAIN) {
          return Signal.AGAIN;
        }
        g.phase = 0;
        return Frames.leave(g, k);
      }
    };
  }

  static Operation leave(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return Frames.leave(g, k);
      }
    };
  }

  static Operation method(Site s) {
    return new MethodCall(s);
  }
}
