package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.Pointer;

/// Elements of arrays.
final class ArrayOperations {
  private ArrayOperations() {}

  static Operation loadWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        setWord(g, a, array.word(index(g, k, c, array)));
        return next;
      }
    };
  }

  static Operation loadRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        setRef(g, a, array.ref(index(g, k, c, array)));
        return next;
      }
    };
  }

  static Operation storeWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        array.setWord(index(g, k, c, array), word(g, a));
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
        HeapObject array = object(g, k, b);
        layout.put(object(g, k, a), array, index(g, k, c, array));
        return next;
      }
    };
  }

  private static Operation storeReference(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        array.setRef(index(g, k, c, array), ref(g, a));
        return next;
      }
    };
  }

  static Operation pointer(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        setRef(g, a, new Pointer(array.array(), array.start() + index(g, k, c, array)));
        return next;
      }
    };
  }

  private static int index(Goroutine g, Kernel k, int register, HeapObject array) {
    long index = Operation.word(g, register);
    if (index < 0 || index >= array.slots()) {
      throw RuntimeErrors.index(k, index, array.slots());
    }
    return (int) index;
  }
}
