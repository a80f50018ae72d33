package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.ConstValue;

/// Boolean expressions as jumps.
final class ConditionCompiler {
  private final FunctionCompiler fn;

  ConditionCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// Jumps to `target` if `condition` is `when`, else falls through.
  void jump(Expr condition, Label target, boolean when) {
    Expr bare = Syntax.strip(condition);
    if (fn.info.constantOf(bare) instanceof ConstValue.Bool(boolean value)) {
      if (value == when) {
        fn.code.jump(target);
      }
      return;
    }
    switch (bare) {
      case Expr.Unary unary when unary.op() == Expr.UnaryOp.NOT ->
          jump(unary.operand(), target, !when);
      case Expr.Binary binary when binary.op().isLogical() -> logical(binary, target, when);
      case Expr.Binary binary when binary.op().isComparison() ->
          fn.comparisons.jump(binary, target, when);
      default -> {
        Frame.Mark mark = fn.frame.mark();
        int value = fn.exprs.value(bare);
        fn.code.jump(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, value, 0, target);
        fn.frame.release(mark);
      }
    }
  }

  private void logical(Expr.Binary binary, Label target, boolean when) {
    boolean decides = binary.op() == BinaryOp.OR_OR;
    if (when == decides) {
      jump(binary.left(), target, when);
      jump(binary.right(), target, when);
    } else {
      Label past = new Label();
      jump(binary.left(), past, !when);
      jump(binary.right(), target, when);
      fn.code.place(past);
    }
  }

  /// `dst = x && y`, `dst = x || y`
  void into(Expr.Binary binary, int dst) {
    Label isFalse = new Label();
    Label end = new Label();
    jump(binary, isFalse, false);
    fn.code.emitImmediate(Opcode.WORD_CONST, dst, 0, 1);
    fn.code.jump(end);
    fn.code.place(isFalse);
    fn.code.emitImmediate(Opcode.WORD_CONST, dst, 0, 0);
    fn.code.place(end);
  }
}
