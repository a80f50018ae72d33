package dev.gopark.code;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// `switch x := y.(type)`: test and body clause by clause, the default clause's body last.
final class TypeSwitchCompiler {
  private final FunctionCompiler fn;

  /// The interface switched on.
  private record Subject(int register, Type type) {}

  TypeSwitchCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void compile(Stmt.TypeSwitch choice) {
    String name = fn.stmts.takeLabel();
    Locals.Scope scope = fn.locals.openScope();
    if (choice.init() != null) {
      fn.stmts.statement(choice.init());
    }
    fn.code.beginStatement(choice.span().start());
    Expr operand = operand(choice);
    Subject subject = new Subject(fn.exprs.temporary(operand), fn.exprs.typeOf(operand));
    Label end = new Label();
    fn.stmts.targets.enter(name, end, null);
    CaseClause otherwise = null;
    for (CaseClause clause : choice.clauses()) {
      if (clause.isDefault()) {
        otherwise = clause;
      } else {
        clause(clause, subject, end);
      }
    }
    if (otherwise != null) {
      wholeClause(otherwise, subject, end);
    }
    fn.stmts.targets.leave();
    fn.code.place(end);
    fn.locals.closeScope(scope);
  }

  /// The `y` of `y.(type)`, which the tree may hold with or without `.(type)`.
  private static Expr operand(Stmt.TypeSwitch choice) {
    return Syntax.strip(choice.operand()) instanceof Expr.TypeAssertion assertion
            && assertion.type() == null
        ? assertion.operand()
        : choice.operand();
  }

  private void clause(CaseClause clause, Subject subject, Label end) {
    Label body = new Label();
    Label next = new Label();
    Locals.Scope scope = fn.locals.openScope();
    boolean single = clause.expressions().size() == 1;
    Expr first = clause.expressions().getFirst();
    if (single && !Syntax.isNil(fn.info, first)) {
      int value = test(first, subject, next, false);
      bind(clause, value, fn.info.typeOf(Syntax.strip(first)));
      SwitchCompiler.body(fn, clause, end);
    } else {
      for (Expr type : clause.expressions()) {
        Frame.Mark mark = fn.frame.mark();
        test(type, subject, body, true);
        fn.frame.release(mark);
      }
      fn.code.jump(next);
      fn.code.place(body);
      wholeClause(clause, subject, end);
    }
    fn.code.place(next);
    fn.locals.closeScope(scope);
  }

  /// A clause whose variable has the type of the subject.
  private void wholeClause(CaseClause clause, Subject subject, Label end) {
    Locals.Scope scope = fn.locals.openScope();
    bind(clause, subject.register, subject.type);
    SwitchCompiler.body(fn, clause, end);
    fn.locals.closeScope(scope);
  }

  private void bind(CaseClause clause, int register, Type type) {
    Entity.@Nullable Var variable = fn.info.implicit(clause);
    if (variable == null) {
      return;
    }
    int own = fn.frame.allocate(type);
    fn.paths.copy(type, own, register);
    fn.variables.adopt(variable, own);
  }

  /// Jumps to `target` if whether the subject holds `type` is `when`; returns the register with the
  /// value.
  private int test(Expr type, Subject subject, Label target, boolean when) {
    fn.code.at(type.span().start());
    if (Syntax.isNil(fn.info, type)) {
      int isNil = fn.frame.word();
      fn.code.emit(Opcode.REF_IS_NIL, isNil, subject.register);
      fn.code.jump(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, isNil, 0, target);
      return subject.register;
    }
    Type to = fn.info.typeOf(Syntax.strip(type));
    int value = fn.frame.allocate(to);
    int ok = fn.frame.word();
    fn.commaOks.emitAssertion(subject.register, subject.type, to, value, ok);
    fn.code.jump(when ? Opcode.JUMP_IF : Opcode.JUMP_IF_NOT, ok, 0, target);
    return value;
  }
}
