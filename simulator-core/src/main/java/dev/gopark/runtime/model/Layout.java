package dev.gopark.runtime.model;

import dev.gopark.code.Registers;
import dev.gopark.types.BasicType;
import dev.gopark.types.Sizes;
import dev.gopark.types.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a struct or array type lies in memory: which slots are words, which hold structs or arrays
/// of their own, and where gc would put them. Immutable and shared by all machines that run one
/// program.
public final class Layout {
  private static final long OBJECT_BYTES = 16;
  private static final long SLOT_BYTES = 8;

  public final Type type;
  public final boolean array;

  /// The number of slots; none for elements without size.
  public final int slots;

  /// In bytes, as Go has it.
  public final long size;

  public final boolean hasWords;
  public final boolean hasRefs;

  /// For a struct the layout of each field that is a struct or array, null for the others; for an
  /// array one entry.
  private final @Nullable Layout[] parts;

  /// Where the slots begin: of a struct all, of an array the second.
  private final long[] offsets;

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
      long[] offsets,
      boolean bytes) {
    this.type = type;
    this.array = array;
    this.slots = slots;
    this.hasWords = hasWords;
    this.hasRefs = hasRefs;
    this.parts = parts;
    this.offsets = offsets;
    this.size = Sizes.of(type);
    this.bytes = bytes;
    this.totalBytes = bytes ? slots : total();
  }

  private long total() {
    long sum = 0;
    for (Layout part : parts) {
      sum = Math.min(sum + SLOT_BYTES + (part == null ? 0 : part.totalBytes), Sizes.MOST);
    }
    return array && offsets[0] > 0 ? Sizes.product(length(), sum) : OBJECT_BYTES + sum;
  }

  /// Where `slot` lies, from the start.
  long offset(int slot) {
    return array ? offsets[0] * slot : offsets[slot];
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
      long[] offsets = Sizes.offsets(fields);
      return new Layout(type, false, parts.length, words, refs, parts, offsets, false);
    }

    private Layout ofArray(Type type, Type.Array array) {
      boolean words = Registers.isWord(array.element());
      boolean bytes = array.element().underlying() == BasicType.UINT8;
      @Nullable Layout[] parts = {find(array.element())};
      long size = Sizes.of(array.element());
      int slots = size == 0 ? 0 : (int) Math.min(array.length(), Integer.MAX_VALUE);
      return new Layout(type, true, slots, words, !words, parts, new long[] {size}, bytes);
    }
  }

  /// A new zero value of this layout.
  public HeapObject zero(Heap heap) {
    heap.admit(totalBytes);
    return admitted(heap, heap.reserve(size));
  }

  /// A new zero value at `address`, which lies in something larger.
  public HeapObject zeroAt(Heap heap, long address) {
    heap.admit(totalBytes);
    return admitted(heap, address);
  }

  private HeapObject admitted(Heap heap, long address) {
    HeapObject object = allocate(heap, address);
    if (hasParts()) {
      for (int i = 0; i < slots; i++) {
        Layout part = part(i);
        if (part != null) {
          object.setRef(i, part.admitted(heap, address + offset(i)));
        }
      }
    }
    return object;
  }

  private boolean hasParts() {
    return hasRefs && !(array && parts[0] == null);
  }

  private HeapObject allocate(Heap heap, long address) {
    heap.count(array ? bytes ? slots : SLOT_BYTES * slots : OBJECT_BYTES + SLOT_BYTES * slots);
    if (!array) {
      return new StructObject(address, this);
    }
    if (bytes) {
      return new ByteArray(address, slots);
    }
    if (hasWords) {
      return new WordArray(address, slots, (int) offsets[0]);
    }
    return offsets[0] == 0 && parts[0] instanceof Layout element
        ? new EmptyArray(address, length(), element.admitted(heap, address))
        : new RefArray(address, slots, offsets[0], parts[0]);
  }

  private long length() {
    return type.underlying() instanceof Type.Array(long length, Type _) ? length : slots;
  }

  /// A deep copy of `source`, which has this layout.
  public HeapObject copy(Heap heap, HeapObject source) {
    return copyAt(heap, source, heap.reserve(size));
  }

  /// As [#copy], at `address`, which lies in something larger.
  HeapObject copyAt(Heap heap, HeapObject source, long address) {
    heap.admit(totalBytes);
    HeapObject target = allocate(heap, address);
    copyPlain(target, source);
    for (int i = 0; hasRefs && i < slots; i++) {
      Layout part = part(i);
      Object value = source.ref(i);
      target.setRef(
          i, part == null ? value : part.copyAt(heap, object(source, i), address + offset(i)));
    }
    return target;
  }

  /// Copies the content of `source` into `target`, both of this layout. Nested objects keep their
  /// identity.
  public void assign(HeapObject target, HeapObject source) {
    if (target == source) {
      return;
    }
    copyPlain(target, source);
    for (int i = 0; hasRefs && i < slots; i++) {
      Layout part = part(i);
      if (part == null) {
        target.setRef(i, source.ref(i));
      } else {
        part.assign(object(target, i), object(source, i));
      }
    }
  }

  /// Makes `object`, of this layout, which nobody has seen yet, a part of `owner`.
  public void put(HeapObject object, HeapObject owner, int slot) {
    moveTo(object, owner.address(slot));
    owner.setRef(slot, object);
  }

  private void moveTo(HeapObject object, long address) {
    object.moveTo(address);
    for (int i = 0; hasParts() && i < slots; i++) {
      Layout part = part(i);
      if (part != null) {
        part.moveTo(object(object, i), address + offset(i));
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
