package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Aggregates;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.RefCell;
import dev.gopark.runtime.model.WordCell;
import dev.gopark.types.Sizes;

/// Structs, arrays and cells.
final class ObjectOperations {
  private ObjectOperations() {}

  static Operation newValue(Site s) {
    Layout layout = s.linker().layouts().of(s.type());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, layout.zero(k.heap()));
        allocated(k);
        return next;
      }
    };
  }

  static Operation newWordCell(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new WordCell(k.heap().allocate(8)));
        allocated(k);
        return next;
      }
    };
  }

  static Operation newRefCell(Site s) {
    long size = Sizes.of(s.type());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new RefCell(k.heap().allocate(size, 8)));
        allocated(k);
        return next;
      }
    };
  }

  static Operation copy(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Aggregates.copy(k.heap(), object(g, k, b)));
        allocated(k);
        return next;
      }
    };
  }

  static Operation assign(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject source = object(g, k, b);
        Aggregates.assign(k.heap(), object(g, k, a), source);
        return next;
      }
    };
  }

  static Operation zero(Site s) {
    Layout layout = s.linker().layouts().of(s.type());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        layout.clear(object(g, k, a));
        return next;
      }
    };
  }

  static Operation loadWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, object(g, k, b).word(c));
        return next;
      }
    };
  }

  static Operation loadRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, object(g, k, b).ref(c));
        return next;
      }
    };
  }

  static Operation storeWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        object(g, k, b).setWord(c, word(g, a));
        return next;
      }
    };
  }

  static Operation storeRef(Site s) {
    return s.x() == null ? storeReference(s) : storePart(s);
  }

  private static Operation storePart(Site s) {
    Layout layout = s.linker().layouts().of(s.type());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        layout.put(object(g, k, a), object(g, k, b), c);
        return next;
      }
    };
  }

  private static Operation storeReference(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        object(g, k, b).setRef(c, ref(g, a));
        return next;
      }
    };
  }

  static Operation pointer(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new Pointer(object(g, k, b), c));
        return next;
      }
    };
  }

  static Operation nilCheck(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (ref(g, a) == null) {
          throw RuntimeErrors.nil(k);
        }
        return next;
      }
    };
  }

  static Operation checkReceiver(Site s) {
    String text = s.extra(String.class);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (ref(g, a) == null) {
          throw k.runtimePanic(text, true);
        }
        return next;
      }
    };
  }

  static Operation newCell(Site s) {
    return Registers.isWord(s.type()) ? newWordCell(s) : newRefCell(s);
  }
}
