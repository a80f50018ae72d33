package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Shifts, whose count may be anything, and conversions between integer types.
final class ShiftOperations {
  private ShiftOperations() {}

  static Operation left(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long count = word(g, c);
        setWord(g, a, isBig(count) ? 0 : word(g, b) << count);
        return next;
      }
    };
  }

  static Operation right(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long count = word(g, c);
        setWord(g, a, word(g, b) >> (isBig(count) ? Long.SIZE - 1 : count));
        return next;
      }
    };
  }

  static Operation rightUnsigned(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long count = word(g, c);
        setWord(g, a, isBig(count) ? 0 : word(g, b) >>> count);
        return next;
      }
    };
  }

  static Operation check(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (word(g, a) < 0) {
          throw RuntimeErrors.negativeShift(k);
        }
        return next;
      }
    };
  }

  static Operation toInt8(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, (byte) word(g, b));
        return next;
      }
    };
  }

  static Operation toInt16(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, (short) word(g, b));
        return next;
      }
    };
  }

  static Operation toInt32(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, (int) word(g, b));
        return next;
      }
    };
  }

  static Operation toUint8(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) & 0xff);
        return next;
      }
    };
  }

  static Operation toUint16(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) & 0xffff);
        return next;
      }
    };
  }

  static Operation toUint32(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, word(g, b) & 0xffff_ffffL);
        return next;
      }
    };
  }

  static Operation narrow(Site s) {
    return switch (s.kind()) {
      case INT8 -> toInt8(s);
      case INT16 -> toInt16(s);
      case INT32 -> toInt32(s);
      case UINT8 -> toUint8(s);
      case UINT16 -> toUint16(s);
      case UINT32 -> toUint32(s);
      default -> MoveOperations.word(s);
    };
  }

  private static boolean isBig(long count) {
    return count < 0 || count >= Long.SIZE;
  }
}
