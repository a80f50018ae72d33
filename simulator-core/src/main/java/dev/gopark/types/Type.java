package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Go type. Type identity of the specification is `equals`: composite types compare by structure,
/// a [Named] type and a [TypeParameter] by object identity. `toString` is how gc and `%T` print it
/// inside package main's messages ([TypePrinter] qualifies).
public sealed interface Type
    permits BasicType,
        Named,
        TypeParameter,
        Type.Pointer,
        Type.Slice,
        Type.Array,
        Type.GoMap,
        Type.Channel,
        Type.Struct,
        Type.Tuple,
        Type.Signature,
        Type.Interface,
        Type.Generic {

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

  /// Several values, as the results of a call. Never the type of a variable. `names`, for messages
  /// alone, is empty or has one for each.
  record Tuple(List<Type> elements, List<String> names) implements Type {
    public static final Tuple EMPTY = new Tuple(List.of(), List.of());

    public Tuple {
      elements = List.copyOf(elements);
      names = List.copyOf(names);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Tuple tuple && elements.equals(tuple.elements);
    }

    @Override
    public int hashCode() {
      return elements.hashCode();
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A function type without its receiver. A variadic one has a [Slice] as its last parameter. The
  /// names of parameters and results are not part of the type; messages show them.
  record Signature(Tuple parameterList, Tuple resultList, boolean variadic) implements Type {
    /// A signature without names.
    public Signature(List<Type> parameters, List<Type> results, boolean variadic) {
      this(new Tuple(parameters, List.of()), new Tuple(results, List.of()), variadic);
    }

    public List<Type> parameters() {
      return parameterList.elements;
    }

    public List<Type> results() {
      return resultList.elements;
    }

    /// The same with other types.
    Signature with(List<Type> parameters, List<Type> results) {
      return new Signature(
          new Tuple(parameters, parameterList.names),
          new Tuple(results, resultList.names),
          variadic);
    }

    /// The type of a call's value: the only result, or a [Tuple].
    public Type resultType() {
      return results().size() == 1 ? results().getFirst() : resultList;
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// All methods, embedded ones included, sorted by name (then package), and in a constraint what
  /// else its types must be: comparable, or in the union of `terms`. Null stands for all types; no
  /// terms at all for none.
  record Interface(List<Method> methods, boolean comparable, @Nullable List<Term> terms)
      implements Type {
    public static final Interface EMPTY = new Interface(List.of(), false);

    public Interface {
      methods = List.copyOf(methods);
      terms = terms == null ? null : List.copyOf(terms);
    }

    /// An interface without terms.
    public Interface(List<Method> methods, boolean comparable) {
      this(methods, comparable, null);
    }

    /// Whether it may only constrain type parameters.
    public boolean isConstraint() {
      return comparable || terms != null;
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A term of a union: a type, or with `tilde` all types with that underlying type.
  record Term(boolean tilde, Type type) {
    @Override
    public String toString() {
      return (tilde ? "~" : "") + type;
    }
  }

  /// A generic function or alias before it has type arguments. Never the type of a variable.
  record Generic(List<TypeParameter> parameters, Type body) implements Type {
    public Generic {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return TypePrinter.print(this);
    }
  }

  /// A method of an interface; `pkg` as in [StructField].
  record Method(String name, Signature signature, String pkg) {}
}
