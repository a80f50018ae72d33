package dev.gopark.types;

import dev.gopark.source.Span;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Expr.UnaryOp;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks statements. The parser knows already where branches and labels may stand.
final class StmtChecker {
  private final Checker checker;
  private final Errors errors;
  private final SwitchChecker switches;
  private final RangeChecker ranges;
  private final LocalDeclChecker locals;

  StmtChecker(Checker checker) {
    this.checker = checker;
    this.errors = checker.errors;
    this.switches = new SwitchChecker(checker, this);
    this.ranges = new RangeChecker(checker, this);
    this.locals = new LocalDeclChecker(checker);
  }

  /// Checks the body of a function in the environment in which it runs.
  void body(Environment environment, Stmt.Block body) {
    checker.within(
        environment,
        () -> {
          Scope scope = environment.scope;
          list(body.statements());
          boolean hasResults =
              environment.function != null && !environment.function.signature().results().isEmpty();
          if (hasResults && !new Terminating(checker).endsIn(body)) {
            Span end = new Span(body.span().file(), body.rightBrace(), body.rightBrace() + 1);
            errors.report(end, "missing return");
          }
          reportUnused(scope);
        });
  }

  private void reportUnused(Scope scope) {
    for (Entity entity : scope.entities()) {
      if (entity instanceof Entity.Var variable
          && variable.kind() == Entity.VarKind.LOCAL
          && !checker.isUsed(variable)) {
        unused(variable.name(), variable.declared());
      }
    }
    scope.children().forEach(this::reportUnused);
  }

  /// Reports a variable that is never used, in the words of the version.
  void unused(String name, @Nullable Span place) {
    String text = name + " declared and not used";
    if (errors.isOld()) {
      text = name + " declared but not used";
    } else if (errors.version().atLeast(23)) {
      text = "declared and not used: " + name;
    }
    if (place != null) {
      errors.report(place, text);
    }
  }

  void list(List<Stmt> statements) {
    statements.forEach(this::check);
  }

  /// Checks `task` in a block of its own.
  void inBlock(Runnable task) {
    Scope outer = checker.env.scope;
    checker.env.scope = outer.open();
    task.run();
    checker.env.scope = outer;
  }

  void check(@Nullable Stmt statement) {
    if (statement == null) {
      return;
    }
    int top = checker.delayedCount();
    dispatch(statement);
    checker.processDelayed(top);
  }

  private void dispatch(Stmt statement) {
    switch (statement) {
      case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
      case Stmt.Break _, Stmt.Continue _, Stmt.Goto _, Stmt.Fallthrough _ -> {}
      case Stmt.Block block -> inBlock(() -> list(block.statements()));
      case Stmt.DeclStmt declaration -> declarations(declaration);
      case Stmt.Labeled(_, Expr.Ident label, Stmt.Range loop) -> ranges.check(loop, label.name());
      case Stmt.Labeled labeled -> check(labeled.statement());
      case Stmt.ExprStmt expression -> expression(expression.expression());
      case Stmt.Send send -> send(send);
      case Stmt.IncDec incDec -> incDec(incDec);
      case Stmt.Assign assign -> assign(assign);
      case Stmt.ShortVarDecl declaration -> locals.shortVariables(declaration);
      case Stmt.Go go -> suspendedCall("go", go.call());
      case Stmt.Defer defer -> suspendedCall("defer", defer.call());
      case Stmt.Return returns -> returns(returns);
      case Stmt.If branch -> inBlock(() -> branch(branch));
      case Stmt.Switch choice -> inBlock(() -> switches.check(choice));
      case Stmt.TypeSwitch choice -> inBlock(() -> switches.check(choice));
      case Stmt.Select select -> select(select);
      case Stmt.For loop -> inBlock(() -> loop(loop));
      case Stmt.Range range -> ranges.check(range, null);
    }
  }

  private void declarations(Stmt.DeclStmt statement) {
    statement.declarations().forEach(locals::check);
    Environment.Function function = checker.env.function;
    boolean isGeneric = function != null && !function.typeParameters().isEmpty();
    boolean hasType = statement.declarations().stream().anyMatch(Decl.TypeDecl.class::isInstance);
    if (isGeneric && hasType && checker.isProgram() && errors.isOld()) {
      String text = "type declarations inside generic functions are not currently supported";
      errors.reportIfAlone(statement.span(), text);
    }
  }

  private void expression(Expr expr) {
    Value value = checker.expressions.any(expr);
    String problem =
        switch (value.mode()) {
          case INVALID -> "";
          case BUILTIN -> " must be called";
          case TYPE -> " is not an expression";
          default -> isStatement(expr) ? "" : " is not used";
        };
    if (!problem.isEmpty()) {
      errors.report(expr, value.describe(errors) + problem);
    }
  }

  /// Whether `expr`, which has been checked, may stand as a statement: calls and receive
  /// operations.
  private boolean isStatement(Expr expr) {
    return switch (Exprs.unparen(expr)) {
      case Expr.Call call -> suspension(call) == Suspension.CALL;
      case Expr.Unary unary -> unary.op() == UnaryOp.RECEIVE;
      default -> false;
    };
  }

  private enum Suspension {
    CALL,
    CONVERSION,
    EXPRESSION
  }

  private Suspension suspension(Expr.Call call) {
    Operand function = checker.info.operand(call.function());
    if (function == null) {
      return Suspension.CALL;
    }
    return switch (function.mode()) {
      case TYPE -> Suspension.CONVERSION;
      case BUILTIN ->
          Exprs.name(call.function()) instanceof Expr.Ident ident
                  && checker.info.use(ident) instanceof Entity.Builtin builtin
                  && !BuiltinChecker.isStatement(builtin)
              ? Suspension.EXPRESSION
              : Suspension.CALL;
      default -> Suspension.CALL;
    };
  }

  private void suspendedCall(String keyword, Expr expr) {
    if (!(expr instanceof Expr.Call call)) {
      checker.expressions.use(expr);
      errors.report(expr, "expression in " + keyword + " must be function call");
      return;
    }
    Value value = checker.expressions.any(call);
    String problem =
        switch (suspension(call)) {
          case CALL -> "";
          case CONVERSION -> " requires function call, not conversion ";
          case EXPRESSION -> " discards result of ";
        };
    if (!problem.isEmpty() && !value.isInvalid()) {
      errors.report(call, keyword + problem + value.describe(errors));
    }
  }

  private void send(Stmt.Send send) {
    Value channel = checker.expressions.value(send.channel());
    Value value = checker.expressions.value(send.value());
    if (channel.isInvalid() || value.isInvalid()) {
      return;
    }
    String problem =
        switch (TypeSets.core(channel.type())) {
          case Type.Channel type when Predicates.canSend(type) -> "";
          case Type.Channel _ -> "cannot send to receive-only channel ";
          default -> "cannot send to non-channel ";
        };
    if (!problem.isEmpty()) {
      String described = checker.operators.channelOperand(channel);
      errors.report(send, "invalid operation: " + problem + described);
      return;
    }
    Type element = ((Type.Channel) TypeSets.core(channel.type())).element();
    checker.assignments.assign(value, element, "send");
  }

  private void incDec(Stmt.IncDec statement) {
    Value operand = checker.expressions.value(statement.operand());
    if (operand.isInvalid()) {
      return;
    }
    if (!Predicates.isNumeric(operand.type())) {
      String text = ExprPrinter.print(statement.operand()) + (statement.increment() ? "++" : "--");
      errors.report(
          statement.operand(),
          "invalid operation: " + text + " (non-numeric type " + operand.type() + ")");
      return;
    }
    checker.assignments.isSettable(operand);
  }

  private void assign(Stmt.Assign statement) {
    if (statement.op() == null) {
      checker.assignments.assignVariables(statement.left(), statement.right());
      return;
    }
    if (statement.left().size() != 1 || statement.right().size() != 1) {
      errors.report(
          statement,
          "assignment operation " + statement.op().symbol + "= requires single-valued expressions");
      return;
    }
    Value left = checker.expressions.value(statement.left().getFirst());
    Value right = checker.expressions.value(statement.right().getFirst());
    Value result = checker.operators.binary(null, left, right, statement.op());
    if (!result.isInvalid() && checker.assignments.isSettable(left)) {
      checker.assignments.assign(result, left.type(), "assignment");
    }
  }

  private void returns(Stmt.Return statement) {
    Environment.Function function = checker.env.function;
    if (function == null) {
      return;
    }
    boolean bare = statement.results().isEmpty();
    if (bare && function.hasNamedResults()) {
      function.results().forEach(result -> checkVisible(statement, result));
      return;
    }
    List<Type> wanted = function.signature().results();
    List<Value> values = checker.expressions.list(statement.results(), false);
    if (values.stream().anyMatch(Value::isInvalid) && values.size() != wanted.size()) {
      return;
    }
    if (values.size() != wanted.size()) {
      wrongCount(statement, values, wanted);
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isInvalid()) {
        checker.assignments.assign(values.get(i), wanted.get(i), "return statement");
      }
    }
  }

  private void checkVisible(Stmt.Return statement, Entity.Var result) {
    Entity visible = checker.env.scope.lookup(result.name());
    if (visible != null && visible != result && !result.name().equals("_")) {
      String also = Errors.alsoAt(visible.declared(), "inner declaration of " + describe(result));
      errors.report(
          statement, "result parameter " + result.name() + " not in scope at return" + also);
    }
  }

  private static String describe(Entity.Var variable) {
    return "var " + variable.name() + " " + variable.type();
  }

  private void wrongCount(Stmt.Return statement, List<Value> values, List<Type> wanted) {
    boolean tooMany = values.size() > wanted.size();
    Span place = statement.span();
    if (tooMany) {
      place = values.get(wanted.size()).expr().span();
    } else if (!values.isEmpty()) {
      place = values.getLast().expr().span();
    }
    String have = Assignments.summary(ExprChecker.types(values), false);
    errors.report(
        place,
        (tooMany ? "too many" : "not enough")
            + " return values\n\thave "
            + have
            + "\n\twant "
            + Assignments.summary(wanted, false));
  }

  private void branch(Stmt.If branch) {
    check(branch.init());
    condition(branch.condition(), "if");
    check(branch.then());
    check(branch.otherwise());
  }

  private void condition(Expr condition, String statement) {
    Value value = checker.expressions.value(condition);
    if (!value.isInvalid() && !Predicates.isBoolean(value.type())) {
      errors.report(condition, "non-boolean condition in " + statement + " statement");
    }
  }

  private void loop(Stmt.For loop) {
    check(loop.init());
    if (loop.condition() != null) {
      condition(loop.condition(), "for");
    }
    check(loop.post());
    check(loop.body());
  }

  private void select(Stmt.Select select) {
    CommClause firstDefault = null;
    for (CommClause clause : select.clauses()) {
      if (clause.communication() == null && firstDefault != null) {
        String first = firstDefault.span().mentioned();
        errors.report(clause, "multiple defaults (first at " + first + ")");
      } else if (clause.communication() == null) {
        firstDefault = clause;
      }
    }
    select.clauses().forEach(this::clause);
  }

  private void clause(CommClause clause) {
    Stmt communication = clause.communication();
    boolean valid =
        switch (communication) {
          case null -> true;
          case Stmt.Send _ -> true;
          case Stmt.ExprStmt receive -> isReceive(List.of(receive.expression()));
          case Stmt.Assign assign -> assign.op() == null && isReceive(assign.right());
          case Stmt.ShortVarDecl declaration -> isReceive(declaration.right());
          case Stmt.BadStmt _ -> true;
          default -> false;
        };
    if (!valid && communication != null) {
      errors.report(
          placeOf(communication), "select case must be send or receive (possibly with assignment)");
      return;
    }
    inBlock(
        () -> {
          check(communication);
          list(clause.body());
        });
  }

  /// gc blames the operator of an expression statement.
  private static Span placeOf(Stmt communication) {
    return communication instanceof Stmt.ExprStmt statement
        ? Exprs.node(statement.expression())
        : communication.span();
  }

  private static boolean isReceive(List<Expr> exprs) {
    return exprs.size() == 1
        && Exprs.unparen(exprs.getFirst()) instanceof Expr.Unary unary
        && unary.op() == UnaryOp.RECEIVE;
  }
}
