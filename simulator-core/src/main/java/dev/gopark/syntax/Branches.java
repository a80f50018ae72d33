package dev.gopark.syntax;

import dev.gopark.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks where `break`, `continue`, `fallthrough` and labels stand in one function body.
final class Branches {
  private final SyntaxErrors errors;
  private final Map<String, Stmt.Labeled> labels = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private Branches(SyntaxErrors errors) {
    this.errors = errors;
  }

  /// What surrounds a statement. `enclosing` are the labelled statements it stands in; `clause` is
  /// the index of its clause in a switch with `clauseCount`, or -1 further inside.
  private record Context(
      boolean canBreak,
      boolean canContinue,
      boolean inSwitch,
      boolean inTypeSwitch,
      int clause,
      int clauseCount,
      @Nullable Enclosing enclosing) {
    static final Context BODY = new Context(false, false, false, false, -1, 0, null);

    Context inBlock() {
      return new Context(canBreak, canContinue, inSwitch, inTypeSwitch, -1, 0, enclosing);
    }

    Context inLoop() {
      return new Context(true, true, false, false, -1, 0, enclosing);
    }

    Context inSelect() {
      return new Context(true, canContinue, false, false, -1, 0, enclosing);
    }

    Context inClause(boolean typeSwitch, int index, int count) {
      return new Context(true, canContinue, !typeSwitch, typeSwitch, index, count, enclosing);
    }

    Context labelled(Stmt.Labeled statement) {
      return new Context(
          canBreak,
          canContinue,
          inSwitch,
          inTypeSwitch,
          clause,
          clauseCount,
          new Enclosing(statement, enclosing));
    }
  }

  private record Enclosing(Stmt.Labeled statement, @Nullable Enclosing outer) {}

  static void check(Stmt.Block body, SyntaxErrors errors) {
    Branches branches = new Branches(errors);
    branches.list(body.statements(), Context.BODY);
    branches.labels.forEach(
        (name, statement) -> {
          if (!branches.used.contains(name)) {
            errors.addBranch(statement.label().span(), "label " + name + " defined and not used");
          }
        });
  }

  private void list(List<Stmt> statements, Context context) {
    int end = statements.size();
    while (end > 0 && statements.get(end - 1) instanceof Stmt.EmptyStmt) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      check(statements.get(i), context, i == end - 1);
    }
  }

  private void check(Stmt statement, Context context, boolean isLast) {
    switch (statement) {
      case Stmt.Labeled labeled -> labeled(labeled, context, isLast);
      case Stmt.Break(Span span, Expr.Ident label) -> breaks(span, label, context);
      case Stmt.Continue(Span span, Expr.Ident label) -> continues(span, label, context);
      case Stmt.Goto go -> used.add(go.label().name());
      case Stmt.Fallthrough fall -> fallthrough(fall, context, isLast);
      case Stmt.Block block -> list(block.statements(), context.inBlock());
      case Stmt.If branch -> {
        list(branch.then().statements(), context.inBlock());
        if (branch.otherwise() != null) {
          check(branch.otherwise(), context.inBlock(), false);
        }
      }
      case Stmt.For loop -> list(loop.body().statements(), context.inLoop());
      case Stmt.Range loop -> list(loop.body().statements(), context.inLoop());
      case Stmt.Switch choice -> clauses(choice.clauses(), context, false);
      case Stmt.TypeSwitch choice -> clauses(choice.clauses(), context, true);
      case Stmt.Select select -> {
        for (CommClause clause : select.clauses()) {
          list(clause.body(), context.inSelect());
        }
      }
      default -> {}
    }
  }

  private void clauses(List<CaseClause> clauses, Context context, boolean typeSwitch) {
    for (int i = 0; i < clauses.size(); i++) {
      list(clauses.get(i).body(), context.inClause(typeSwitch, i, clauses.size()));
    }
  }

  private void labeled(Stmt.Labeled labeled, Context context, boolean isLast) {
    String name = labeled.label().name();
    if (!labeled.label().isBlank()) {
      Stmt.Labeled other = labels.putIfAbsent(name, labeled);
      if (other != null) {
        String place = other.label().span().mentioned();
        errors.addBranch(labeled.label().span(), "label " + name + " already defined at " + place);
      }
    }
    check(labeled.statement(), context.labelled(labeled), isLast);
  }

  private void breaks(Span span, Expr.@Nullable Ident label, Context context) {
    if (label == null) {
      if (!context.canBreak) {
        errors.addBranch(span, "break is not in a loop, switch, or select");
      }
      return;
    }
    Stmt target = target(label, context, "break");
    boolean valid =
        switch (target) {
          case Stmt.For _, Stmt.Range _, Stmt.Switch _, Stmt.TypeSwitch _, Stmt.Select _ -> true;
          case null -> true;
          default -> false;
        };
    if (!valid) {
      errors.addBranch(label.span(), "invalid break label " + label.name());
    }
  }

  private void continues(Span span, Expr.@Nullable Ident label, Context context) {
    if (label == null) {
      if (!context.canContinue) {
        errors.addBranch(span, "continue is not in a loop");
      }
      return;
    }
    Stmt target = target(label, context, "continue");
    if (target != null && !(target instanceof Stmt.For) && !(target instanceof Stmt.Range)) {
      errors.addBranch(label.span(), "invalid continue label " + label.name());
    }
  }

  /// The statement with this label around the branch. One elsewhere is reported as an invalid label
  /// by the caller; for one that is not defined before, null.
  private @Nullable Stmt target(Expr.Ident label, Context context, String keyword) {
    String name = label.name();
    if (!labels.containsKey(name)) {
      errors.addBranch(label.span(), keyword + " label not defined: " + name);
      return null;
    }
    used.add(name);
    for (Enclosing e = context.enclosing; e != null; e = e.outer) {
      if (e.statement == labels.get(name)) {
        return e.statement.statement();
      }
    }
    return new Stmt.EmptyStmt(label.span());
  }

  private void fallthrough(Stmt.Fallthrough statement, Context context, boolean isLast) {
    String problem = "fallthrough statement out of place";
    if (context.inTypeSwitch) {
      problem = "cannot fallthrough in type switch";
    } else if (context.inSwitch && context.clause >= 0 && isLast) {
      boolean isFinal = context.clause == context.clauseCount - 1;
      problem = isFinal ? "cannot fallthrough final case in switch" : "";
    }
    if (!problem.isEmpty()) {
      errors.addBranch(statement.span(), problem);
    }
  }
}
