package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Selection;
import dev.gopark.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields, qualified names, method values and method expressions.
final class SelectorCompiler {
  private final FunctionCompiler fn;

  SelectorCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void into(Expr.Selector selector, int dst) {
    Selection selection = fn.info.selection(selector);
    if (selection == null) {
      qualified(selector, dst);
      return;
    }
    switch (selection.kind()) {
      case FIELD -> fn.paths.load(field(selector, selection), dst);
      case METHOD_VALUE -> methodValue(selector, selection, dst);
      case METHOD_EXPRESSION -> function(fn.program.wrappers.methodExpression(selection), dst);
    }
  }

  private void qualified(Expr.Selector selector, int dst) {
    switch (fn.info.use(selector.name())) {
      case Entity.Func function -> function(fn.program.functionOf(function), dst);
      case Entity.Var _ -> fn.places.load(fn.places.of(selector), dst);
      case null, default -> throw new IllegalStateException("no value: " + selector.span().text());
    }
  }

  /// The function value of a declared function.
  void function(Function function, int dst) {
    fn.code.emit(Opcode.CLOSURE, dst, 0, 0, new ClosureInfo(function, List.of(), List.of()));
  }

  /// The field that `selector` denotes.
  PathCompiler.FieldSlot field(Expr.Selector selector, Selection selection) {
    int object = fn.exprs.value(selector.operand());
    return fn.paths.follow(object, fn.exprs.typeOf(selector.operand()), selection.path());
  }

  private void methodValue(Expr.Selector selector, Selection selection, int dst) {
    Type.Method method = selection.interfaceMethod();
    if (method != null) {
      int receiver = interfaceReceiver(selector, selection);
      fn.code.emit(Opcode.METHOD_VALUE, dst, receiver, 0, Types.methodRef(method));
      return;
    }
    Entity.Func declared = declared(selection);
    Type type = receiverType(declared);
    Function function =
        Registers.isAggregate(type) && fn.program.changesReceiver(declared)
            ? fn.program.wrappers.copying(type, declared)
            : fn.program.functionOf(declared);
    bound(selector, selection, function, dst);
  }

  /// A function value of the method with its receiver taken along. `function` is the method, or
  /// stands for it.
  void bound(Expr.Selector selector, Selection selection, Function function, int dst) {
    Entity.Func method = declared(selection);
    Type type = receiverType(method);
    int receiver = fn.frame.allocate(type);
    receiver(selector, selection, method, receiver);
    boolean word = Registers.isWord(type);
    fn.code.emit(
        Opcode.CLOSURE,
        dst,
        0,
        0,
        new ClosureInfo(
            function, word ? List.of(receiver) : List.of(), word ? List.of() : List.of(receiver)));
  }

  static Entity.Func declared(Selection selection) {
    Entity.Func method = selection.method();
    if (method == null) {
      throw new IllegalStateException("no method in " + selection);
    }
    return method;
  }

  static Type receiverType(Entity.Func method) {
    Type type = method.receiver();
    if (type == null) {
      throw new IllegalStateException(method + " has no receiver");
    }
    return type;
  }

  /// The register with the interface whose method `selector` denotes.
  int interfaceReceiver(Expr.Selector selector, Selection selection) {
    if (selection.path().isEmpty()) {
      return fn.exprs.value(selector.operand());
    }
    PathCompiler.FieldSlot field = field(selector, selection);
    int receiver = fn.frame.ref();
    fn.paths.load(field, receiver);
    return receiver;
  }

  /// Puts the receiver for a call of `method` into `dst`.
  void receiver(Expr.Selector selector, Selection selection, Entity.Func method, int dst) {
    Frame.Mark mark = fn.frame.mark();
    boolean wantsPointer = method.hasPointerReceiver();
    Expr operand = selector.operand();
    Type type = fn.exprs.typeOf(operand);
    if (!selection.path().isEmpty()) {
      fn.paths.receiver(field(selector, selection), wantsPointer, dst);
    } else if (wantsPointer && !Types.isPointer(type)) {
      fn.pointers.address(operand, dst);
    } else if (!wantsPointer && type.underlying() instanceof Type.Pointer(Type element)) {
      fn.paths.dereference(fn.exprs.value(operand), element, dst);
    } else {
      fn.exprs.ownedInto(operand, type, dst);
    }
    fn.frame.release(mark);
  }

  /// The selection of a method call's function, or null if it is no method.
  @Nullable Selection method(Expr.Selector selector) {
    Selection selection = fn.info.selection(selector);
    return selection != null && selection.kind() == Selection.Kind.METHOD_VALUE ? selection : null;
  }
}
