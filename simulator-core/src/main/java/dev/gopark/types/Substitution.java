package dev.gopark.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Types in the place of type parameters. Immutable.
public final class Substitution {
  /// Leaves every type as it is.
  public static final Substitution NONE = new Substitution(Map.of());

  private final Map<TypeParameter, Type> types;

  private Substitution(Map<TypeParameter, Type> types) {
    this.types = types;
  }

  /// `arguments` in the place of `parameters`, one for one.
  public static Substitution of(List<TypeParameter> parameters, List<? extends Type> arguments) {
    Map<TypeParameter, Type> types = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      types.put(parameters.get(i), arguments.get(i));
    }
    return new Substitution(types);
  }

  /// Whether it changes nothing.
  public boolean isEmpty() {
    return types.isEmpty();
  }

  /// `type` with every type parameter replaced; the same object if there is none in it.
  public Type apply(Type type) {
    if (types.isEmpty()) {
      return type;
    }
    return switch (type) {
      case TypeParameter parameter -> types.getOrDefault(parameter, parameter);
      case BasicType basic -> basic;
      case Named named -> named.substituted(this);
      case Type.Pointer(Type element) -> changed(type, element, Type.Pointer::new);
      case Type.Slice(Type element) -> changed(type, element, Type.Slice::new);
      case Type.Array(long length, Type element) ->
          changed(type, element, e -> new Type.Array(length, e));
      case Type.Channel channel ->
          changed(type, channel.element(), e -> new Type.Channel(channel.direction(), e));
      case Type.GoMap(Type key, Type element) -> {
        Type newKey = apply(key);
        Type newElement = apply(element);
        boolean same = newKey == key && newElement == element;
        yield same ? type : new Type.GoMap(newKey, newElement);
      }
      case Type.Struct struct -> struct(struct);
      case Type.Tuple(List<Type> elements, List<String> names) -> {
        List<Type> replaced = apply(elements);
        yield replaced == elements ? type : new Type.Tuple(replaced, names);
      }
      case Type.Signature signature -> apply(signature);
      case Type.Interface iface -> iface(iface);
      case Type.Generic(List<TypeParameter> parameters, Type body) ->
          changed(type, body, b -> new Type.Generic(parameters, b));
    };
  }

  private Type changed(Type type, Type part, UnaryOperator<Type> make) {
    Type replaced = apply(part);
    return replaced == part ? type : make.apply(replaced);
  }

  /// All of `list`, replaced; the same list if nothing changes.
  public List<Type> apply(List<Type> list) {
    List<Type> replaced = new ArrayList<>(list.size());
    boolean changes = false;
    for (Type type : list) {
      Type each = apply(type);
      changes |= each != type;
      replaced.add(each);
    }
    return changes ? replaced : list;
  }

  /// `signature` with every type parameter replaced.
  public Type.Signature apply(Type.Signature signature) {
    List<Type> parameters = apply(signature.parameters());
    List<Type> results = apply(signature.results());
    boolean same = parameters == signature.parameters() && results == signature.results();
    return same ? signature : signature.with(parameters, results);
  }

  private Type struct(Type.Struct struct) {
    List<Type.StructField> fields = new ArrayList<>();
    boolean changes = false;
    for (Type.StructField field : struct.fields()) {
      Type type = apply(field.type());
      changes |= type != field.type();
      fields.add(
          new Type.StructField(field.name(), type, field.embedded(), field.tag(), field.pkg()));
    }
    return changes ? new Type.Struct(fields) : struct;
  }

  private Type iface(Type.Interface iface) {
    List<Type.Method> methods = new ArrayList<>();
    boolean changes = false;
    for (Type.Method method : iface.methods()) {
      Type.Signature signature = apply(method.signature());
      changes |= signature != method.signature();
      methods.add(new Type.Method(method.name(), signature, method.pkg()));
    }
    List<Type.Term> old = iface.terms();
    List<Type.Term> terms = old == null ? null : new ArrayList<>();
    for (Type.Term term : old == null ? List.<Type.Term>of() : old) {
      Type type = apply(term.type());
      changes |= type != term.type();
      if (terms != null) {
        terms.add(new Type.Term(term.tilde(), type));
      }
    }
    return changes ? new Type.Interface(methods, iface.comparable(), terms) : iface;
  }
}
