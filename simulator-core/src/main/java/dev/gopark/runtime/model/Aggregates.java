package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// Copies structs and arrays as Go's assignment does, whatever their layout: nested ones are copied
/// along, everything else by reference.
public final class Aggregates {
  private Aggregates() {}

  /// A deep copy of `source` with an address of its own.
  public static HeapObject copy(Heap heap, HeapObject source) {
    return copyAt(heap, source, heap.reserve(size(source)));
  }

  /// A deep copy of `source` at `address`, which lies in something larger.
  private static HeapObject copyAt(Heap heap, HeapObject source, long address) {
    if (source instanceof StructObject struct) {
      return struct.layout.copyAt(heap, struct, address);
    }
    HeapObject copy = array(heap, source, address);
    move(heap, source.array(), source.start(), copy, 0, (int) copy.slots());
    return copy;
  }

  /// In bytes, as Go has it.
  private static long size(HeapObject source) {
    return source instanceof StructObject struct
        ? struct.layout.size
        : source.address((int) source.slots()) - source.address();
  }

  /// An array like `source`; elements that are structs or arrays are missing.
  private static HeapObject array(Heap heap, HeapObject source, long address) {
    int length = (int) source.slots();
    heap.count(source.array() instanceof ByteArray ? length : 8L * length);
    return switch (source.array()) {
      case WordArray words -> new WordArray(address, length, words.elementSize);
      case ByteArray _ -> new ByteArray(address, length);
      case RefArray refs -> new RefArray(address, length, refs.elementSize, refs.element);
      case EmptyArray empty -> new EmptyArray(address, source.slots(), empty.element);
      default -> throw new IllegalStateException("no array: " + source.getClass());
    };
  }

  /// Copies the content of `source` into `target`, which is of the same type. Nested objects of
  /// `target` keep their identity.
  public static void assign(Heap heap, HeapObject target, HeapObject source) {
    if (source instanceof StructObject from) {
      from.layout.assign(target, from);
    } else if (target != source) {
      int count = (int) source.slots();
      move(heap, source.array(), source.start(), target.array(), target.start(), count);
    }
  }

  /// Copies elements between arrays of one type, which may be the same array; neither is a view.
  public static void move(
      Heap heap, HeapObject source, int from, HeapObject target, int to, int count) {
    switch (source) {
      case WordArray words ->
          System.arraycopy(words.values, from, ((WordArray) target).values, to, count);
      case ByteArray bytes ->
          System.arraycopy(bytes.values, from, ((ByteArray) target).values, to, count);
      case RefArray refs when refs.element != null ->
          moveAggregates(heap, refs, from, (RefArray) target, to, count);
      case RefArray refs ->
          System.arraycopy(refs.values, from, ((RefArray) target).values, to, count);
      case EmptyArray _ -> {}
      default -> throw new IllegalStateException("no array: " + source.getClass());
    }
  }

  private static void moveAggregates(
      Heap heap, RefArray source, int from, RefArray target, int to, int count) {
    if (from < to) {
      for (int i = count - 1; i >= 0; i--) {
        moveAggregate(heap, source, from + i, target, to + i);
      }
    } else {
      for (int i = 0; i < count; i++) {
        moveAggregate(heap, source, from + i, target, to + i);
      }
    }
  }

  private static void moveAggregate(Heap heap, RefArray source, int from, RefArray target, int to) {
    if (source.values[from] instanceof HeapObject value) {
      if (target.values[to] instanceof HeapObject old) {
        assign(heap, old, value);
      } else {
        target.values[to] = copyAt(heap, value, target.address(to));
      }
    }
  }

  /// Sets an element; a struct or array given to an element that has none yet becomes it.
  public static void put(Heap heap, HeapObject array, int slot, @Nullable Object value) {
    if (!(array instanceof RefArray refs
        && refs.element != null
        && value instanceof HeapObject source)) {
      array.setRef(slot, value);
    } else if (refs.values[slot] instanceof HeapObject old) {
      assign(heap, old, source);
    } else {
      refs.element.put(source, refs, slot);
    }
  }
}
