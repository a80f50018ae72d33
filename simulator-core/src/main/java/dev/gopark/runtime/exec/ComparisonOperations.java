package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.Type;

/// Comparisons, whose result is a boolean register.
final class ComparisonOperations {
  private ComparisonOperations() {}

  static Operation intEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, word(g, b) == word(g, c));
        return next;
      }
    };
  }

  static Operation intNotEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, word(g, b) != word(g, c));
        return next;
      }
    };
  }

  static Operation intLess(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, word(g, b) < word(g, c));
        return next;
      }
    };
  }

  static Operation intLessOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, word(g, b) <= word(g, c));
        return next;
      }
    };
  }

  static Operation uintLess(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, Long.compareUnsigned(word(g, b), word(g, c)) < 0);
        return next;
      }
    };
  }

  static Operation uintLessOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, Long.compareUnsigned(word(g, b), word(g, c)) <= 0);
        return next;
      }
    };
  }

  static Operation floatEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, real(g, b) == real(g, c));
        return next;
      }
    };
  }

  static Operation floatNotEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, real(g, b) != real(g, c));
        return next;
      }
    };
  }

  static Operation floatLess(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, real(g, b) < real(g, c));
        return next;
      }
    };
  }

  static Operation floatLessOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, real(g, b) <= real(g, c));
        return next;
      }
    };
  }

  static Operation not(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, 1 - word(g, b));
        return next;
      }
    };
  }

  static Operation stringEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, text(g, b).equals(text(g, c)));
        return next;
      }
    };
  }

  static Operation stringNotEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, !text(g, b).equals(text(g, c)));
        return next;
      }
    };
  }

  static Operation stringLess(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, text(g, b).compareTo(text(g, c)) < 0);
        return next;
      }
    };
  }

  static Operation stringLessOrEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, text(g, b).compareTo(text(g, c)) <= 0);
        return next;
      }
    };
  }

  static Operation refEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, Values.isSame(ref(g, b), ref(g, c)));
        return next;
      }
    };
  }

  static Operation refNotEqual(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, !Values.isSame(ref(g, b), ref(g, c)));
        return next;
      }
    };
  }

  static Operation isNil(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, ref(g, b) == null);
        return next;
      }
    };
  }

  static Operation valueEqual(Site s) {
    Type type = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, Values.equal(k, type, 0, ref(g, b), 0, ref(g, c)));
        return next;
      }
    };
  }

  static Operation valueNotEqual(Site s) {
    Type type = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setBool(g, a, !Values.equal(k, type, 0, ref(g, b), 0, ref(g, c)));
        return next;
      }
    };
  }
}
