package dev.gopark.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Sizes of types in bytes, as gc lays them out on linux/amd64.
public final class Sizes {
  /// A type whose variables are larger than this can't be: more than gc lets an address span.
  public static final long MOST = 1L << 50;

  private static final int WORD = 8;

  /// What is known of declared types; without it, types that hold the one before twice take
  /// exponential time.
  private final Map<Named, Long> sizes = new HashMap<>();

  private final Map<Named, Long> alignments = new HashMap<>();
  private final Map<Named, Long> pointers = new HashMap<>();

  Sizes() {}

  /// The size of a variable of `type`; for one that can't be, some size over [#MOST].
  public static long of(Type type) {
    return new Sizes().size(type);
  }

  /// Where the fields of a struct begin, from its start.
  public static long[] offsets(List<Type.StructField> fields) {
    return new Sizes().fieldOffsets(fields);
  }

  /// Where the field at the end of `path` begins, from the start of the struct type `base`.
  public static long offset(Type base, List<Integer> path) {
    long offset = 0;
    Type type = base;
    for (int index : path) {
      if (type.underlying() instanceof Type.Struct(List<Type.StructField> fields)) {
        offset += offsets(fields)[index];
        type = fields.get(index).type();
      }
    }
    return offset;
  }

  /// What the address of a variable of `type` is a multiple of.
  public static long alignment(Type type) {
    return new Sizes().align(type);
  }

  /// Whether variables of `type` hold anything that Go's collector must follow.
  public static boolean hasPointers(Type type) {
    return new Sizes().pointers(type) > 0;
  }

  /// `size` rounded up to a whole number of `unit`s.
  public static long roundUp(long size, long unit) {
    return (size + unit - 1) / unit * unit;
  }

  /// `length * size`, or some size over [#MOST].
  public static long product(long length, long size) {
    return size > 0 && length > MOST / size ? MOST + 1 : length * size;
  }

  private static long known(Map<Named, Long> known, Named type, ToLongFunction<Type> find) {
    Long before = known.get(type);
    if (before != null) {
      return before;
    }
    long found = find.applyAsLong(type.underlying());
    known.put(type, found);
    return found;
  }

  long size(Type type) {
    return switch (type) {
      case Named named -> known(sizes, named, this::size);
      case BasicType basic -> basic.size;
      case Type.Interface _ -> 2 * WORD;
      case Type.Slice _ -> 3 * WORD;
      case Type.Array(long length, Type element) -> product(length, size(element));
      case Type.Struct(List<Type.StructField> fields) -> ofStruct(fields);
      default -> WORD;
    };
  }

  private long ofStruct(List<Type.StructField> fields) {
    if (fields.isEmpty()) {
      return 0;
    }
    long last = size(fields.getLast().type());
    long end = fieldOffsets(fields)[fields.size() - 1] + last;
    boolean endsWithNothing = end > 0 && last == 0;
    return Math.min(roundUp(endsWithNothing ? end + 1 : end, alignment(fields)), MOST + 1);
  }

  private long[] fieldOffsets(List<Type.StructField> fields) {
    long[] offsets = new long[fields.size()];
    long end = 0;
    for (int i = 0; i < offsets.length; i++) {
      Type type = fields.get(i).type();
      offsets[i] = roundUp(end, align(type));
      end = Math.min(offsets[i] + size(type), MOST + 1);
    }
    return offsets;
  }

  private long alignment(List<Type.StructField> fields) {
    return fields.stream().mapToLong(field -> align(field.type())).max().orElse(1);
  }

  private long align(Type type) {
    return switch (type) {
      case Named named -> known(alignments, named, this::align);
      case BasicType basic -> Math.clamp(basic.isComplex() ? basic.size / 2 : basic.size, 1, WORD);
      case Type.Array(long _, Type element) -> align(element);
      case Type.Struct(List<Type.StructField> fields) -> alignment(fields);
      default -> WORD;
    };
  }

  private long pointers(Type type) {
    return switch (type) {
      case Named named -> known(pointers, named, this::pointers);
      case BasicType basic ->
          basic == BasicType.STRING || basic == BasicType.UNSAFE_POINTER ? 1 : 0;
      case Type.Array(long length, Type element) -> length > 0 ? pointers(element) : 0;
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().mapToLong(field -> pointers(field.type())).max().orElse(0);
      default -> 1;
    };
  }
}
