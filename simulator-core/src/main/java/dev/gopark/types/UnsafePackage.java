package dev.gopark.types;

import dev.gopark.source.Versions;
import java.util.List;

/// Package unsafe, which is a part of the language and has no source.
final class UnsafePackage {
  static final String PATH = "unsafe";

  static final TypedPackage PACKAGE = build();

  private UnsafePackage() {}

  private static TypedPackage build() {
    TypedPackage pkg =
        new TypedPackage(PATH, PATH, List.of(), List.of(), new TypeInfo(), Versions.NEWEST);
    pkg.declare("Pointer", new Entity.TypeName("Pointer", BasicType.UNSAFE_POINTER, false, null));
    for (Entity.Builtin builtin : Entity.Builtin.values()) {
      if (builtin.isUnsafe()) {
        pkg.declare(builtin.goName(), builtin);
      }
    }
    return pkg;
  }
}
