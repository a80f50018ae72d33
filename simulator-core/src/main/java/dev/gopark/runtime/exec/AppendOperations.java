package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Aggregates;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.BasicType;

/// `append`, `copy` and `clear`.
final class AppendOperations {
  private AppendOperations() {}

  static Operation appendWord(Site s) {
    Elements elements = Elements.of(s.type(), s.linker().layouts());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue grown = Growth.byOne(k, elements, (SliceValue) ref(g, b));
        grown.array.setWord(last(grown), word(g, c));
        setRef(g, a, grown);
        return next;
      }
    };
  }

  static Operation appendRef(Site s) {
    Elements elements = Elements.of(s.type(), s.linker().layouts());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        SliceValue grown = Growth.byOne(k, elements, (SliceValue) ref(g, b));
        Aggregates.put(k.heap(), grown.array, last(grown), ref(g, c));
        setRef(g, a, grown);
        return next;
      }
    };
  }

  private static int last(SliceValue slice) {
    return slice.offset + (int) slice.length - 1;
  }

  static Operation appendSlice(Site s) {
    Elements elements = Elements.of(s.type(), s.linker().layouts());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Growth.append(k, elements, (SliceValue) ref(g, b), (SliceValue) ref(g, c)));
        return next;
      }
    };
  }

  static Operation appendString(Site s) {
    Elements elements = Elements.of(BasicType.UINT8, s.linker().layouts());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, Growth.append(k, elements, (SliceValue) ref(g, b), text(g, c)));
        return next;
      }
    };
  }

  static Operation copySlice(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Slices.copy(k, (SliceValue) ref(g, b), (SliceValue) ref(g, c)));
        return next;
      }
    };
  }

  static Operation copyString(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Slices.copy((SliceValue) ref(g, b), text(g, c)));
        return next;
      }
    };
  }

  static Operation clear(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Slices.clear((SliceValue) ref(g, a));
        return next;
      }
    };
  }

  static Operation copy(Site s) {
    return s.x() == BasicType.STRING ? copyString(s) : copySlice(s);
  }
}
