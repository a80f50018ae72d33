package dev.gopark.format;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import java.util.List;

/// Knows which type parameters would be read as the length of an array: `type T[P *C]`.
final class TypeNames {
  private TypeNames() {}

  /// Whether a comma has to tell the type parameters from a length.
  static boolean needsComma(List<Field> fields) {
    return fields.size() == 1
        && fields.getFirst().names().size() == 1
        && combinesWithName(fields.getFirst().type());
  }

  private static boolean combinesWithName(Expr type) {
    return switch (type) {
      case Expr.Star star -> !isTypeOnly(star.operand());
      case Expr.Binary binary -> combinesWithName(binary.left()) && !isTypeOnly(binary.right());
      default -> false;
    };
  }

  /// Whether an expression can by its form only be a type.
  private static boolean isTypeOnly(Expr expression) {
    return switch (expression) {
      case Expr.ArrayType _, Expr.SliceType _, Expr.StructType _, Expr.FuncType _ -> true;
      case Expr.InterfaceType _, Expr.MapType _, Expr.ChannelType _ -> true;
      case Expr.Unary unary -> unary.op() == Expr.UnaryOp.TILDE;
      case Expr.Binary binary -> isTypeOnly(binary.left()) || isTypeOnly(binary.right());
      case Expr.ParenExpr paren -> isTypeOnly(paren.inner());
      default -> false;
    };
  }
}
