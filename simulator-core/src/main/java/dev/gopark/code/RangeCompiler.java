package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.BasicType;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// `for … range`. The loop counts in registers of its own, from which each iteration's variables
/// get their values.
final class RangeCompiler {
  private final FunctionCompiler fn;

  /// The labels of a loop.
  private record Labels(Label body, Label next, Label test, Label end) {
    Labels() {
      this(new Label(), new Label(), new Label(), new Label());
    }
  }

  RangeCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void compile(Stmt.Range loop) {
    String name = fn.stmts.takeLabel();
    Locals.Scope scope = fn.locals.openScope();
    Labels labels = new Labels();
    fn.stmts.targets.enter(name, labels.end, labels.next);
    fn.code.beginStatement(loop.span().start());
    Type type = fn.exprs.typeOf(loop.operand());
    switch (type.underlying()) {
      case Type.GoMap map -> map(loop, map, labels);
      case Type.Channel channel -> channel(loop, channel, labels);
      case Type.Slice _, Type.Array _, Type.Pointer _ -> elements(loop, type, labels);
      case BasicType basic when basic.isString() -> string(loop, labels);
      case BasicType _ -> integers(loop, type, labels);
      default -> throw new IllegalStateException("no range over " + type);
    }
    fn.code.place(labels.end);
    fn.stmts.targets.leave();
    fn.locals.closeScope(scope);
  }

  private void body(Stmt.Range loop) {
    fn.stmts.block(loop.body());
    fn.code.at(loop.span().start());
  }

  /// Counts `index` up to `limit` behind the body.
  private void count(Stmt.Range loop, int index, int limit, Type type, Labels labels) {
    body(loop);
    advance(loop, labels);
    fn.code.emitImmediate(Opcode.INT_ADD_CONST, index, index, 1);
    fn.code.place(labels.test);
    fn.code.emit(Opcode.SAFEPOINT);
    fn.comparisons.jump(BinaryOp.LESS, type, index, limit, labels.body, true);
  }

  /// Begins what happens between two iterations.
  private void advance(Stmt.Range loop, Labels labels) {
    fn.code.place(labels.next);
    fn.code.beginStatement(loop.span().start());
  }

  /// Goes back to where the loop looks for its next element.
  private void repeat(Stmt.Range loop, Labels labels) {
    advance(loop, labels);
    fn.code.emit(Opcode.SAFEPOINT);
    fn.code.jump(labels.test);
  }

  private int zero() {
    int register = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, register, 0, 0);
    return register;
  }

  private void integers(Stmt.Range loop, Type type, Labels labels) {
    int limit = fn.exprs.temporary(loop.operand());
    int index = zero();
    LoopVariable key = variable(loop, loop.key());
    fn.code.jump(labels.test);
    fn.code.place(labels.body);
    key.set(index, type, true);
    count(loop, index, limit, type, labels);
  }

  private void elements(Stmt.Range loop, Type type, Labels labels) {
    boolean wantsValue = loop.value() != null && !Syntax.isBlank(loop.value());
    Type array = Types.dereferenced(type);
    int object = -1;
    if (wantsValue || !(array.underlying() instanceof Type.Array) || mustEvaluate(loop)) {
      object = operand(loop, type, wantsValue);
    }
    int limit = limit(array, object);
    int index = zero();
    LoopVariable key = variable(loop, loop.key());
    LoopVariable value = variable(loop, loop.value());
    fn.code.jump(labels.test);
    fn.code.place(labels.body);
    value.evaluateOperands();
    key.set(index, BasicType.INT, true);
    if (wantsValue) {
      setElement(value, array, object, index);
    }
    count(loop, index, limit, BasicType.INT, labels);
  }

  private boolean mustEvaluate(Stmt.Range loop) {
    return fn.finder.hasCall(loop.operand());
  }

  /// The slice, array or pointer; an array whose elements are wanted is copied unless nothing can
  /// change it meanwhile.
  private int operand(Stmt.Range loop, Type type, boolean wantsValue) {
    Expr operand = loop.operand();
    Entity.Var variable = Syntax.variable(fn.info, operand);
    boolean constant =
        variable != null && fn.locals.home(variable) != null && !fn.escapes.mayChange(variable);
    if (!Registers.isAggregate(type)) {
      return constant ? fn.exprs.value(operand) : fn.exprs.temporary(operand);
    }
    return wantsValue && !constant ? fn.exprs.owned(operand, type) : fn.exprs.value(operand);
  }

  private int limit(Type type, int object) {
    int limit = fn.frame.word();
    if (type.underlying() instanceof Type.Array(long length, _)) {
      fn.code.emitImmediate(Opcode.WORD_CONST, limit, 0, length);
    } else {
      fn.code.emit(Opcode.SLICE_LEN, limit, object);
    }
    return limit;
  }

  private void setElement(LoopVariable value, Type container, int object, int index) {
    Type element = Types.element(container);
    boolean array = container.underlying() instanceof Type.Array;
    value.load(
        element,
        register ->
            fn.places.load(
                array
                    ? new Place.ArrayElement(object, index, element)
                    : new Place.SliceElement(object, index, element),
                register));
  }

  private void string(Stmt.Range loop, Labels labels) {
    int text = fn.exprs.temporary(loop.operand());
    int index = zero();
    int rune = fn.frame.word();
    int width = fn.frame.word();
    LoopVariable key = variable(loop, loop.key());
    LoopVariable value = variable(loop, loop.value());
    fn.code.jump(labels.test);
    fn.code.place(labels.body);
    value.evaluateOperands();
    key.set(index, BasicType.INT, true);
    value.set(rune, BasicType.INT32, true);
    body(loop);
    advance(loop, labels);
    fn.code.emit(Opcode.INT_ADD, index, index, width);
    fn.code.place(labels.test);
    fn.code.emit(Opcode.SAFEPOINT);
    fn.code.emit(Opcode.STRING_DECODE, rune, index, text);
    fn.code.jump(Opcode.JUMP_IF, width, 0, labels.body);
  }

  private void map(Stmt.Range loop, Type.GoMap type, Labels labels) {
    int map = fn.exprs.value(loop.operand());
    int iterator = fn.frame.ref();
    fn.code.emit(Opcode.MAP_ITERATE, iterator, map, 0, type);
    LoopVariable key = variable(loop, loop.key());
    LoopVariable value = variable(loop, loop.value());
    fn.code.place(labels.test);
    mapNext(iterator, type, labels.end);
    value.evaluateOperands();
    key.load(type.key(), register -> fn.code.emit(Opcode.MAP_KEY, register, iterator, 0, type));
    value.load(
        type.element(), register -> fn.code.emit(Opcode.MAP_ELEMENT, register, iterator, 0, type));
    body(loop);
    repeat(loop, labels);
  }

  private void mapNext(int iterator, Type.GoMap type, Label end) {
    end.waiting.add(fn.code.pc());
    fn.code.emit(Opcode.MAP_NEXT, iterator, -1, 0, type);
  }

  private void channel(Stmt.Range loop, Type.Channel type, Labels labels) {
    int channel = fn.exprs.temporary(loop.operand());
    LoopVariable key = variable(loop, loop.key());
    int received = key.isUnused() ? -1 : fn.frame.allocate(type.element());
    int ok = fn.frame.word();
    fn.code.place(labels.test);
    fn.code.emit(Opcode.CHAN_RECEIVE, received, channel, ok, type);
    fn.code.jump(Opcode.JUMP_IF_NOT, ok, 0, labels.end);
    key.set(received, type.element(), true);
    body(loop);
    repeat(loop, labels);
  }

  private LoopVariable variable(Stmt.Range loop, @Nullable Expr name) {
    return LoopVariable.of(fn, name, loop.define());
  }
}
