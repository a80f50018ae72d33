package dev.gopark.runtime.sync;

import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.runtime.model.RefArray;
import dev.gopark.runtime.model.SliceValue;
import org.jspecify.annotations.Nullable;

/// The algorithm of Go's `sync.Pool`: each processor has a private value and a list; it works at
/// the list's head, others take from the tail. Every garbage collection makes what is there
/// victims, and drops the victims of the one before. That happens here when the pool is next used,
/// which nobody can tell from when Go does it.
public final class Pools {
  // The struct's fields.
  private static final int LOCAL = 1;
  private static final int VICTIM = 2;
  private static final int COLLECTIONS = 3;

  // Those of what one processor has.
  private static final int PRIVATE = 0;
  private static final int SHARED = 1;

  private static final int FIRST_CAPACITY = 8;
  private static final int REFERENCE_BYTES = 16;

  private final Kernel kernel;
  private final HeapObject pool;
  private final int processor;

  private Pools(NativeCall call, @Nullable Object receiver) {
    kernel = call.kernel();
    pool = call.nonNil(receiver);
    processor = kernel.processor();
    Mutexes.charge(kernel);
    catchUp();
  }

  /// Whether there was room for the running processor's value: the pool may have to make it first.
  public static void put(NativeCall call) {
    call.setBool(0, new Pools(call, call.ref(1)).put(call.ref(0)));
  }

  /// A value from the pool, or nil.
  public static void take(NativeCall call) {
    call.setRef(0, new Pools(call, call.ref(0)).take());
  }

  private void catchUp() {
    long collections = kernel.heap().collections();
    long missed = collections - pool.word(COLLECTIONS);
    if (missed > 0) {
      pool.setRef(VICTIM, missed == 1 ? pool.ref(LOCAL) : null);
      pool.setRef(LOCAL, null);
      pool.setWord(COLLECTIONS, collections);
    }
  }

  private boolean put(@Nullable Object value) {
    if (processor >= count(LOCAL)) {
      return false;
    }
    HeapObject own = part(LOCAL, processor);
    if (own.ref(PRIVATE) == null) {
      own.setRef(PRIVATE, value);
    } else {
      pushHead(own, value);
    }
    return true;
  }

  private @Nullable Object take() {
    if (processor >= count(LOCAL)) {
      pool.setRef(LOCAL, null); // there are more processors than before: Go begins anew
    }
    Object found = null;
    if (count(LOCAL) > 0) {
      HeapObject own = part(LOCAL, processor);
      found = takePrivate(own);
      found = found == null ? popHead(own) : found;
    }
    found = found == null ? steal(LOCAL, 1) : found;
    return found == null ? takeVictim() : found;
  }

  private @Nullable Object takeVictim() {
    if (processor >= count(VICTIM)) {
      return null;
    }
    Object found = takePrivate(part(VICTIM, processor));
    found = found == null ? steal(VICTIM, 0) : found;
    if (found == null) {
      pool.setRef(VICTIM, null);
    }
    return found;
  }

  /// The oldest value of the first processor that has one, beginning so many behind the running
  /// one.
  private @Nullable Object steal(int field, int distance) {
    int count = count(field);
    for (int i = 0; i < count; i++) {
      Object found = popTail(part(field, (processor + distance + i) % count));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private int count(int field) {
    return pool.ref(field) instanceof SliceValue parts ? (int) parts.length : 0;
  }

  private HeapObject part(int field, int number) {
    SliceValue parts = (SliceValue) pool.ref(field);
    if (parts != null && parts.array.ref(parts.offset + number) instanceof HeapObject part) {
      return part;
    }
    throw new IllegalStateException("a pool without a part for P" + number);
  }

  private static @Nullable Object takePrivate(HeapObject part) {
    Object value = part.ref(PRIVATE);
    part.setRef(PRIVATE, null);
    return value;
  }

  private void pushHead(HeapObject part, @Nullable Object value) {
    SliceValue list = part.ref(SHARED) instanceof SliceValue some ? some : empty(FIRST_CAPACITY);
    if (list.length == list.capacity) {
      SliceValue larger = empty((int) Math.max(FIRST_CAPACITY, 2 * list.length));
      for (int i = 0; i < list.length; i++) {
        larger.array.setRef(i, list.array.ref(list.offset + i));
      }
      list = new SliceValue(larger.array, 0, list.length, larger.capacity);
    }
    list.array.setRef(list.offset + (int) list.length, value);
    part.setRef(SHARED, new SliceValue(list.array, list.offset, list.length + 1, list.capacity));
  }

  private SliceValue empty(int capacity) {
    long address = kernel.heap().allocate((long) REFERENCE_BYTES * capacity);
    return new SliceValue(new RefArray(address, capacity, REFERENCE_BYTES, null), 0, 0, capacity);
  }

  private static @Nullable Object popHead(HeapObject part) {
    if (!(part.ref(SHARED) instanceof SliceValue list) || list.length == 0) {
      return null;
    }
    part.setRef(SHARED, new SliceValue(list.array, list.offset, list.length - 1, list.capacity));
    return clear(list.array, list.offset + (int) list.length - 1);
  }

  private static @Nullable Object popTail(HeapObject part) {
    if (!(part.ref(SHARED) instanceof SliceValue list) || list.length == 0) {
      return null;
    }
    part.setRef(
        SHARED, new SliceValue(list.array, list.offset + 1, list.length - 1, list.capacity - 1));
    return clear(list.array, list.offset);
  }

  private static @Nullable Object clear(HeapObject array, int slot) {
    Object value = array.ref(slot);
    array.setRef(slot, null);
    return value;
  }
}
