package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Places;
import dev.gopark.runtime.model.UnsafePointer;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.Type;
import dev.gopark.types.TypePrinter;
import org.jspecify.annotations.Nullable;

/// Conversions from and to unsafe.Pointer.
final class UnsafeOperations {
  private UnsafeOperations() {}

  static Operation ofPointer(Site s) {
    Type element = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        Object pointer = ref(g, b);
        long address = Values.address(pointer);
        setRef(g, a, pointer == null ? null : new UnsafePointer(pointer, element, address));
        return next;
      }
    };
  }

  static Operation toPointer(Site s) {
    Type wanted = s.type();
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        UnsafePointer pointer = (UnsafePointer) ref(g, b);
        setRef(g, a, pointer == null ? null : seenAs(g, k, pointer, wanted));
        return next;
      }
    };
  }

  private static Object seenAs(Goroutine g, Kernel k, UnsafePointer unsafe, Type wanted) {
    Object pointer = unsafe.pointer();
    Type element = unsafe.element();
    Object seen =
        pointer == null || element == null ? null : Reinterpretation.of(pointer, element, wanted);
    if (seen == null) {
      throw k.limit(unsupported(g, k, element, wanted));
    }
    return seen;
  }

  private static String unsupported(Goroutine g, Kernel k, @Nullable Type element, Type wanted) {
    Places.Place place = new Places(k.program()).of(g);
    String source = element == null ? "a number" : "a pointer to " + TypePrinter.qualified(element);
    return "%s:%d: not supported yet: using %s as a *%s by way of unsafe.Pointer"
        .formatted(place.file(), place.line(), source, TypePrinter.qualified(wanted));
  }

  static Operation ofAddress(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        long address = word(g, b);
        setRef(g, a, address == 0 ? null : new UnsafePointer(null, null, address));
        return next;
      }
    };
  }

  static Operation toAddress(Site s) {
    return new Operation(s) {
      @Override
      public int run(Goroutine g, Kernel k) {
        setWord(g, a, Values.address(ref(g, b)));
        return next;
      }
    };
  }
}
