package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.types.BasicType;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;

/// Calls of predeclared functions.
final class BuiltinCompiler {
  private final FunctionCompiler fn;

  BuiltinCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  private Entity.Builtin builtin(Expr.Call call) {
    Entity.Builtin builtin = Syntax.builtin(fn.info, call);
    if (builtin == null) {
      throw new IllegalStateException("not predeclared: " + call.span().text());
    }
    return builtin;
  }

  /// `dst` = the value of the call.
  void into(Expr.Call call, int dst) {
    switch (builtin(call)) {
      case LEN, CAP -> size(call, dst);
      case APPEND -> append(call, dst);
      case COPY -> copy(operands(call), dst);
      case MAKE -> make(call, dst);
      case NEW ->
          fn.pointers.allocate(
              fn.info.typeOf(call.arguments().getFirst()), dst, fn.code.takeName());
      case MIN -> extreme(call, BinaryOp.LESS, dst);
      case MAX -> extreme(call, BinaryOp.GREATER, dst);
      case RECOVER -> recover(call, dst);
      case COMPLEX -> {
        int[] parts = operands(call).registers;
        fn.code.emit(Opcode.COMPLEX_MAKE, dst, parts[0], parts[1]);
      }
      case REAL -> fn.code.emit(Opcode.COMPLEX_REAL, dst, operands(call).registers[0]);
      case IMAG -> fn.code.emit(Opcode.COMPLEX_IMAG, dst, operands(call).registers[0]);
      case ALIGNOF, OFFSETOF, SIZEOF -> fn.unsafe.layout(builtin(call), call, dst);
      case CLEAR, CLOSE, DELETE, PANIC, PRINT, PRINTLN ->
          throw new IllegalStateException("no value: " + call.span().text());
      case ADD, SLICE, SLICE_DATA, STRING, STRING_DATA ->
          throw new IllegalStateException("not supported: " + call.span().text());
    }
  }

  /// A call as a statement.
  void statement(Expr.Call call) {
    Entity.Builtin builtin = builtin(call);
    int before = fn.code.at(call.leftParen());
    switch (builtin) {
      case CLEAR, CLOSE, COPY, DELETE, PANIC, PRINT, PRINTLN -> effect(builtin, operands(call));
      case RECOVER -> recover(call, fn.frame.ref());
      default -> fn.exprs.value(call);
    }
    fn.code.at(before);
  }

  /// Registers with their types.
  record Operands(int[] registers, List<Type> types) {}

  /// Evaluates what is passed to a statement.
  Operands operands(Expr.Call call) {
    List<Type> types = operandTypes(call);
    int[] registers = new int[types.size()];
    Expr.Call tuple = fn.calls.tuple(call.arguments());
    if (tuple != null) {
      return spread(tuple, types);
    }
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < registers.length; i++) {
      Expr argument = call.arguments().get(i);
      int index = i;
      order.add(
          fn.finder.hasCall(argument),
          () -> registers[index] = fn.exprs.owned(argument, types.get(index)));
    }
    order.run();
    return new Operands(registers, types);
  }

  /// The results of a call, as operands of these types.
  private Operands spread(Expr.Call tuple, List<Type> types) {
    List<Type> found = fn.calls.signature(tuple).results();
    int[] values = fn.calls.results(tuple);
    int[] registers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      registers[i] = fn.frame.allocate(types.get(i));
      fn.assignments.convert(values[i], found.get(i), types.get(i), registers[i]);
    }
    return new Operands(registers, types);
  }

  /// The types as which a statement's operands are passed.
  List<Type> operandTypes(Expr.Call call) {
    List<Type> types = new ArrayList<>();
    Expr.Call tuple = fn.calls.tuple(call.arguments());
    if (tuple != null) {
      types.addAll(fn.calls.signature(tuple).results());
    } else {
      call.arguments().forEach(argument -> types.add(fn.exprs.typeOf(argument)));
    }
    switch (builtin(call)) {
      case PANIC -> types.set(0, Type.Interface.EMPTY);
      case DELETE -> types.set(1, Types.map(types.getFirst()).key());
      default -> {}
    }
    return types;
  }

  /// What a builtin that needs no result does to its operands.
  void effect(Entity.Builtin builtin, Operands operands) {
    int[] registers = operands.registers;
    switch (builtin) {
      case CLOSE ->
          fn.code.emit(
              Opcode.CHAN_CLOSE, registers[0], 0, 0, operands.types.getFirst().underlying());
      case DELETE ->
          fn.code.emit(
              Opcode.MAP_DELETE,
              0,
              registers[1],
              registers[0],
              Types.map(operands.types.getFirst()));
      case CLEAR -> clear(operands);
      case COPY -> copy(operands, fn.frame.word());
      case PANIC -> fn.code.emit(Opcode.PANIC, registers[0], 0);
      case PRINT -> print(false, operands);
      case PRINTLN -> print(true, operands);
      default -> throw new IllegalStateException("no statement: " + builtin);
    }
  }

  private void recover(Expr.Call call, int dst) {
    int frame = fn.outerFrame(call);
    if (frame < 0) {
      fn.code.emit(Opcode.RECOVER, dst, 0);
    } else {
      fn.code.emit(Opcode.RECOVER_AT, dst, frame);
    }
  }

  private void clear(Operands operands) {
    int register = operands.registers[0];
    Type type = operands.types.getFirst();
    if (type.underlying() instanceof Type.GoMap map) {
      fn.code.emit(Opcode.MAP_CLEAR, register, 0, 0, map);
    } else {
      fn.code.emit(Opcode.SLICE_CLEAR, register, 0, 0, Types.element(type));
    }
  }

  private void copy(Operands operands, int dst) {
    Object from = Types.isString(operands.types.get(1)) ? BasicType.STRING : null;
    fn.code.emit(Opcode.SLICE_COPY, dst, operands.registers[0], operands.registers[1], from);
  }

  private void print(boolean newline, Operands operands) {
    List<Integer> registers = java.util.Arrays.stream(operands.registers).boxed().toList();
    PrintInfo info = new PrintInfo(newline, registers, operands.types);
    fn.code.emit(Opcode.PRINT, 0, 0, 0, info);
  }

  private void size(Expr.Call call, int dst) {
    Expr operand = call.arguments().getFirst();
    Type type = fn.exprs.typeOf(operand);
    if (Types.dereferenced(type).underlying() instanceof Type.Array(long length, _)) {
      fn.exprs.discard(operand);
      fn.code.emitImmediate(Opcode.WORD_CONST, dst, 0, length);
      return;
    }
    int value = fn.exprs.value(operand);
    boolean length = builtin(call) == Entity.Builtin.LEN;
    fn.code.emit(sizeOpcode(type, length), dst, value);
  }

  private static Opcode sizeOpcode(Type type, boolean length) {
    return switch (type.underlying()) {
      case Type.Slice _ -> length ? Opcode.SLICE_LEN : Opcode.SLICE_CAP;
      case Type.Channel _ -> length ? Opcode.CHAN_LEN : Opcode.CHAN_CAP;
      case Type.GoMap _ -> Opcode.MAP_LEN;
      default -> Opcode.STRING_LEN;
    };
  }

  private void append(Expr.Call call, int dst) {
    List<Expr> arguments = call.arguments();
    Type type = fn.exprs.typeOf(call);
    Type element = Types.element(type);
    Expr.Call tuple = fn.calls.tuple(arguments);
    if (tuple != null) {
      int[] values = fn.calls.results(tuple);
      int rest = fn.frame.ref();
      fn.calls.pack(values, fn.calls.signature(tuple).results(), 1, element, rest);
      fn.code.emit(Opcode.APPEND_SLICE, dst, values[0], rest, element);
      return;
    }
    int[] registers = new int[2];
    EvaluationOrder order = new EvaluationOrder();
    order.add(
        fn.finder.hasCall(arguments.getFirst()),
        () -> registers[0] = fn.exprs.value(arguments.getFirst()));
    List<Expr> rest = arguments.subList(1, arguments.size());
    order.add(fn.finder.anyCall(rest), () -> registers[1] = appended(call, rest, element));
    order.run();
    emitAppend(call, rest, element, registers, dst);
  }

  /// What to append: one element, or a slice or string of them.
  private int appended(Expr.Call call, List<Expr> rest, Type element) {
    if (rest.isEmpty()) {
      return 0;
    }
    if (call.spread()) {
      return fn.exprs.value(rest.getFirst());
    }
    if (rest.size() == 1) {
      return fn.exprs.owned(rest.getFirst(), element);
    }
    int slice = fn.frame.ref();
    fn.literals.makeSlice(element, slice, rest.size(), null);
    for (int i = 0; i < rest.size(); i++) {
      fn.literals.element(
          rest.get(i), element, i, at -> new Place.SliceElement(slice, at, element));
    }
    return slice;
  }

  private void emitAppend(Expr.Call call, List<Expr> rest, Type element, int[] registers, int dst) {
    if (rest.isEmpty()) {
      fn.paths.move(fn.exprs.typeOf(call), dst, registers[0]);
      return;
    }
    Opcode op;
    if (call.spread() && Types.isString(fn.exprs.typeOf(rest.getFirst()))) {
      op = Opcode.APPEND_STRING;
    } else if (call.spread() || rest.size() > 1) {
      op = Opcode.APPEND_SLICE;
    } else {
      op = Registers.isWord(element) ? Opcode.APPEND_WORD : Opcode.APPEND_REF;
    }
    fn.code.emit(op, dst, registers[0], registers[1], element);
  }

  private void make(Expr.Call call, int dst) {
    String name = fn.code.takeName();
    Type type = fn.info.typeOf(call.arguments().getFirst());
    int size = makeSize(call, 1);
    switch (type.underlying()) {
      case Type.Slice(Type element) -> {
        int capacity = call.arguments().size() > 2 ? makeSize(call, 2) : size;
        fn.code.emitNamed(name, Opcode.SLICE_MAKE, dst, size, capacity, element);
      }
      case Type.GoMap map -> fn.code.emitNamed(name, Opcode.MAP_MAKE, dst, size, map);
      case Type.Channel channel -> fn.code.emitNamed(name, Opcode.CHAN_MAKE, dst, size, channel);
      default -> throw new IllegalStateException("make of " + type);
    }
  }

  private int makeSize(Expr.Call call, int argument) {
    if (argument < call.arguments().size()) {
      return fn.exprs.value(call.arguments().get(argument));
    }
    int zero = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, zero, 0, 0);
    return zero;
  }

  /// `min` and `max`
  private void extreme(Expr.Call call, BinaryOp op, int dst) {
    Type type = fn.exprs.typeOf(call);
    List<Expr> arguments = call.arguments();
    int best = fn.exprs.temporary(arguments.getFirst());
    for (Expr argument : arguments.subList(1, arguments.size())) {
      int next = fn.exprs.value(argument);
      if (Types.isFloat(type)) {
        fn.code.emit(op == BinaryOp.LESS ? Opcode.FLOAT_MIN : Opcode.FLOAT_MAX, best, best, next);
        continue;
      }
      Label take = new Label();
      Label keep = new Label();
      fn.comparisons.jump(op, type, next, best, take, true);
      fn.code.jump(keep);
      fn.code.place(take);
      fn.paths.move(type, best, next);
      fn.code.place(keep);
    }
    fn.paths.move(type, dst, best);
  }
}
