package dev.gopark.runtime.race;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.code.Registers;
import dev.gopark.runtime.exec.Probe;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.MapIterator;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts a probe before each instruction that reads or writes memory which others may share. What
/// the instruction would refuse with a panic is no access.
public final class AccessProbes implements Probe.Placement {
  /// Packages whose own memory is their own business: what they order is said of their functions.
  private static final Set<String> TRUSTED =
      Set.of("runtime", "time", "os", "log", "fmt", "context", "math/rand", "testing", "unicode");

  @Override
  public @Nullable Probe probe(Function function, Instruction i) {
    String pkg = function.pkg();
    if (function.isUser()) {
      return access(i);
    }
    if (pkg.equals("sync") || pkg.equals("sync/atomic")) {
      return atomicAccess(i);
    }
    return TRUSTED.contains(pkg) ? null : access(i);
  }

  /// Package sync is written as if nothing could come between its instructions: what it reads and
  /// writes stands for atomic operations.
  private static @Nullable Probe atomicAccess(Instruction i) {
    return switch (i.op()) {
      case FIELD_LOAD_WORD, FIELD_LOAD_REF ->
          (g, k) -> {
            if (ref(g, i.b()) instanceof HeapObject object) {
              k.order().acquire(g, object, i.c());
            }
          };
      case FIELD_STORE_WORD, FIELD_STORE_REF ->
          (g, k) -> {
            if (ref(g, i.b()) instanceof HeapObject object) {
              k.order().releaseMerge(g, object, i.c());
            }
          };
      default -> null;
    };
  }

  private static @Nullable Probe access(Instruction i) {
    return switch (i.op()) {
      case FIELD_LOAD_WORD, FIELD_LOAD_REF -> (g, k) -> field(g, k, i, false);
      case FIELD_STORE_WORD -> (g, k) -> field(g, k, i, true);
      case POINTER_LOAD_WORD, POINTER_LOAD_REF -> (g, k) -> target(g, k, i, false);
      case POINTER_STORE_WORD, POINTER_STORE_REF -> (g, k) -> target(g, k, i, true);
      case GLOBAL_LOAD_WORD, GLOBAL_LOAD_REF -> (g, k) -> global(g, k, i, false);
      case GLOBAL_STORE_WORD, GLOBAL_STORE_REF -> (g, k) -> global(g, k, i, true);
      case ARRAY_LOAD_WORD, ARRAY_LOAD_REF, SLICE_LOAD_WORD, SLICE_LOAD_REF ->
          (g, k) -> element(g, k, i, false);
      case ARRAY_STORE_WORD, SLICE_STORE_WORD -> (g, k) -> element(g, k, i, true);
      case FIELD_STORE_REF ->
          isPart(i) ? (g, k) -> partOfField(g, k, i) : (g, k) -> field(g, k, i, true);
      case ARRAY_STORE_REF, SLICE_STORE_REF ->
          isPart(i) ? (g, k) -> partOfElement(g, k, i) : (g, k) -> element(g, k, i, true);
      case COPY -> (g, k) -> Accesses.whole(g, k, ref(g, i.b()), false);
      case ASSIGN ->
          (g, k) -> {
            Accesses.whole(g, k, ref(g, i.b()), false);
            Accesses.whole(g, k, ref(g, i.a()), true);
          };
      case ZERO -> (g, k) -> Accesses.whole(g, k, ref(g, i.a()), true);
      case VALUE_EQ, VALUE_NE -> comparison(i);
      default -> sliceOrMap(i);
    };
  }

  private static @Nullable Probe sliceOrMap(Instruction i) {
    return switch (i.op()) {
      case APPEND_WORD, APPEND_REF -> (g, k) -> Accesses.append(g, k, slice(g, i.b()), 1);
      case APPEND_SLICE ->
          (g, k) -> {
            SliceValue added = slice(g, i.c());
            if (added != null) {
              Accesses.elements(g, k, added, 0, added.length, false);
              Accesses.append(g, k, slice(g, i.b()), added.length);
            }
          };
      case APPEND_STRING ->
          (g, k) -> Accesses.append(g, k, slice(g, i.b()), text(g, i.c()).length());
      case SLICE_COPY -> (g, k) -> copied(g, k, i);
      case SLICE_CLEAR -> (g, k) -> all(g, k, slice(g, i.a()), true);
      case BYTES_TO_STRING, RUNES_TO_STRING -> (g, k) -> all(g, k, slice(g, i.b()), false);
      case MAP_LOAD, MAP_LOAD_OK -> map(i.c(), false, MapFunctions.access(i));
      case MAP_STORE -> map(i.c(), true, MapFunctions.assign(i));
      case MAP_DELETE -> map(i.c(), true, MapFunctions.delete(i));
      case MAP_LEN -> map(i.b(), false, "");
      case MAP_CLEAR -> map(i.a(), true, MapFunctions.CLEAR);
      case MAP_ITERATE -> map(i.b(), false, MapFunctions.ITERATE);
      case MAP_NEXT ->
          (g, k) -> {
            if (ref(g, i.a()) instanceof MapIterator iterator) {
              k.order().access(g, iterator.map(), 0, false, false, MapFunctions.NEXT);
            }
          };
      default -> null;
    };
  }

  private static @Nullable Object ref(Goroutine g, int register) {
    return g.refs[g.refBase + register];
  }

  private static @Nullable SliceValue slice(Goroutine g, int register) {
    return (SliceValue) ref(g, register);
  }

  private static String text(Goroutine g, int register) {
    return ref(g, register) instanceof String text ? text : "";
  }

  /// Whether what is stored is a struct or array, which is copied into the one that lies there.
  private static boolean isPart(Instruction i) {
    return i.x() != null;
  }

  private static void field(Goroutine g, Kernel k, Instruction i, boolean write) {
    if (ref(g, i.b()) instanceof HeapObject object) {
      Accesses.slot(g, k, object, i.c(), write);
    }
  }

  private static void partOfField(Goroutine g, Kernel k, Instruction i) {
    if (ref(g, i.b()) instanceof HeapObject object) {
      Accesses.whole(g, k, object.ref(i.c()), true);
    }
  }

  private static void target(Goroutine g, Kernel k, Instruction i, boolean write) {
    if (ref(g, i.b()) instanceof Pointer pointer) {
      Accesses.slot(g, k, pointer.owner, pointer.slot, write);
    }
  }

  private static void global(Goroutine g, Kernel k, Instruction i, boolean write) {
    Accesses.slot(g, k, k.globals(), i.b(), write);
  }

  private static void element(Goroutine g, Kernel k, Instruction i, boolean write) {
    long index = g.words[g.wordBase + i.c()];
    switch (ref(g, i.b())) {
      case SliceValue slice -> Accesses.elements(g, k, slice, index, 1, write);
      case HeapObject array when index >= 0 && index < array.slots() ->
          Accesses.slot(g, k, array, (int) index, write);
      case null, default -> {}
    }
  }

  private static void partOfElement(Goroutine g, Kernel k, Instruction i) {
    long index = g.words[g.wordBase + i.c()];
    switch (ref(g, i.b())) {
      case SliceValue slice when index >= 0 && index < slice.length ->
          Accesses.whole(g, k, slice.array.ref(slice.offset + (int) index), true);
      case HeapObject array when index >= 0 && index < array.slots() ->
          Accesses.whole(g, k, array.ref((int) index), true);
      case null, default -> {}
    }
  }

  private static @Nullable Probe comparison(Instruction i) {
    if (!(i.x() instanceof Type type) || !Registers.isAggregate(type)) {
      return null;
    }
    return (g, k) -> {
      Accesses.whole(g, k, ref(g, i.b()), false);
      Accesses.whole(g, k, ref(g, i.c()), false);
    };
  }

  private static void copied(Goroutine g, Kernel k, Instruction i) {
    SliceValue target = slice(g, i.b());
    if (target == null) {
      return;
    }
    if (i.x() == BasicType.STRING) {
      long count = Math.min(target.length, text(g, i.c()).length());
      Accesses.elements(g, k, target, 0, count, true);
    } else if (slice(g, i.c()) instanceof SliceValue source) {
      long count = Math.min(target.length, source.length);
      Accesses.elements(g, k, source, 0, count, false);
      Accesses.elements(g, k, target, 0, count, true);
    }
  }

  private static void all(Goroutine g, Kernel k, @Nullable SliceValue slice, boolean write) {
    if (slice != null) {
      Accesses.elements(g, k, slice, 0, slice.length, write);
    }
  }

  private static Probe map(int register, boolean write, String via) {
    return (g, k) -> {
      if (ref(g, register) instanceof MapObject map) {
        k.order().access(g, map, 0, write, false, via);
      }
    };
  }
}
