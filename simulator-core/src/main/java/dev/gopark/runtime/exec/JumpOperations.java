package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// Jumps within a function.
final class JumpOperations {
  private JumpOperations() {}

  static Operation always(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return a;
      }
    };
  }

  static Operation ifTrue(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) != 0 ? b : next;
      }
    };
  }

  static Operation ifFalse(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) == 0 ? b : next;
      }
    };
  }

  static Operation ifEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) == word(g, b) ? c : next;
      }
    };
  }

  static Operation ifNotEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) != word(g, b) ? c : next;
      }
    };
  }

  static Operation ifLess(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) < word(g, b) ? c : next;
      }
    };
  }

  static Operation ifLessOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) <= word(g, b) ? c : next;
      }
    };
  }

  static Operation ifGreater(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) > word(g, b) ? c : next;
      }
    };
  }

  static Operation ifGreaterOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        return word(g, a) >= word(g, b) ? c : next;
      }
    };
  }
}
