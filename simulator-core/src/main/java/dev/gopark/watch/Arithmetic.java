package dev.gopark.watch;

import dev.gopark.runtime.model.Pointer;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;

/// What operators make of values, as Go's machine would.
final class Arithmetic {
  private static final int WORD_BITS = 64;

  private Arithmetic() {}

  /// An operation that is neither logical nor a comparison.
  static Held binary(BinaryOp op, Held left, Held right, Type type) throws NotHere {
    BasicType basic = left.basic();
    if (basic != null && basic.isString() && op == BinaryOp.ADD) {
      return new Held(type, 0, left.text() + right.text());
    }
    if (basic != null && basic.isFloat()) {
      double result = real(op, left.real(), right.real());
      return Held.ofWord(type, Double.doubleToRawLongBits(rounded(result, basic)));
    }
    if (basic == null || !basic.isInteger()) {
      throw new NotHere("operator " + op.symbol + " on " + left.type() + " is not supported here");
    }
    return Held.ofWord(type, narrowed(integer(op, left, right, basic.isUnsigned()), basic));
  }

  private static double real(BinaryOp op, double left, double right) throws NotHere {
    return switch (op) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      default -> throw new NotHere("operator " + op.symbol + " is not supported here");
    };
  }

  private static double rounded(double value, BasicType type) {
    return type.size == Float.BYTES ? (float) value : value;
  }

  private static long integer(BinaryOp op, Held leftHeld, Held rightHeld, boolean unsigned)
      throws NotHere {
    long left = leftHeld.word();
    long right = rightHeld.word();
    return switch (op) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> {
        refuseZero(right);
        yield unsigned ? Long.divideUnsigned(left, right) : left / right;
      }
      case REMAINDER -> {
        refuseZero(right);
        yield unsigned ? Long.remainderUnsigned(left, right) : left % right;
      }
      case AND -> left & right;
      case OR -> left | right;
      case XOR -> left ^ right;
      case AND_NOT -> left & ~right;
      case SHIFT_LEFT -> isWide(rightHeld) ? 0 : left << right;
      case SHIFT_RIGHT -> shiftedRight(left, rightHeld, unsigned);
      default -> throw new NotHere("operator " + op.symbol + " is not supported here");
    };
  }

  private static void refuseZero(long divisor) throws NotHere {
    if (divisor == 0) {
      throw new NotHere("integer divide by zero");
    }
  }

  /// Whether nothing is left after a shift by so much.
  private static boolean isWide(Held count) throws NotHere {
    BasicType type = count.basic();
    boolean unsigned = type != null && type.isUnsigned();
    if (!unsigned && count.word() < 0) {
      throw new NotHere("negative shift amount");
    }
    return Long.compareUnsigned(count.word(), WORD_BITS) >= 0;
  }

  private static long shiftedRight(long left, Held count, boolean unsigned) throws NotHere {
    if (isWide(count)) {
      return unsigned || left >= 0 ? 0 : -1;
    }
    return unsigned ? left >>> count.word() : left >> count.word();
  }

  /// The value that is left in an integer of that type.
  static long narrowed(long value, BasicType type) {
    int unused = WORD_BITS - Byte.SIZE * type.size;
    return type.isUnsigned() ? value << unused >>> unused : value << unused >> unused;
  }

  /// Below 0, 0, or above, as `left` is less than `right`, equal, or greater.
  static int order(Held left, Held right) throws NotHere {
    BasicType type = left.basic();
    if (type == null) {
      throw new NotHere("values of " + left.type() + " have no order");
    }
    if (type.isString()) {
      return left.text().compareTo(right.text());
    }
    return type.isUnsigned()
        ? Long.compareUnsigned(left.word(), right.word())
        : Long.compare(left.word(), right.word());
  }

  static boolean equal(Held left, Held right) throws NotHere {
    if (left.ref() == null || right.ref() == null) {
      return left.ref() == right.ref() && left.word() == right.word();
    }
    return switch (left.type().underlying()) {
      case BasicType basic when basic.isString() -> left.text().equals(right.text());
      case Type.Pointer _ ->
          left.ref() instanceof Pointer pointer
              ? pointer.equals(right.ref())
              : left.ref() == right.ref();
      case Type.Channel _, Type.GoMap _, Type.Slice _, Type.Signature _ ->
          left.ref() == right.ref();
      default -> throw new NotHere("values of " + left.type() + " cannot be compared here");
    };
  }
}
