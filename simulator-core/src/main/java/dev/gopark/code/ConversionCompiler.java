package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.BasicType;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Type;

/// Conversions `T(x)`, and the implicit one to an interface.
final class ConversionCompiler {
  private final FunctionCompiler fn;

  ConversionCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `dst` = interface holding the owned value in `src`.
  void box(int src, Type source, int dst) {
    fn.program.addType(source);
    fn.code.emit(Opcode.BOX, dst, src, 0, source);
  }

  void convert(Expr.Call call, int dst) {
    Expr operand = call.arguments().getFirst();
    Type target = fn.exprs.typeOf(call);
    if (Types.isInterface(target)) {
      fn.exprs.ownedInto(operand, target, dst);
      return;
    }
    Type source = fn.exprs.typeOf(operand);
    if (isFree(source, target)) {
      fn.exprs.into(operand, dst);
      return;
    }
    ConstValue constant = fn.info.constantOf(Syntax.strip(operand));
    boolean isNumber = constant != null && !(constant instanceof ConstValue.Str);
    if (constant != null && isNumber && Types.isNumeric(target)) {
      fn.constants.load(constant, target, dst);
      return;
    }
    int src = fn.exprs.value(operand);
    if (Registers.isWord(source) && Registers.isWord(target)) {
      number(src, source, target, dst);
    } else {
      other(src, source, target, dst);
    }
  }

  /// Whether values of both types look alike in registers.
  private static boolean isFree(Type source, Type target) {
    BasicType from = Types.basic(source);
    BasicType to = Types.basic(target);
    if (from == null && to == null) {
      return !(source.underlying() instanceof Type.Slice)
          || target.underlying() instanceof Type.Slice;
    }
    return from != null && from == to || from != null && to != null && isWidening(from, to);
  }

  private static boolean isWidening(BasicType from, BasicType to) {
    if (!from.isInteger() || !to.isInteger()) {
      return from == BasicType.FLOAT32 && to == BasicType.FLOAT64
          || from == BasicType.COMPLEX64 && to == BasicType.COMPLEX128;
    }
    if (to.size == 8) {
      return true;
    }
    return from.isUnsigned() == to.isUnsigned() ? from.size <= to.size : widensSign(from, to);
  }

  private static boolean widensSign(BasicType from, BasicType to) {
    return from.isUnsigned() && from.size < to.size;
  }

  private void number(int src, Type source, Type target, int dst) {
    boolean fromFloat = Types.isFloat(source);
    boolean toFloat = Types.isFloat(target);
    if (fromFloat && toFloat) {
      fn.code.emit(Opcode.ROUND_FLOAT32, dst, src);
    } else if (toFloat) {
      fn.code.emit(
          Types.isWideUnsigned(source) ? Opcode.UINT_TO_FLOAT : Opcode.INT_TO_FLOAT, dst, src);
      fn.operators.fit(target, dst);
    } else if (fromFloat) {
      Opcode op = Types.isWideUnsigned(target) ? Opcode.FLOAT_TO_UINT : Opcode.FLOAT_TO_INT;
      fn.code.emit(op, dst, src, 0, Types.basic(target));
      fn.operators.fit(target, dst);
    } else {
      fn.code.emit(Opcode.NARROW, dst, src, 0, Types.basic(target));
    }
  }

  private void other(int src, Type source, Type target, int dst) {
    if (UnsafeCompiler.isPointer(source) || UnsafeCompiler.isPointer(target)) {
      fn.unsafe.convert(src, source, target, dst);
    } else if (Types.isComplex(target)) {
      fn.code.emit(Opcode.COMPLEX_ROUND, dst, src);
    } else if (Types.isString(target)) {
      fn.code.emit(toString(source), dst, src);
    } else if (Types.isString(source)) {
      boolean bytes = Types.basic(Types.element(target)) == BasicType.UINT8;
      fn.code.emit(bytes ? Opcode.STRING_TO_BYTES : Opcode.STRING_TO_RUNES, dst, src);
    } else if (target.underlying() instanceof Type.Pointer(Type array)) {
      fn.code.emit(Opcode.SLICE_TO_ARRAY_POINTER, dst, src, 0, array);
    } else if (target.underlying() instanceof Type.Array(long length, Type _) && length == 0) {
      // Of a nil slice too, whose pointer to an array would be nil.
      fn.constants.zero(target, dst, null);
    } else {
      int pointer = fn.frame.ref();
      fn.code.emit(Opcode.SLICE_TO_ARRAY_POINTER, pointer, src, 0, target);
      fn.code.emit(Opcode.COPY, dst, pointer);
    }
  }

  private static Opcode toString(Type source) {
    if (Types.isInteger(source)) {
      return Opcode.RUNE_TO_STRING;
    }
    return Types.basic(Types.element(source)) == BasicType.UINT8
        ? Opcode.BYTES_TO_STRING
        : Opcode.RUNES_TO_STRING;
  }
}
