package dev.gopark.types;

import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;
import java.util.stream.Collectors;

/// Writes types: as gc's messages about the package being checked show them, and as `%T` and
/// run-time messages do.
public final class TypePrinter {
  private final boolean qualified;
  private final StringBuilder out = new StringBuilder();

  /// Whether parameters and results are shown with their names.
  private final boolean named;

  /// How many lists of type arguments surround the type being written.
  private int inArguments;

  private TypePrinter(boolean qualified, boolean named) {
    this.qualified = qualified;
    this.named = named;
  }

  /// gc's text: `T`, `sync.Mutex`, `struct{x int}`, `interface{M()}`.
  public static String print(Type type) {
    return new TypePrinter(false, true).type(type).out.toString();
  }

  /// Text of `%T`: `main.T`, `struct { x int }`, `interface {}`.
  public static String qualified(Type type) {
    return new TypePrinter(true, false).type(type).out.toString();
  }

  /// gc's text of a constraint; Go 1.19 joins the terms of a union without blanks.
  static String constraint(Type type, boolean old) {
    boolean isUnion =
        type instanceof Type.Interface iface
            && iface.terms() != null
            && iface.methods().isEmpty()
            && !iface.comparable();
    return old && isUnion ? print(type).replace(" | ", "|") : print(type);
  }

  /// gc's text of a method: `M(int) error`, or with the names of parameters.
  static String method(String name, Type.Signature signature, boolean named) {
    TypePrinter printer = new TypePrinter(false, named);
    return printer.add(name).signature(signature).out.toString();
  }

  private TypePrinter add(String text) {
    out.append(text);
    return this;
  }

  private TypePrinter type(Type type) {
    switch (type) {
      case BasicType basic -> add(basic(basic));
      case Named named -> named(named);
      case TypeParameter parameter -> add(parameter.name());
      case Type.Generic(List<TypeParameter> parameters, Type body) -> generic(parameters, body);
      case Type.Pointer(Type element) -> add("*").type(element);
      case Type.Slice(Type element) -> add("[]").type(element);
      case Type.Array(long length, Type element) -> add("[" + length + "]").type(element);
      case Type.GoMap(Type key, Type element) -> add("map[").type(key).add("]").type(element);
      case Type.Channel channel -> channel(channel);
      case Type.Struct(List<Type.StructField> fields) -> struct(fields);
      case Type.Tuple tuple -> tuple(tuple, false);
      case Type.Signature signature -> add("func").signature(signature);
      case Type.Interface iface -> iface(iface);
    }
    return this;
  }

  private String basic(BasicType type) {
    return (qualified ? type.underlying() : type).goName;
  }

  private void named(Named named) {
    add(name(named));
    List<Type> own = named.typeArguments();
    List<Type> arguments = qualified ? named.instanceArguments() : own;
    if (!arguments.isEmpty()) {
      arguments(arguments, arguments.size() - own.size());
    } else if (named.isGeneric()) {
      parameters(named.typeParameters());
    }
  }

  /// Messages separate type arguments by a space too; at run time packages are written in full, and
  /// the first `implicit` arguments are those of the function around the type's declaration.
  private void arguments(List<Type> arguments, int implicit) {
    add("[");
    for (int i = 0; i < arguments.size(); i++) {
      String separator = !qualified ? ", " : i == implicit ? ";" : ",";
      add(i == 0 ? "" : separator);
      inArguments++;
      type(arguments.get(i));
      inArguments--;
    }
    add("]");
  }

  private void parameters(List<TypeParameter> parameters) {
    add("[");
    for (int i = 0; i < parameters.size(); i++) {
      Type constraint = parameters.get(i).constraint();
      boolean isLast = i == parameters.size() - 1;
      boolean sharesConstraint = !isLast && constraint == parameters.get(i + 1).constraint();
      add(parameters.get(i).name()).add(sharesConstraint ? "" : " ");
      if (!sharesConstraint) {
        type(constraint);
      }
      add(isLast ? "" : ", ");
    }
    add("]");
  }

  private void generic(List<TypeParameter> parameters, Type body) {
    if (body instanceof Type.Signature signature) {
      add("func");
      parameters(parameters);
      signature(signature);
    } else {
      type(body);
    }
  }

  private String name(Named named) {
    if (!qualified) {
      return Viewpoint.current().name(named);
    }
    String pkg = inArguments > 0 ? named.pkg() : named.packageName();
    return pkg.isEmpty() ? named.name() : pkg + "." + named.name();
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
    String union = union(iface);
    if (!union.isEmpty() && iface.methods().isEmpty() && !iface.comparable()) {
      add(union);
      return;
    }
    add(qualified ? "interface {" : "interface{");
    String separator = qualified ? " " : "";
    for (Type.Method method : iface.methods()) {
      add(separator).add(methodName(method)).signature(method.signature());
      separator = "; ";
    }
    for (String limit : List.of(iface.comparable() ? "comparable" : "", union)) {
      if (!limit.isEmpty()) {
        add(separator).add(limit);
        separator = "; ";
      }
    }
    add(qualified && !iface.methods().isEmpty() ? " }" : "}");
  }

  private static String union(Type.Interface iface) {
    List<Type.Term> terms = iface.terms();
    return terms == null
        ? ""
        : terms.stream().map(Type.Term::toString).collect(Collectors.joining(" | "));
  }

  private String methodName(Type.Method method) {
    String pkg = method.pkg();
    boolean showsPackage = qualified && !pkg.isEmpty();
    return (showsPackage ? pkg.substring(pkg.lastIndexOf('/') + 1) + "." : "") + method.name();
  }

  private TypePrinter signature(Type.Signature signature) {
    tuple(signature.parameterList(), signature.variadic());
    Type.Tuple results = signature.resultList();
    if (results.elements().isEmpty()) {
      return this;
    }
    boolean isPlain = results.elements().size() == 1 && !(named && !results.names().isEmpty());
    return isPlain ? add(" ").type(results.elements().getFirst()) : add(" ").tuple(results, false);
  }

  private TypePrinter tuple(Type.Tuple tuple, boolean variadic) {
    add("(");
    for (int i = 0; i < tuple.elements().size(); i++) {
      add(i == 0 ? "" : ", ");
      add(named && !tuple.names().isEmpty() ? tuple.names().get(i) + " " : "");
      Type type = tuple.elements().get(i);
      boolean spreads = variadic && i == tuple.elements().size() - 1;
      if (spreads && type instanceof Type.Slice(Type element)) {
        add("...").type(element);
      } else {
        type(type);
      }
    }
    return add(")");
  }
}
