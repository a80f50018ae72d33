package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// What a range clause assigns to at each iteration: nothing, a place, or a variable of the loop.
/// Since Go 1.22 each iteration has its own variable, before that the loop had one.
final class LoopVariable {
  private final FunctionCompiler fn;
  private final @Nullable Expr place;
  private final Entity.@Nullable Var variable;
  private final boolean fresh;
  private @Nullable Place evaluated;

  private LoopVariable(FunctionCompiler fn, @Nullable Expr place, Entity.@Nullable Var variable) {
    this.fn = fn;
    this.place = place;
    this.variable = variable;
    this.fresh = fn.language().hasLoopVariablePerIteration();
  }

  /// Declares the variable, if it is one, before the loop.
  static LoopVariable of(FunctionCompiler fn, @Nullable Expr name, boolean define) {
    if (name == null || Syntax.isBlank(name)) {
      return new LoopVariable(fn, null, null);
    }
    if (define
        && name instanceof Expr.Ident ident
        && fn.info.definition(ident) instanceof Entity.Var variable) {
      LoopVariable result = new LoopVariable(fn, null, variable);
      result.declare(variable);
      return result;
    }
    return new LoopVariable(fn, name, null);
  }

  private void declare(Entity.Var declared) {
    boolean cell = fn.escapes.isCell(declared);
    if (fresh) {
      int register = cell ? fn.frame.ref() : fn.frame.allocate(declared.type());
      fn.locals.bind(declared, register, cell);
    } else {
      fn.variables.defineZero(declared);
    }
  }

  /// Evaluates the operands of an existing place that the loop assigns to; they stay as they are
  /// when the loop's other variable changes.
  void evaluateOperands() {
    if (place != null) {
      evaluated = fn.places.stable(place);
    }
  }

  boolean isUnused() {
    return place == null && variable == null;
  }

  /// Assigns the value in `register`, which stays as it is; a struct or array is owned only if
  /// `owned`.
  void set(int register, Type type, boolean owned) {
    if (evaluated != null) {
      fn.assignments.store(evaluated, register, type, owned);
    } else if (place != null) {
      fn.assignments.store(place, register, type, owned);
    } else if (variable != null) {
      setVariable(variable, register, owned);
    }
  }

  /// Assigns what `loader` loads into a register: a borrowed struct or array, or another value.
  void load(Type type, IntConsumer loader) {
    if (isUnused()) {
      return;
    }
    Frame.Mark mark = fn.frame.mark();
    Locals.Home home = variable == null ? null : fn.locals.home(variable);
    if (home != null && !home.cell() && !Registers.isAggregate(type)) {
      loader.accept(home.register());
    } else {
      int register = fn.frame.allocate(type);
      loader.accept(register);
      set(register, type, false);
    }
    fn.frame.release(mark);
  }

  private void setVariable(Entity.Var target, int register, boolean owned) {
    Locals.Home home = fn.locals.home(target);
    if (home == null) {
      throw new IllegalStateException("no home for " + target);
    }
    Type type = target.type();
    if (home.cell()) {
      if (fresh) {
        fn.code.emitNamed(target.name(), Opcode.NEW_CELL, home.register(), 0, type);
      }
      fn.places.store(fn.places.of(target), register);
    } else if (Registers.isAggregate(type) && !fresh && fn.escapes.isShared(target)) {
      fn.code.emit(Opcode.ASSIGN, home.register(), register);
    } else if (owned) {
      fn.paths.move(type, home.register(), register);
    } else {
      fn.paths.copy(type, home.register(), register);
    }
  }
}
