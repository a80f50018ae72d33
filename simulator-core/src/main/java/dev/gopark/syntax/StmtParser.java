package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.CASE;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.DEFAULT;
import static dev.gopark.syntax.TokenKind.DEFINE;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RANGE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.SEMICOLON;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr.BinaryOp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses blocks and the statements without a header of their own; [ControlParser] has the others.
final class StmtParser {
  private final Parser parser;
  private final Cursor cursor;

  /// `[ExpressionList "=" | IdentifierList ":="] "range" Expression`
  record RangeClause(List<Expr> left, boolean define, Expr operand) {}

  /// A simple statement and the offset gc names in messages about it. Where one is allowed it may
  /// be a range clause; then `statement` is empty.
  record Simple(Stmt statement, int offset, @Nullable RangeClause range) {}

  StmtParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// The block of a function. Its branches are checked unless it has an error.
  Stmt.Block functionBody() {
    int errors = cursor.errors.count();
    cursor.enter();
    cursor.functionDepth++;
    Stmt.Block body = block("");
    cursor.functionDepth--;
    cursor.leave();
    if (cursor.errors.count() == errors) {
      Branches.check(body, cursor.errors);
      Gotos.check(body, cursor.errors);
    }
    return body;
  }

  /// `Block = "{" StatementList "}"`; `context` says in a message what the block belongs to.
  Stmt.Block block(String context) {
    int start = cursor.offset();
    if (!cursor.got(LEFT_BRACE)) {
      cursor.expected("{ after " + context);
      cursor.advance(NAME, RIGHT_BRACE);
      int brace = cursor.offset();
      if (cursor.got(RIGHT_BRACE)) {
        return new Stmt.Block(cursor.spanFrom(start), List.of(), brace);
      }
    }
    List<Stmt> statements = statementList();
    int rightBrace = cursor.offset();
    cursor.want(RIGHT_BRACE);
    return new Stmt.Block(cursor.spanFrom(start), statements, rightBrace);
  }

  /// `StatementList = { Statement ";" }`
  List<Stmt> statementList() {
    List<Stmt> statements = new ArrayList<>();
    while (!cursor.at(EOF) && !cursor.at(RIGHT_BRACE) && !cursor.at(CASE) && !cursor.at(DEFAULT)) {
      if (!cursor.at(TokenKind.VAR) && !cursor.at(TokenKind.CONST) && !cursor.at(TokenKind.TYPE)) {
        cursor.directives.refuse();
      }
      Stmt statement = statementOrNull();
      cursor.directives.refuse();
      if (statement == null) {
        break;
      }
      statements.add(statement);
      if (!cursor.got(SEMICOLON) && !cursor.at(RIGHT_BRACE)) {
        cursor.unexpected(" at end of statement");
        cursor.advance(SEMICOLON, RIGHT_BRACE, CASE, DEFAULT);
        cursor.got(SEMICOLON);
      }
    }
    return List.copyOf(statements);
  }

  private @Nullable Stmt statementOrNull() {
    cursor.enter();
    Stmt statement = unlimitedStatement();
    cursor.leave();
    return statement;
  }

  private @Nullable Stmt unlimitedStatement() {
    int start = cursor.offset();
    return switch (cursor.kind()) {
      case NAME -> labeledOrSimple();
      case CONST, TYPE, VAR -> {
        List<Decl> declarations = parser.declarations.group();
        yield new Stmt.DeclStmt(cursor.spanFrom(start), declarations);
      }
      case LEFT_BRACE -> block("");
      case INT, FLOAT, IMAGINARY, RUNE, STRING, FUNC, LEFT_PAREN -> simple(null).statement();
      case LEFT_BRACKET, STRUCT, MAP, CHAN, INTERFACE, ARROW -> simple(null).statement();
      case ADD, SUBTRACT, STAR, AND, XOR, NOT -> simple(null).statement();
      case FOR -> parser.control.forStatement();
      case SWITCH -> parser.control.switchStatement();
      case SELECT -> parser.control.selectStatement();
      case IF -> parser.control.ifStatement();
      case GO, DEFER -> callStatement();
      case RETURN -> returnStatement();
      case FALLTHROUGH, BREAK, CONTINUE, GOTO -> branch();
      case SEMICOLON -> new Stmt.EmptyStmt(cursor.here());
      default -> null;
    };
  }

  private @Nullable Stmt labeledOrSimple() {
    List<Expr> left = parser.expressions.expressionList();
    if (left.size() == 1 && left.getFirst() instanceof Expr.Ident label && cursor.at(COLON)) {
      return labeled(label);
    }
    return simple(left, null).statement();
  }

  /// `LabeledStmt = Label ":" Statement` from the colon on; null, reported, if there is no
  /// statement.
  private @Nullable Stmt labeled(Expr.Ident label) {
    int start = label.span().start();
    int colon = cursor.offset();
    cursor.next();
    if (cursor.at(RIGHT_BRACE)) {
      return new Stmt.Labeled(cursor.spanFrom(start), label, new Stmt.EmptyStmt(cursor.here()));
    }
    Stmt statement = statementOrNull();
    if (statement == null) {
      cursor.syntaxErrorAt(colon, "missing statement after label");
      return null;
    }
    return new Stmt.Labeled(cursor.spanFrom(start), label, statement);
  }

  /// `GoStmt = "go" Expression`, `DeferStmt = "defer" Expression`
  private Stmt callStatement() {
    Token keyword = cursor.token;
    cursor.next();
    Expr written = parser.expressions.primary();
    Expr call = PrimaryParser.withoutParens(written);
    String subject = "expression in " + keyword.kind().symbol;
    if (call != written) {
      cursor.errorAt(written.span().start(), subject + " must not be parenthesized");
    }
    if (!(call instanceof Expr.Call) && !cursor.errors.isNewWording()) {
      cursor.errorAt(MessagePlace.token(call), subject + " must be function call");
      call = calling(call);
    }
    return keyword.kind() == TokenKind.GO
        ? new Stmt.Go(cursor.spanFrom(keyword.start()), call)
        : new Stmt.Defer(cursor.spanFrom(keyword.start()), call);
  }

  /// Go 1.19 sees here already what is no call, and goes on as if parentheses were missing.
  private static Expr.Call calling(Expr function) {
    Span span = function.span();
    return new Expr.Call(span, function, List.of(), false, span.start(), span.end());
  }

  private Stmt returnStatement() {
    int start = cursor.offset();
    cursor.next();
    boolean bare = cursor.at(SEMICOLON) || cursor.at(RIGHT_BRACE);
    List<Expr> results = bare ? List.of() : parser.expressions.expressionList();
    return new Stmt.Return(cursor.spanFrom(start), results);
  }

  private Stmt branch() {
    Token keyword = cursor.token;
    cursor.next();
    return switch (keyword.kind()) {
      case FALLTHROUGH -> new Stmt.Fallthrough(cursor.spanFrom(keyword.start()));
      case GOTO -> {
        Expr.Ident label = parser.expressions.name();
        yield new Stmt.Goto(cursor.spanFrom(keyword.start()), label);
      }
      default -> {
        Expr.Ident label = cursor.at(NAME) ? parser.expressions.name() : null;
        yield keyword.kind() == TokenKind.BREAK
            ? new Stmt.Break(cursor.spanFrom(keyword.start()), label)
            : new Stmt.Continue(cursor.spanFrom(keyword.start()), label);
      }
    };
  }

  /// `SimpleStmt = ExpressionStmt | SendStmt | IncDecStmt | Assignment | ShortVarDecl`; `keyword`
  /// is that of the statement whose header it is in, or null.
  Simple simple(@Nullable TokenKind keyword) {
    if (keyword == TokenKind.FOR && cursor.at(RANGE)) {
      return range(List.of(), false);
    }
    return simple(parser.expressions.expressionList(), keyword);
  }

  private Simple simple(List<Expr> left, @Nullable TokenKind keyword) {
    TokenKind kind = cursor.kind();
    if (kind == TokenKind.ASSIGN || kind == DEFINE) {
      return assignment(left, keyword);
    }
    if (left.size() == 1) {
      return withOneExpression(left.getFirst());
    }
    cursor.expected(":= or = or comma");
    cursor.advance(SEMICOLON, RIGHT_BRACE);
    return expressionStatement(left.getFirst());
  }

  private Simple withOneExpression(Expr left) {
    Token op = cursor.token;
    return switch (op.kind()) {
      case INCREMENT, DECREMENT -> {
        cursor.next();
        boolean increment = op.kind() == TokenKind.INCREMENT;
        yield at(op, new Stmt.IncDec(cursor.spanFrom(left.span().start()), left, increment));
      }
      case ARROW -> {
        cursor.next();
        Expr value = parser.expressions.expression();
        yield at(op, new Stmt.Send(cursor.spanFrom(left.span().start()), left, value));
      }
      default ->
          op.kind().group == TokenKind.Group.ASSIGN_OPERATOR
              ? operation(left, op)
              : expressionStatement(left);
    };
  }

  private static Simple at(Token op, Stmt statement) {
    return new Simple(statement, op.start(), null);
  }

  private Simple expressionStatement(Expr expression) {
    var statement = new Stmt.ExprStmt(expression.span(), expression);
    return new Simple(statement, expression.span().start(), null);
  }

  private Simple operation(Expr left, Token token) {
    cursor.next();
    List<Expr> right = List.of(parser.expressions.expression());
    return at(token, assign(List.of(left), token.kind().operation, right, token.start()));
  }

  private Stmt assign(List<Expr> left, @Nullable BinaryOp op, List<Expr> right, int opOffset) {
    int start = left.getFirst().span().start();
    return new Stmt.Assign(cursor.spanFrom(start), left, op, right, opOffset);
  }

  private Simple assignment(List<Expr> left, @Nullable TokenKind keyword) {
    Token op = cursor.token;
    boolean define = op.kind() == DEFINE;
    cursor.next();
    if (keyword == TokenKind.FOR && cursor.at(RANGE)) {
      return range(left, define);
    }
    List<Expr> right = parser.expressions.expressionList();
    if (!define) {
      return at(op, assign(left, null, right, op.start()));
    }
    int start = left.getFirst().span().start();
    return at(op, new Stmt.ShortVarDecl(cursor.spanFrom(start), left, right, op.start()));
  }

  private Simple range(List<Expr> left, boolean define) {
    int start = cursor.offset();
    cursor.next();
    Expr operand = parser.expressions.expression();
    var clause = new RangeClause(left, define, operand);
    return new Simple(new Stmt.EmptyStmt(operand.span()), start, clause);
  }
}
