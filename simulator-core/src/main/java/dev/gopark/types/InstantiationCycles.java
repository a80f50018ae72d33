package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Finds generic code whose instances would need ever larger instances (as go/types' `infinite.go`
/// does). Type parameters are the vertices of a graph; an edge leads from a parameter in a type
/// argument to the parameter the argument is for, and has weight 1 if the argument is larger than
/// the parameter alone. A cycle with weight never ends.
final class InstantiationCycles {
  private record Edge(TypeParameter to, boolean grows, Span place) {}

  private final Errors errors;
  private final Map<TypeParameter, List<Edge>> edges = new IdentityHashMap<>();

  InstantiationCycles(Errors errors) {
    this.errors = errors;
  }

  /// `arguments` stand for `parameters` at `place`.
  void add(Expr place, List<TypeParameter> parameters, List<Type> arguments) {
    for (int i = 0; i < parameters.size(); i++) {
      Type argument = arguments.get(i);
      List<TypeParameter> inside = new ArrayList<>();
      collect(argument, inside);
      for (TypeParameter from : inside) {
        Edge edge = new Edge(parameters.get(i), argument != from, place.span());
        edges.computeIfAbsent(from, _ -> new ArrayList<>()).add(edge);
      }
    }
  }

  private static void collect(Type type, List<TypeParameter> found) {
    switch (type) {
      case TypeParameter parameter -> found.add(parameter);
      case Named named -> named.instanceArguments().forEach(each -> collect(each, found));
      case Type.Pointer(Type element) -> collect(element, found);
      case Type.Slice(Type element) -> collect(element, found);
      case Type.Array(long _, Type element) -> collect(element, found);
      case Type.Channel channel -> collect(channel.element(), found);
      case Type.GoMap(Type key, Type element) -> {
        collect(key, found);
        collect(element, found);
      }
      case Type.Struct(List<Type.StructField> fields) ->
          fields.forEach(field -> collect(field.type(), found));
      case Type.Signature(List<Type> parameters, List<Type> results, boolean _) -> {
        parameters.forEach(each -> collect(each, found));
        results.forEach(each -> collect(each, found));
      }
      case Type.Interface iface ->
          iface.methods().forEach(method -> collect(method.signature(), found));
      case BasicType _, Type.Tuple _, Type.Generic _ -> {}
    }
  }

  /// Reports one cycle, if there is any.
  void report() {
    Edge worst = null;
    for (Map.Entry<TypeParameter, List<Edge>> entry : edges.entrySet()) {
      for (Edge edge : entry.getValue()) {
        boolean earlier = worst == null || edge.place.start() < worst.place.start();
        if (edge.grows && earlier && reaches(edge.to, entry.getKey())) {
          worst = edge;
        }
      }
    }
    if (worst != null) {
      errors.report(worst.place, "instantiation cycle");
    }
  }

  private boolean reaches(TypeParameter from, TypeParameter wanted) {
    Map<TypeParameter, Boolean> seen = new IdentityHashMap<>();
    List<TypeParameter> pending = new ArrayList<>(List.of(from));
    while (!pending.isEmpty()) {
      TypeParameter next = pending.removeLast();
      if (next == wanted) {
        return true;
      }
      if (seen.put(next, true) == null) {
        edges.getOrDefault(next, List.of()).forEach(edge -> pending.add(edge.to));
      }
    }
    return false;
  }
}
