package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Window;
import dev.gopark.runtime.model.FunctionValue;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Native;

/// Calls of functions and function values.
final class CallOperations {
  private CallOperations() {}

  static Operation call(Site s) {
    Function callee = s.extra(Function.class);
    int words = Window.words(callee);
    int refs = Window.refs(callee);
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
