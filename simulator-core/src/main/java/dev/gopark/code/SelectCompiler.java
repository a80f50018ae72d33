package dev.gopark.code;

import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import dev.gopark.types.BasicType;
import dev.gopark.types.Entity;
import dev.gopark.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `select`. Like gc, one case without default is the plain operation.
final class SelectCompiler {
  private final FunctionCompiler fn;

  SelectCompiler(FunctionCompiler fn) {
    this.fn = fn;
  }

  void compile(Stmt.Select select) {
    String name = fn.stmts.takeLabel();
    Label end = new Label();
    fn.code.beginStatement(select.span().start());
    fn.stmts.targets.enter(name, end, null);
    List<CommClause> clauses = select.clauses();
    if (clauses.size() == 1) {
      single(clauses.getFirst());
    } else {
      choose(clauses, end);
    }
    fn.stmts.targets.leave();
    fn.code.place(end);
  }

  private void single(CommClause clause) {
    Locals.Scope scope = fn.locals.openScope();
    if (clause.communication() != null) {
      fn.stmts.statement(clause.communication());
    }
    fn.stmts.statements(clause.body());
    fn.locals.closeScope(scope);
  }

  private void choose(List<CommClause> clauses, Label end) {
    Locals.Scope scope = fn.locals.openScope();
    List<SelectInfo.Case> cases = new ArrayList<>();
    CommClause otherwise = null;
    for (CommClause clause : clauses) {
      if (clause.communication() == null) {
        otherwise = clause;
      } else {
        cases.add(operands(clause.communication()));
      }
    }
    int chosen = fn.frame.word();
    int ok = fn.frame.word();
    fn.code.emit(Opcode.SELECT, chosen, ok, 0, new SelectInfo(cases, otherwise != null));
    dispatch(clauses, cases, chosen, ok, end);
    fn.locals.closeScope(scope);
  }

  /// Tries the cases in turn; what is left is the default, or the last case.
  private void dispatch(
      List<CommClause> clauses, List<SelectInfo.Case> cases, int chosen, int ok, Label end) {
    int index = 0;
    CommClause otherwise = null;
    for (CommClause clause : clauses) {
      if (clause.communication() == null) {
        otherwise = clause;
        continue;
      }
      Label next = new Label();
      if (index < clauses.size() - 1) {
        test(chosen, index, next);
      }
      body(clause, cases.get(index), ok, end);
      fn.code.place(next);
      index++;
    }
    if (otherwise != null) {
      Locals.Scope scope = fn.locals.openScope();
      fn.stmts.statements(otherwise.body());
      fn.locals.closeScope(scope);
    }
  }

  private void test(int chosen, int index, Label next) {
    Frame.Mark mark = fn.frame.mark();
    int number = fn.frame.word();
    fn.code.emitImmediate(Opcode.WORD_CONST, number, 0, index);
    fn.code.jump(Opcode.JUMP_IF_NE, chosen, number, next);
    fn.frame.release(mark);
  }

  /// Evaluates the channel, and the value to be sent or the register for the one received.
  private SelectInfo.Case operands(Stmt communication) {
    if (communication instanceof Stmt.Send send) {
      Type.Channel type = Types.channel(fn.exprs.typeOf(send.channel()));
      int channel = fn.exprs.temporary(send.channel());
      int value = fn.frame.allocate(type.element());
      fn.exprs.ownedInto(send.value(), type.element(), value);
      return new SelectInfo.Case(true, channel, value, type);
    }
    Expr operand = receive(communication).operand();
    Type.Channel type = Types.channel(fn.exprs.typeOf(operand));
    int channel = fn.exprs.temporary(operand);
    int value = communication instanceof Stmt.ExprStmt ? -1 : fn.frame.allocate(type.element());
    return new SelectInfo.Case(false, channel, value, type);
  }

  private static Expr.Unary receive(Stmt communication) {
    Expr expression =
        switch (communication) {
          case Stmt.ExprStmt statement -> statement.expression();
          case Stmt.Assign assign -> assign.right().getFirst();
          case Stmt.ShortVarDecl declaration -> declaration.right().getFirst();
          default -> throw new IllegalStateException("no communication: " + communication);
        };
    return (Expr.Unary) Syntax.strip(expression);
  }

  private void body(CommClause clause, SelectInfo.Case operation, int ok, Label end) {
    Locals.Scope scope = fn.locals.openScope();
    Stmt communication = clause.communication();
    List<Expr> left =
        switch (communication) {
          case Stmt.Assign assign -> assign.left();
          case Stmt.ShortVarDecl declaration -> declaration.left();
          case null, default -> List.of();
        };
    if (!left.isEmpty()) {
      fn.code.at(clause.span().start());
      receiveInto(left.getFirst(), operation.value(), operation.type().element());
    }
    if (left.size() > 1) {
      receiveInto(left.get(1), ok, BasicType.BOOL);
    }
    fn.stmts.statements(clause.body());
    fn.locals.closeScope(scope);
    if (fn.code.isReachable()) {
      fn.code.jump(end);
    }
  }

  private void receiveInto(Expr left, int register, Type type) {
    Entity.@Nullable Var variable =
        left instanceof Expr.Ident ident
                && !ident.isBlank()
                && fn.info.definition(ident) instanceof Entity.Var defined
            ? defined
            : null;
    if (variable != null) {
      fn.variables.adopt(variable, register);
    } else {
      fn.assignments.store(left, register, type, true);
    }
  }
}
