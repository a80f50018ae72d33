package dev.gopark.world;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The table of what is open, by number, from 3 on. A number is not used again, so that who waits
/// for a descriptor that is closed meanwhile cannot take another one for it.
final class Descriptors {
  private static final int FIRST = 3;

  private final TreeMap<Integer, Descriptor> open = new TreeMap<>();
  private int next = FIRST;

  int add(Descriptor descriptor) {
    open.put(next, descriptor);
    return next++;
  }

  /// Another number for what `number`, which is open, stands for.
  int duplicate(int number) {
    Descriptor same = open.get(number);
    if (same == null) {
      throw new IllegalArgumentException("descriptor " + number + " is not open");
    }
    return add(same);
  }

  @Nullable Descriptor get(int number) {
    return open.get(number);
  }

  @Nullable Descriptor remove(int number) {
    return open.remove(number);
  }

  /// The number of the first one of a kind, -1 if there is none.
  int find(Predicate<Descriptor> kind) {
    for (Map.Entry<Integer, Descriptor> entry : open.entrySet()) {
      if (kind.test(entry.getValue())) {
        return entry.getKey();
      }
    }
    return -1;
  }

  Collection<Descriptor> all() {
    return open.values();
  }

  Descriptors copy() {
    Descriptors copy = new Descriptors();
    copy.next = next;
    Map<Descriptor, Descriptor> copies = new IdentityHashMap<>(); // two numbers may stand for one
    open.forEach(
        (number, descriptor) ->
            copy.open.put(number, copies.computeIfAbsent(descriptor, Descriptor::copy)));
    return copy;
  }

  long fingerprint() {
    long hash = next;
    for (Map.Entry<Integer, Descriptor> entry : open.entrySet()) {
      hash = (31 * hash + entry.getKey()) * 31 + entry.getValue().fingerprint();
    }
    return hash;
  }
}
