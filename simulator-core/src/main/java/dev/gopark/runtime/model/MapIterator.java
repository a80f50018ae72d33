package dev.gopark.runtime.model;

import dev.gopark.choice.ChoiceKind;

/// A `range` over a map. It visits the slots that the map had when it began, each once: those of a
/// small map in a rotation of their order, as Go does within a bucket of eight, those of a larger
/// one scattered. Entries deleted meanwhile are not produced; entries added may be.
public final class MapIterator {
  private static final int BUCKET = 8;

  /// Different scatterings of a larger map for each start.
  private static final int STRIDES = 64;

  private static final int SPREAD = 0x9E3779B1;

  private final MapObject map;

  /// The number of slots to visit, a power of two, less 1.
  private final int mask;

  private final int start;
  private final int stride;
  private int visited;
  private int slot = -1;

  /// Begins to iterate; `k` chooses where.
  public MapIterator(Kernel k, MapObject map) {
    this.map = map;
    int slots = map.slotCount();
    if (slots <= BUCKET) {
      mask = BUCKET - 1;
      start = map.size() <= 1 ? 0 : (int) choose(k, BUCKET);
      stride = 1;
    } else {
      mask = Integer.highestOneBit(slots - 1) * 2 - 1;
      long drawn = choose(k, (mask + 1L) * STRIDES);
      start = (int) drawn & mask;
      stride = (int) (drawn / (mask + 1L) + 1) * SPREAD | 1;
    }
  }

  private MapIterator(MapIterator other, MapObject map) {
    this.map = map;
    mask = other.mask;
    start = other.start;
    stride = other.stride;
    visited = other.visited;
    slot = other.slot;
  }

  private static long choose(Kernel k, long count) {
    return k.choose(ChoiceKind.MAP_ITERATION, count, "start of a range over a map");
  }

  /// This iterator over `map`'s copy.
  public MapIterator copy(MapObject copiedMap) {
    return new MapIterator(this, copiedMap);
  }

  public MapObject map() {
    return map;
  }

  /// Goes to the next entry; whether there is one.
  public boolean next() {
    while (visited <= mask) {
      slot = start + visited * stride & mask;
      visited++;
      if (map.isLive(slot)) {
        return true;
      }
    }
    return false;
  }

  /// The map's slot of the present entry.
  public int slot() {
    return slot;
  }

  /// How far it is, for fingerprints.
  public long position() {
    return ((long) visited * STRIDES + stride) * (mask + 1L) + start;
  }
}
