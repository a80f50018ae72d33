package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Layout;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.runtime.model.Values;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// What reading a map needs when there is no map, or nothing in it.
final class MapSupport {
  private MapSupport() {}

  static Type.GoMap type(Site s) {
    if (s.type().underlying() instanceof Type.GoMap map) {
      return map;
    }
    throw new IllegalStateException(s.type() + " is no map");
  }

  /// The slot of a key or -1. A key that cannot be hashed panics even if the map is nil.
  static int find(
      Kernel k, Type.GoMap type, @Nullable MapObject map, long word, @Nullable Object ref) {
    if (map != null) {
      return map.find(k, word, ref);
    }
    if (!Registers.isWord(type.key())) {
      Values.hash(k, type.key(), word, ref);
    }
    return -1;
  }

  /// The zero value of a type that lives in references: null, or a new object of the layout.
  static @Nullable HeapObject zero(Kernel k, @Nullable Layout layout) {
    return layout == null ? null : layout.zero(k.heap());
  }
}
