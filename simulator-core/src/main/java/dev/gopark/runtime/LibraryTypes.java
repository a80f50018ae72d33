package dev.gopark.runtime;

import dev.gopark.code.Program;
import dev.gopark.types.Entity;
import dev.gopark.types.Named;
import dev.gopark.types.TypedPackage;

/// Types of the library that the machine itself makes values of.
final class LibraryTypes {
  private LibraryTypes() {}

  /// The type declared as `name` in the package `path`.
  static Named find(Program program, String path, String name) {
    TypedPackage pkg = program.findPackage(path);
    Entity entity = pkg == null ? null : pkg.lookup(name);
    if (entity instanceof Entity.TypeName(_, Named named, _, _)) {
      return named;
    }
    throw new IllegalStateException("the library has no type " + path + "." + name);
  }
}
