package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.MapIterator;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.types.Type;

/// Maps. Structs and arrays in them are never written to, so that they need no copy when they are
/// read.
final class MapOperations {
  private MapOperations() {}

  static Operation make(Site s) {
    Type.GoMap type = MapSupport.type(s);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new MapObject(k.heap().allocate(48), type, b < 0 ? 0 : word(g, b)));
        allocated(k);
        return next;
      }
    };
  }

  static Operation load(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean wordKeys = Registers.isWord(type.key());
    boolean words = Registers.isWord(type.element());
    Layout layout = s.linker().layouts().find(type.element());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapObject map = (MapObject) ref(g, c);
        if (map != null) {
          MapGuard.read(g, k, map, cost, MapGuard.READ);
        }
        int slot =
            MapSupport.find(k, type, map, wordKeys ? word(g, b) : 0, wordKeys ? null : ref(g, b));
        if (words) {
          setWord(g, a, map != null && slot >= 0 ? map.elementWord(slot) : 0);
        } else {
          setRef(
              g, a, map != null && slot >= 0 ? map.elementRef(slot) : MapSupport.zero(k, layout));
        }
        return next;
      }
    };
  }

  static Operation loadOk(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean wordKeys = Registers.isWord(type.key());
    boolean words = Registers.isWord(type.element());
    Layout layout = s.linker().layouts().find(type.element());
    int present = (int) s.instruction().imm();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapObject map = (MapObject) ref(g, c);
        if (map != null) {
          MapGuard.read(g, k, map, cost, MapGuard.READ);
        }
        int slot =
            MapSupport.find(k, type, map, wordKeys ? word(g, b) : 0, wordKeys ? null : ref(g, b));
        if (words) {
          setWord(g, a, map != null && slot >= 0 ? map.elementWord(slot) : 0);
        } else {
          setRef(
              g, a, map != null && slot >= 0 ? map.elementRef(slot) : MapSupport.zero(k, layout));
        }
        setBool(g, present, map != null && slot >= 0);
        return next;
      }
    };
  }

  static Operation store(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean wordKeys = Registers.isWord(type.key());
    boolean words = Registers.isWord(type.element());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (!(ref(g, c) instanceof MapObject map)) {
          throw RuntimeErrors.nilMap(k);
        }
        MapGuard.write(g, k, map, cost);
        int slot = map.insert(k, wordKeys ? word(g, b) : 0, wordKeys ? null : ref(g, b));
        if (words) {
          map.setElementWord(slot, word(g, a));
        } else {
          map.setElementRef(slot, ref(g, a));
        }
        allocated(k);
        return next;
      }
    };
  }

  static Operation delete(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean wordKeys = Registers.isWord(type.key());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (ref(g, c) instanceof MapObject map) {
          MapGuard.write(g, k, map, cost);
          map.delete(k, wordKeys ? word(g, b) : 0, wordKeys ? null : ref(g, b));
        } else {
          MapSupport.find(k, type, null, wordKeys ? word(g, b) : 0, wordKeys ? null : ref(g, b));
        }
        return next;
      }
    };
  }

  static Operation length(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, ref(g, b) instanceof MapObject map ? map.size() : 0);
        return next;
      }
    };
  }

  static Operation clear(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        if (ref(g, a) instanceof MapObject map) {
          MapGuard.write(g, k, map, cost);
          map.clear();
        }
        return next;
      }
    };
  }

  static Operation iterate(Site s) {
    Type.GoMap type = MapSupport.type(s);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapObject map = (MapObject) ref(g, b);
        setRef(g, a, new MapIterator(k, map == null ? new MapObject(0, type, 0) : map));
        return next;
      }
    };
  }

  static Operation advance(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapIterator iterator = iterator(g, a);
        MapGuard.read(g, k, iterator.map(), cost, MapGuard.ITERATION);
        return iterator.next() ? next : b;
      }
    };
  }

  static Operation key(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean wordKeys = Registers.isWord(type.key());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapIterator iterator = iterator(g, b);
        if (wordKeys) {
          setWord(g, a, iterator.map().keyWord(iterator.slot()));
        } else {
          setRef(g, a, iterator.map().keyRef(iterator.slot()));
        }
        return next;
      }
    };
  }

  static Operation element(Site s) {
    Type.GoMap type = MapSupport.type(s);
    boolean words = Registers.isWord(type.element());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        MapIterator iterator = iterator(g, b);
        if (words) {
          setWord(g, a, iterator.map().elementWord(iterator.slot()));
        } else {
          setRef(g, a, iterator.map().elementRef(iterator.slot()));
        }
        return next;
      }
    };
  }

  private static MapIterator iterator(Goroutine g, int register) {
    if (Operation.ref(g, register) instanceof MapIterator iterator) {
      return iterator;
    }
    throw new IllegalStateException("no map iterator in r" + register);
  }
}
