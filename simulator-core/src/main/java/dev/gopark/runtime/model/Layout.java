package dev.gopark.runtime.model;

import dev.gopark.code.Registers;
import dev.gopark.types.BasicType;
import dev.gopark.types.Sizes;
import dev.gopark.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a struct or array type lies in memory: which slots are words, and which hold structs or
/// arrays of their own. Immutable and shared by all machines that run one program.
public final class Layout {
  private static final long OBJECT_BYTES = 16;
  private static final long SLOT_BYTES = 8;

  public final Type type;
  public final boolean array;

  /// The number of slots.
  public final int slots;

  public final boolean hasWords;
  public final boolean hasRefs;

  /// For a struct the layout of each field that is a struct or array, null for the others; for an
  /// array one entry.
  private final @Nullable Layout[] parts;

  private final boolean bytes;

  /// What a variable takes in the simulation, with all that lies in it.
  private final long totalBytes;

  private Layout(
      Type type,
      boolean array,
      int slots,
      boolean hasWords,
      boolean hasRefs,
      @Nullable Layout[] parts,
      boolean bytes) {
    this.type = type;
    this.array = array;
    this.slots = slots;
    this.hasWords = hasWords;
    this.hasRefs = hasRefs;
    this.parts = parts;
    this.bytes = bytes;
    this.totalBytes = bytes ? slots : total();
  }

  private long total() {
    long sum = 0;
    for (Layout part : parts) {
      sum = Math.min(sum + SLOT_BYTES + (part == null ? 0 : part.totalBytes), Sizes.MOST);
    }
    return type.underlying() instanceof Type.Array(long length, Type _)
        ? Sizes.product(length, sum)
        : OBJECT_BYTES + sum;
  }

  /// The layout of what lies in `slot`, or null if that is no struct or array.
  public @Nullable Layout part(int slot) {
    return array ? parts[0] : parts[slot];
  }

  /// Makes and keeps the layouts of a program's types. Not thread-safe; one per machine family.
  public static final class Table {
    private final Map<Type, Layout> layouts = new HashMap<>();

    /// The layout of a struct or array type, or null for another type.
    public synchronized @Nullable Layout find(Type type) {
      return Registers.isAggregate(type) ? of(type) : null;
    }

    /// The layout of the struct or array type `type`.
    public synchronized Layout of(Type type) {
      Layout known = layouts.get(type);
      if (known == null) {
        known = make(type);
        layouts.put(type, known);
      }
      return known;
    }

    private Layout make(Type type) {
      return switch (type.underlying()) {
        case Type.Struct struct -> ofStruct(type, struct.fields());
        case Type.Array array -> ofArray(type, array);
        default -> throw new IllegalStateException("no layout for " + type);
      };
    }

    private Layout ofStruct(Type type, List<Type.StructField> fields) {
      @Nullable Layout[] parts = new Layout[fields.size()];
      boolean words = false;
      boolean refs = false;
      for (int i = 0; i < parts.length; i++) {
        Type field = fields.get(i).type();
        parts[i] = find(field);
        words |= Registers.isWord(field);
        refs |= !Registers.isWord(field);
      }
      return new Layout(type, false, parts.length, words, refs, parts, false);
    }

    private Layout ofArray(Type type, Type.Array array) {
      boolean words = Registers.isWord(array.element());
      boolean bytes = array.element().underlying() == BasicType.UINT8;
      @Nullable Layout[] parts = {find(array.element())};
      int slots = (int) Math.min(array.length(), Integer.MAX_VALUE);
      return new Layout(type, true, slots, words, !words, parts, bytes);
    }
  }

  /// A new zero value of this layout.
  public HeapObject zero(Heap heap) {
    heap.admit(totalBytes);
    return admitted(heap);
  }

  private HeapObject admitted(Heap heap) {
    HeapObject object = allocate(heap);
    if (hasRefs) {
      for (int i = 0; i < slots; i++) {
        Layout part = part(i);
        if (part != null) {
          object.setRef(i, part.admitted(heap));
        }
      }
    }
    return object;
  }

  private HeapObject allocate(Heap heap) {
    if (!array) {
      return new StructObject(heap.allocate(OBJECT_BYTES + SLOT_BYTES * slots), this);
    }
    if (bytes) {
      return new ByteArray(heap.allocate(slots), slots);
    }
    long address = heap.allocate(SLOT_BYTES * slots);
    return hasWords ? new WordArray(address, slots) : new RefArray(address, slots, parts[0]);
  }

  /// A deep copy of `source`, which has this layout.
  public HeapObject copy(Heap heap, HeapObject source) {
    heap.admit(totalBytes);
    HeapObject target = allocate(heap);
    fill(heap, target, source, true);
    return target;
  }

  /// Copies the content of `source` into `target`, both of this layout. Nested objects keep their
  /// identity.
  public void assign(HeapObject target, HeapObject source) {
    if (target != source) {
      fill(null, target, source, false);
    }
  }

  private void fill(@Nullable Heap heap, HeapObject target, HeapObject source, boolean fresh) {
    copyPlain(target, source);
    if (!hasRefs) {
      return;
    }
    for (int i = 0; i < slots; i++) {
      Layout part = part(i);
      if (part == null) {
        target.setRef(i, source.ref(i));
      } else if (fresh && heap != null) {
        target.setRef(i, part.copy(heap, object(source, i)));
      } else {
        part.assign(object(target, i), object(source, i));
      }
    }
  }

  private static HeapObject object(HeapObject owner, int slot) {
    if (owner.ref(slot) instanceof HeapObject nested) {
      return nested;
    }
    throw new IllegalStateException("slot " + slot + " holds no object");
  }

  private static void copyPlain(HeapObject target, HeapObject source) {
    switch (source) {
      case WordArray from ->
          System.arraycopy(from.values, 0, ((WordArray) target).values, 0, from.values.length);
      case ByteArray from ->
          System.arraycopy(from.values, 0, ((ByteArray) target).values, 0, from.values.length);
      case StructObject from ->
          System.arraycopy(from.words, 0, ((StructObject) target).words, 0, from.words.length);
      default -> {}
    }
  }

  /// Makes `target`, of this layout, zero. Nested objects keep their identity.
  public void clear(HeapObject target) {
    for (int i = 0; i < slots; i++) {
      Layout part = part(i);
      if (part != null) {
        part.clear(object(target, i));
      } else if (isWord(target, i)) {
        target.setWord(i, 0);
      } else {
        target.setRef(i, null);
      }
    }
  }

  private boolean isWord(HeapObject object, int slot) {
    return object instanceof StructObject && type.underlying() instanceof Type.Struct struct
        ? Registers.isWord(struct.fields().get(slot).type())
        : hasWords;
  }
}
