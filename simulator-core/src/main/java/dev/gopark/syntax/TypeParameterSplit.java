package dev.gopark.syntax;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;
import org.jspecify.annotations.Nullable;

/// An expression read again as the beginning of a type parameter list: `P *C` was read as a
/// product, `P (C)` as a call. `constraint` is null when the expression is a name only.
record TypeParameterSplit(Expr.Ident name, @Nullable Expr constraint) {

  /// Splits `expression`, or returns null if it is no name with a constraint. One that could also
  /// be an array length is split only if `force`.
  static @Nullable TypeParameterSplit of(Expr expression, boolean force) {
    return switch (expression) {
      case Expr.Ident name -> new TypeParameterSplit(name, null);
      case Expr.Binary binary when binary.op() == BinaryOp.MULTIPLY -> ofProduct(binary, force);
      case Expr.Binary binary when binary.op() == BinaryOp.OR -> ofUnion(binary, force);
      case Expr.Call call -> ofCall(call, force);
      default -> null;
    };
  }

  private static @Nullable TypeParameterSplit ofProduct(Expr.Binary product, boolean force) {
    if (product.left() instanceof Expr.Ident name && (force || isTypeElement(product.right()))) {
      Span span = new Span(name.span().file(), product.opOffset(), product.span().end());
      return new TypeParameterSplit(name, new Expr.Star(span, product.right()));
    }
    return null;
  }

  private static @Nullable TypeParameterSplit ofUnion(Expr.Binary union, boolean force) {
    TypeParameterSplit left = of(union.left(), force || isTypeElement(union.right()));
    if (left == null || left.constraint == null) {
      return null;
    }
    Expr first = left.constraint;
    Span span = first.span().to(union.span().atEnd());
    return new TypeParameterSplit(
        left.name, new Expr.Binary(span, BinaryOp.OR, first, union.right(), union.opOffset()));
  }

  private static @Nullable TypeParameterSplit ofCall(Expr.Call call, boolean force) {
    if (!(call.function() instanceof Expr.Ident name)
        || call.arguments().size() != 1
        || call.spread()) {
      return null;
    }
    Expr argument = call.arguments().getFirst();
    return force || isTypeElement(argument) ? new TypeParameterSplit(name, argument) : null;
  }

  /// Whether `expression` can by its form only be a type or a union.
  private static boolean isTypeElement(Expr expression) {
    return switch (expression) {
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.FuncType _ -> true;
      case Expr.InterfaceType _, Expr.MapType _, Expr.ChannelType _ -> true;
      case Expr.Binary binary -> isTypeElement(binary.left()) || isTypeElement(binary.right());
      case Expr.Unary unary -> unary.op() == UnaryOp.TILDE || isTypeElement(unary.operand());
      case Expr.Star star -> isTypeElement(star.operand());
      case Expr.ParenExpr paren -> isTypeElement(paren.inner());
      default -> false;
    };
  }
}
