package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;

/// A Go type. Type identity of the specification is `equals`: composite types compare by structure,
/// a [Named] type by object identity. `toString` is how gc and `%T` print it inside package main's
/// messages ([TypePrinter] qualifies).
public sealed interface Type
    permits BasicType,
        Named,
        Type.Pointer,
        Type.Slice,
        Type.Array,
        Type.GoMap,
        Type.Channel,
        Type.Struct,
        Type.Tuple,
        Type.Signature,
        Type.Interface {

  /// The type below all names: for a [Named] what it was declared as, else the type itself. Never a
  /// [Named].
  default Type underlying() {
    return this;
  }

  record Pointer(Type element) implements Type {
    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  record Slice(Type element) implements Type {
    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  record Array(long length, Type element) implements Type {
    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  record GoMap(Type key, Type element) implements Type {
    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  record Channel(ChannelDirection direction, Type element) implements Type {
    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// Fields in order of declaration.
  record Struct(List<StructField> fields) implements Type {
    public Struct {
      fields = List.copyOf(fields);
    }

    /// The index of the field named `name`, or -1.
    public int indexOf(String name) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).name().equals(name)) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A field. `pkg` is the path of the declaring package for an unexported name and empty for an
  /// exported one, so that equal names of different packages differ as the specification says.
  record StructField(String name, Type type, boolean embedded, String tag, String pkg) {}

  /// Several values, as the results of a call. Never the type of a variable.
  record Tuple(List<Type> elements) implements Type {
    public static final Tuple EMPTY = new Tuple(List.of());

    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A function type without its receiver. A variadic one has a [Slice] as its last parameter.
  /// Parameter names are not part of the type.
  record Signature(List<Type> parameters, List<Type> results, boolean variadic) implements Type {
    public Signature {
      parameters = List.copyOf(parameters);
      results = List.copyOf(results);
    }

    /// The type of a call's value: the only result, or a [Tuple].
    public Type resultType() {
      return results.size() == 1 ? results.getFirst() : new Tuple(results);
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// All methods, embedded ones included, sorted by name (then package).
  record Interface(List<Method> methods, boolean comparable) implements Type {
    public static final Interface EMPTY = new Interface(List.of(), false);

    public Interface {
      methods = List.copyOf(methods);
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A method of an interface; `pkg` as in [StructField].
  record Method(String name, Signature signature, String pkg) {}
}
