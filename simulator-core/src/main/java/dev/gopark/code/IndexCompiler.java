package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// Index and slice expressions as values.
final class IndexCompiler {
  private final FunctionCompiler fn;

  IndexCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void index(Expr.Index index, int dst) {
    Type type = fn.exprs.typeOf(index.operand());
    if (!Types.isString(type)) {
      fn.places.load(fn.places.of(index), dst);
      return;
    }
    int[] registers = fn.exprs.pair(index.operand(), index.indices().getFirst());
    fn.code.emit(Opcode.STRING_INDEX, dst, registers[0], registers[1]);
  }

  /// `x[low:high:max]`
  void slice(Expr.SliceExpr slice, int dst) {
    Expr operand = slice.operand();
    int object = fn.exprs.value(operand);
    SliceBounds bounds =
        new SliceBounds(bound(slice.low()), bound(slice.high()), bound(slice.max()));
    fn.code.emit(opcode(fn.exprs.typeOf(operand)), dst, object, 0, bounds);
  }

  private int bound(@Nullable Expr bound) {
    return bound == null ? -1 : fn.exprs.value(bound);
  }

  private static Opcode opcode(Type operand) {
    if (Types.isString(operand)) {
      return Opcode.STRING_SLICE;
    }
    return operand.underlying() instanceof Type.Slice ? Opcode.SLICE_SLICE : Opcode.ARRAY_SLICE;
  }
}
