package dev.gopark.code;

import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Type;
import java.util.List;

/// Which register file a type's values live in.
public final class Registers {
  private Registers() {}

  /// Whether a value of `type` is a word: booleans, integers, floats.
  public static boolean isWord(Type type) {
    return type.underlying() instanceof BasicType basic
        && basic != BasicType.STRING
        && basic != BasicType.UNSAFE_POINTER
        && basic != BasicType.UNTYPED_NIL
        && basic != BasicType.UNTYPED_STRING
        && !basic.isComplex();
  }

  /// How many values of `types` are words.
  public static int countWords(List<Type> types) {
    return (int) types.stream().filter(Registers::isWord).count();
  }

  /// Whether a value of `type` is an object that its variable owns: structs and arrays.
  public static boolean isAggregate(Type type) {
    return type.underlying() instanceof Type.Struct || type.underlying() instanceof Type.Array;
  }

  /// The word that holds a constant that is no string and no complex number, as a `type`.
  public static long wordOf(ConstValue value, Type type) {
    return ConstantLoader.bits(value, type);
  }
}
