package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.FOR;
import static dev.gopark.syntax.TokenKind.IF;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.SWITCH;
import static dev.gopark.syntax.TokenKind.VAR;

import dev.gopark.syntax.StmtParser.RangeClause;
import dev.gopark.syntax.StmtParser.Simple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses what stands between `if`, `for` or `switch` and the brace of its body.
final class HeaderParser {
  private final Parser parser;
  private final Cursor cursor;

  /// The parts of a header; a `for` with a range clause has no other part. `binding` is the name a
  /// type switch declares.
  record Header(
      @Nullable Stmt init,
      @Nullable Expr condition,
      @Nullable Stmt post,
      @Nullable RangeClause range,
      Expr.@Nullable Ident binding) {
    static final Header EMPTY = new Header(null, null, null, null, null);
  }

  /// The condition of a header as far as it could be used as a value.
  private record Condition(@Nullable Expr value, Expr.@Nullable Ident binding) {
    static final Condition NONE = new Condition(null, null);
  }

  HeaderParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// The header of the statement that begins with `keyword`, the current token.
  Header header(TokenKind keyword) {
    cursor.next();
    if (cursor.at(LEFT_BRACE)) {
      if (keyword == IF) {
        cursor.syntaxError("missing condition in if statement");
      }
      return Header.EMPTY;
    }
    int outer = cursor.expressionLevel;
    cursor.expressionLevel = -1;
    Header header = parts(keyword);
    cursor.expressionLevel = outer;
    return header;
  }

  private Header parts(TokenKind keyword) {
    Simple init = null;
    if (!cursor.at(SEMICOLON)) {
      if (cursor.got(VAR)) {
        String place = keyword.symbol + " initializer";
        cursor.syntaxError("var declaration not allowed in " + place);
      }
      init = parser.statements.simple(keyword);
      if (init.range() != null) {
        return new Header(null, null, null, init.range(), null);
      }
    }
    if (cursor.at(LEFT_BRACE)) {
      return finish(keyword, null, init, null, null);
    }
    return afterInit(keyword, init == null ? null : init.statement());
  }

  /// The rest of a header from the semicolon on.
  private Header afterInit(TokenKind keyword, @Nullable Stmt init) {
    Token semicolon = null;
    if (cursor.at(SEMICOLON)) {
      semicolon = cursor.token;
      cursor.next();
    } else {
      cursor.want(LEFT_BRACE);
      if (!cursor.at(LEFT_BRACE)) {
        cursor.advance(LEFT_BRACE, RIGHT_BRACE);
      }
    }
    if (keyword == FOR) {
      return forClause(init, semicolon);
    }
    Simple condition = cursor.at(LEFT_BRACE) ? null : parser.statements.simple(keyword);
    return finish(keyword, init, condition, null, semicolon);
  }

  /// `ForClause = [ InitStmt ] ";" [ Condition ] ";" [ PostStmt ]` from the condition on.
  private Header forClause(@Nullable Stmt init, @Nullable Token semicolon) {
    Simple condition = null;
    if (!cursor.at(SEMICOLON)) {
      if (cursor.at(LEFT_BRACE)) {
        cursor.expected("for loop condition");
        return finish(FOR, init, null, null, semicolon);
      }
      condition = parser.statements.simple(null);
    }
    cursor.want(SEMICOLON);
    Stmt post = cursor.at(LEFT_BRACE) ? null : post();
    return finish(FOR, init, condition, post, semicolon);
  }

  private Stmt post() {
    Simple post = parser.statements.simple(null);
    if (post.statement() instanceof Stmt.ShortVarDecl) {
      cursor.syntaxErrorAt(post.offset(), "cannot declare in post statement of for loop");
    }
    return post.statement();
  }

  private Header finish(
      TokenKind keyword,
      @Nullable Stmt init,
      @Nullable Simple condition,
      @Nullable Stmt post,
      @Nullable Token semicolon) {
    if (condition == null && keyword == IF && semicolon != null) {
      noCondition(semicolon);
    }
    Condition value = condition == null ? Condition.NONE : condition(condition, keyword);
    return new Header(init, value.value, post, null, value.binding);
  }

  private void noCondition(Token semicolon) {
    boolean written = semicolon.text().equals("semicolon");
    String expecting = cursor.errors.expecting();
    cursor.syntaxErrorAt(
        semicolon.start(),
        written
            ? "missing condition in if statement"
            : "unexpected " + semicolon.text() + ", " + expecting + " { after if clause");
  }

  private Condition condition(Simple simple, TokenKind keyword) {
    return switch (simple.statement()) {
      case Stmt.ExprStmt statement -> new Condition(statement.expression(), null);
      case Stmt.ShortVarDecl declaration when keyword == SWITCH && isGuard(declaration) ->
          new Condition(declaration.right().getFirst(), (Expr.Ident) declaration.left().getFirst());
      default -> {
        cursor.syntaxErrorAt(simple.offset(), "cannot use " + describe(simple) + " as value");
        yield Condition.NONE;
      }
    };
  }

  /// Whether the declaration is `x := y.(type)`.
  private static boolean isGuard(Stmt.ShortVarDecl declaration) {
    return declaration.left().size() == 1
        && declaration.left().getFirst() instanceof Expr.Ident
        && declaration.right().size() == 1
        && declaration.right().getFirst() instanceof Expr.TypeAssertion assertion
        && assertion.type() == null;
  }

  /// The statement as gc shows it, with an eye on `=` written for `==`.
  private String describe(Simple simple) {
    if (simple.statement() instanceof Stmt.Assign assign && assign.op() == null) {
      return "assignment " + emphasized(assign.left()) + " = " + emphasized(assign.right());
    }
    return ExprPrinter.print(simple.statement());
  }

  private String emphasized(List<Expr> side) {
    boolean always = !cursor.errors.isNewWording();
    boolean binary = side.size() == 1 && side.getFirst() instanceof Expr.Binary;
    String text = ExprPrinter.print(side);
    return always || binary ? "(" + text + ")" : text;
  }
}
