package dev.gopark.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The package whose messages name types: its own go without a qualifier, those of others have the
/// package's name before them, or its path when two packages have the name.
final class Viewpoint {
  private static final ScopedValue<Viewpoint> CURRENT = ScopedValue.newInstance();
  private static final Viewpoint PROGRAM = new Viewpoint("main", List::of);

  private final String path;
  private final Supplier<List<TypedPackage>> imports;

  Viewpoint(String path, Supplier<List<TypedPackage>> imports) {
    this.path = path;
    this.imports = imports;
  }

  /// What `task` returns, during which types are named as this package sees them.
  <T> T during(Supplier<T> task) {
    return ScopedValue.where(CURRENT, this).call(task::get);
  }

  /// That of the package being checked, else that of a program.
  static Viewpoint current() {
    return CURRENT.orElse(PROGRAM);
  }

  /// The name of a type.
  String name(Named named) {
    if (named.pkg().isEmpty() || named.pkg().equals(path)) {
      return named.name();
    }
    boolean ambiguous = paths().getOrDefault(named.packageName(), Set.of()).size() > 1;
    return (ambiguous ? '"' + named.pkg() + '"' : named.packageName()) + "." + named.name();
  }

  /// For each name of a package the paths of those that have it.
  private Map<String, Set<String>> paths() {
    Map<String, Set<String>> paths = new HashMap<>();
    imports.get().forEach(pkg -> collect(pkg, paths));
    return paths;
  }

  private static void collect(TypedPackage pkg, Map<String, Set<String>> paths) {
    if (paths.computeIfAbsent(pkg.name(), _ -> new HashSet<>()).add(pkg.path())) {
      pkg.imports().forEach(each -> collect(each, paths));
    }
  }
}
