package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Arithmetic on integers: two's complement, 64 bits wide.
final class IntegerOperations {
  private IntegerOperations() {}

  static Operation add(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) + word(g, c));
        return next;
      }
    };
  }

  static Operation subtract(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) - word(g, c));
        return next;
      }
    };
  }

  static Operation multiply(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) * word(g, c));
        return next;
      }
    };
  }

  static Operation divide(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) / divisor(g, k, c));
        return next;
      }
    };
  }

  static Operation remainder(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) % divisor(g, k, c));
        return next;
      }
    };
  }

  static Operation divideUnsigned(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Long.divideUnsigned(word(g, b), divisor(g, k, c)));
        return next;
      }
    };
  }

  static Operation remainderUnsigned(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Long.remainderUnsigned(word(g, b), divisor(g, k, c)));
        return next;
      }
    };
  }

  static Operation and(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) & word(g, c));
        return next;
      }
    };
  }

  static Operation or(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) | word(g, c));
        return next;
      }
    };
  }

  static Operation xor(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) ^ word(g, c));
        return next;
      }
    };
  }

  static Operation andNot(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) & ~word(g, c));
        return next;
      }
    };
  }

  static Operation negate(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, -word(g, b));
        return next;
      }
    };
  }

  static Operation not(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, ~word(g, b));
        return next;
      }
    };
  }

  static Operation addConst(Site s) {
    long value = s.instruction().imm();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) + value);
        return next;
      }
    };
  }

  private static long divisor(Goroutine g, Kernel k, int register) {
    long value = Operation.word(g, register);
    if (value == 0) {
      throw RuntimeErrors.divide(k);
    }
    return value;
  }
}
