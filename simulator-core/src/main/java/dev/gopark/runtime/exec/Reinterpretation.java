package dev.gopark.runtime.exec;

import dev.gopark.code.Registers;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.Pointer;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sees what a pointer points to as another type, where both look alike in the simulated memory.
final class Reinterpretation {
  private Reinterpretation() {}

  /// The pointer to `element` as a pointer to `wanted`: to the same, or to its first field or
  /// element; null if there is no such view.
  static @Nullable Object of(Object pointer, Type element, Type wanted) {
    if (looksAlike(element, wanted)) {
      return pointer;
    }
    return switch (element.underlying()) {
      case Type.Struct(List<Type.StructField> fields)
          when !fields.isEmpty() && pointer instanceof HeapObject object ->
          first(object, fields.getFirst().type(), wanted);
      case Type.Array(long length, Type first)
          when length > 0 && pointer instanceof HeapObject object ->
          first(object, first, wanted);
      default -> null;
    };
  }

  private static @Nullable Object first(HeapObject object, Type type, Type wanted) {
    Object pointer =
        Registers.isAggregate(type) ? object.ref(0) : new Pointer(object.array(), object.start());
    return pointer == null ? null : of(pointer, type, wanted);
  }

  private static boolean looksAlike(Type left, Type right) {
    Type one = left.underlying();
    Type other = right.underlying();
    return switch (one) {
      case BasicType a when other instanceof BasicType b -> a == b || isWhole(a) && isWhole(b);
      case Type.Array(long a, Type x) when other instanceof Type.Array(long b, Type y) ->
          a == b && looksAlike(x, y);
      case Type.Struct(List<Type.StructField> a)
          when other instanceof Type.Struct(List<Type.StructField> b) ->
          looksAlike(a, b);
      default -> one.equals(other);
    };
  }

  private static boolean looksAlike(List<Type.StructField> left, List<Type.StructField> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!looksAlike(left.get(i).type(), right.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  /// Whether values fill a word, so that their bits are those of Go's memory.
  private static boolean isWhole(BasicType type) {
    return Registers.isWord(type) && type.size == 8;
  }
}
