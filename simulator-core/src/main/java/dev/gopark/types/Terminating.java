package dev.gopark.types;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Terminating statements, as the specification defines them.
final class Terminating {
  private final Checker checker;

  Terminating(Checker checker) {
    this.checker = checker;
  }

  boolean endsIn(Stmt.Block body) {
    return isTerminating(body.statements());
  }

  private boolean isTerminating(Stmt statement, @Nullable String label) {
    return switch (statement) {
      case Stmt.Labeled labeled -> isTerminating(labeled.statement(), labeled.label().name());
      case Stmt.ExprStmt expression -> isPanic(expression.expression());
      case Stmt.Return _, Stmt.Goto _, Stmt.Fallthrough _ -> true;
      case Stmt.Block block -> isTerminating(block.statements());
      case Stmt.If branch -> isTerminating(branch);
      case Stmt.Switch choice -> isTerminating(choice.clauses(), label);
      case Stmt.TypeSwitch choice -> isTerminating(choice.clauses(), label);
      case Stmt.Select select ->
          select.clauses().stream()
              .allMatch(
                  clause -> isTerminating(clause.body()) && !breaks(clause.body(), label, true));
      case Stmt.For loop -> loop.condition() == null && !breaks(loop.body(), label, true);
      default -> false;
    };
  }

  /// An `else if` chain may be long.
  private boolean isTerminating(Stmt.If branch) {
    Stmt current = branch;
    while (current instanceof Stmt.If link) {
      if (link.otherwise() == null || !endsIn(link.then())) {
        return false;
      }
      current = link.otherwise();
    }
    return isTerminating(current, null);
  }

  private boolean isPanic(Expr expr) {
    return Exprs.unparen(expr) instanceof Expr.Call call
        && Exprs.unparen(call.function()) instanceof Expr.Ident ident
        && checker.info.use(ident) == Entity.Builtin.PANIC;
  }

  private boolean isTerminating(List<Stmt> statements) {
    for (Stmt statement : statements.reversed()) {
      if (!(statement instanceof Stmt.EmptyStmt)) {
        return isTerminating(statement, null);
      }
    }
    return false;
  }

  private boolean isTerminating(List<CaseClause> clauses, @Nullable String label) {
    return clauses.stream().anyMatch(CaseClause::isDefault)
        && clauses.stream()
            .allMatch(
                clause -> isTerminating(clause.body()) && !breaks(clause.body(), label, true));
  }

  private static boolean breaks(List<Stmt> statements, @Nullable String label, boolean implicit) {
    return statements.stream().anyMatch(statement -> breaks(statement, label, implicit));
  }

  /// Whether `statement` may break out of the statement around it, which has the label `label`;
  /// with `implicit` a plain `break` does.
  private static boolean breaks(Stmt statement, @Nullable String label, boolean implicit) {
    return switch (statement) {
      case Stmt.Labeled labeled -> breaks(labeled.statement(), label, implicit);
      case Stmt.Break exit -> exit.label() == null ? implicit : exit.label().name().equals(label);
      case Stmt.Block block -> breaks(block.statements(), label, implicit);
      case Stmt.If branch ->
          breaks(branch.then(), label, implicit)
              || branch.otherwise() != null && breaks(branch.otherwise(), label, implicit);
      case Stmt.Switch choice -> breaksClauses(choice.clauses(), label);
      case Stmt.TypeSwitch choice -> breaksClauses(choice.clauses(), label);
      case Stmt.Select select ->
          label != null
              && select.clauses().stream().anyMatch(clause -> breaks(clause.body(), label, false));
      case Stmt.For loop -> label != null && breaks(loop.body(), label, false);
      case Stmt.Range loop -> label != null && breaks(loop.body(), label, false);
      default -> false;
    };
  }

  private static boolean breaksClauses(List<CaseClause> clauses, @Nullable String label) {
    return label != null
        && clauses.stream().anyMatch(clause -> breaks(clause.body(), label, false));
  }
}
