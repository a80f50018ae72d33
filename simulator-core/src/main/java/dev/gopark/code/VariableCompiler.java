package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;

/// Brings local variables to life.
final class VariableCompiler {
  private final FunctionCompiler fn;

  VariableCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  /// `var v = value`
  void define(Entity.Var variable, Expr value) {
    Type type = variable.type();
    if (fn.escapes.isCell(variable)) {
      int cell = fn.frame.ref();
      Frame.Mark mark = fn.frame.mark();
      fn.code.offerName(variable.name());
      int register = fn.exprs.owned(value, type);
      fillNewCell(variable, cell, register);
      fn.frame.release(mark);
    } else {
      int register = fn.frame.allocate(type);
      fn.code.offerName(variable.name());
      fn.exprs.ownedInto(value, type, register);
      fn.locals.bind(variable, register, false);
    }
  }

  /// `var v T`
  void defineZero(Entity.Var variable) {
    if (fn.escapes.isCell(variable)) {
      int cell = fn.frame.ref();
      fn.code.emitNamed(variable.name(), Opcode.NEW_CELL, cell, 0, variable.type());
      fn.locals.bind(variable, cell, true);
    } else {
      int register = fn.frame.allocate(variable.type());
      fn.constants.zero(variable.type(), register, variable.name());
      fn.locals.bind(variable, register, false);
    }
  }

  /// Makes a variable of the value in `register`, which is the variable's own from now on.
  void adopt(Entity.Var variable, int register) {
    if (fn.escapes.isCell(variable)) {
      fillNewCell(variable, fn.frame.ref(), register);
    } else {
      fn.locals.bind(variable, register, false);
    }
  }

  private void fillNewCell(Entity.Var variable, int cell, int register) {
    fn.code.emitNamed(variable.name(), Opcode.NEW_CELL, cell, 0, variable.type());
    boolean word = Registers.isWord(variable.type());
    fn.code.emit(word ? Opcode.FIELD_STORE_WORD : Opcode.FIELD_STORE_REF, register, cell, 0);
    fn.locals.bind(variable, cell, true);
  }

  /// Gives a loop variable that others may hold on to a fresh copy of itself.
  void renew(Entity.Var variable) {
    Locals.Home home = fn.locals.home(variable);
    if (home == null || !fn.escapes.isShared(variable)) {
      return;
    }
    if (home.cell()) {
      Frame.Mark mark = fn.frame.mark();
      boolean word = Registers.isWord(variable.type());
      int value = fn.frame.allocate(variable.type());
      int cell = home.register();
      fn.code.emit(word ? Opcode.FIELD_LOAD_WORD : Opcode.FIELD_LOAD_REF, value, cell, 0);
      fn.code.emitNamed(variable.name(), Opcode.NEW_CELL, cell, 0, variable.type());
      fn.code.emit(word ? Opcode.FIELD_STORE_WORD : Opcode.FIELD_STORE_REF, value, cell, 0);
      fn.frame.release(mark);
    } else if (Registers.isAggregate(variable.type())) {
      fn.code.emit(Opcode.COPY, home.register(), home.register());
    }
  }
}
