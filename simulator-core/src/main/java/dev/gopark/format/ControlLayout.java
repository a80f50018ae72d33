package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.syntax.TokenKind.CASE;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.DEFAULT;
import static dev.gopark.syntax.TokenKind.FOR;
import static dev.gopark.syntax.TokenKind.IF;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.RANGE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.SELECT;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.SWITCH;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/// Lays out the statements that have a header: conditions, loops, switches and selects.
final class ControlLayout {
  private final Layout layout;
  private final Pen pen;

  ControlLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
  }

  void ifStatement(Stmt.If s, boolean closes) {
    pen.put(IF);
    header(s.init(), s.condition());
    layout.statements.block(s.then().statements(), true);
    if (s.otherwise() != null) {
      layout.statements.otherwise(s.otherwise(), closes);
    }
  }

  void switchStatement(Stmt.Switch s) {
    pen.put(SWITCH);
    header(s.init(), s.tag());
    layout.statements.block(s.clauses(), false);
  }

  /// `[SimpleStmt ";"] [Expression]` and the blanks around it.
  private void header(@Nullable Stmt init, @Nullable Expr expression) {
    pen.space(BLANK);
    if (init != null) {
      layout.statements.statement(init, false);
      pen.separator(SEMICOLON);
      pen.space(BLANK);
    }
    if (expression != null) {
      layout.expressions.headOf(expression);
      pen.space(BLANK);
    }
  }

  void typeSwitch(Stmt.TypeSwitch s) {
    pen.put(SWITCH);
    if (s.init() != null) {
      pen.space(BLANK);
      layout.statements.statement(s.init(), false);
      pen.separator(SEMICOLON);
    }
    pen.space(BLANK);
    if (s.binding() != null) {
      layout.expressions.expr(s.binding());
      layout.statements.define();
    }
    layout.expressions.switchGuard(s.operand());
    pen.space(BLANK);
    layout.statements.block(s.clauses(), false);
  }

  void forStatement(Stmt.For s) {
    pen.put(FOR);
    if (s.init() == null && s.post() == null) {
      header(null, s.condition());
    } else {
      clause(s);
    }
    layout.statements.block(s.body().statements(), true);
  }

  /// `[InitStmt] ";" [Condition] ";" [PostStmt]`
  private void clause(Stmt.For s) {
    pen.space(BLANK);
    if (s.init() != null) {
      layout.statements.statement(s.init(), false);
    }
    pen.separator(SEMICOLON);
    pen.space(BLANK);
    if (s.condition() != null) {
      layout.expressions.headOf(s.condition());
    }
    pen.separator(SEMICOLON);
    pen.space(BLANK);
    if (s.post() != null) {
      layout.statements.statement(s.post(), false);
      pen.space(BLANK);
    }
  }

  void range(Stmt.Range s) {
    pen.put(FOR);
    pen.space(BLANK);
    if (s.key() != null) {
      layout.expressions.expr(s.key());
      if (s.value() != null) {
        pen.moveTo(s.value().span().start());
        pen.separator(COMMA);
        pen.space(BLANK);
        layout.expressions.expr(s.value());
      }
      pen.space(BLANK);
      pen.at(pen.peek().kind());
      pen.space(BLANK);
    }
    pen.put(RANGE);
    pen.space(BLANK);
    layout.expressions.headOf(s.operand());
    pen.space(BLANK);
    layout.statements.block(s.body().statements(), true);
  }

  void select(Stmt.Select s) {
    pen.put(SELECT);
    pen.space(BLANK);
    if (s.clauses().isEmpty() && !pen.commentBefore(s.rightBrace())) {
      pen.at(LEFT_BRACE);
      pen.at(RIGHT_BRACE);
    } else {
      layout.statements.block(s.clauses(), false);
    }
  }

  void caseClause(CaseClause clause, boolean closes) {
    int start = clause.span().start();
    pen.moveTo(start);
    if (clause.isDefault()) {
      pen.put(DEFAULT);
    } else {
      pen.put(CASE);
      pen.space(BLANK);
      layout.lists.list(
          ListLayout.elements(clause.expressions()),
          new ListFrame(start, clause.colon(), 1, false));
    }
    pen.at(COLON);
    layout.statements.list(clause.body(), true, closes);
  }

  void commClause(CommClause clause, boolean closes) {
    pen.moveTo(clause.span().start());
    if (clause.communication() == null) {
      pen.put(DEFAULT);
    } else {
      pen.put(CASE);
      pen.space(BLANK);
      layout.statements.statement(clause.communication(), false);
    }
    pen.at(COLON);
    layout.statements.list(clause.body(), true, closes);
  }
}
