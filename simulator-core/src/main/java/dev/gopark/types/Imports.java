package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The import declarations of a package's files.
final class Imports {
  private final Checker checker;
  private final Errors errors;
  private final List<TypedPackage> packages = new ArrayList<>();
  private final List<Imported> imported = new ArrayList<>();

  /// Names of packages that could not be had.
  private final List<Entity.PackageName> missingPackages = new ArrayList<>();

  /// For each file, which import brought a name without its package.
  private final Map<Scope, Map<String, Entity.PackageName>> dotImports = new IdentityHashMap<>();

  private record Imported(Decl.Import decl, Entity.PackageName entity) {}

  Imports(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
  }

  List<TypedPackage> packages() {
    return packages;
  }

  void add(Decl.Import decl, Scope fileScope) {
    String path = Literals.textOf(Literals.string(decl.path().text()));
    TypedPackage pkg = find(decl, path);
    if (pkg == null) {
      declareMissing(decl, path, fileScope);
      return;
    }
    if (!packages.contains(pkg) && pkg != UnsafePackage.PACKAGE) {
      packages.add(pkg);
    }
    String name = decl.name() == null ? pkg.name() : decl.name().name();
    Entity.PackageName entity = new Entity.PackageName(name, pkg, place(decl).span());
    if (name.equals("init")) {
      errors.report(place(decl), "cannot import package as init - init must be a func");
      return;
    }
    imported.add(new Imported(decl, entity));
    if (name.equals(".")) {
      importNames(entity, fileScope);
    } else {
      declare(decl, entity, fileScope);
    }
  }

  /// Where gc says an import stands.
  private static Expr place(Decl.Import decl) {
    return decl.name() != null ? decl.name() : decl.path();
  }

  private void declare(Decl.Import decl, Entity.PackageName entity, Scope fileScope) {
    Entity other = fileScope.insert(entity);
    if (other != null) {
      errors.report(
          entity.declared(),
          Checker.redeclared(entity.name() + " redeclared in this block", other));
    }
  }

  private @Nullable TypedPackage find(Decl.Import decl, String path) {
    String problem = ImportPaths.problem(path);
    if (problem != null) {
      errors.report(decl.path(), problem);
      return null;
    }
    if (path.equals(UnsafePackage.PATH)) {
      return UnsafePackage.PACKAGE;
    }
    TypedPackage found = checker.importer.importPackage(path);
    if (found == null) {
      errors.report(decl.path(), missing(path));
    }
    return found;
  }

  private static String missing(String path) {
    if (StandardPackages.contains(path)) {
      return "not supported yet: package " + path;
    }
    return "could not import " + path + " (file not found)";
  }

  /// A package that cannot be had still has a name, so that its uses are not reported too.
  private void declareMissing(Decl.Import decl, String path, Scope fileScope) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = decl.name() == null ? last : decl.name().name();
    TypedPackage empty =
        new TypedPackage(path, last, List.of(), List.of(), new TypeInfo(), checker.versions);
    Entity.PackageName entity = new Entity.PackageName(name, empty, place(decl).span());
    fileScope.insert(entity);
    missingPackages.add(entity);
  }

  /// Whether an import failed, so that what is selected from it is unknown.
  boolean isMissing(Entity.PackageName name) {
    return missingPackages.contains(name);
  }

  private void importNames(Entity.PackageName entity, Scope fileScope) {
    Map<String, Entity.PackageName> names =
        dotImports.computeIfAbsent(fileScope, _ -> new HashMap<>());
    entity
        .imported()
        .scope()
        .forEach(
            (name, member) -> {
              if (Predicates.isExported(name) && fileScope.insert(member) == null) {
                names.put(name, entity);
              }
            });
  }

  /// A name seen from `scope` may have come from a dot import.
  void markDotImport(Scope scope, String name) {
    if (dotImports.isEmpty()) {
      return;
    }
    for (Scope outer = scope; outer != null; outer = outer.parent()) {
      if (outer.local(name) != null) {
        Entity.PackageName entity = dotImports.getOrDefault(outer, Map.of()).get(name);
        if (entity != null) {
          entity.markUsed();
        }
        return;
      }
    }
  }

  /// A name must not be declared both by an import of the file and by the package.
  void checkConflicts(Scope fileScope, Scope packageScope) {
    fileScope
        .names()
        .forEach(
            (name, entity) -> {
              Entity other = packageScope.names().get(name);
              Span place = other == null ? null : other.declared();
              if (place != null && entity instanceof Entity.PackageName pkg) {
                String also = Errors.alsoAt(pkg.declared(), "other declaration of " + name);
                errors.report(
                    place, name + " already declared through import of " + describe(pkg) + also);
              }
            });
    dotImports
        .getOrDefault(fileScope, Map.of())
        .forEach(
            (name, pkg) -> {
              Entity other = packageScope.names().get(name);
              Entity member = pkg.imported().lookup(name);
              if (other != null && other.declared() instanceof Span place && member != null) {
                String also = Errors.alsoAt(member.declared(), "other declaration of " + name);
                errors.report(
                    place,
                    name + " already declared through dot-import of " + describe(pkg) + also);
              }
            });
  }

  private static String describe(Entity.PackageName pkg) {
    return "package " + pkg.imported().name() + " (\"" + pkg.imported().path() + "\")";
  }

  void reportUnused() {
    for (Imported each : imported) {
      if (!each.entity.isUsed() && !each.entity.name().equals("_")) {
        reportUnused(each.decl, each.entity);
      }
    }
  }

  private void reportUnused(Decl.Import decl, Entity.PackageName entity) {
    String path = entity.imported().path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String name = entity.name();
    String quoted = '"' + path + '"';
    boolean plain = name.equals(".") || name.equals(last);
    String old = "imported and not used: " + quoted + (plain ? "" : " as " + name);
    String modern = quoted + " imported" + (plain ? "" : " as " + name) + " and not used";
    errors.report(place(decl), errors.pick(old, modern));
  }
}
