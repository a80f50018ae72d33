package dev.gopark.runtime.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been copied of a state, and where to. What there may be very many of leads to its copy
/// by a field of its own ([Copied]), the rest by a map: looking up an object by its identity is
/// what a copy costs otherwise.
final class Copies {
  private final Map<Object, Object> rest = new IdentityHashMap<>();

  /// What is begun; from [#filled] on the copies are still empty.
  private final ArrayList<Object> begun = new ArrayList<>();

  private int filled;
  private long bytes;

  /// The copy of `original`, or null.
  @Nullable Object known(Object original) {
    return switch (original) {
      case Copied copied -> copied.copy;
      case String text -> text;
      default -> rest.get(original);
    };
  }

  /// Notes a complete copy.
  ///
  /// @param size about how many bytes of Java's memory it takes
  void know(Object original, Object copy, long size) {
    bytes += size;
    if (original instanceof Copied copied) {
      copied.copy = copy;
    } else {
      rest.put(original, copy);
    }
  }

  /// Notes a copy whose content follows, so that cycles end at it.
  <T> T begin(T original, T copy, long size) {
    know(original, copy, size);
    begun.add(original);
    return copy;
  }

  /// The next one whose copy is to be filled; null if there is none.
  @Nullable Object nextOpen() {
    return filled < begun.size() ? begun.get(filled++) : null;
  }

  /// What the copies take of Java's memory, about.
  long bytes() {
    return bytes;
  }

  /// Unties originals from their copies.
  void forget() {
    for (Object original : begun) {
      if (original instanceof Copied copied) {
        copied.copy = null;
      }
    }
  }
}
