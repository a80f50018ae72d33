package dev.gopark.runtime.model;

import dev.gopark.code.Registers;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A map. Entries lie in numbered slots in the order of insertion and never move, so that an
/// iterator stays true while the map changes; a new entry takes the lowest slot that a deletion
/// left free. An open-addressing table leads from a key's hash to its slot.
public final class MapObject extends Shadowed {
  private enum Keys {
    WORD,
    FLOAT,
    STRING,
    VALUE
  }

  private static final int MIN_SLOTS = 8;
  private static final int MAX_HINT = 1 << 20;
  private static final long[] NO_WORDS = {};
  private static final @Nullable Object[] NO_REFS = {};

  public final long address;
  public final Type.GoMap type;
  private final Keys keys;

  // By slot; a key or element is in words or in references, and the other array stays empty.
  private long[] keyWords;
  private @Nullable Object[] keyRefs;
  private long[] elementWords;
  private @Nullable Object[] elementRefs;
  private int[] hashes;
  private boolean[] live;

  /// Open addressing with linear probing: slot + 1, or 0.
  private int[] table;

  /// Slots ever used: all from here on are free.
  private int slots;

  private int size;

  /// No slot below is free.
  private int firstFree;

  // The goroutine that wrote last (0 before that), and when it did, in virtual nanoseconds.
  public int writer;
  public long writeStart;
  public long writeEnd;

  /// An empty map with room for `hint` entries.
  public MapObject(long address, Type.GoMap type, long hint) {
    this.address = address;
    this.type = type;
    this.keys = keysOf(type.key());
    int capacity = Math.clamp(hint, MIN_SLOTS, MAX_HINT);
    boolean wordKeys = Registers.isWord(type.key());
    boolean wordElements = Registers.isWord(type.element());
    keyWords = wordKeys ? new long[capacity] : NO_WORDS;
    keyRefs = wordKeys ? NO_REFS : new Object[capacity];
    elementWords = wordElements ? new long[capacity] : NO_WORDS;
    elementRefs = wordElements ? NO_REFS : new Object[capacity];
    hashes = new int[capacity];
    live = new boolean[capacity];
    table = new int[tableSize(capacity)];
  }

  /// A copy that shares keys and elements; see [#remap].
  public MapObject(MapObject other) {
    address = other.address;
    type = other.type;
    keys = other.keys;
    keyWords = other.keyWords.clone();
    keyRefs = other.keyRefs.clone();
    elementWords = other.elementWords.clone();
    elementRefs = other.elementRefs.clone();
    hashes = other.hashes.clone();
    live = other.live.clone();
    table = other.table.clone();
    slots = other.slots;
    size = other.size;
    firstFree = other.firstFree;
    writer = other.writer;
    writeStart = other.writeStart;
    writeEnd = other.writeEnd;
  }

  private static Keys keysOf(Type key) {
    return switch (key.underlying()) {
      case BasicType basic when basic.isString() -> Keys.STRING;
      case BasicType basic when basic.isFloat() -> Keys.FLOAT;
      default -> Registers.isWord(key) ? Keys.WORD : Keys.VALUE;
    };
  }

  private static int tableSize(int capacity) {
    return Integer.highestOneBit(capacity) * 4;
  }

  /// `len` of the map.
  public int size() {
    return size;
  }

  /// Slots there is room for.
  int capacity() {
    return live.length;
  }

  /// Slots that hold or have held entries.
  public int slotCount() {
    return slots;
  }

  /// Whether `slot` holds an entry.
  public boolean isLive(int slot) {
    return slot < slots && live[slot];
  }

  public long keyWord(int slot) {
    return keyWords.length == 0 ? 0 : keyWords[slot];
  }

  public @Nullable Object keyRef(int slot) {
    return keyRefs.length == 0 ? null : keyRefs[slot];
  }

  public long elementWord(int slot) {
    return elementWords.length == 0 ? 0 : elementWords[slot];
  }

  public @Nullable Object elementRef(int slot) {
    return elementRefs.length == 0 ? null : elementRefs[slot];
  }

  public void setElementWord(int slot, long value) {
    elementWords[slot] = value;
  }

  public void setElementRef(int slot, @Nullable Object value) {
    elementRefs[slot] = value;
  }

  /// The slot of a key, or -1. Panics if the key is an interface that holds something unhashable.
  public int find(Kernel k, long word, @Nullable Object ref) {
    int position = position(k, hash(k, word, ref), word, ref);
    return table[position] - 1;
  }

  /// The slot of a key, which is entered with a zero element if it is missing.
  public int insert(Kernel k, long word, @Nullable Object ref) {
    int hash = hash(k, word, ref);
    int slot = table[position(k, hash, word, ref)] - 1;
    if (slot >= 0) {
      replaceKey(slot, word, ref);
      return slot;
    }
    return add(k.heap(), hash, word, ref);
  }

  /// Removes the entry of a key, if there is one.
  public void delete(Kernel k, long word, @Nullable Object ref) {
    int position = position(k, hash(k, word, ref), word, ref);
    int slot = table[position] - 1;
    if (slot >= 0) {
      unlink(position);
      vacate(slot);
    }
  }

  /// Removes all entries.
  public void clear() {
    Arrays.fill(table, 0);
    Arrays.fill(keyRefs, null);
    Arrays.fill(elementRefs, null);
    Arrays.fill(live, false);
    slots = 0;
    size = 0;
    firstFree = 0;
  }

  private int hash(Kernel k, long word, @Nullable Object ref) {
    return switch (keys) {
      case WORD -> Values.hash(word);
      case FLOAT -> Values.hashFloat(word);
      case STRING -> Values.hash(Values.text(ref));
      case VALUE -> Values.hash(k, type.key(), word, ref);
    };
  }

  private boolean holds(Kernel k, int slot, long word, @Nullable Object ref) {
    return switch (keys) {
      case WORD -> keyWords[slot] == word;
      case FLOAT -> Double.longBitsToDouble(keyWords[slot]) == Double.longBitsToDouble(word);
      case STRING -> Values.text(keyRefs[slot]).equals(Values.text(ref));
      case VALUE -> Values.equal(k, type.key(), 0, keyRefs[slot], 0, ref);
    };
  }

  /// Where the table has the key, or the empty place where it would have it.
  private int position(Kernel k, int hash, long word, @Nullable Object ref) {
    int mask = table.length - 1;
    int position = hash & mask;
    while (table[position] != 0) {
      int slot = table[position] - 1;
      if (hashes[slot] == hash && holds(k, slot, word, ref)) {
        return position;
      }
      position = position + 1 & mask;
    }
    return position;
  }

  /// As Go does, since equal floats and interfaces need not look the same.
  private void replaceKey(int slot, long word, @Nullable Object ref) {
    if (keys == Keys.FLOAT) {
      keyWords[slot] = word;
    } else if (ref instanceof Box) {
      keyRefs[slot] = ref;
    }
  }

  private int add(Heap heap, int hash, long word, @Nullable Object ref) {
    int slot = freeSlot(heap);
    if (keyWords.length != 0) {
      keyWords[slot] = word;
    } else {
      keyRefs[slot] = owned(heap, ref);
    }
    clearElement(slot);
    hashes[slot] = hash;
    live[slot] = true;
    size++;
    link(slot);
    return slot;
  }

  private @Nullable Object owned(Heap heap, @Nullable Object ref) {
    return ref instanceof HeapObject object && Registers.isAggregate(type.key())
        ? Aggregates.copy(heap, object)
        : ref;
  }

  private void clearElement(int slot) {
    if (elementWords.length != 0) {
      elementWords[slot] = 0;
    } else {
      elementRefs[slot] = null;
    }
  }

  private int freeSlot(Heap heap) {
    while (firstFree < slots && live[firstFree]) {
      firstFree++;
    }
    int slot = firstFree++;
    if (slot == slots) {
      slots++;
      if (slot == live.length) {
        grow(heap);
      }
    }
    return slot;
  }

  private void grow(Heap heap) {
    int capacity = live.length * 2;
    heap.allocate(32L * live.length);
    keyWords = keyWords.length == 0 ? keyWords : Arrays.copyOf(keyWords, capacity);
    keyRefs = keyRefs.length == 0 ? keyRefs : Arrays.copyOf(keyRefs, capacity);
    elementWords = elementWords.length == 0 ? elementWords : Arrays.copyOf(elementWords, capacity);
    elementRefs = elementRefs.length == 0 ? elementRefs : Arrays.copyOf(elementRefs, capacity);
    hashes = Arrays.copyOf(hashes, capacity);
    live = Arrays.copyOf(live, capacity);
    table = new int[tableSize(capacity)];
    for (int slot = 0; slot < slots; slot++) {
      if (live[slot]) {
        link(slot);
      }
    }
  }

  private void link(int slot) {
    int mask = table.length - 1;
    int position = hashes[slot] & mask;
    while (table[position] != 0) {
      position = position + 1 & mask;
    }
    table[position] = slot + 1;
  }

  /// Empties a place of the table and moves later ones up, so that no search ends too early.
  private void unlink(int position) {
    int mask = table.length - 1;
    int hole = position;
    for (int i = hole + 1 & mask; table[i] != 0; i = i + 1 & mask) {
      int home = hashes[table[i] - 1] & mask;
      if ((i - home & mask) >= (i - hole & mask)) {
        table[hole] = table[i];
        hole = i;
      }
    }
    table[hole] = 0;
  }

  private void vacate(int slot) {
    live[slot] = false;
    size--;
    firstFree = Math.min(firstFree, slot);
    if (keyRefs.length != 0) {
      keyRefs[slot] = null;
    }
    clearElement(slot);
  }

  /// Calls `visitor` with every reference that keys and elements hold.
  public void forEachReference(Consumer<Object> visitor) {
    visit(keyRefs, visitor);
    visit(elementRefs, visitor);
  }

  private static void visit(@Nullable Object[] references, Consumer<Object> visitor) {
    for (Object reference : references) {
      if (reference != null) {
        visitor.accept(reference);
      }
    }
  }

  /// Replaces every reference that keys and elements hold.
  public void remap(UnaryOperator<@Nullable Object> copies) {
    Arrays.setAll(keyRefs, i -> copies.apply(keyRefs[i]));
    Arrays.setAll(elementRefs, i -> copies.apply(elementRefs[i]));
  }

  /// A hash of the entries by slot: words, strings and complex numbers, no other references.
  public long contentHash() {
    long hash = 31L * size + slots;
    for (int slot = 0; slot < slots; slot++) {
      if (live[slot]) {
        hash = 31 * hash + slot;
        hash = 31 * hash + keyWord(slot) + References.valueHash(keyRef(slot));
        hash = 31 * hash + elementWord(slot) + References.valueHash(elementRef(slot));
      }
    }
    return hash;
  }
}
