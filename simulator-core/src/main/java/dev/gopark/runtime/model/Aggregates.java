package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// Copies structs and arrays as Go's assignment does, whatever their layout: nested ones are copied
/// along, everything else by reference.
public final class Aggregates {
  private Aggregates() {}

  /// A deep copy of `source` with an address of its own.
  public static HeapObject copy(Heap heap, HeapObject source) {
    return switch (source) {
      case StructObject struct -> struct.layout.copy(heap, struct);
      case WordArray array -> words(heap, array);
      case ByteArray array -> bytes(heap, array);
      case RefArray array -> refs(heap, array);
      case WordCell _, RefCell _, Globals _ ->
          throw new IllegalStateException("neither a struct nor an array: " + source.getClass());
    };
  }

  private static WordArray words(Heap heap, WordArray source) {
    int length = source.values.length;
    WordArray copy = new WordArray(heap.allocate(8L * length), length);
    System.arraycopy(source.values, 0, copy.values, 0, length);
    return copy;
  }

  private static ByteArray bytes(Heap heap, ByteArray source) {
    int length = source.values.length;
    ByteArray copy = new ByteArray(heap.allocate(length), length);
    System.arraycopy(source.values, 0, copy.values, 0, length);
    return copy;
  }

  private static RefArray refs(Heap heap, RefArray source) {
    int length = source.values.length;
    RefArray copy = new RefArray(heap.allocate(8L * length), length, source.element);
    for (int i = 0; i < length; i++) {
      copy.values[i] = element(heap, source, i);
    }
    return copy;
  }

  private static @Nullable Object element(Heap heap, RefArray array, int index) {
    Object value = array.values[index];
    return array.element != null && value instanceof HeapObject nested ? copy(heap, nested) : value;
  }

  /// Copies the content of `source` into `target`, which is of the same type. Nested objects of
  /// `target` keep their identity.
  public static void assign(HeapObject target, HeapObject source) {
    if (target == source) {
      return;
    }
    switch (source) {
      case StructObject from -> from.layout.assign(target, from);
      case WordArray from ->
          System.arraycopy(from.values, 0, ((WordArray) target).values, 0, from.values.length);
      case ByteArray from ->
          System.arraycopy(from.values, 0, ((ByteArray) target).values, 0, from.values.length);
      case RefArray from -> assign((RefArray) target, from);
      case WordCell _, RefCell _, Globals _ ->
          throw new IllegalStateException("neither a struct nor an array: " + source.getClass());
    }
  }

  private static void assign(RefArray target, RefArray source) {
    if (source.element == null) {
      System.arraycopy(source.values, 0, target.values, 0, source.values.length);
      return;
    }
    for (int i = 0; i < source.values.length; i++) {
      if (target.values[i] instanceof HeapObject to
          && source.values[i] instanceof HeapObject from) {
        assign(to, from);
      }
    }
  }
}
