package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;

/// Writes types: as gc's messages about package main show them, and as `%T` and run-time messages
/// do.
public final class TypePrinter {
  private final boolean qualified;
  private final StringBuilder out = new StringBuilder();

  private TypePrinter(boolean qualified) {
    this.qualified = qualified;
  }

  /// gc's text: `T`, `sync.Mutex`, `struct{x int}`, `interface{M()}`.
  public static String print(Type type) {
    return new TypePrinter(false).type(type).out.toString();
  }

  /// Text of `%T`: `main.T`, `struct { x int }`, `interface {}`.
  public static String qualified(Type type) {
    return new TypePrinter(true).type(type).out.toString();
  }

  /// gc's text of a method: `M(int) error`.
  static String method(String name, Type.Signature signature) {
    TypePrinter printer = new TypePrinter(false);
    return printer.add(name).signature(signature).out.toString();
  }

  private TypePrinter add(String text) {
    out.append(text);
    return this;
  }

  private TypePrinter type(Type type) {
    switch (type) {
      case BasicType basic -> add(basic(basic));
      case Named named -> add(name(named));
      case Type.Pointer(Type element) -> add("*").type(element);
      case Type.Slice(Type element) -> add("[]").type(element);
      case Type.Array(long length, Type element) -> add("[" + length + "]").type(element);
      case Type.GoMap(Type key, Type element) -> add("map[").type(key).add("]").type(element);
      case Type.Channel channel -> channel(channel);
      case Type.Struct(List<Type.StructField> fields) -> struct(fields);
      case Type.Tuple(List<Type> elements) -> add("(").list(elements, false).add(")");
      case Type.Signature signature -> add("func").signature(signature);
      case Type.Interface iface -> iface(iface);
    }
    return this;
  }

  private String basic(BasicType type) {
    return type == BasicType.UINT8 && !qualified ? "byte" : type.goName;
  }

  private String name(Named named) {
    String pkg = named.pkg();
    if (pkg.isEmpty() || pkg.equals("main") && !qualified) {
      return named.name();
    }
    return pkg.substring(pkg.lastIndexOf('/') + 1) + "." + named.name();
  }

  private void channel(Type.Channel channel) {
    add(
        switch (channel.direction()) {
          case BOTH -> "chan ";
          case SEND_ONLY -> "chan<- ";
          case RECEIVE_ONLY -> "<-chan ";
        });
    boolean ambiguous =
        channel.direction() != ChannelDirection.SEND_ONLY
            && channel.element() instanceof Type.Channel element
            && element.direction() == ChannelDirection.RECEIVE_ONLY;
    add(ambiguous ? "(" : "").type(channel.element()).add(ambiguous ? ")" : "");
  }

  private void struct(List<Type.StructField> fields) {
    add(qualified ? "struct {" : "struct{");
    String separator = qualified ? " " : "";
    for (Type.StructField field : fields) {
      add(separator).add(field.embedded() ? "" : field.name() + " ").type(field.type());
      if (!field.tag().isEmpty()) {
        add(" " + ConstantText.quote(field.tag()));
      }
      separator = "; ";
    }
    add(qualified && !fields.isEmpty() ? " }" : "}");
  }

  private void iface(Type.Interface iface) {
    if (iface == Universe.ANY && !qualified) {
      add("any");
      return;
    }
    add(qualified ? "interface {" : "interface{");
    String separator = qualified ? " " : "";
    for (Type.Method method : iface.methods()) {
      add(separator).add(methodName(method)).signature(method.signature());
      separator = "; ";
    }
    add(qualified && !iface.methods().isEmpty() ? " }" : "}");
  }

  private String methodName(Type.Method method) {
    String pkg = method.pkg();
    boolean showsPackage = qualified && !pkg.isEmpty();
    return (showsPackage ? pkg.substring(pkg.lastIndexOf('/') + 1) + "." : "") + method.name();
  }

  private TypePrinter signature(Type.Signature signature) {
    add("(").list(signature.parameters(), signature.variadic()).add(")");
    List<Type> results = signature.results();
    if (results.size() == 1) {
      add(" ").type(results.getFirst());
    } else if (!results.isEmpty()) {
      add(" (").list(results, false).add(")");
    }
    return this;
  }

  private TypePrinter list(List<Type> types, boolean variadic) {
    for (int i = 0; i < types.size(); i++) {
      add(i == 0 ? "" : ", ");
      Type type = types.get(i);
      if (variadic && i == types.size() - 1 && type instanceof Type.Slice(Type element)) {
        add("...").type(element);
      } else {
        type(type);
      }
    }
    return this;
  }
}
