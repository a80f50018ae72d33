package dev.gopark.library.format;

import dev.gopark.library.format.Parts.Value;
import dev.gopark.runtime.model.MapObject;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The entries of maps in the order in which package fmt prints them.
final class MapEntries {
  record Entry(Value key, Value element) {}

  private MapEntries() {}

  /// Sorted by key; none for a nil map.
  static List<Entry> sorted(Value map, Type.GoMap type) {
    List<Entry> entries = new ArrayList<>();
    if (map.ref() instanceof MapObject object) {
      for (int slot = 0; slot < object.slotCount(); slot++) {
        if (object.isLive(slot)) {
          entries.add(entry(object, slot, type, map.hidden()));
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::key, KeyOrder::compare));
    return entries;
  }

  private static Entry entry(MapObject map, int slot, Type.GoMap type, boolean hidden) {
    return new Entry(
        new Value(type.key(), map.keyWord(slot), map.keyRef(slot), hidden),
        new Value(type.element(), map.elementWord(slot), map.elementRef(slot), hidden));
  }
}
