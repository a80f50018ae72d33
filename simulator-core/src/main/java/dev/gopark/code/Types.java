package dev.gopark.code;

import dev.gopark.types.BasicType;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Questions about types that the compiler asks everywhere.
final class Types {
  private Types() {}

  static boolean isInterface(Type type) {
    return type.underlying() instanceof Type.Interface;
  }

  static boolean isPointer(Type type) {
    return type.underlying() instanceof Type.Pointer;
  }

  /// What a pointer type points to, any other type itself.
  static Type dereferenced(Type type) {
    return type.underlying() instanceof Type.Pointer(Type element) ? element : type;
  }

  /// The basic type below `type`, or null.
  static @Nullable BasicType basic(Type type) {
    return type.underlying() instanceof BasicType basic ? basic : null;
  }

  static boolean isString(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isString();
  }

  static boolean isFloat(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isFloat();
  }

  static boolean isNumeric(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isNumeric();
  }

  static boolean isComplex(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isComplex();
  }

  static boolean isInteger(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isInteger();
  }

  static boolean isUnsigned(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isUnsigned();
  }

  /// Whether an integer type has values that a signed word has not.
  static boolean isWideUnsigned(Type type) {
    BasicType basic = basic(type);
    return basic != null && basic.isUnsigned() && basic.size == 8;
  }

  static Type.Struct struct(Type type) {
    if (type.underlying() instanceof Type.Struct struct) {
      return struct;
    }
    throw new IllegalStateException("not a struct: " + type);
  }

  static Type.Signature signature(Type type) {
    if (type.underlying() instanceof Type.Signature signature) {
      return signature;
    }
    throw new IllegalStateException("not a function: " + type);
  }

  static Type.Channel channel(Type type) {
    if (type.underlying() instanceof Type.Channel channel) {
      return channel;
    }
    throw new IllegalStateException("not a channel: " + type);
  }

  static Type.GoMap map(Type type) {
    if (type.underlying() instanceof Type.GoMap map) {
      return map;
    }
    throw new IllegalStateException("not a map: " + type);
  }

  /// The element type of a slice, an array or a pointer to an array.
  static Type element(Type type) {
    return switch (type.underlying()) {
      case Type.Slice(Type element) -> element;
      case Type.Array(long _, Type element) -> element;
      case Type.Pointer(Type pointed) -> element(pointed);
      default -> throw new IllegalStateException("no elements in " + type);
    };
  }

  /// The type a constant of untyped `type` has when nothing else decides.
  static Type defaulted(Type type) {
    return type instanceof BasicType basic ? defaulted(basic) : type;
  }

  private static Type defaulted(BasicType type) {
    return switch (type.kind()) {
      case UNTYPED_BOOL -> BasicType.BOOL;
      case UNTYPED_INT -> BasicType.INT;
      case UNTYPED_RUNE -> BasicType.INT32;
      case UNTYPED_FLOAT -> BasicType.FLOAT64;
      case UNTYPED_STRING -> BasicType.STRING;
      default -> type;
    };
  }

  /// The name under which method tables hold a method: qualified when unexported.
  static String methodKey(String name, String pkg) {
    return pkg.isEmpty() || Character.isUpperCase(name.codePointAt(0)) ? name : pkg + "." + name;
  }

  /// How an interface's method is called.
  static MethodRef methodRef(Type.Method method) {
    Type.Signature signature = method.signature();
    int words = Registers.countWords(signature.parameters());
    int refs = signature.parameters().size() - words;
    return new MethodRef(methodKey(method.name(), method.pkg()), signature, words, refs);
  }

  /// The named type that a receiver's type is or points to.
  static @Nullable Named named(Type type) {
    return switch (type) {
      case Named named -> named;
      case Type.Pointer(Named named) -> named;
      default -> null;
    };
  }
}
