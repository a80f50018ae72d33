package dev.gopark.types;

import org.jspecify.annotations.Nullable;

/// What the checker found out about an expression: its mode, its final type (untyped constants have
/// been given their context's type; what stays untyped got its default type, except `nil`, which
/// has the type it is converted to), and its value if constant.
public record Operand(Mode mode, Type type, @Nullable ConstValue constant) {
  public enum Mode {
    /// A call without results.
    NO_VALUE,
    BUILTIN,
    TYPE,
    PACKAGE,
    CONSTANT,
    /// Addressable.
    VARIABLE,
    /// Not addressable, but may be assigned to.
    MAP_INDEX,
    VALUE,
    NIL,
    /// A value that may also be used in the two-value `v, ok` form: receive and type assertion (a
    /// map index is MAP_INDEX).
    COMMA_OK
  }
}
