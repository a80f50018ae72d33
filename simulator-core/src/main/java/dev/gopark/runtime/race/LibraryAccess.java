package dev.gopark.runtime.race;

import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.runtime.race.OrderedNatives.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The accesses of library functions with bodies in Java to what the program passes to them.
final class LibraryAccess {
  private static final int MAX_DEPTH = 3;

  static final Map<String, Rule> RULES =
      Map.of(
          "sort.Ints", OrderedNatives.before((_, g, call, _) -> all(g, call, 0, true)),
          "sort.Float64s", OrderedNatives.before((_, g, call, _) -> all(g, call, 0, true)),
          "sort.Strings", OrderedNatives.before((_, g, call, _) -> all(g, call, 0, true)),
          "sort.swap", OrderedNatives.before((_, g, call, _) -> swap(g, call)),
          "strings.Join", OrderedNatives.before((_, g, call, _) -> all(g, call, 0, false)),
          "fmt.render", OrderedNatives.before((_, g, call, _) -> print(g, call)));

  private LibraryAccess() {}

  private static void all(Goroutine g, NativeCall call, int register, boolean write) {
    if (call.ref(register) instanceof SliceValue slice) {
      Accesses.elements(g, call.kernel(), slice, 0, slice.length, write);
    }
  }

  private static void swap(Goroutine g, NativeCall call) {
    if (call.ref(0) instanceof Box box && box.ref instanceof SliceValue slice) {
      Accesses.elements(g, call.kernel(), slice, call.word(0), 1, true);
      Accesses.elements(g, call.kernel(), slice, call.word(1), 1, true);
    }
  }

  /// The arguments are in the second reference register.
  private static void print(Goroutine g, NativeCall call) {
    if (call.ref(1) instanceof SliceValue arguments) {
      for (int i = 0; i < arguments.length; i++) {
        shown(g, call.kernel(), arguments.array.ref(arguments.offset + i), 0);
      }
    }
  }

  /// What printing a value reads. A pointer is followed only if it is the argument itself.
  private static void shown(Goroutine g, Kernel k, @Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    switch (value) {
      case Box box -> shown(g, k, box.ref, depth + 1);
      case MapObject map -> k.order().access(g, map, 0, false, false, MapFunctions.ITERATE);
      case SliceValue slice -> {
        Accesses.elements(g, k, slice, 0, slice.length, false);
        if (slice.array instanceof RefArray array && array.element == null) {
          for (int i = 0; i < slice.length; i++) {
            if (!(array.values[slice.offset + i] instanceof HeapObject)) {
              shown(g, k, array.values[slice.offset + i], depth + 1);
            }
          }
        }
      }
      case HeapObject object when depth <= 1 -> Accesses.whole(g, k, object, false);
      case null, default -> {}
    }
  }
}
