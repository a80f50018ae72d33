package dev.gopark.code;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import org.jspecify.annotations.Nullable;

/// `for` with a condition, with clauses, or for ever. The condition stands behind the body, at the
/// back edge.
final class LoopCompiler {
  private final FunctionCompiler fn;

  LoopCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void compile(Stmt.For loop) {
    String name = fn.stmts.takeLabel();
    Locals.Scope scope = fn.locals.openScope();
    if (loop.init() != null) {
      fn.stmts.statement(loop.init());
    }
    Label body = new Label();
    Label next = new Label();
    Label test = new Label();
    Label end = new Label();
    if (loop.condition() != null) {
      enter(loop, loop.condition(), test);
    }
    fn.code.place(body);
    fn.stmts.targets.enter(name, end, next);
    fn.stmts.block(loop.body());
    fn.stmts.targets.leave();
    fn.code.place(next);
    advance(loop);
    fn.code.place(test);
    backEdge(loop, body);
    fn.code.place(end);
    fn.locals.closeScope(scope);
  }

  /// Jumps to the first test, which is a statement of its own only where no initialisation stands
  /// before it.
  private void enter(Stmt.For loop, Expr condition, Label test) {
    if (loop.init() == null && loop.post() != null) {
      fn.code.beginStatement(condition.span().start());
    } else {
      fn.code.at(condition.span().start());
    }
    fn.code.jump(test);
  }

  private void advance(Stmt.For loop) {
    if (fn.language().hasLoopVariablePerIteration()) {
      renewVariables(loop.init());
    }
    if (loop.post() != null) {
      fn.stmts.statement(loop.post());
    }
  }

  private void renewVariables(@Nullable Stmt init) {
    if (!(init instanceof Stmt.ShortVarDecl declaration)) {
      return;
    }
    for (Expr name : declaration.left()) {
      if (name instanceof Expr.Ident ident
          && fn.info.definition(ident) instanceof Entity.Var variable) {
        fn.variables.renew(variable);
      }
    }
  }

  private void backEdge(Stmt.For loop, Label body) {
    Expr condition = loop.condition();
    if (condition == null) {
      fn.code.emit(Opcode.SAFEPOINT);
      fn.code.jump(body);
      return;
    }
    if (loop.post() == null) {
      fn.code.beginStatement(condition.span().start());
    } else {
      fn.code.at(condition.span().start());
    }
    fn.code.emit(Opcode.SAFEPOINT);
    fn.conditions.jump(condition, body, true);
  }
}
