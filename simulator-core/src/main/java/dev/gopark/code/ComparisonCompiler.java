package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.Type;

/// Comparisons, as values and as jumps.
final class ComparisonCompiler {
  private final FunctionCompiler fn;

  /// Two operands of one type in registers.
  private record Operands(Type type, int left, int right) {}

  ComparisonCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `dst = x op y`
  void into(Expr.Binary binary, int dst) {
    if (isNilTest(binary)) {
      nilTest(binary, dst);
      if (binary.op() == BinaryOp.NOT_EQUAL) {
        fn.code.emit(Opcode.BOOL_NOT, dst, dst);
      }
      return;
    }
    Operands operands = operands(binary.left(), binary.right());
    compare(binary.op(), operands.type, operands.left, operands.right, dst);
  }

  /// Jumps to `target` if `x op y` is `when`.
  void jump(Expr.Binary binary, Label target, boolean when) {
    Frame.Mark mark = fn.frame.mark();
    if (isNilTest(binary)) {
      int result = fn.frame.word();
      nilTest(binary, result);
      boolean ifNil = when == (binary.op() == BinaryOp.EQUAL);
      fn.code.jump(ifNil ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, result, 0, target);
    } else {
      Operands operands = operands(binary.left(), binary.right());
      fn.code.at(binary.opOffset());
      jump(binary.op(), operands.type, operands.left, operands.right, target, when);
    }
    fn.frame.release(mark);
  }

  /// Jumps to `target` if `left op right` (registers of `type`) is `when`.
  void jump(BinaryOp op, Type type, int left, int right, Label target, boolean when) {
    if (isFused(op, type)) {
      fn.code.jump(jumpOpcode(op, when), left, right, target);
      return;
    }
    Frame.Mark mark = fn.frame.mark();
    int result = fn.frame.word();
    compare(op, type, left, right, result);
    fn.code.jump(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, result, 0, target);
    fn.frame.release(mark);
  }

  private static boolean isFused(BinaryOp op, Type type) {
    boolean order = op != BinaryOp.EQUAL && op != BinaryOp.NOT_EQUAL;
    return Registers.isWord(type) && !Types.isFloat(type) && !(order && Types.isUnsigned(type));
  }

  private static Opcode jumpOpcode(BinaryOp op, boolean when) {
    return switch (op) {
      case EQUAL -> when ? Opcode.JUMP_IF_EQ : Opcode.JUMP_IF_NE;
      case NOT_EQUAL -> when ? Opcode.JUMP_IF_NE : Opcode.JUMP_IF_EQ;
      case LESS -> when ? Opcode.JUMP_IF_LT : Opcode.JUMP_IF_GE;
      case LESS_EQUAL -> when ? Opcode.JUMP_IF_LE : Opcode.JUMP_IF_GT;
      case GREATER -> when ? Opcode.JUMP_IF_GT : Opcode.JUMP_IF_LE;
      case GREATER_EQUAL -> when ? Opcode.JUMP_IF_GE : Opcode.JUMP_IF_LT;
      default -> throw new IllegalStateException("not a comparison: " + op);
    };
  }

  private boolean isNilTest(Expr.Binary binary) {
    return Syntax.isNil(fn.info, binary.left()) || Syntax.isNil(fn.info, binary.right());
  }

  private void nilTest(Expr.Binary binary, int dst) {
    boolean leftIsNil = Syntax.isNil(fn.info, binary.left());
    int operand = fn.exprs.value(leftIsNil ? binary.right() : binary.left());
    fn.code.emit(Opcode.REF_IS_NIL, dst, operand);
  }

  /// Both operands as one type: where an interface meets another type, that other type is boxed.
  private Operands operands(Expr left, Expr right) {
    Type leftType = fn.exprs.typeOf(left);
    Type rightType = fn.exprs.typeOf(right);
    Type type = Types.isInterface(rightType) ? rightType : leftType;
    int[] registers = new int[2];
    EvaluationOrder order = new EvaluationOrder();
    order.add(fn.finder.hasCall(left), () -> registers[0] = fn.exprs.converted(left, type));
    order.add(fn.finder.hasCall(right), () -> registers[1] = fn.exprs.converted(right, type));
    order.run();
    return new Operands(type, registers[0], registers[1]);
  }

  /// `dst = left op right` on registers of `type`.
  void compare(BinaryOp op, Type type, int left, int right, int dst) {
    switch (op) {
      case EQUAL -> equal(type, left, right, dst);
      case NOT_EQUAL -> notEqual(type, left, right, dst);
      case LESS -> fn.code.emit(less(type), dst, left, right);
      case LESS_EQUAL -> fn.code.emit(lessOrEqual(type), dst, left, right);
      case GREATER -> fn.code.emit(less(type), dst, right, left);
      case GREATER_EQUAL -> fn.code.emit(lessOrEqual(type), dst, right, left);
      default -> throw new IllegalStateException("not a comparison: " + op);
    }
  }

  private void equal(Type type, int left, int right, int dst) {
    if (Types.isFloat(type)) {
      fn.code.emit(Opcode.FLOAT_EQ, dst, left, right);
    } else if (Registers.isWord(type)) {
      fn.code.emit(Opcode.INT_EQ, dst, left, right);
    } else if (Types.isString(type)) {
      fn.code.emit(Opcode.STRING_EQ, dst, left, right);
    } else if (comparesContent(type)) {
      fn.code.emit(Opcode.VALUE_EQ, dst, left, right, type);
    } else {
      fn.code.emit(Opcode.REF_EQ, dst, left, right);
    }
  }

  private void notEqual(Type type, int left, int right, int dst) {
    if (Types.isFloat(type)) {
      fn.code.emit(Opcode.FLOAT_NE, dst, left, right);
    } else if (Registers.isWord(type)) {
      fn.code.emit(Opcode.INT_NE, dst, left, right);
    } else if (Types.isString(type)) {
      fn.code.emit(Opcode.STRING_NE, dst, left, right);
    } else if (comparesContent(type)) {
      fn.code.emit(Opcode.VALUE_NE, dst, left, right, type);
    } else {
      fn.code.emit(Opcode.REF_NE, dst, left, right);
    }
  }

  private static boolean comparesContent(Type type) {
    return Types.isInterface(type) || Registers.isAggregate(type) || Types.isComplex(type);
  }

  private static Opcode less(Type type) {
    if (Types.isString(type)) {
      return Opcode.STRING_LT;
    }
    return Types.isFloat(type)
        ? Opcode.FLOAT_LT
        : Types.isUnsigned(type) ? Opcode.UINT_LT : Opcode.INT_LT;
  }

  private static Opcode lessOrEqual(Type type) {
    if (Types.isString(type)) {
      return Opcode.STRING_LE;
    }
    return Types.isFloat(type)
        ? Opcode.FLOAT_LE
        : Types.isUnsigned(type) ? Opcode.UINT_LE : Opcode.INT_LE;
  }
}
