package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.ConstValue;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;

/// Compiles expressions. *Borrowed* values of struct and array type are the very object of a
/// variable, to be read at once; *owned* ones belong to who asked for them.
final class ExprCompiler {
  private final FunctionCompiler fn;

  ExprCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// The type of an expression's single value.
  Type typeOf(Expr expression) {
    Type type = fn.info.typeOf(Syntax.strip(expression));
    return type instanceof Type.Tuple(java.util.List<Type> elements, _) && !elements.isEmpty()
        ? elements.getFirst()
        : Types.defaulted(type);
  }

  /// The register with the (borrowed) value of `expression`: a variable's own where possible, else
  /// a new one.
  int value(Expr expression) {
    Expr bare = Syntax.strip(expression);
    int variable = variableRegister(bare);
    if (variable >= 0) {
      return variable;
    }
    if (bare instanceof Expr.Call call && isFunctionCall(call)) {
      return fn.calls.results(call)[0];
    }
    return temporary(bare);
  }

  /// The value in a new register that no assignment to a variable changes.
  int temporary(Expr expression) {
    int register = fn.frame.allocate(typeOf(expression));
    into(expression, register);
    return register;
  }

  /// The value converted to `target` as by an assignment, borrowed.
  int converted(Expr expression, Type target) {
    if (needsBox(expression, target)) {
      int register = fn.frame.ref();
      ownedInto(expression, target, register);
      return register;
    }
    return value(expression);
  }

  /// The value converted to `target`, owned.
  int owned(Expr expression, Type target) {
    if (Registers.isAggregate(target) && !isFresh(expression)) {
      int register = fn.frame.ref();
      ownedInto(expression, target, register);
      return register;
    }
    return converted(expression, target);
  }

  /// Puts the value, converted to `target` and owned, into `dst`.
  void ownedInto(Expr expression, Type target, int dst) {
    Frame.Mark mark = fn.frame.mark();
    if (needsBox(expression, target)) {
      Type source = typeOf(expression);
      int value = owned(expression, source);
      fn.conversions.box(value, source, dst);
    } else if (Registers.isAggregate(target) && !isFresh(expression)) {
      int value = value(expression);
      fn.code.emit(Opcode.COPY, dst, value);
    } else {
      into(expression, dst);
    }
    fn.frame.release(mark);
  }

  /// Evaluates `expression` for its effects.
  void discard(Expr expression) {
    Frame.Mark mark = fn.frame.mark();
    switch (Syntax.strip(expression)) {
      case Expr.Call call when isFunctionCall(call) -> fn.calls.results(call);
      case Expr.Call call when Syntax.builtin(fn.info, call) != null -> fn.builtins.statement(call);
      case Expr.Unary unary when unary.op() == Expr.UnaryOp.RECEIVE ->
          fn.commaOks.receive(unary, -1, -1);
      case Expr bare -> value(bare);
    }
    fn.frame.release(mark);
  }

  private boolean needsBox(Expr expression, Type target) {
    return Types.isInterface(target)
        && !Syntax.isNil(fn.info, expression)
        && !Types.isInterface(typeOf(expression));
  }

  private boolean isFunctionCall(Expr.Call call) {
    return fn.info.constantOf(call) == null
        && !Syntax.isConversion(fn.info, call)
        && Syntax.builtin(fn.info, call) == null;
  }

  /// Whether a struct or array value belongs to nobody yet.
  boolean isFresh(Expr expression) {
    return switch (Syntax.strip(expression)) {
      case Expr.Call call when Syntax.isConversion(fn.info, call) ->
          typeOf(call.arguments().getFirst()).underlying() instanceof Type.Slice
              || isFresh(call.arguments().getFirst());
      case Expr.Call _, Expr.CompositeLit _ -> true;
      case Expr.Unary unary -> unary.op() == Expr.UnaryOp.RECEIVE;
      default -> false;
    };
  }

  /// The register that is the variable `expression` itself, or -1.
  int variableRegister(Expr expression) {
    if (!(expression instanceof Expr.Ident ident)) {
      return -1;
    }
    Entity.Var variable = Syntax.variable(fn.info, ident);
    Locals.Home home = variable == null ? null : fn.locals.home(variable);
    return home == null || home.cell() ? -1 : home.register();
  }

  /// Puts the (borrowed) value of `expression` into `dst`. The instruction that writes `dst` comes
  /// after all that read.
  void into(Expr expression, int dst) {
    String name = fn.code.takeName();
    Expr bare = Syntax.strip(expression);
    int before = fn.code.at(Syntax.offset(bare));
    Frame.Mark mark = fn.frame.mark();
    ConstValue constant = fn.info.constantOf(bare);
    if (constant != null) {
      constant(constant, fn.info.typeOf(bare), dst);
    } else if (Syntax.isNil(fn.info, bare)) {
      fn.code.emit(Opcode.REF_CONST, dst, 0, 0, null);
    } else {
      fn.code.offerName(name);
      dispatch(bare, dst);
      fn.code.takeName();
    }
    fn.frame.release(mark);
    fn.code.at(before);
  }

  private void constant(ConstValue constant, Type type, int dst) {
    if (!Types.isInterface(type)) {
      fn.constants.load(constant, type, dst);
      return;
    }
    Type source = ConstantLoader.defaultType(constant);
    int register = fn.frame.allocate(source);
    fn.constants.load(constant, source, register);
    fn.conversions.box(register, source, dst);
  }

  private void dispatch(Expr expression, int dst) {
    switch (expression) {
      case Expr.Ident ident -> identifier(ident, dst);
      case Expr.FuncLit literal -> fn.literals.function(literal, dst);
      case Expr.CompositeLit literal -> fn.literals.composite(literal, dst);
      case Expr.Selector selector -> fn.selectors.into(selector, dst);
      case Expr.Index index when Syntax.entity(fn.info, index) instanceof Entity.Func function ->
          fn.selectors.function(fn.program.functionOf(function), dst);
      case Expr.Index index -> fn.indexes.index(index, dst);
      case Expr.SliceExpr slice -> fn.indexes.slice(slice, dst);
      case Expr.TypeAssertion assertion -> fn.commaOks.assertion(assertion, dst, -1);
      case Expr.Call call -> call(call, dst);
      case Expr.Star star -> fn.pointers.dereference(star, dst);
      case Expr.Unary unary -> unary(unary, dst);
      case Expr.Binary binary -> binary(binary, dst);
      case Expr.ParenExpr _, Expr.BasicLit _, Expr.BadExpr _, Expr.ArrayType _, Expr.SliceType _ ->
          throw unexpected(expression);
      case Expr.StructType _, Expr.FuncType _, Expr.InterfaceType _, Expr.MapType _ ->
          throw unexpected(expression);
      case Expr.ChannelType _, Expr.Ellipsis _ -> throw unexpected(expression);
    }
  }

  private static IllegalStateException unexpected(Expr expression) {
    return new IllegalStateException("no value: " + expression.span().text());
  }

  private void identifier(Expr.Ident ident, int dst) {
    switch (Syntax.entity(fn.info, ident)) {
      case Entity.Var _ -> fn.places.load(fn.places.of(ident), dst);
      case Entity.Func function -> fn.selectors.function(fn.program.functionOf(function), dst);
      case null, default -> throw unexpected(ident);
    }
  }

  private void call(Expr.Call call, int dst) {
    if (Syntax.isConversion(fn.info, call)) {
      fn.conversions.convert(call, dst);
    } else if (Syntax.builtin(fn.info, call) != null) {
      fn.builtins.into(call, dst);
    } else {
      int result = fn.calls.results(call)[0];
      fn.paths.move(typeOf(call), dst, result);
    }
  }

  private void unary(Expr.Unary unary, int dst) {
    switch (unary.op()) {
      case ADDRESS -> fn.pointers.address(unary.operand(), dst);
      case RECEIVE -> fn.commaOks.receive(unary, dst, -1);
      case PLUS -> into(unary.operand(), dst);
      case MINUS, NOT, XOR -> fn.operators.unary(unary, dst);
      case TILDE -> throw unexpected(unary);
    }
  }

  private void binary(Expr.Binary binary, int dst) {
    if (binary.op().isLogical()) {
      fn.conditions.into(binary, dst);
    } else if (binary.op().isComparison()) {
      fn.comparisons.into(binary, dst);
    } else {
      fn.operators.binary(binary, dst);
    }
  }

  /// The values of two operands, in gc's order.
  int[] pair(Expr left, Expr right) {
    int[] registers = new int[2];
    EvaluationOrder order = new EvaluationOrder();
    order.add(fn.finder.hasCall(left), () -> registers[0] = value(left));
    order.add(fn.finder.hasCall(right), () -> registers[1] = value(right));
    order.run();
    return registers;
  }
}
