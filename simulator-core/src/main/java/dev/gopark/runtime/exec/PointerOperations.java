package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Pointer;

/// What pointers point to, and package-level variables.
final class PointerOperations {
  private PointerOperations() {}

  static Operation loadWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Pointer pointer = pointer(g, k, b);
        setWord(g, a, pointer.owner.word(pointer.slot));
        return next;
      }
    };
  }

  static Operation loadRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Pointer pointer = pointer(g, k, b);
        setRef(g, a, pointer.owner.ref(pointer.slot));
        return next;
      }
    };
  }

  static Operation storeWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Pointer pointer = pointer(g, k, b);
        pointer.owner.setWord(pointer.slot, word(g, a));
        return next;
      }
    };
  }

  static Operation storeRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Pointer pointer = pointer(g, k, b);
        pointer.owner.setRef(pointer.slot, ref(g, a));
        return next;
      }
    };
  }

  static Operation globalLoadWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, k.globals().words[b]);
        return next;
      }
    };
  }

  static Operation globalLoadRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, k.globals().refs[b]);
        return next;
      }
    };
  }

  static Operation globalStoreWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        k.globals().words[b] = word(g, a);
        return next;
      }
    };
  }

  static Operation globalStoreRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        k.globals().refs[b] = ref(g, a);
        return next;
      }
    };
  }

  static Operation globalPointer(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new Pointer(k.globals(), b));
        return next;
      }
    };
  }

  private static Pointer pointer(Goroutine g, Kernel k, int register) {
    if (Operation.ref(g, register) instanceof Pointer pointer) {
      return pointer;
    }
    throw RuntimeErrors.nil(k);
  }
}
