package dev.gopark.query;

import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import dev.gopark.types.TypeParameter;
import dev.gopark.types.TypePrinter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields and methods of a type, those of embedded fields after its own.
final class Members {
  private final String pkg;
  private final Map<String, Proposal> found = new LinkedHashMap<>();
  private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Members(String pkg) {
    this.pkg = pkg;
  }

  /// As code of the package with import path `pkg` sees them.
  static List<Proposal> of(Type type, String pkg) {
    Members members = new Members(pkg);
    members.add(dereferenced(type));
    return List.copyOf(members.found.values());
  }

  static Type dereferenced(Type type) {
    return type instanceof Type.Pointer(Type element) ? element : type;
  }

  private void add(Type type) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof Named named) {
      for (Entity.Func method : named.methods()) {
        add(method.name(), method.pkg(), Proposal.Kind.METHOD, () -> method.signature());
      }
    }
    switch (type.underlying()) {
      case Type.Struct struct -> {
        for (Type.StructField field : struct.fields()) {
          add(field.name(), field.pkg(), Proposal.Kind.FIELD, field::type);
        }
        for (Type.StructField field : struct.fields()) {
          if (field.embedded()) {
            add(dereferenced(field.type()));
          }
        }
      }
      case Type.Interface iface -> methods(iface.methods());
      case TypeParameter parameter -> methods(parameter.bound().methods());
      default -> {}
    }
  }

  private void methods(List<Type.Method> methods) {
    for (Type.Method method : methods) {
      add(method.name(), method.pkg(), Proposal.Kind.METHOD, method::signature);
    }
  }

  private void add(
      String name,
      String from,
      Proposal.Kind kind,
      java.util.function.Supplier<? extends Type> type) {
    if (!name.equals("_") && (isExported(name) || from.equals(pkg))) {
      found.computeIfAbsent(
          name,
          _ -> {
            Type known = type.get();
            String detail =
                known instanceof Type.Signature signature && kind == Proposal.Kind.METHOD
                    ? Titles.parameters(signature)
                    : TypePrinter.print(known);
            return new Proposal(name, kind, detail);
          });
    }
  }

  static boolean isExported(String name) {
    return Character.isUpperCase(name.codePointAt(0));
  }
}
