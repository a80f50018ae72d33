package dev.gopark.runtime.exec;

import dev.gopark.types.BasicType;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import java.util.List;

/// Sizes of types in bytes, as gc lays them out on linux/amd64.
public final class Sizes {
  private static final int WORD = 8;

  private Sizes() {}

  /// The size of a variable of `type`.
  public static long of(Type type) {
    return switch (type.underlying()) {
      case BasicType basic -> basic.size;
      case Type.Pointer _, Type.GoMap _, Type.Channel _, Type.Signature _ -> WORD;
      case Type.Interface _ -> 2 * WORD;
      case Type.Slice _ -> 3 * WORD;
      case Type.Array(long length, Type element) -> length * of(element);
      case Type.Struct(List<Type.StructField> fields) -> ofStruct(fields);
      case Type.Tuple _, Named _ -> throw new IllegalStateException("no variable has type " + type);
    };
  }

  private static long ofStruct(List<Type.StructField> fields) {
    long end = 0;
    long alignment = 1;
    for (Type.StructField field : fields) {
      long own = alignment(field.type());
      alignment = Math.max(alignment, own);
      end = roundUp(end, own) + of(field.type());
    }
    boolean endsWithNothing = end > 0 && of(fields.getLast().type()) == 0;
    return roundUp(endsWithNothing ? end + 1 : end, alignment);
  }

  private static long alignment(Type type) {
    return switch (type.underlying()) {
      case BasicType basic -> Math.clamp(basic.isComplex() ? basic.size / 2 : basic.size, 1, WORD);
      case Type.Array(long _, Type element) -> alignment(element);
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().mapToLong(field -> alignment(field.type())).max().orElse(1);
      default -> WORD;
    };
  }

  static long roundUp(long size, long unit) {
    return (size + unit - 1) / unit * unit;
  }

  /// Whether variables of `type` hold anything that Go's collector must follow.
  static boolean hasPointers(Type type) {
    return switch (type.underlying()) {
      case BasicType basic -> basic == BasicType.STRING || basic == BasicType.UNSAFE_POINTER;
      case Type.Array(long length, Type element) -> length > 0 && hasPointers(element);
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().anyMatch(field -> hasPointers(field.type()));
      default -> true;
    };
  }
}
