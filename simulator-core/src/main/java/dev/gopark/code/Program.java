package dev.gopark.code;

import dev.gopark.source.LanguageVersion;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.Type;
import dev.gopark.types.TypedPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole compiled program with the library packages it needs. Immutable.
///
/// @param main the user's package
/// @param packages all packages, imports before importers, the library's `runtime` first
/// @param entry runs all package initialisation in order, then `main.main`
/// @param mainFunction `main.main`
/// @param globals types of the package-level variables, by number
/// @param globalNames their names, `main.forks`, by number
/// @param methods for each type that may be held by an interface (values and pointers), its method
///   set: by [MethodRef#key] the function to call with a receiver of exactly that type behind the
///   arguments
/// @param language the version of the main package
public record Program(
    TypedPackage main,
    List<TypedPackage> packages,
    List<Function> functions,
    Function entry,
    Function mainFunction,
    List<Type> globals,
    List<String> globalNames,
    Map<Type, Map<String, Function>> methods,
    LanguageVersion language) {
  public Program {
    packages = List.copyOf(packages);
    functions = List.copyOf(functions);
    globals = List.copyOf(globals);
    globalNames = List.copyOf(globalNames);
    methods = Map.copyOf(methods);
  }

  /// The function of `type`'s method set with this key, or null.
  public @Nullable Function method(Type type, String key) {
    Map<String, Function> table = methods.get(type);
    return table == null ? null : table.get(key);
  }

  /// The package with this import path, or null.
  public @Nullable TypedPackage findPackage(String path) {
    for (TypedPackage pkg : packages) {
      if (pkg.path().equals(path)) {
        return pkg;
      }
    }
    return null;
  }

  /// The type declared as `name` in the package `path`, which must be there.
  public Named declaredType(String path, String name) {
    TypedPackage pkg = findPackage(path);
    Entity entity = pkg == null ? null : pkg.lookup(name);
    if (entity instanceof Entity.TypeName(_, Named named, _, _)) {
      return named;
    }
    throw new IllegalStateException("there is no type " + path + "." + name);
  }
}
