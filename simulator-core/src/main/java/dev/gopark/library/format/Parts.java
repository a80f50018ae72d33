package dev.gopark.library.format;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.Box;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.SliceValue;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Looks into values.
final class Parts {
  /// A value together with its type, and whether package fmt may call its methods: not when it was
  /// reached through an unexported field.
  record Value(Type type, long word, @Nullable Object ref, boolean hidden) {
    static Value of(Box box) {
      return new Value(box.type, box.word, box.ref, false);
    }

    Box boxed() {
      return new Box(type, word, ref);
    }

    String text() {
      return ref instanceof String text ? text : "";
    }
  }

  private Parts() {}

  /// The value of type `type` in a slot of `object`.
  static Value slot(HeapObject object, int index, Type type, boolean hidden) {
    return Registers.isWord(type)
        ? new Value(type, object.word(index), null, hidden)
        : new Value(type, 0, object.ref(index), hidden);
  }

  static long length(Value value) {
    return switch (value.ref) {
      case SliceValue slice -> slice.length;
      case HeapObject array -> array.slots();
      case null, default -> 0;
    };
  }

  static Value element(Value value, Type type, int index) {
    return value.ref instanceof SliceValue slice
        ? slot(slice.array, slice.offset + index, type, value.hidden)
        : slot(Objects.requireNonNull((HeapObject) value.ref), index, type, value.hidden);
  }

  /// The bytes of an array or slice of bytes.
  static String bytes(Value value) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < length(value); i++) {
      bytes.append((char) element(value, BasicType.UINT8, i).word);
    }
    return bytes.toString();
  }

  static boolean isBytes(Type element) {
    return element.underlying() == BasicType.UINT8;
  }
}
