package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.BasicType;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Sizes;
import dev.gopark.types.Type;

/// Package unsafe: conversions from and to `unsafe.Pointer`, and what its functions say of types
/// that depend on type parameters.
final class UnsafeCompiler {
  private final FunctionCompiler fn;

  UnsafeCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  static boolean isPointer(Type type) {
    return type.underlying() == BasicType.UNSAFE_POINTER;
  }

  /// `dst` = the value in `src` converted; one of the types is `unsafe.Pointer`.
  void convert(int src, Type source, Type target, int dst) {
    if (isPointer(source)) {
      fromUnsafe(src, target, dst);
    } else if (source.underlying() instanceof Type.Pointer(Type element)) {
      fn.code.emit(Opcode.POINTER_TO_UNSAFE, dst, src, 0, element);
    } else {
      fn.code.emit(Opcode.ADDRESS_TO_UNSAFE, dst, src);
    }
  }

  private void fromUnsafe(int src, Type target, int dst) {
    if (target.underlying() instanceof Type.Pointer(Type element)) {
      fn.code.emit(Opcode.UNSAFE_TO_POINTER, dst, src, 0, element);
    } else {
      fn.code.emit(Opcode.UNSAFE_TO_ADDRESS, dst, src);
    }
  }

  /// `dst` = a size, an alignment or an offset in this instance.
  void layout(Entity.Builtin builtin, Expr.Call call, int dst) {
    Expr argument = Syntax.strip(call.arguments().getFirst());
    long bytes =
        switch (builtin) {
          case SIZEOF -> Sizes.of(fn.exprs.typeOf(argument));
          case ALIGNOF -> Sizes.alignment(fn.exprs.typeOf(argument));
          default -> offset(argument);
        };
    fn.code.emitImmediate(Opcode.WORD_CONST, dst, 0, bytes);
  }

  private long offset(Expr argument) {
    if (argument instanceof Expr.Selector selector
        && fn.info.selection(selector) instanceof Selection selection) {
      Type base = Types.dereferenced(fn.exprs.typeOf(selector.operand()));
      return Sizes.offset(base, selection.path());
    }
    throw new IllegalStateException("no field: " + argument.span().text());
  }
}
