package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Result variables, `return`, and the deferred calls that run on the way out.
final class ReturnCompiler {
  private final FunctionCompiler fn;
  private final List<Result> results = new ArrayList<>();
  private boolean defers;
  private boolean storesResults;
  private int recoverEntry = -1;

  /// A result variable; `variable` is null if it has no name.
  private record Result(Entity.@Nullable Var variable, Place place) {}

  ReturnCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  int recoverEntry() {
    return recoverEntry;
  }

  /// Brings the result variables to life: named ones, or nameless ones that deferred calls need.
  void declareResults(Expr.FuncType type, boolean hasDefer) {
    defers = hasDefer;
    storesResults = hasDefer;
    List<Type> types = fn.function.signature().results();
    for (Field field : type.results()) {
      for (Expr.Ident name : field.names()) {
        named(name, types.get(results.size()));
      }
    }
    if (hasDefer && results.isEmpty()) {
      types.forEach(this::nameless);
    }
  }

  private void named(Expr.Ident name, Type type) {
    if (!name.isBlank() && fn.info.definition(name) instanceof Entity.Var variable) {
      fn.variables.defineZero(variable);
      results.add(new Result(variable, fn.places.of(variable)));
      storesResults |= fn.escapes.isShared(variable);
    } else {
      nameless(type);
    }
  }

  private void nameless(Type type) {
    int register = fn.frame.allocate(type);
    fn.constants.zero(type, register, null);
    results.add(new Result(null, new Place.Register(register, type)));
  }

  /// `return x, y`
  void compile(List<Expr> values) {
    if (values.isEmpty()) {
      leave();
      return;
    }
    List<Type> types = fn.function.signature().results();
    int[] registers = values.size() < types.size() ? tuple(values, types) : each(values, types);
    if (!storesResults) {
      emitReturn(registers, types);
      return;
    }
    for (int i = 0; i < registers.length; i++) {
      fn.places.store(results.get(i).place, registers[i]);
    }
    leave();
  }

  private int[] tuple(List<Expr> values, List<Type> types) {
    Expr.Call call = (Expr.Call) Syntax.strip(values.getFirst());
    int[] registers = fn.calls.results(call);
    List<Type> from = fn.calls.signature(call).results();
    for (int i = 0; i < registers.length; i++) {
      if (Types.isInterface(types.get(i)) && !Types.isInterface(from.get(i))) {
        int boxed = fn.frame.ref();
        fn.conversions.box(registers[i], from.get(i), boxed);
        registers[i] = boxed;
      }
    }
    return registers;
  }

  private int[] each(List<Expr> values, List<Type> types) {
    int[] registers = new int[values.size()];
    boolean apart = storesResults && values.size() > 1;
    EvaluationOrder order = new EvaluationOrder();
    for (int i = 0; i < registers.length; i++) {
      int index = i;
      Expr value = values.get(i);
      order.add(
          fn.finder.hasCall(value),
          () -> registers[index] = result(value, types.get(index), apart));
    }
    order.run();
    return registers;
  }

  private int result(Expr value, Type type, boolean apart) {
    if (apart) {
      int register = fn.frame.allocate(type);
      fn.exprs.ownedInto(value, type, register);
      return register;
    }
    return Registers.isAggregate(type) && (storesResults || isDying(value))
        ? fn.exprs.value(value)
        : fn.exprs.owned(value, type);
  }

  /// Whether `value` is a variable that nobody sees after the return, so that its object may be
  /// given away.
  private boolean isDying(Expr value) {
    Entity.Var variable = Syntax.variable(fn.info, value);
    return variable != null
        && fn.locals.home(variable) != null
        && variable.kind() != Entity.VarKind.RECEIVER
        && !fn.escapes.isShared(variable);
  }

  /// Runs the deferred calls and returns the result variables.
  private void leave() {
    if (defers) {
      // A call before it goes on at the NOP, a deferred call at RUN_DEFERS: so traces tell them
      // apart.
      fn.code.emit(Opcode.NOP);
      fn.code.emit(Opcode.RUN_DEFERS);
    }
    if (results.isEmpty()) {
      fn.code.emit(Opcode.RETURN);
      return;
    }
    int[] registers = new int[results.size()];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = loaded(results.get(i));
    }
    emitReturn(registers, fn.function.signature().results());
  }

  private int loaded(Result result) {
    Place place = result.place;
    boolean shared = result.variable != null && fn.escapes.isShared(result.variable);
    if (place instanceof Place.Register(int register, Type type)) {
      if (!shared || !Registers.isAggregate(type)) {
        return register;
      }
      int copy = fn.frame.ref();
      fn.code.emit(Opcode.COPY, copy, register);
      return copy;
    }
    int register = fn.frame.allocate(place.type());
    fn.places.load(place, register);
    return register;
  }

  private void emitReturn(int[] registers, List<Type> types) {
    List<Integer> words = new ArrayList<>();
    List<Integer> refs = new ArrayList<>();
    for (int i = 0; i < registers.length; i++) {
      (Registers.isWord(types.get(i)) ? words : refs).add(registers[i]);
    }
    int[] wordRegisters = apart(words, Opcode.WORD_MOVE);
    int[] refRegisters = apart(refs, Opcode.REF_MOVE);
    fn.code.emit(Opcode.RETURN_VALUES, 0, 0, 0, new ReturnInfo(wordRegisters, refRegisters));
  }

  /// The registers, or copies of them when moving one result to its place would overwrite a later
  /// one.
  private int[] apart(List<Integer> registers, Opcode move) {
    int[] result = registers.stream().mapToInt(Integer::intValue).toArray();
    if (!collides(result)) {
      return result;
    }
    for (int i = 0; i < result.length; i++) {
      int copy = move == Opcode.WORD_MOVE ? fn.frame.word() : fn.frame.ref();
      fn.code.emit(move, copy, result[i]);
      result[i] = copy;
    }
    return result;
  }

  private static boolean collides(int[] registers) {
    for (int i = 0; i < registers.length; i++) {
      for (int j = i + 1; j < registers.length; j++) {
        if (registers[j] == i && registers[i] != i) {
          return true;
        }
      }
    }
    return false;
  }

  /// What stands at the closing brace.
  void end() {
    if (defers) {
      recoverEntry = fn.code.pc();
    }
    if (defers || fn.code.isReachable()) {
      leave();
    }
  }
}
