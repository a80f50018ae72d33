package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NEWLINE;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;
import static dev.gopark.syntax.TokenKind.ARROW;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.DEFINE;
import static dev.gopark.syntax.TokenKind.ELSE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.SEMICOLON;

import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Token;
import java.util.List;

/// Lays out statements. What has a header of its own is in [ControlLayout].
final class StmtLayout {
  private static final int SHORT_FUNCTION = 100;
  private static final int FEW_STATEMENTS = 5;

  private final Layout layout;
  private final Pen pen;
  private final ControlLayout control;

  StmtLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
    this.control = new ControlLayout(layout);
  }

  /// A block, which takes at least two lines. Its statements or clauses are indented if `indents`.
  void block(List<? extends Node> statements, boolean indents) {
    Token close = pen.closing();
    pen.at(LEFT_BRACE);
    list(statements, indents, true);
    pen.linebreak(pen.source.file.lineOf(close.start()), 1, NONE, true);
    pen.at(RIGHT_BRACE);
  }

  /// Statements or clauses; `closes` when a brace follows.
  void list(List<? extends Node> statements, boolean indents, boolean closes) {
    pen.space(indents ? INDENT : NONE);
    Pen.LineMark mark = null;
    for (int i = 0; i < statements.size(); i++) {
      Node statement = statements.get(i);
      if (statement instanceof Stmt.EmptyStmt) {
        continue;
      }
      boolean section = mark == null || !indents || pen.isPast(mark);
      pen.linebreak(layout.line(statement), 1, NONE, section);
      mark = pen.markNext();
      node(statement, closes && i == statements.size() - 1);
      for (Node at = statement; at instanceof Stmt.Labeled labeled; at = labeled.statement()) {
        mark.line++; // labels are in lines of their own
      }
    }
    pen.space(indents ? UNINDENT : NONE);
  }

  private void node(Node node, boolean closes) {
    switch (node) {
      case Stmt statement -> statement(statement, closes);
      case CaseClause clause -> control.caseClause(clause, closes);
      case CommClause clause -> control.commClause(clause, closes);
      default -> throw new Unformattable(pen.peek());
    }
  }

  /// One statement; `closes` when a brace follows.
  void statement(Stmt statement, boolean closes) {
    pen.moveTo(statement.span().start());
    switch (statement) {
      case Stmt.BadStmt _ -> throw new Unformattable(pen.peek());
      case Stmt.EmptyStmt _ -> {}
      case Stmt.Block s -> block(s.statements(), true);
      case Stmt.DeclStmt s -> layout.declarations.group(s.declarations());
      case Stmt.Labeled s -> labeled(s, closes);
      case Stmt.ExprStmt s -> layout.expressions.expr(s.expression());
      case Stmt.Send s -> send(s);
      case Stmt.IncDec s -> {
        layout.expressions.expr(s.operand(), 2);
        pen.at(pen.peek().kind());
      }
      case Stmt.Assign s -> assignment(s, s.left(), s.right(), s.opOffset());
      case Stmt.ShortVarDecl s -> assignment(s, s.left(), s.right(), s.opOffset());
      case Stmt.Go s -> keyword(s.call());
      case Stmt.Defer s -> keyword(s.call());
      case Stmt.Return s -> returns(s);
      case Stmt.Break s -> branch(s.label() != null);
      case Stmt.Continue s -> branch(s.label() != null);
      case Stmt.Goto _ -> branch(true);
      case Stmt.Fallthrough _ -> branch(false);
      case Stmt.If s -> control.ifStatement(s, closes);
      case Stmt.Switch s -> control.switchStatement(s);
      case Stmt.TypeSwitch s -> control.typeSwitch(s);
      case Stmt.Select s -> control.select(s);
      case Stmt.For s -> control.forStatement(s);
      case Stmt.Range s -> control.range(s);
    }
  }

  private void labeled(Stmt.Labeled s, boolean closes) {
    pen.space(UNINDENT);
    layout.expressions.expr(s.label());
    pen.at(COLON);
    pen.space(INDENT);
    boolean empty = s.statement() instanceof Stmt.EmptyStmt;
    if (empty && !closes) {
      pen.space(NEWLINE);
      pen.moveTo(s.statement().span().start());
      pen.separator(SEMICOLON);
      return;
    }
    if (!empty) {
      pen.linebreak(layout.line(s.statement()), 1, NONE, true);
    }
    statement(s.statement(), closes);
  }

  private void send(Stmt.Send s) {
    layout.expressions.expr(s.channel());
    pen.space(BLANK);
    pen.at(ARROW);
    pen.space(BLANK);
    layout.expressions.expr(s.value());
  }

  private void assignment(Stmt s, List<Expr> left, List<Expr> right, int operator) {
    int depth = left.size() > 1 && right.size() > 1 ? 2 : 1;
    layout.lists.list(
        ListLayout.elements(left), new ListFrame(s.span().start(), operator, depth, false));
    pen.space(BLANK);
    pen.at(pen.peek().kind());
    pen.space(BLANK);
    layout.lists.list(ListLayout.elements(right), new ListFrame(operator, -1, depth, false));
  }

  private void keyword(Expr call) {
    pen.at(pen.peek().kind());
    pen.space(BLANK);
    layout.expressions.expr(call);
  }

  private void returns(Stmt.Return s) {
    pen.at(pen.peek().kind());
    if (s.results().isEmpty()) {
      return;
    }
    pen.space(BLANK);
    boolean whole = looksBetterIndented(s.results());
    pen.space(whole ? INDENT : NONE);
    layout.lists.list(ListLayout.elements(s.results()), ListFrame.loose(1, !whole));
    pen.space(whole ? UNINDENT : NONE);
  }

  /// Whether a list is indented from its first element on: when one begins in another line than the
  /// one before it ended in, or several take more than a line.
  private boolean looksBetterIndented(List<Expr> list) {
    int line = layout.line(list.getFirst());
    if (list.size() < 2 || line == layout.endLine(list.getLast().span())) {
      return false;
    }
    int overLines = 0;
    for (Expr each : list) {
      int begin = layout.line(each);
      if (line < begin) {
        return true;
      }
      line = layout.endLine(each.span());
      overLines += begin < line ? 1 : 0;
    }
    return overLines > 1;
  }

  private void branch(boolean label) {
    pen.at(pen.peek().kind());
    if (label) {
      pen.space(BLANK);
      pen.at(pen.peek().kind());
    }
  }

  /// The body of a function whose head takes `headSize` bytes: in the same line, after `separator`,
  /// if it stands in one line of the source and is short.
  void functionBody(int headSize, Space separator, Stmt.Block body) {
    int literals = pen.literals;
    pen.literals = 0;
    if (headSize + bodySize(body) <= SHORT_FUNCTION) {
      inOneLine(separator, body.statements());
    } else {
      pen.space(BLANK);
      block(body.statements(), true);
    }
    pen.literals = literals;
  }

  private int bodySize(Stmt.Block body) {
    List<Stmt> statements = body.statements();
    boolean oneLine = layout.line(body) == pen.source.file.lineOf(body.rightBrace());
    if (!oneLine || statements.size() > FEW_STATEMENTS) {
      return Layout.INFINITE;
    }
    int size = pen.commentSizeBefore(body.rightBrace());
    for (int i = 0; i < statements.size() && size <= SHORT_FUNCTION; i++) {
      size += (i > 0 ? 2 : 0) + layout.size(statements.get(i), SHORT_FUNCTION);
    }
    return size;
  }

  private void inOneLine(Space separator, List<Stmt> statements) {
    pen.space(separator);
    pen.at(LEFT_BRACE);
    if (!statements.isEmpty()) {
      pen.space(BLANK);
      for (int i = 0; i < statements.size(); i++) {
        if (i > 0) {
          pen.separator(SEMICOLON);
          pen.space(BLANK);
        }
        statement(statements.get(i), i == statements.size() - 1);
      }
      pen.space(BLANK);
    }
    boolean breaks = pen.extraBreaks;
    pen.extraBreaks = false;
    pen.at(RIGHT_BRACE);
    pen.extraBreaks = breaks;
  }

  /// `else` and what follows it.
  void otherwise(Stmt otherwise, boolean closes) {
    pen.space(BLANK);
    pen.put(ELSE);
    pen.space(BLANK);
    statement(otherwise, closes);
  }

  /// `:=` in the head of a type switch.
  void define() {
    pen.space(BLANK);
    pen.at(DEFINE);
    pen.space(BLANK);
  }
}
