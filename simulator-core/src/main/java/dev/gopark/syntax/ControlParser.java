package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.CASE;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.DEFAULT;
import static dev.gopark.syntax.TokenKind.ELSE;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.FOR;
import static dev.gopark.syntax.TokenKind.IF;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.SWITCH;

import dev.gopark.syntax.StmtParser.RangeClause;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses `if`, `for`, `switch` and `select`.
final class ControlParser {
  private final Parser parser;
  private final Cursor cursor;
  private final HeaderParser headers;

  ControlParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.headers = new HeaderParser(parser);
  }

  /// `IfStmt = "if" [ SimpleStmt ";" ] Expression Block [ "else" ( IfStmt | Block ) ]`
  Stmt ifStatement() {
    cursor.link();
    int start = cursor.offset();
    HeaderParser.Header header = headers.header(IF);
    Expr condition = header.condition();
    if (condition == null) {
      condition = new Expr.BadExpr(cursor.here());
    }
    Stmt.Block then = parser.statements.block("if clause");
    Stmt otherwise = cursor.got(ELSE) ? elseBranch() : null;
    cursor.unlink(1);
    return new Stmt.If(cursor.spanFrom(start), header.init(), condition, then, otherwise);
  }

  private @Nullable Stmt elseBranch() {
    return switch (cursor.kind()) {
      case IF -> ifStatement();
      case LEFT_BRACE -> parser.statements.block("");
      default -> {
        cursor.syntaxError("else must be followed by if or statement block");
        cursor.advance(NAME, RIGHT_BRACE);
        yield null;
      }
    };
  }

  /// `ForStmt = "for" [ Condition | ForClause | RangeClause ] Block`
  Stmt forStatement() {
    int start = cursor.offset();
    HeaderParser.Header header = headers.header(FOR);
    Stmt.Block body = parser.statements.block("for clause");
    RangeClause range = header.range();
    if (range != null) {
      return rangeStatement(start, range, body);
    }
    return new Stmt.For(
        cursor.spanFrom(start), header.init(), header.condition(), header.post(), body);
  }

  private Stmt rangeStatement(int start, RangeClause range, Stmt.Block body) {
    List<Expr> left = range.left();
    if (left.size() > 2) {
      int third = left.get(2).span().start();
      cursor.errors.addLate(third, "range clause permits at most two iteration variables");
    }
    Expr key = left.isEmpty() ? null : left.getFirst();
    Expr value = left.size() < 2 ? null : left.get(1);
    return new Stmt.Range(
        cursor.spanFrom(start), key, value, range.define(), range.operand(), body);
  }

  /// `SwitchStmt = ExprSwitchStmt | TypeSwitchStmt`
  Stmt switchStatement() {
    int start = cursor.offset();
    HeaderParser.Header header = headers.header(SWITCH);
    openBrace("switch");
    List<CaseClause> clauses = new ArrayList<>();
    while (!cursor.at(EOF) && !cursor.at(RIGHT_BRACE)) {
      clauses.add(caseClause());
    }
    int brace = cursor.offset();
    cursor.want(RIGHT_BRACE);
    var span = cursor.spanFrom(start);
    Expr tag = header.condition();
    List<CaseClause> list = List.copyOf(clauses);
    if (tag instanceof Expr.TypeAssertion guard && guard.type() == null) {
      return new Stmt.TypeSwitch(
          span, header.init(), header.binding(), guard.operand(), list, brace);
    }
    return new Stmt.Switch(span, header.init(), tag, list, brace);
  }

  private void openBrace(String keyword) {
    if (!cursor.got(LEFT_BRACE)) {
      cursor.syntaxError("missing { after " + keyword + " clause");
      cursor.advance(CASE, DEFAULT, RIGHT_BRACE);
    }
  }

  private CaseClause caseClause() {
    int start = cursor.offset();
    List<Expr> expressions = List.of();
    boolean isDefault = false;
    if (cursor.got(CASE)) {
      expressions = parser.expressions.expressionList();
    } else if (cursor.got(DEFAULT)) {
      isDefault = true;
    } else {
      noClause();
    }
    int colon = cursor.offset();
    cursor.want(COLON);
    List<Stmt> body = parser.statements.statementList();
    return new CaseClause(cursor.spanFrom(start), isDefault, expressions, body, colon);
  }

  private void noClause() {
    cursor.expected("case or default or }");
    cursor.advance(COLON, CASE, DEFAULT, RIGHT_BRACE);
  }

  /// `SelectStmt = "select" "{" { CommClause } "}"`
  Stmt selectStatement() {
    int start = cursor.offset();
    cursor.next();
    openBrace("select");
    List<CommClause> clauses = new ArrayList<>();
    while (!cursor.at(EOF) && !cursor.at(RIGHT_BRACE)) {
      clauses.add(commClause());
    }
    int brace = cursor.offset();
    cursor.want(RIGHT_BRACE);
    return new Stmt.Select(cursor.spanFrom(start), List.copyOf(clauses), brace);
  }

  private CommClause commClause() {
    int start = cursor.offset();
    Stmt communication = null;
    if (cursor.got(CASE)) {
      communication = parser.statements.simple(null).statement();
    } else if (!cursor.got(DEFAULT)) {
      noClause();
    }
    int colon = cursor.offset();
    cursor.want(COLON);
    List<Stmt> body = parser.statements.statementList();
    return new CommClause(cursor.spanFrom(start), communication, body, colon);
  }
}
