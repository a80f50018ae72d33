package dev.gopark.syntax;

import dev.gopark.source.Position;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks that every `goto` of one function body jumps to a label of that body, out of or along
/// blocks but never into one, and over no variable's declaration ("Goto statements" in the
/// specification).
final class Gotos {
  private final SyntaxErrors errors;
  private final Map<String, Area> labels = new HashMap<>();
  private final List<Jump> unmet = new ArrayList<>();

  private Gotos(SyntaxErrors errors) {
    this.errors = errors;
  }

  /// A block. `waiting` are the jumps in it and in blocks inside whose label has not been met yet.
  private record Area(Position start, @Nullable Area outer, List<Jump> waiting) {
    Area(Position start, @Nullable Area outer) {
      this(start, outer, new ArrayList<>());
    }

    boolean isIn(Area block) {
      for (Area area = this; area != null; area = area.outer) {
        if (area == block) {
          return true;
        }
      }
      return false;
    }

    void declare(Node variables) {
      waiting.forEach(jump -> jump.over = variables);
    }

    /// The jumps that still wait at this block's end go on in the one around it, where what this
    /// one declares is out of scope.
    void leave(Area around) {
      waiting.forEach(jump -> jump.over = null);
      around.waiting.addAll(waiting);
    }
  }

  /// One `goto`. `over` is the last declaration of variables between it and the place reached, of
  /// those in the block of that place: a [Stmt.ShortVarDecl] or a [Decl.Var].
  private static final class Jump {
    final Expr.Ident label;
    @Nullable Node over;

    Jump(Expr.Ident label) {
      this.label = label;
    }

    String name() {
      return label.name();
    }
  }

  /// Reports what is wrong in `body`; function literals inside are bodies of their own.
  static void check(Stmt.Block body, SyntaxErrors errors) {
    Gotos gotos = new Gotos(errors);
    Area area = new Area(body.span().position(), null);
    gotos.list(body.statements(), area);
    gotos.unmet.addAll(area.waiting);
    gotos.unmet.forEach(gotos::reportUnmet);
  }

  private void reportUnmet(Jump jump) {
    Area area = labels.get(jump.name());
    errors.addBranch(
        jump.label.span(),
        area == null
            ? "label " + jump.name() + " not defined"
            : "goto " + jump.name() + " jumps into block starting at " + area.start);
  }

  private void list(List<Stmt> statements, Area area) {
    statements.forEach(statement -> check(statement, area));
  }

  private void inner(Span block, List<Stmt> statements, Area outer) {
    Area area = new Area(block.position(), outer);
    list(statements, area);
    area.leave(outer);
  }

  private void check(Stmt statement, Area area) {
    switch (statement) {
      case Stmt.Labeled labeled -> labeled(labeled, area);
      case Stmt.Goto jump -> jump(jump.label(), area);
      case Stmt.ShortVarDecl variables -> area.declare(variables);
      case Stmt.DeclStmt group -> declarations(group.declarations(), area);
      case Stmt.Block block -> inner(block.span(), block.statements(), area);
      case Stmt.If branch -> {
        inner(branch.then().span(), branch.then().statements(), area);
        if (branch.otherwise() != null) {
          check(branch.otherwise(), area);
        }
      }
      case Stmt.For loop -> inner(loop.body().span(), loop.body().statements(), area);
      case Stmt.Range loop -> inner(loop.body().span(), loop.body().statements(), area);
      case Stmt.Switch choice -> clauses(choice.clauses(), area);
      case Stmt.TypeSwitch choice -> clauses(choice.clauses(), area);
      case Stmt.Select select -> {
        for (CommClause clause : select.clauses()) {
          inner(clause.span(), clause.body(), area);
        }
      }
      default -> {}
    }
  }

  private void clauses(List<CaseClause> clauses, Area area) {
    for (CaseClause clause : clauses) {
      inner(clause.span(), clause.body(), area);
    }
  }

  /// Of a group of declarations messages tell the first.
  private static void declarations(List<Decl> declarations, Area area) {
    declarations.stream().filter(Decl.Var.class::isInstance).findFirst().ifPresent(area::declare);
  }

  private void jump(Expr.Ident label, Area area) {
    Area target = labels.get(label.name());
    if (target == null) {
      area.waiting.add(new Jump(label));
    } else if (!area.isIn(target)) {
      unmet.add(new Jump(label));
    }
  }

  private void labeled(Stmt.Labeled labeled, Area area) {
    String name = labeled.label().name();
    if (!labeled.label().isBlank()) {
      labels.putIfAbsent(name, area);
      arrive(name, area);
    }
    check(labeled.statement(), area);
  }

  private void arrive(String name, Area area) {
    for (Jump jump : area.waiting) {
      if (jump.name().equals(name) && jump.over != null) {
        errors.addBranch(
            jump.label.span(), "goto " + name + " jumps over " + declaration(jump.over));
      }
    }
    area.waiting.removeIf(jump -> jump.name().equals(name));
  }

  /// A declaration as messages tell it: all names of a short one, at its operator, else the first.
  private static String declaration(Node variables) {
    return switch (variables) {
      case Stmt.ShortVarDecl(Span span, List<Expr> left, _, int operator) ->
          declaration(ExprPrinter.print(left), span.file().positionOf(operator));
      case Decl.Var(_, List<Expr.Ident> names, _, _) ->
          declaration(names.getFirst().name(), names.getFirst().span().position());
      default -> throw new IllegalArgumentException("declares no variables: " + variables);
    };
  }

  private static String declaration(String names, Position position) {
    return "declaration of " + names + " at " + position;
  }
}
