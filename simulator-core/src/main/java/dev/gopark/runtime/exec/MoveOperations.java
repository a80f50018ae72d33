package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Moves and constants.
final class MoveOperations {
  private MoveOperations() {}

  static Operation nothing(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return next;
      }
    };
  }

  static Operation wordConst(Site s) {
    long value = s.instruction().imm();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, value);
        return next;
      }
    };
  }

  static Operation refConst(Site s) {
    Object value = s.x();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, value);
        return next;
      }
    };
  }

  static Operation word(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b));
        return next;
      }
    };
  }

  static Operation ref(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, ref(g, b));
        return next;
      }
    };
  }
}
