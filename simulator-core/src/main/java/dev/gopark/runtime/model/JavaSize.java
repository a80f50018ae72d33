package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// About how many bytes of Java's memory parts of the state take.
final class JavaSize {
  /// Something with a few fields.
  static final long SMALL = 40;

  /// A lock with its empty queues.
  static final long LOCK = 200;

  private static final long ARRAY = 16;
  private static final long REFERENCE = 4;

  /// With what the machine's table of goroutines takes for it.
  private static final long GOROUTINE = 280;

  private static final long CHANNEL = 184;

  /// Of a map, for each slot: a key, an element, a hash, two places in the table.
  private static final long SLOT = 29;

  private JavaSize() {}

  static long of(@Nullable Object[] references) {
    return SMALL + ARRAY + REFERENCE * references.length;
  }

  static long of(HeapObject object) {
    return switch (object) {
      case StructObject struct ->
          SMALL + words(struct.words) + (struct.refs.length == 0 ? 0 : refs(struct.refs));
      case Globals globals -> SMALL + words(globals.words) + refs(globals.refs);
      case WordArray array -> SMALL + words(array.values);
      case ByteArray array -> SMALL + ARRAY + array.values.length;
      case RefArray array -> SMALL + refs(array.values);
      case WordCell _, RefCell _, EmptyArray _, ArrayView _ -> SMALL;
    };
  }

  static long of(Goroutine goroutine) {
    return GOROUTINE
        + words(goroutine.words)
        + refs(goroutine.refs)
        + 4L * goroutine.depth * Goroutine.FRAME_INTS;
  }

  static long of(Channel channel) {
    return CHANNEL + words(channel.wordBuffer) + refs(channel.refBuffer);
  }

  static long of(MapObject map) {
    return SMALL + SLOT * map.capacity();
  }

  private static long words(long[] words) {
    return words.length == 0 ? 0 : ARRAY + 8L * words.length;
  }

  private static long refs(@Nullable Object[] references) {
    return references.length == 0 ? 0 : ARRAY + REFERENCE * references.length;
  }
}
