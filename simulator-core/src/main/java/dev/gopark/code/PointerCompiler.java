package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// `&x`, `*p` and `new`.
final class PointerCompiler {
  private final FunctionCompiler fn;

  PointerCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `*p`; a struct or array is borrowed.
  void dereference(Expr.Star star, int dst) {
    int pointer = fn.exprs.value(star.operand());
    Type element = fn.exprs.typeOf(star);
    if (Registers.isAggregate(element)) {
      fn.code.emit(Opcode.NIL_CHECK, pointer, 0);
      fn.paths.move(element, dst, pointer);
    } else {
      fn.paths.dereference(pointer, element, dst);
    }
  }

  /// `&operand`
  void address(Expr operand, int dst) {
    Expr bare = Syntax.strip(operand);
    switch (bare) {
      case Expr.CompositeLit literal -> fn.literals.pointer(literal, dst);
      case Expr.Star star -> {
        fn.exprs.into(star.operand(), dst);
        fn.code.emit(Opcode.NIL_CHECK, dst, 0);
      }
      default -> fn.places.address(fn.places.of(bare), dst);
    }
  }

  /// A pointer to a new zero `type`, which people know as `name`.
  void allocate(Type type, int dst, @Nullable String name) {
    if (Registers.isAggregate(type)) {
      fn.code.emitNamed(name, Opcode.NEW_VALUE, dst, 0, type);
      return;
    }
    int cell = fn.frame.ref();
    fn.code.emitNamed(name, Opcode.NEW_CELL, cell, 0, type);
    fn.code.emit(Opcode.FIELD_POINTER, dst, cell, 0, type);
  }
}
