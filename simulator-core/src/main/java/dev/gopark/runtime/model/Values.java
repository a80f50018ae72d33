package dev.gopark.runtime.model;

import dev.gopark.code.ComplexNumber;
import dev.gopark.code.Registers;
import dev.gopark.types.BasicType;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import dev.gopark.types.TypeParameter;
import dev.gopark.types.TypePrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Go's `==` and the hash of map keys on values of any type. A value is a word or a reference, as
/// [Registers] says of its type; the other half is ignored. Hashes are the same on every host.
public final class Values {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /// Where the code of functions would lie.
  private static final long FUNCTIONS = 0x480000L;

  private Values() {}

  /// The string in a reference register or slot, where null stands for the empty one.
  public static String text(@Nullable Object ref) {
    return ref == null ? "" : (String) ref;
  }

  /// Whether two pointers, unsafe ones included, or channels are equal.
  public static boolean isSame(@Nullable Object left, @Nullable Object right) {
    return left == right
        || left instanceof Pointer pointer && pointer.equals(right)
        || left instanceof ArrayView view && view.isSame(right)
        || left instanceof UnsafePointer pointer && pointer.isSame(right);
  }

  /// Whether two values of `type` are equal. Interfaces that hold values of a type that cannot be
  /// compared panic.
  public static boolean equal(
      Kernel k,
      Type type,
      long leftWord,
      @Nullable Object left,
      long rightWord,
      @Nullable Object right) {
    return switch (type.underlying()) {
      case BasicType basic -> equalBasic(basic, leftWord, left, rightWord, right);
      case Type.Interface _ -> equalInterfaces(k, (Box) left, (Box) right);
      case Type.Struct(List<Type.StructField> fields) ->
          equalStructs(k, fields, object(k, left), object(k, right));
      case Type.Array(long length, Type element) ->
          equalArrays(k, length, element, object(k, left), object(k, right));
      case Type.Pointer _, Type.Channel _ -> isSame(left, right);
      case Type.Slice _, Type.GoMap _, Type.Signature _ -> left == right;
      case Type.Tuple _, Named _, TypeParameter _, Type.Generic _ -> left == right;
    };
  }

  private static boolean equalBasic(
      BasicType type,
      long leftWord,
      @Nullable Object left,
      long rightWord,
      @Nullable Object right) {
    return switch (type.kind()) {
      case STRING -> text(left).equals(text(right));
      case FLOAT32, FLOAT64 ->
          Double.longBitsToDouble(leftWord) == Double.longBitsToDouble(rightWord);
      case COMPLEX64, COMPLEX128 -> ComplexNumber.of(left).equalTo(ComplexNumber.of(right));
      case UNSAFE_POINTER -> isSame(left, right);
      default -> leftWord == rightWord;
    };
  }

  /// Whether two interfaces are equal: both nil, or equal values of the same type.
  public static boolean equalInterfaces(Kernel k, @Nullable Box left, @Nullable Box right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left.type != right.type && !left.type.equals(right.type)) {
      return false;
    }
    if (!isComparable(left.type)) {
      throw k.runtimePanic(
          "comparing uncomparable type " + TypePrinter.qualified(left.type), false);
    }
    return equal(k, left.type, left.word, left.ref, right.word, right.ref);
  }

  private static boolean equalStructs(
      Kernel k, List<Type.StructField> fields, HeapObject left, HeapObject right) {
    for (int i = 0; i < fields.size(); i++) {
      Type.StructField field = fields.get(i);
      if (!field.name().equals("_") && !equalSlots(k, field.type(), left, right, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalArrays(
      Kernel k, long length, Type element, HeapObject left, HeapObject right) {
    long count = left instanceof EmptyArray ? 0 : length;
    for (int i = 0; i < count; i++) {
      if (!equalSlots(k, element, left, right, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalSlots(
      Kernel k, Type type, HeapObject left, HeapObject right, int slot) {
    return Registers.isWord(type)
        ? equal(k, type, left.word(slot), null, right.word(slot), null)
        : equal(k, type, 0, left.ref(slot), 0, right.ref(slot));
  }

  private static HeapObject object(Kernel k, @Nullable Object ref) {
    if (ref instanceof HeapObject object) {
      return object;
    }
    throw k.runtimePanic("invalid memory address or nil pointer dereference", false);
  }

  /// Whether `==` is defined on the type; inside interfaces it may still panic.
  public static boolean isComparable(Type type) {
    return switch (type.underlying()) {
      case BasicType _, Type.Pointer _, Type.Channel _, Type.Interface _ -> true;
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().allMatch(field -> isComparable(field.type()));
      case Type.Array(long _, Type element) -> isComparable(element);
      case Type.Slice _, Type.GoMap _, Type.Signature _ -> false;
      case Type.Tuple _, Named _, TypeParameter _, Type.Generic _ -> false;
    };
  }

  /// A hash that equal values of `type` share. Interfaces that hold values of a type that cannot be
  /// compared panic.
  public static int hash(Kernel k, Type type, long word, @Nullable Object ref) {
    return switch (type.underlying()) {
      case BasicType basic -> hashBasic(basic, word, ref);
      case Type.Interface _ -> hashInterface(k, (Box) ref);
      case Type.Struct(List<Type.StructField> fields) -> hashStruct(k, fields, object(k, ref));
      case Type.Array(long length, Type element) -> hashArray(k, length, element, object(k, ref));
      case Type.Pointer _, Type.Channel _ -> hash(address(ref));
      default -> throw new IllegalStateException("no hash for " + type);
    };
  }

  private static int hashBasic(BasicType type, long word, @Nullable Object ref) {
    return switch (type.kind()) {
      case STRING -> hash(text(ref));
      case FLOAT32, FLOAT64 -> hashFloat(word);
      case COMPLEX64, COMPLEX128 -> hashComplex(ComplexNumber.of(ref));
      case UNSAFE_POINTER -> hash(address(ref));
      default -> hash(word);
    };
  }

  private static int hashComplex(ComplexNumber number) {
    int real = hashFloat(Double.doubleToRawLongBits(number.real()));
    return hash(31L * real + hashFloat(Double.doubleToRawLongBits(number.imaginary())));
  }

  static int hashFloat(long bits) {
    return hash(Double.longBitsToDouble(bits) == 0 ? 0 : bits);
  }

  static int hash(long word) {
    return (int) (word * GOLDEN >>> Integer.SIZE);
  }

  static int hash(String text) {
    return hash((long) text.hashCode());
  }

  private static int hashInterface(Kernel k, @Nullable Box box) {
    if (box == null) {
      return 0;
    }
    if (!isComparable(box.type)) {
      throw k.runtimePanic("hash of unhashable type " + TypePrinter.qualified(box.type), false);
    }
    return hash(k, box.type, box.word, box.ref);
  }

  private static int hashStruct(Kernel k, List<Type.StructField> fields, HeapObject object) {
    int hash = 1;
    for (int i = 0; i < fields.size(); i++) {
      Type.StructField field = fields.get(i);
      if (!field.name().equals("_")) {
        hash = 31 * hash + hashSlot(k, field.type(), object, i);
      }
    }
    return hash((long) hash);
  }

  private static int hashArray(Kernel k, long length, Type element, HeapObject object) {
    int hash = 1;
    long count = object instanceof EmptyArray ? 0 : length;
    for (int i = 0; i < count; i++) {
      hash = 31 * hash + hashSlot(k, element, object, i);
    }
    return hash((long) hash);
  }

  private static int hashSlot(Kernel k, Type type, HeapObject object, int slot) {
    return Registers.isWord(type)
        ? hash(k, type, object.word(slot), null)
        : hash(k, type, 0, object.ref(slot));
  }

  /// Where a reference points to in the simulated memory, 0 for nil: what `%p` and `print` show.
  public static long address(@Nullable Object ref) {
    return switch (ref) {
      case null -> 0;
      case HeapObject object -> object.address();
      case Pointer pointer -> pointer.address();
      case UnsafePointer pointer -> pointer.address();
      case Channel channel -> channel.address;
      case MapObject map -> map.address;
      case SliceValue slice -> slice.array.address(slice.offset);
      case FunctionValue function -> FUNCTIONS + 64L * function.function.id();
      default -> 0;
    };
  }
}
