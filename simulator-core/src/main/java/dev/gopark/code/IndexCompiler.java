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
    boolean unsigned = Types.isWideUnsigned(fn.exprs.typeOf(index.indices().getFirst()));
    fn.code.emitIndexed(Opcode.STRING_INDEX, dst, registers[0], registers[1], unsigned, null);
  }

  /// `x[low:high:max]`
  void slice(Expr.SliceExpr slice, int dst) {
    Expr operand = slice.operand();
    int object = fn.exprs.value(operand);
    SliceBounds bounds =
        new SliceBounds(bound(slice.low()), bound(slice.high()), bound(slice.max()));
    fn.code.emit(opcode(fn.exprs.typeOf(operand)), dst, object, 0, bounds);
  }

  private SliceBounds.Bound bound(@Nullable Expr bound) {
    return bound == null
        ? SliceBounds.Bound.ABSENT
        : new SliceBounds.Bound(
            fn.exprs.value(bound), Types.isWideUnsigned(fn.exprs.typeOf(bound)));
  }

  private static Opcode opcode(Type operand) {
    if (Types.isString(operand)) {
      return Opcode.STRING_SLICE;
    }
    return operand.underlying() instanceof Type.Slice ? Opcode.SLICE_SLICE : Opcode.ARRAY_SLICE;
  }
}
