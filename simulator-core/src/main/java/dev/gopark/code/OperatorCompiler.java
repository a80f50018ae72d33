package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Arithmetic, bit operations, shifts and the concatenation of strings.
final class OperatorCompiler {
  private final FunctionCompiler fn;

  OperatorCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `-x`, `!x`, `^x`
  void unary(Expr.Unary unary, int dst) {
    Type type = fn.exprs.typeOf(unary);
    int operand = fn.exprs.value(unary.operand());
    if (Types.isComplex(type)) {
      fn.code.emit(
          unary.op() == Expr.UnaryOp.MINUS ? Opcode.COMPLEX_NEG : Opcode.REF_MOVE, dst, operand);
      return;
    }
    switch (unary.op()) {
      case NOT -> fn.code.emit(Opcode.BOOL_NOT, dst, operand);
      case XOR -> fn.code.emit(Opcode.INT_NOT, dst, operand);
      default ->
          fn.code.emit(Types.isFloat(type) ? Opcode.FLOAT_NEG : Opcode.INT_NEG, dst, operand);
    }
    fit(type, dst);
  }

  /// `x op y` for the operators that yield a value of x's type.
  void binary(Expr.Binary binary, int dst) {
    Type type = fn.exprs.typeOf(binary);
    Long constant = increment(binary.op(), binary.right(), type);
    if (constant != null) {
      addConstant(type, dst, fn.exprs.value(binary.left()), constant);
      return;
    }
    int[] operands = fn.exprs.pair(binary.left(), binary.right());
    Type right = fn.exprs.typeOf(binary.right());
    boolean checked = needsShiftCheck(binary.op(), binary.right(), right);
    operate(binary.op(), type, dst, operands[0], operands[1], checked);
  }

  /// What to add when `op right` adds or subtracts an integer constant, else null.
  @Nullable Long increment(BinaryOp op, Expr right, Type type) {
    if (!Types.isInteger(type)
        || op != BinaryOp.ADD && op != BinaryOp.SUBTRACT
        || !(fn.info.constantOf(Syntax.strip(right)) instanceof ConstValue constant)) {
      return null;
    }
    long value = ConstantLoader.bits(constant, type);
    return op == BinaryOp.ADD ? value : -value;
  }

  /// `dst = src + constant`
  void addConstant(Type type, int dst, int src, long constant) {
    fn.code.emitImmediate(Opcode.INT_ADD_CONST, dst, src, constant);
    fit(type, dst);
  }

  /// Whether the count of a shift may be negative.
  boolean needsShiftCheck(BinaryOp op, Expr count, Type type) {
    return op.isShift()
        && !Types.isUnsigned(type)
        && fn.info.constantOf(Syntax.strip(count)) == null;
  }

  /// `dst = left op right` on registers.
  void operate(BinaryOp op, Type type, int dst, int left, int right, boolean shiftMayBeNegative) {
    if (shiftMayBeNegative) {
      fn.code.emit(Opcode.CHECK_SHIFT, right, 0);
    }
    if (Types.isString(type)) {
      fn.code.emit(Opcode.STRING_CONCAT, dst, left, right);
      return;
    }
    if (Types.isComplex(type)) {
      fn.code.emit(complexOpcode(op), dst, left, right);
      fit(type, dst);
      return;
    }
    fn.code.emit(
        Types.isFloat(type) ? floatOpcode(op) : intOpcode(op, Types.isUnsigned(type)),
        dst,
        left,
        right);
    if (mayOverflow(op)) {
      fit(type, dst);
    }
  }

  private static Opcode floatOpcode(BinaryOp op) {
    return switch (op) {
      case ADD -> Opcode.FLOAT_ADD;
      case SUBTRACT -> Opcode.FLOAT_SUB;
      case MULTIPLY -> Opcode.FLOAT_MUL;
      case DIVIDE -> Opcode.FLOAT_DIV;
      default -> throw new IllegalStateException("no operation on floats: " + op);
    };
  }

  private static Opcode complexOpcode(BinaryOp op) {
    return switch (op) {
      case ADD -> Opcode.COMPLEX_ADD;
      case SUBTRACT -> Opcode.COMPLEX_SUB;
      case MULTIPLY -> Opcode.COMPLEX_MUL;
      case DIVIDE -> Opcode.COMPLEX_DIV;
      default -> throw new IllegalStateException("no operation on complex numbers: " + op);
    };
  }

  private static Opcode intOpcode(BinaryOp op, boolean unsigned) {
    return switch (op) {
      case ADD -> Opcode.INT_ADD;
      case SUBTRACT -> Opcode.INT_SUB;
      case MULTIPLY -> Opcode.INT_MUL;
      case DIVIDE -> unsigned ? Opcode.UINT_DIV : Opcode.INT_DIV;
      case REMAINDER -> unsigned ? Opcode.UINT_REM : Opcode.INT_REM;
      case AND -> Opcode.INT_AND;
      case OR -> Opcode.INT_OR;
      case XOR -> Opcode.INT_XOR;
      case AND_NOT -> Opcode.INT_AND_NOT;
      case SHIFT_LEFT -> Opcode.INT_SHL;
      case SHIFT_RIGHT -> unsigned ? Opcode.UINT_SHR : Opcode.INT_SHR;
      default -> throw new IllegalStateException("no operation on integers: " + op);
    };
  }

  private static boolean mayOverflow(BinaryOp op) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, SHIFT_LEFT -> true;
      default -> false;
    };
  }

  /// Brings the value in `register` back to the width of `type`.
  void fit(Type type, int register) {
    BasicType basic = Types.basic(type);
    if (basic == BasicType.FLOAT32) {
      fn.code.emit(Opcode.ROUND_FLOAT32, register, register);
    } else if (basic == BasicType.COMPLEX64) {
      fn.code.emit(Opcode.COMPLEX_ROUND, register, register);
    } else if (basic != null && basic.isInteger() && basic.size < 8 && !basic.isUntyped()) {
      fn.code.emit(Opcode.NARROW, register, register, 0, basic);
    }
  }
}
