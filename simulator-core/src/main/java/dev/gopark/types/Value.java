package dev.gopark.types;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import org.jspecify.annotations.Nullable;

/// An expression while it is being checked. Unlike an [Operand] it may be invalid, which means that
/// an error has been reported, and its type may still be untyped. A constant without a value
/// follows from such an error too.
record Value(
    Mode mode,
    Expr expr,
    Type type,
    @Nullable ConstValue constant,
    Entity.@Nullable Builtin builtin) {
  enum Mode {
    INVALID("invalid operand"),
    NO_VALUE("no value"),
    BUILTIN("built-in"),
    TYPE("type"),
    CONSTANT("constant"),
    VARIABLE("variable"),
    MAP_INDEX("map index expression"),
    VALUE("value"),
    NIL("nil"),
    COMMA_OK("comma, ok expression");

    final String text;

    Mode(String text) {
      this.text = text;
    }
  }

  static Value invalid(Expr expr) {
    return new Value(Mode.INVALID, expr, BasicType.INVALID, null, null);
  }

  static Value of(Mode mode, Expr expr, Type type) {
    return new Value(mode, expr, type, null, null);
  }

  static Value constant(Expr expr, Type type, @Nullable ConstValue value) {
    return new Value(Mode.CONSTANT, expr, type, value, null);
  }

  Value asInvalid() {
    return invalid(expr);
  }

  Value withExpr(Expr newExpr) {
    return new Value(mode, newExpr, type, constant, builtin);
  }

  Value withType(Type newType) {
    return new Value(mode, expr, newType, constant, builtin);
  }

  Value withConstant(@Nullable ConstValue value) {
    return new Value(mode, expr, type, value, builtin);
  }

  boolean isInvalid() {
    return mode == Mode.INVALID;
  }

  boolean isConstant() {
    return mode == Mode.CONSTANT;
  }

  boolean isNil() {
    return mode == Mode.NIL;
  }

  boolean isUntyped() {
    return Predicates.isUntyped(type);
  }

  /// As gc describes it: `x (variable of type int)`.
  String describe(Errors errors) {
    if (isNil()) {
      return type == BasicType.UNTYPED_NIL ? "nil" : "nil (of type " + type + ")";
    }
    String source = ExprPrinter.print(expr);
    return source + " (" + description(source, errors.isOld()) + ")";
  }

  private String description(String source, boolean old) {
    StringBuilder out = new StringBuilder();
    boolean hasType =
        switch (mode) {
          case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
          case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL, COMMA_OK -> true;
        };
    if (hasType && isUntyped()) {
      out.append(type).append(' ');
      hasType = false;
    }
    out.append(mode.text);
    if (constant != null && isConstant()) {
      String text = ConstantText.print(constant);
      out.append(text.equals(source) ? "" : " " + text);
    }
    if (hasType) {
      out.append(type == BasicType.INVALID ? " with invalid type" : typeText(old));
    }
    return out.toString();
  }

  private String typeText(boolean old) {
    if (type instanceof TypeParameter parameter) {
      return " of type "
          + type
          + " constrained by "
          + TypePrinter.constraint(parameter.constraint(), old);
    }
    boolean showsKind = !old && type instanceof Named;
    return showsKind ? " of " + Predicates.kindOf(type) + " type " + type : " of type " + type;
  }
}
