package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds generic code whose instances would need ever larger instances (as go/types' `infinite.go`
/// does). Type parameters are the vertices of a graph; an edge leads from a parameter in a type
/// argument to the parameter the argument is for, and has weight 1 if the argument is larger than
/// the parameter alone. A cycle with weight never ends.
final class InstantiationCycles {
  private record Edge(TypeParameter from, TypeParameter to, Type argument, Span place) {
    boolean grows() {
      return argument != from;
    }

    String text() {
      return to + " instantiated as " + argument;
    }
  }

  private final Errors errors;
  private final Map<TypeParameter, List<Edge>> edges = new IdentityHashMap<>();

  InstantiationCycles(Errors errors) {
    this.errors = errors;
  }

  /// `arguments` stand for `parameters` at `place`; the first of them are `written` there.
  void add(Expr place, List<Expr> written, List<TypeParameter> parameters, List<Type> arguments) {
    for (int i = 0; i < parameters.size(); i++) {
      Type argument = arguments.get(i);
      List<TypeParameter> inside = new ArrayList<>();
      collect(argument, inside, new HashSet<>());
      Span span = i < written.size() ? written.get(i).span() : Exprs.node(place);
      for (TypeParameter from : inside) {
        Edge edge = new Edge(from, parameters.get(i), argument, span);
        edges.computeIfAbsent(from, _ -> new ArrayList<>()).add(edge);
      }
    }
  }

  /// Adds the type parameters in `type`, but not again those of an instance that was `seen`.
  private static void collect(Type type, List<TypeParameter> found, Set<Named> seen) {
    switch (type) {
      case TypeParameter parameter -> found.add(parameter);
      case Named named -> {
        if (seen.add(named)) {
          named.instanceArguments().forEach(each -> collect(each, found, seen));
        }
      }
      case Type.Pointer(Type element) -> collect(element, found, seen);
      case Type.Slice(Type element) -> collect(element, found, seen);
      case Type.Array(long _, Type element) -> collect(element, found, seen);
      case Type.Channel channel -> collect(channel.element(), found, seen);
      case Type.GoMap(Type key, Type element) -> {
        collect(key, found, seen);
        collect(element, found, seen);
      }
      case Type.Struct(List<Type.StructField> fields) ->
          fields.forEach(field -> collect(field.type(), found, seen));
      case Type.Signature(
              Type.Tuple(List<Type> parameters, _),
              Type.Tuple(List<Type> results, _),
              _) -> {
        parameters.forEach(each -> collect(each, found, seen));
        results.forEach(each -> collect(each, found, seen));
      }
      case Type.Interface iface ->
          iface.methods().forEach(method -> collect(method.signature(), found, seen));
      case BasicType _, Type.Tuple _, Type.Generic _ -> {}
    }
  }

  /// Reports one cycle, if there is any.
  void report() {
    List<Edge> worst = List.of();
    for (List<Edge> leaving : edges.values()) {
      for (Edge edge : leaving) {
        boolean earlier = worst.isEmpty() || edge.place.start() < worst.getFirst().place.start();
        List<Edge> cycle = edge.grows() && earlier ? cycle(edge) : List.of();
        worst = cycle.isEmpty() ? worst : cycle;
      }
    }
    if (!worst.isEmpty()) {
      Edge first = worst.getFirst();
      Span declared = first.from.declared();
      StringBuilder text = new StringBuilder("instantiation cycle");
      text.append(errors.pick(":", ""));
      worst.reversed().forEach(edge -> text.append(Errors.alsoAt(edge.place, edge.text())));
      errors.report(declared == null ? first.place : declared, text.toString());
    }
  }

  /// `edge` and a way back to where it begins; empty if there is none.
  private List<Edge> cycle(Edge edge) {
    Map<TypeParameter, Edge> reachedBy = new IdentityHashMap<>();
    List<TypeParameter> pending = new ArrayList<>(List.of(edge.to));
    while (!pending.isEmpty() && edge.to != edge.from && !reachedBy.containsKey(edge.from)) {
      for (Edge next : edges.getOrDefault(pending.removeFirst(), List.of())) {
        if (next.to != edge.to && reachedBy.putIfAbsent(next.to, next) == null) {
          pending.add(next.to);
        }
      }
    }
    List<Edge> back = new ArrayList<>();
    for (TypeParameter at = edge.from; at != edge.to; ) {
      Edge last = reachedBy.get(at);
      if (last == null) {
        return List.of();
      }
      back.addFirst(last);
      at = last.from;
    }
    back.addFirst(edge);
    return back;
  }
}
