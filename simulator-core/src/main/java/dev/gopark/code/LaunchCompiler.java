package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import java.util.List;

/// `go` and `defer`: the function value and the arguments are evaluated at once, the call happens
/// later.
final class LaunchCompiler {
  private final FunctionCompiler fn;

  /// How many wrappers the function has so far; literals are counted without them.
  private int wrappers;

  LaunchCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void go(Stmt.Go statement) {
    compile(Opcode.GO, statement.call(), 0);
  }

  /// In the body of a loop over a function the call belongs to the function around the loop.
  void defer(Stmt.Defer statement) {
    int frame = fn.outerFrame(statement);
    if (frame < 0) {
      compile(Opcode.DEFER, statement.call(), 0);
    } else {
      compile(Opcode.DEFER_AT, statement.call(), frame);
    }
  }

  /// `outerFrame` is the register of the frame that DEFER_AT wants, else 0.
  private void compile(Opcode op, Expr expression, int outerFrame) {
    Expr.Call call = (Expr.Call) Syntax.strip(expression);
    Entity.Builtin builtin = Syntax.builtin(fn.info, call);
    if (builtin != null) {
      predeclared(op, call, builtin, outerFrame);
      return;
    }
    CallCompiler.Callee callee = fn.calls.callee(call.function());
    int closure = closure(callee);
    Frame.Mark base = fn.frame.mark();
    Type.Signature signature = fn.calls.signature(call);
    fn.calls.arguments(call, signature, new CallCompiler.Callee.Value(closure));
    emit(op, base, closure, outerFrame, signature);
  }

  private void emit(
      Opcode op, Frame.Mark base, int closure, int outerFrame, Type.Signature signature) {
    fn.code.emit(new Instruction(op, base.words(), base.refs(), closure, outerFrame, signature));
  }

  private int closure(CallCompiler.Callee callee) {
    if (callee instanceof CallCompiler.Callee.Value(int closure)) {
      return closure;
    }
    int closure = fn.frame.ref();
    switch (callee) {
      case CallCompiler.Callee.Direct(Function function) ->
          fn.selectors.function(function, closure);
      case CallCompiler.Callee.Bound(
              Entity.Func method,
              Expr.Selector selector,
              Selection selection) ->
          fn.selectors.bound(selector, selection, fn.program.functionOf(method), closure);
      case CallCompiler.Callee.Dynamic(MethodRef method, int receiver) ->
          fn.code.emit(Opcode.METHOD_VALUE, closure, receiver, 0, method);
      case CallCompiler.Callee.Value _ -> {}
    }
    return closure;
  }

  /// A predeclared function is wrapped in one of ours that takes the operands as parameters.
  private void predeclared(Opcode op, Expr.Call call, Entity.Builtin builtin, int outerFrame) {
    List<Type> types = fn.builtins.operandTypes(call);
    int closure = fn.frame.ref();
    String kind = op == Opcode.GO ? "gowrap" : "deferwrap";
    Function wrapper = wrapper(kind, builtin, types, call);
    fn.selectors.function(wrapper, closure);
    Frame.Mark base = fn.frame.mark();
    int[] window = fn.frame.allocate(types);
    if (fn.calls.tuple(call.arguments()) != null) {
      int[] values = fn.builtins.operands(call).registers();
      for (int i = 0; i < window.length; i++) {
        fn.paths.move(types.get(i), window[i], values[i]);
      }
      emit(op, base, closure, outerFrame, wrapper.signature());
      return;
    }
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < window.length; i++) {
      Expr argument = call.arguments().get(i);
      Type type = types.get(i);
      int register = window[i];
      order.add(fn.finder.hasCall(argument), () -> fn.exprs.ownedInto(argument, type, register));
    }
    order.run();
    emit(op, base, closure, outerFrame, wrapper.signature());
  }

  private Function wrapper(String kind, Entity.Builtin builtin, List<Type> types, Expr.Call call) {
    wrappers++;
    Function function =
        fn.program.create(
            fn.function.name() + "." + kind + wrappers,
            fn.pkg.path(),
            fn.function.file(),
            call.span(),
            new Type.Signature(types, List.of(), false),
            null);
    function.markWrapper();
    ClosureNames names = new ClosureNames(function.name() + ".");
    FunctionCompiler inner =
        new FunctionCompiler(
            fn.program, fn.pkg, fn.info, function, fn.escapes, names, call.leftParen());
    int[] registers = inner.frame.allocate(types);
    if (builtin != Entity.Builtin.RECOVER) {
      inner.builtins.effect(builtin, new BuiltinCompiler.Operands(registers, types));
    }
    inner.code.emit(Opcode.RETURN);
    inner.finish();
    return function;
  }
}
