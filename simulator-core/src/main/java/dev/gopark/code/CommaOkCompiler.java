package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Type;

/// Receives, type assertions and map lookups, alone or in the form `v, ok`.
final class CommaOkCompiler {
  private final FunctionCompiler fn;

  CommaOkCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// Puts the (borrowed) value of `expression` into `dst` and whether there is one into word `ok`.
  void into(Expr expression, int dst, int ok) {
    Expr bare = Syntax.strip(expression);
    int before = fn.code.at(Syntax.offset(bare));
    Frame.Mark mark = fn.frame.mark();
    switch (bare) {
      case Expr.Unary unary -> receive(unary, dst, ok);
      case Expr.TypeAssertion assertion -> assertion(assertion, dst, ok);
      case Expr.Index index -> lookup(index, dst, ok);
      default -> throw new IllegalStateException("no `v, ok` form: " + bare.span().text());
    }
    fn.frame.release(mark);
    fn.code.at(before);
  }

  /// `<-c`; `dst` and `ok` may be -1.
  void receive(Expr.Unary unary, int dst, int ok) {
    int channel = fn.exprs.value(unary.operand());
    Type type = fn.exprs.typeOf(unary.operand()).underlying();
    int before = fn.code.at(unary.span().start());
    fn.code.emit(Opcode.CHAN_RECEIVE, dst, channel, ok, type);
    fn.code.at(before);
  }

  /// `x.(T)`; panics if `ok` is -1.
  void assertion(Expr.TypeAssertion assertion, int dst, int ok) {
    int operand = fn.exprs.value(assertion.operand());
    Type from = fn.exprs.typeOf(assertion.operand());
    emitAssertion(operand, from, fn.exprs.typeOf(assertion), dst, ok);
  }

  /// `dst = operand.(to)` on registers.
  void emitAssertion(int operand, Type from, Type to, int dst, int ok) {
    AssertInfo info = new AssertInfo(from, to);
    if (Types.isInterface(to)) {
      Opcode op = ok < 0 ? Opcode.ASSERT_INTERFACE : Opcode.ASSERT_INTERFACE_OK;
      fn.code.emit(op, dst, operand, Math.max(ok, 0), info);
    } else {
      fn.program.addType(to);
      Opcode op = ok < 0 ? Opcode.ASSERT : Opcode.ASSERT_OK;
      fn.code.emit(op, dst, operand, Math.max(ok, 0), info);
    }
  }

  private void lookup(Expr.Index index, int dst, int ok) {
    if (!(fn.places.of(index) instanceof Place.MapElement(int map, int key, Type.GoMap type))) {
      throw new IllegalStateException("not a map: " + index.operand().span().text());
    }
    fn.code.emit(new Instruction(Opcode.MAP_LOAD_OK, dst, key, map, ok, type));
  }
}
