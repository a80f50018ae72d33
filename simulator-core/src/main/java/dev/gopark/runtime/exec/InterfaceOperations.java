package dev.gopark.runtime.exec;

import dev.gopark.code.AssertInfo;
import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Values in interfaces and type assertions.
final class InterfaceOperations {
  private InterfaceOperations() {}

  static Operation boxWord(Site s) {
    Type type = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new Box(type, word(g, b), null));
        k.heap().allocate(8);
        allocated(k);
        return next;
      }
    };
  }

  static Operation boxRef(Site s) {
    Type type = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, new Box(type, 0, ref(g, b)));
        k.heap().allocate(16);
        allocated(k);
        return next;
      }
    };
  }

  static Operation assertWord(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, holding(k, box(g, b), to, info).word);
        return next;
      }
    };
  }

  static Operation assertRef(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setRef(g, a, holding(k, box(g, b), to, info).ref);
        return next;
      }
    };
  }

  static Operation assertWordOk(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box box = box(g, b);
        boolean ok = holds(box, to);
        setWord(g, a, ok && box != null ? box.word : 0);
        setBool(g, c, ok);
        return next;
      }
    };
  }

  static Operation assertRefOk(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    Layout layout = s.linker().layouts().find(to);
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box box = box(g, b);
        boolean ok = holds(box, to);
        setRef(g, a, ok && box != null ? box.ref : MapSupport.zero(k, layout));
        setBool(g, c, ok);
        return next;
      }
    };
  }

  static Operation assertInterface(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    MethodTable methods = s.linker().methods();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box box = box(g, b);
        String missing = box == null ? "" : methods.missingMethod(box.type, to);
        if (missing != null) {
          throw RuntimeErrors.missingMethod(k, info, box == null ? null : box.type, missing);
        }
        setRef(g, a, box);
        return next;
      }
    };
  }

  static Operation assertInterfaceOk(Site s) {
    AssertInfo info = s.extra(AssertInfo.class);
    Type to = s.linker().intern(info.to());
    MethodTable methods = s.linker().methods();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Box box = box(g, b);
        boolean ok = box != null && methods.missingMethod(box.type, to) == null;
        setRef(g, a, ok ? box : null);
        setBool(g, c, ok);
        return next;
      }
    };
  }

  static Operation box(Site s) {
    return Registers.isWord(s.type()) ? boxWord(s) : boxRef(s);
  }

  static Operation assertType(Site s) {
    return Registers.isWord(s.extra(AssertInfo.class).to()) ? assertWord(s) : assertRef(s);
  }

  static Operation assertTypeOk(Site s) {
    return Registers.isWord(s.extra(AssertInfo.class).to()) ? assertWordOk(s) : assertRefOk(s);
  }

  private static boolean holds(@Nullable Box box, Type type) {
    return box != null && (box.type == type || box.type.equals(type));
  }

  private static Box holding(Kernel k, @Nullable Box box, Type type, AssertInfo info) {
    if (box == null || box.type != type && !box.type.equals(type)) {
      throw RuntimeErrors.conversion(k, info, box == null ? null : box.type);
    }
    return box;
  }
}
