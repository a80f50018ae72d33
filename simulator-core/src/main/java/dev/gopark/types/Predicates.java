package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Questions about single types.
final class Predicates {
  private Predicates() {}

  /// Whether the type is basic and passes `test`: of a type parameter, all types it stands for.
  private static boolean isBasic(Type type, Predicate<BasicType> test) {
    return TypeSets.all(type, each -> each instanceof BasicType basic && test.test(basic));
  }

  static boolean isUntyped(Type type) {
    return type instanceof BasicType basic && basic.isUntyped();
  }

  static boolean isInvalid(Type type) {
    return type.underlying() == BasicType.INVALID;
  }

  static boolean isBoolean(Type type) {
    return isBasic(type, BasicType::isBoolean);
  }

  static boolean isString(Type type) {
    return isBasic(type, BasicType::isString);
  }

  static boolean isInteger(Type type) {
    return isBasic(type, BasicType::isInteger);
  }

  static boolean isUnsigned(Type type) {
    return isBasic(type, BasicType::isUnsigned);
  }

  static boolean isFloat(Type type) {
    return isBasic(type, BasicType::isFloat);
  }

  static boolean isComplex(Type type) {
    return isBasic(type, BasicType::isComplex);
  }

  static boolean isNumeric(Type type) {
    return isBasic(type, BasicType::isNumeric);
  }

  static boolean isNumericOrString(Type type) {
    return isBasic(type, basic -> basic.isNumeric() || basic.isString());
  }

  static boolean isOrdered(Type type) {
    return isBasic(type, basic -> basic.isInteger() || basic.isFloat() || basic.isString());
  }

  /// Whether constants of the type exist.
  static boolean isConstType(Type type) {
    return type.underlying() instanceof BasicType basic
        && basic != BasicType.INVALID
        && basic != BasicType.UNSAFE_POINTER
        && basic != BasicType.UNTYPED_NIL;
  }

  static boolean isInterface(Type type) {
    return type.underlying() instanceof Type.Interface;
  }

  static boolean isPointerToInterface(Type type) {
    return type.underlying() instanceof Type.Pointer(Type element) && isInterface(element);
  }

  /// Whether the type has a name, predeclared ones included.
  static boolean hasName(Type type) {
    return type instanceof Named || type instanceof BasicType || type instanceof TypeParameter;
  }

  static boolean hasNil(Type type) {
    return TypeSets.all(type, Predicates::underlyingHasNil);
  }

  private static boolean underlyingHasNil(Type type) {
    return switch (type) {
      case BasicType basic -> basic == BasicType.UNSAFE_POINTER;
      case Type.Pointer _, Type.Slice _, Type.GoMap _, Type.Channel _ -> true;
      case Type.Signature _, Type.Interface _ -> true;
      case Type.Array _, Type.Struct _, Type.Tuple _, Named _ -> false;
      case TypeParameter _, Type.Generic _ -> false;
    };
  }

  static boolean isBytesOrRunes(Type type) {
    return TypeSets.core(type) instanceof Type.Slice(Type element)
        && (element.underlying() == BasicType.UINT8 || element.underlying() == BasicType.INT32);
  }

  static boolean canReceive(Type.Channel channel) {
    return channel.direction() != ChannelDirection.SEND_ONLY;
  }

  static boolean canSend(Type.Channel channel) {
    return channel.direction() != ChannelDirection.RECEIVE_ONLY;
  }

  /// The type itself, or for a pointer to an array the array: what `len`, `range` and an index look
  /// at.
  static Type arrayOf(Type type) {
    Type underlying = TypeSets.core(type);
    return underlying instanceof Type.Pointer(Type element)
            && element.underlying() instanceof Type.Array array
        ? array
        : underlying;
  }

  /// The type an untyped value gets where nothing else is asked for.
  static Type defaultType(Type type) {
    return type instanceof BasicType basic ? defaultType(basic) : type;
  }

  private static BasicType defaultType(BasicType type) {
    return switch (type.kind()) {
      case UNTYPED_BOOL -> BasicType.BOOL;
      case UNTYPED_INT -> BasicType.INT;
      case UNTYPED_RUNE -> BasicType.RUNE;
      case UNTYPED_FLOAT -> BasicType.FLOAT64;
      case UNTYPED_COMPLEX -> BasicType.COMPLEX128;
      case UNTYPED_STRING -> BasicType.STRING;
      default -> type;
    };
  }

  static boolean isComparable(Type type) {
    return isComparable(type, true, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /// Whether comparing values never panics.
  static boolean isStrictlyComparable(Type type) {
    return isComparable(type, false, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isComparable(Type type, boolean interfaces, Set<Type> seen) {
    if (!seen.add(type)) {
      return true;
    }
    return switch (type.underlying()) {
      case BasicType basic -> basic != BasicType.UNTYPED_NIL;
      case Type.Pointer _, Type.Channel _ -> true;
      case Type.Interface iface -> interfaces || iface.comparable();
      case TypeParameter parameter ->
          parameter.bound().comparable()
              || TypeSets.all(parameter, each -> isComparable(each, false, seen));
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().allMatch(field -> isComparable(field.type(), interfaces, seen));
      case Type.Array(_, Type element) -> isComparable(element, interfaces, seen);
      case Type.Slice _, Type.GoMap _, Type.Signature _, Type.Tuple _, Named _ -> false;
      case Type.Generic _ -> false;
    };
  }

  /// Why values of a type that is not comparable cannot be compared; empty if there is nothing to
  /// add.
  static String incomparableCause(Type type) {
    return switch (type.underlying()) {
      case Type.Slice _, Type.GoMap _, Type.Signature _ ->
          kindOf(type) + " can only be compared to nil";
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream()
              .filter(field -> !isComparable(field.type()))
              .map(field -> "struct containing " + field.type() + " cannot be compared")
              .findFirst()
              .orElse("");
      case Type.Array _ -> type.underlying() + " cannot be compared";
      case TypeParameter _ -> "incomparable types in type set";
      default -> "";
    };
  }

  /// The kind of type as messages name it; for a basic type its name.
  static String kindOf(Type type) {
    return switch (type.underlying()) {
      case BasicType basic -> basic.toString();
      case Type.Pointer _ -> "pointer";
      case Type.Slice _ -> "slice";
      case Type.Array _ -> "array";
      case Type.GoMap _ -> "map";
      case Type.Channel _ -> "chan";
      case Type.Struct _ -> "struct";
      case Type.Tuple _ -> "tuple";
      case Type.Signature _ -> "func";
      case Type.Interface _ -> "interface";
      case TypeParameter _ -> "type parameter";
      case Type.Generic _, Named _ -> "";
    };
  }

  /// Identity that looks through the tags of structs, as conversions do.
  static boolean identicalIgnoringTags(Type left, Type right) {
    return withoutTags(left).equals(withoutTags(right));
  }

  private static Type withoutTags(Type type) {
    return switch (type) {
      case BasicType _, Named _, TypeParameter _, Type.Generic _ -> type;
      case Type.Pointer(Type element) -> new Type.Pointer(withoutTags(element));
      case Type.Slice(Type element) -> new Type.Slice(withoutTags(element));
      case Type.Array(long length, Type element) -> new Type.Array(length, withoutTags(element));
      case Type.GoMap(Type key, Type element) ->
          new Type.GoMap(withoutTags(key), withoutTags(element));
      case Type.Channel(ChannelDirection direction, Type element) ->
          new Type.Channel(direction, withoutTags(element));
      case Type.Struct(List<Type.StructField> fields) ->
          new Type.Struct(fields.stream().map(Predicates::withoutTag).toList());
      case Type.Tuple(List<Type> elements, List<String> names) ->
          new Type.Tuple(withoutTags(elements), names);
      case Type.Signature signature -> withoutTags(signature);
      case Type.Interface(List<Type.Method> methods, boolean comparable, List<Type.Term> terms) ->
          new Type.Interface(
              methods.stream().map(Predicates::withoutTags).toList(), comparable, terms);
    };
  }

  private static List<Type> withoutTags(List<Type> types) {
    return types.stream().map(Predicates::withoutTags).toList();
  }

  private static Type.Signature withoutTags(Type.Signature signature) {
    return signature.with(withoutTags(signature.parameters()), withoutTags(signature.results()));
  }

  private static Type.Method withoutTags(Type.Method method) {
    return new Type.Method(method.name(), withoutTags(method.signature()), method.pkg());
  }

  private static Type.StructField withoutTag(Type.StructField field) {
    return new Type.StructField(
        field.name(), withoutTags(field.type()), field.embedded(), "", field.pkg());
  }

  /// Whether a name begins with an upper-case letter.
  static boolean isExported(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }
}
