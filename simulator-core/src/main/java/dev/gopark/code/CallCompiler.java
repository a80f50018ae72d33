package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls of functions, methods and function values.
final class CallCompiler {
  private final FunctionCompiler fn;

  /// What is called, with what had to be evaluated for it.
  sealed interface Callee {
    record Direct(Function function) implements Callee {}

    /// A declared method, its receiver not evaluated yet.
    record Bound(Entity.Func method, Expr.Selector selector, Selection selection)
        implements Callee {}

    /// A method of the interface in reference register `receiver`.
    record Dynamic(MethodRef method, int receiver) implements Callee {}

    /// The function value in reference register `closure`.
    record Value(int closure) implements Callee {}
  }

  CallCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// The signature of the function that is called.
  Type.Signature signature(Expr.Call call) {
    return Types.signature(fn.exprs.typeOf(call.function()));
  }

  /// Calls, and returns the registers of the results, allocated on top of the frame.
  int[] results(Expr.Call call) {
    Type.Signature signature = signature(call);
    Callee callee = callee(call.function());
    Frame.Mark base = fn.frame.mark();
    arguments(call, signature, callee);
    int before = fn.code.at(call.leftParen());
    emit(callee, base, signature);
    fn.code.at(before);
    fn.frame.release(base);
    return fn.frame.allocate(signature.results());
  }

  private void emit(Callee callee, Frame.Mark base, Type.Signature signature) {
    int words = base.words();
    int refs = base.refs();
    switch (callee) {
      case Callee.Direct(Function function) -> fn.code.emit(Opcode.CALL, words, refs, 0, function);
      case Callee.Bound(Entity.Func method, _, _) ->
          fn.code.emit(Opcode.CALL, words, refs, 0, fn.program.functionOf(method));
      case Callee.Dynamic(MethodRef method, int receiver) ->
          fn.code.emit(Opcode.CALL_METHOD, words, refs, receiver, method);
      case Callee.Value(int closure) ->
          fn.code.emit(Opcode.CALL_CLOSURE, words, refs, closure, signature);
    }
  }

  /// Finds out what `function` calls; evaluates a function value or an interface.
  Callee callee(Expr function) {
    Expr bare = Syntax.strip(function);
    if (Syntax.entity(fn.info, bare) instanceof Entity.Func declared) {
      return new Callee.Direct(fn.program.functionOf(declared));
    }
    if (bare instanceof Expr.Selector selector && fn.selectors.method(selector) != null) {
      return method(selector, java.util.Objects.requireNonNull(fn.selectors.method(selector)));
    }
    if (bare instanceof Expr.Selector selector
        && fn.info.selection(selector) instanceof Selection selection
        && selection.kind() == Selection.Kind.METHOD_EXPRESSION) {
      return new Callee.Direct(fn.program.wrappers.methodExpression(selection));
    }
    return new Callee.Value(fn.exprs.value(bare));
  }

  private Callee method(Expr.Selector selector, Selection selection) {
    Type.Method method = selection.interfaceMethod();
    if (method == null) {
      return new Callee.Bound(SelectorCompiler.declared(selection), selector, selection);
    }
    int receiver = fn.selectors.interfaceReceiver(selector, selection);
    return new Callee.Dynamic(Types.methodRef(method), receiver);
  }

  /// Evaluates the arguments (and the receiver behind them) into a window on top of the frame.
  void arguments(Expr.Call call, Type.Signature signature, Callee callee) {
    Frame.Mark base = fn.frame.mark();
    int[] window = fn.frame.allocate(signature.parameters());
    EvaluationOrder order = new EvaluationOrder();
    switch (callee) {
      case Callee.Bound bound -> {
        int receiver = fn.frame.allocate(SelectorCompiler.receiverType(bound.method));
        order.add(
            fn.finder.hasCall(bound.selector.operand()),
            () -> fn.selectors.receiver(bound.selector, bound.selection, bound.method, receiver));
      }
      case Callee.Dynamic _ -> {
        fn.frame.word();
        fn.frame.ref();
      }
      case Callee.Direct _, Callee.Value _ -> {}
    }
    addArguments(order, call, signature, window);
    order.run();
    fn.frame.reserve(base, signature.results());
  }

  private void addArguments(
      EvaluationOrder order, Expr.Call call, Type.Signature signature, int[] window) {
    List<Expr> arguments = call.arguments();
    if (isTuple(arguments)) {
      order.add(
          true,
          () -> spreadTuple((Expr.Call) Syntax.strip(arguments.getFirst()), signature, window));
      return;
    }
    int fixed = signature.variadic() && !call.spread() ? window.length - 1 : window.length;
    for (int i = 0; i < fixed; i++) {
      Expr argument = arguments.get(i);
      Type type = signature.parameters().get(i);
      int register = window[i];
      order.add(fn.finder.hasCall(argument), () -> fn.exprs.ownedInto(argument, type, register));
    }
    if (fixed < window.length) {
      List<Expr> rest = arguments.subList(fixed, arguments.size());
      addVariadic(order, rest, Types.element(signature.parameters().getLast()), window[fixed]);
    }
  }

  private boolean isTuple(List<Expr> arguments) {
    return tuple(arguments) != null;
  }

  /// The call whose several results are all the `arguments` of another, or null.
  Expr.@Nullable Call tuple(List<Expr> arguments) {
    return arguments.size() == 1
            && Syntax.strip(arguments.getFirst()) instanceof Expr.Call inner
            && !fn.info.isType(Syntax.strip(arguments.getFirst()))
            && fn.info.typeOf(inner) instanceof Type.Tuple
        ? inner
        : null;
  }

  /// Packs the arguments of a variadic parameter into a slice.
  private void addVariadic(EvaluationOrder order, List<Expr> rest, Type element, int dst) {
    if (rest.isEmpty()) {
      fn.code.emit(Opcode.REF_CONST, dst, 0, 0, null);
      return;
    }
    fn.literals.makeSlice(element, dst, rest.size(), null);
    for (int i = 0; i < rest.size(); i++) {
      Expr value = rest.get(i);
      long index = i;
      order.add(
          fn.finder.hasCall(value),
          () ->
              fn.literals.element(
                  value, element, index, at -> new Place.SliceElement(dst, at, element)));
    }
  }

  /// `f(g())` with a `g` of several results.
  private void spreadTuple(Expr.Call inner, Type.Signature signature, int[] window) {
    List<Type> types = signature(inner).results();
    int[] values = results(inner);
    int fixed = signature.variadic() ? window.length - 1 : window.length;
    for (int i = 0; i < fixed; i++) {
      fn.assignments.convert(values[i], types.get(i), signature.parameters().get(i), window[i]);
    }
    if (!signature.variadic()) {
      return;
    }
    Type element = Types.element(signature.parameters().getLast());
    pack(values, types, fixed, element, window[fixed]);
  }

  /// Packs the values from `first` on into a slice with elements of type `element`.
  void pack(int[] values, List<Type> types, int first, Type element, int slice) {
    fn.literals.makeSlice(element, slice, values.length - first, null);
    for (int i = first; i < values.length; i++) {
      int value = fn.frame.allocate(element);
      fn.assignments.convert(values[i], types.get(i), element, value);
      int index = fn.frame.word();
      fn.code.emitImmediate(Opcode.WORD_CONST, index, 0, i - first);
      boolean word = Registers.isWord(element);
      fn.code.emit(
          word ? Opcode.SLICE_STORE_WORD : Opcode.SLICE_STORE_REF,
          value,
          slice,
          index,
          LiteralCompiler.part(element));
    }
  }
}
