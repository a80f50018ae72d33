package dev.gopark.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds fields and methods by name, embedded ones included: the shallowest wins, and two at one
/// depth are ambiguous.
final class Lookup {
  private final String pkg;
  private final String name;
  private final boolean foldsCase;
  private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Result found;
  private boolean collides;

  private Lookup(String pkg, String name, boolean foldsCase) {
    this.pkg = pkg;
    this.name = name;
    this.foldsCase = foldsCase;
  }

  /// What a name means. `path` is that of a [Selection]; `indirect` says that a pointer lies on it.
  sealed interface Result {
    record Field(Type.StructField field, List<Integer> path, boolean indirect) implements Result {}

    record Method(Entity.Func function, List<Integer> path, boolean indirect) implements Result {}

    record InterfaceMethod(Type.Method method, List<Integer> path, boolean indirect)
        implements Result {}

    record Ambiguous() implements Result {}

    /// There is a method, but for the pointer only.
    record NeedsPointer() implements Result {}

    record Missing() implements Result {}
  }

  /// A type to be searched. `repeated` when it stands several times at this depth.
  private record Candidate(Type type, List<Integer> path, boolean indirect, boolean repeated) {}

  /// Looks for `name` as code of package `pkg` sees it, in a value of `type`.
  static Result find(Type type, boolean addressable, String pkg, String name) {
    if (type instanceof Named && type.underlying() instanceof Type.Pointer pointer) {
      Result result = search(pointer, false, new Lookup(pkg, name, false));
      return result instanceof Result.Field ? result : new Result.Missing();
    }
    return search(type, addressable, new Lookup(pkg, name, false));
  }

  /// Like [#find], without regard to the case of letters.
  static Result findFolded(Type type, String pkg, String name) {
    return search(type, true, new Lookup(pkg, name, true));
  }

  private static Result search(Type type, boolean addressable, Lookup lookup) {
    boolean isPointer = type instanceof Type.Pointer;
    Type start = type instanceof Type.Pointer(Type element) ? element : type;
    boolean isAbstract = Predicates.isInterface(start) || start instanceof TypeParameter;
    if (lookup.name.equals("_") || isPointer && isAbstract) {
      return new Result.Missing();
    }
    Result result = lookup.breadthFirst(new Candidate(start, List.of(), isPointer, false));
    return result instanceof Result.Method(Entity.Func function, _, boolean indirect)
            && function.hasPointerReceiver()
            && !indirect
            && !addressable
        ? new Result.NeedsPointer()
        : result;
  }

  private Result breadthFirst(Candidate start) {
    List<Candidate> current = List.of(start);
    while (!current.isEmpty()) {
      List<Candidate> next = new ArrayList<>();
      for (Candidate candidate : current) {
        examine(candidate, next);
      }
      if (collides) {
        return new Result.Ambiguous();
      }
      if (found != null) {
        return found;
      }
      current = merged(next);
    }
    return new Result.Missing();
  }

  private void examine(Candidate candidate, List<Candidate> next) {
    if (candidate.type instanceof Named named) {
      if (!seen.add(named)) {
        return;
      }
      for (Entity.Func method : named.methods()) {
        if (matches(method.name(), method.pkg())) {
          found(candidate, new Result.Method(method, candidate.path, candidate.indirect));
          return;
        }
      }
    }
    switch (candidate.type.underlying()) {
      case Type.Struct(List<Type.StructField> fields) -> examineFields(candidate, fields, next);
      case Type.Interface iface -> examineMethods(candidate, iface.methods());
      case TypeParameter parameter -> examineMethods(candidate, parameter.bound().methods());
      default -> {}
    }
  }

  private void examineFields(
      Candidate candidate, List<Type.StructField> fields, List<Candidate> next) {
    for (int i = 0; i < fields.size(); i++) {
      Type.StructField field = fields.get(i);
      if (matches(field.name(), field.pkg())) {
        List<Integer> path = extended(candidate.path, i);
        found(candidate, new Result.Field(field, path, candidate.indirect));
      } else if (found == null && field.embedded()) {
        boolean isPointer = field.type() instanceof Type.Pointer;
        Type type = field.type() instanceof Type.Pointer(Type element) ? element : field.type();
        List<Integer> path = extended(candidate.path, i);
        next.add(new Candidate(type, path, candidate.indirect || isPointer, candidate.repeated));
      }
    }
  }

  private void examineMethods(Candidate candidate, List<Type.Method> methods) {
    for (Type.Method method : methods) {
      if (matches(method.name(), method.pkg())) {
        found(candidate, new Result.InterfaceMethod(method, candidate.path, candidate.indirect));
      }
    }
  }

  private void found(Candidate candidate, Result result) {
    collides |= found != null || candidate.repeated;
    found = result;
  }

  private boolean matches(String otherName, String otherPkg) {
    if (foldsCase && otherName.equalsIgnoreCase(name)) {
      return Predicates.isExported(otherName) || otherPkg.equals(pkg);
    }
    return otherName.equals(name) && (Predicates.isExported(name) || otherPkg.equals(pkg));
  }

  private static List<Integer> extended(List<Integer> path, int index) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(index);
    return longer;
  }

  private static List<Candidate> merged(List<Candidate> candidates) {
    List<Candidate> merged = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int earlier = 0;
      while (earlier < merged.size() && !merged.get(earlier).type.equals(candidate.type)) {
        earlier++;
      }
      if (earlier == merged.size()) {
        merged.add(candidate);
      } else {
        Candidate first = merged.get(earlier);
        merged.set(earlier, new Candidate(first.type, first.path, first.indirect, true));
      }
    }
    return merged;
  }
}
