package dev.gopark.runtime.exec;

import dev.gopark.code.SliceBounds;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Elements of slices, and slices of slices.
final class SliceOperations {
  private SliceOperations() {}

  static Operation loadWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        setWord(g, a, array.word(slot(g, slice, c)));
        return next;
      }
    };
  }

  static Operation loadRef(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        setRef(g, a, array.ref(slot(g, slice, c)));
        return next;
      }
    };
  }

  static Operation storeWord(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        array.setWord(slot(g, slice, c), word(g, a));
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
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        layout.put(object(g, k, a), array, slot(g, slice, c));
        return next;
      }
    };
  }

  private static Operation storeReference(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        array.setRef(slot(g, slice, c), ref(g, a));
        return next;
      }
    };
  }

  static Operation pointer(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        HeapObject array = array(g, k, slice, c);
        setRef(g, a, new Pointer(array, slot(g, slice, c)));
        return next;
      }
    };
  }

  static Operation make(Site s) {
    Elements elements = Elements.of(s.type(), s.linker().layouts());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, elements.make(k, word(g, b), word(g, c)));
        allocated(k);
        return next;
      }
    };
  }

  static Operation slice(Site s) {
    SliceBounds places = s.extra(SliceBounds.class);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue slice = (SliceValue) ref(g, b);
        long capacity = Slices.capacity(slice);
        Bounds bounds =
            Bounds.of(g, places, Slices.length(slice), capacity).checked(k, capacity, "capacity");
        setRef(g, a, Slices.part(k, slice, bounds.low(), bounds.high(), bounds.max()));
        return next;
      }
    };
  }

  static Operation ofArray(Site s) {
    SliceBounds places = s.extra(SliceBounds.class);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        HeapObject array = object(g, k, b);
        long length = array.slots();
        Bounds bounds = Bounds.of(g, places, length, length).checked(k, length, "length");
        int start = array.start();
        setRef(g, a, Slices.of(array.array(), start, bounds.low(), bounds.high(), bounds.max()));
        return next;
      }
    };
  }

  static Operation length(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Slices.length((SliceValue) ref(g, b)));
        return next;
      }
    };
  }

  static Operation capacity(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Slices.capacity((SliceValue) ref(g, b)));
        return next;
      }
    };
  }

  static Operation toArrayPointer(Site s) {
    if (!(s.type().underlying() instanceof Type.Array(long length, Type _))) {
      throw new IllegalStateException("no array type: " + s.type());
    }
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Slices.arrayPointer(k, (SliceValue) ref(g, b), length));
        return next;
      }
    };
  }

  /// The array behind a slice, once the index in register `at` is found to be within its length.
  private static HeapObject array(Goroutine g, Kernel k, @Nullable SliceValue slice, int at) {
    long index = Operation.word(g, at);
    if (slice == null || index < 0 || index >= slice.length) {
      throw RuntimeErrors.index(k, index, slice == null ? 0 : slice.length);
    }
    return slice.array;
  }

  private static int slot(Goroutine g, @Nullable SliceValue slice, int at) {
    return slice == null ? 0 : slice.offset + (int) Operation.word(g, at);
  }
}
