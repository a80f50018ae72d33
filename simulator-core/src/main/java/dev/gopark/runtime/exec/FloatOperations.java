package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import java.util.function.DoubleBinaryOperator;

/// Arithmetic on floats, and conversions from and to them as amd64 does them.
final class FloatOperations {
  private FloatOperations() {}

  static Operation add(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, FloatArithmetic.add(real(g, b), real(g, c)));
        return next;
      }
    };
  }

  static Operation subtract(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, FloatArithmetic.subtract(real(g, b), real(g, c)));
        return next;
      }
    };
  }

  static Operation multiply(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, FloatArithmetic.multiply(real(g, b), real(g, c)));
        return next;
      }
    };
  }

  static Operation divide(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, FloatArithmetic.divide(real(g, b), real(g, c)));
        return next;
      }
    };
  }

  /// `min` or `max`, which treat NaN and the sign of zero as Go's do.
  static Operation extreme(Site s, DoubleBinaryOperator operator) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, operator.applyAsDouble(real(g, b), real(g, c)));
        return next;
      }
    };
  }

  static Operation negate(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, -real(g, b));
        return next;
      }
    };
  }

  static Operation round(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, (float) real(g, b));
        return next;
      }
    };
  }

  static Operation fromInt(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, (double) word(g, b));
        return next;
      }
    };
  }

  static Operation fromUint(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setReal(g, a, unsigned(word(g, b)));
        return next;
      }
    };
  }

  static Operation toInt64(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, truncated(real(g, b)));
        return next;
      }
    };
  }

  static Operation toInt32(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, truncated32(real(g, b)));
        return next;
      }
    };
  }

  static Operation toUint(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, truncatedUnsigned(real(g, b)));
        return next;
      }
    };
  }

  /// Out of range the result is the smallest number, of 32 bits where that is enough for the type.
  static Operation toInt(Site s) {
    return switch (s.kind()) {
      case INT8, INT16, INT32, UINT8, UINT16 -> toInt32(s);
      default -> toInt64(s);
    };
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
  }

  private static final double TWO_TO_63 = 0x1p63;

  private static long truncated(double value) {
    return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
  }

  private static long truncated32(double value) {
    return value > Integer.MIN_VALUE - 1.0 && value < Integer.MAX_VALUE + 1.0
        ? (int) value
        : Integer.MIN_VALUE;
  }

  private static long truncatedUnsigned(double value) {
    return value < TWO_TO_63 ? truncated(value) : truncated(value - TWO_TO_63) | Long.MIN_VALUE;
  }
}
