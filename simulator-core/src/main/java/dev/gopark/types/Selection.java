package dev.gopark.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `x.f` means when `x` is not a package. `path` holds the field indexes to follow from x's
/// (dereferenced) struct type: for a field all of them, the last being the field itself; for a
/// method those of the embedded fields that lead to the receiver. Pointers on the way are
/// dereferenced implicitly.
///
/// @param receiver the type of `x` (for a method expression `T.m`, `T`)
/// @param method the declared method, or null for a field or an interface's method
/// @param interfaceMethod the method of the interface that the path ends in, or null
/// @param type the type of the field, of the method value, or of the method expression's function
public record Selection(
    Kind kind,
    Type receiver,
    List<Integer> path,
    Entity.@Nullable Func method,
    Type.@Nullable Method interfaceMethod,
    Type type) {
  public Selection {
    path = List.copyOf(path);
  }

  public enum Kind {
    FIELD,
    METHOD_VALUE,
    METHOD_EXPRESSION
  }
}
