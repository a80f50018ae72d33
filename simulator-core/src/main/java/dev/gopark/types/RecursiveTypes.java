package dev.gopark.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Finds types that would contain themselves, and so have no size.
final class RecursiveTypes {
  /// Instances inside each other that would go on for ever are cut off here.
  private static final int DEEPEST = 50;

  private final Declarations declarations;
  private final Set<Named> valid = new HashSet<>();

  RecursiveTypes(Declarations declarations) {
    this.declarations = declarations;
  }

  void check(Named named) {
    isValid(named, new ArrayList<>());
  }

  private boolean isValid(Type type, List<Named> path) {
    return switch (type) {
      case Type.Array(_, Type element) -> isValid(element, path);
      case Type.Struct(List<Type.StructField> fields) ->
          fields.stream().allMatch(field -> isValid(field.type(), path));
      case Named named -> isValid(named, path);
      default -> true;
    };
  }

  private boolean isValid(Named named, List<Named> path) {
    if (valid.contains(named) || declarations.declarationOf(named.origin()) == null) {
      return true;
    }
    int start = path.indexOf(named);
    boolean grows = path.stream().filter(each -> each.origin() == named.origin()).count() > DEEPEST;
    if (start < 0 && grows) {
      start = path.size() - 1;
    }
    if (start >= 0) {
      report(path.subList(start, path.size()));
      return false;
    }
    path.add(named);
    boolean ok = isValid(named.underlying(), path);
    path.removeLast();
    if (ok) {
      valid.add(named);
    }
    return ok;
  }

  private void report(List<Named> cycle) {
    List<Declaration> members =
        cycle.stream()
            .map(Named::origin)
            .distinct()
            .map(declarations::declarationOf)
            .filter(Objects::nonNull)
            .toList();
    cycle.forEach(Named::invalidate);
    cycle.forEach(named -> named.origin().invalidate());
    declarations.reportCycle(members);
  }
}
