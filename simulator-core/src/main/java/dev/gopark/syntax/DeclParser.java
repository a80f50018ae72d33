package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.CONST;
import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.EOF;
import static dev.gopark.syntax.TokenKind.FUNC;
import static dev.gopark.syntax.TokenKind.IMPORT;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.TYPE;
import static dev.gopark.syntax.TokenKind.VAR;

import dev.gopark.syntax.CompilerDirectives.Target;
import dev.gopark.syntax.Expr.LiteralKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses declarations.
final class DeclParser {
  private final Parser parser;
  private final Cursor cursor;

  DeclParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// Adds the declarations of a file from after its package clause to its end.
  void topLevel(List<Decl> decls) {
    TokenKind previous = IMPORT;
    while (!cursor.at(EOF)) {
      TokenKind kind = cursor.kind();
      boolean lateImport = kind == IMPORT && previous != IMPORT;
      if (lateImport && cursor.errors.isNewWording()) {
        cursor.syntaxError("imports must appear before other declarations");
      }
      previous = kind;
      boolean strayImport = lateImport && !cursor.errors.isNewWording();
      if (strayImport || !gotDeclaration(decls)) {
        stray(decls);
        continue;
      }
      cursor.directives.refuse(); // those in the last line of the declaration
      if (kind == IMPORT && !cursor.errors.isNewWording()) {
        cursor.want(SEMICOLON);
      } else if (!cursor.at(EOF) && !cursor.got(SEMICOLON)) {
        cursor.unexpected(" after top level declaration");
        cursor.advance(CONST, TYPE, VAR, FUNC);
      }
    }
    cursor.directives.refuse();
  }

  private boolean gotDeclaration(List<Decl> decls) {
    switch (cursor.kind()) {
      case IMPORT -> importGroup(decls);
      case CONST, TYPE, VAR -> decls.addAll(group());
      case FUNC -> decls.add(function());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void stray(List<Decl> decls) {
    boolean afterHeading =
        !decls.isEmpty() && decls.getLast() instanceof Decl.Func func && func.body() == null;
    cursor.syntaxError(
        cursor.at(LEFT_BRACE) && afterHeading
            ? "unexpected semicolon or newline before {"
            : "non-declaration statement outside function body");
    if (cursor.errors.isNewWording()) {
      cursor.advance(IMPORT, CONST, TYPE, VAR, FUNC);
    } else {
      cursor.advance(CONST, TYPE, VAR, FUNC);
    }
  }

  private void importGroup(List<Decl> decls) {
    cursor.next();
    specs(_ -> decls.add(importSpec()));
  }

  /// The constants, types or variables declared at the keyword that is the current token.
  List<Decl> group() {
    TokenKind keyword = cursor.kind();
    cursor.next();
    List<Decl> decls = new ArrayList<>();
    specs(
        index ->
            decls.add(
                switch (keyword) {
                  case CONST -> constSpec(index, decls);
                  case TYPE -> typeSpec();
                  default -> varSpec();
                }));
    return List.copyOf(decls);
  }

  /// Reads one specification by its index in its group.
  private interface SpecReader {
    void read(int index);
  }

  /// `spec | "(" { spec ";" } ")"`
  private void specs(SpecReader reader) {
    if (!cursor.at(LEFT_PAREN)) {
      reader.read(0);
      return;
    }
    cursor.directives.refuse();
    cursor.next();
    int[] index = new int[1];
    cursor.list(
        "grouped declaration",
        SEMICOLON,
        RIGHT_PAREN,
        () -> {
          reader.read(index[0]++);
          cursor.directives.refuse(); // those in its last line
          return false;
        });
  }

  /// `ImportSpec = [ "." | PackageName ] ImportPath`
  private Decl importSpec() {
    cursor.directives.giveTo(Target.OTHER);
    int start = cursor.offset();
    Expr.Ident name = null;
    if (cursor.at(NAME)) {
      name = parser.expressions.name();
    } else if (cursor.got(DOT)) {
      name = new Expr.Ident(cursor.spanFrom(start), ".");
    }
    boolean isBad = cursor.isBad();
    Expr.BasicLit path = parser.expressions.literalOrNull();
    if (path != null && isBad) {
      return new Decl.BadDecl(cursor.spanFrom(start));
    }
    if (path == null) {
      path = new Expr.BasicLit(cursor.here(), LiteralKind.STRING, "\"\"");
      cursor.syntaxError("missing import path");
      cursor.advance(SEMICOLON, RIGHT_PAREN);
    } else if (path.kind() != LiteralKind.STRING) {
      int place = cursor.errors.isNewWording() ? path.span().start() : cursor.offset();
      cursor.syntaxErrorAt(place, "import path must be a string");
    }
    cursor.directives.imported(path.text());
    return new Decl.Import(cursor.spanFrom(start), name, path);
  }

  /// `ConstSpec = IdentifierList [ [ Type ] "=" ExpressionList ]`; `group` holds the specifications
  /// before it.
  private Decl constSpec(int iota, List<Decl> group) {
    cursor.directives.giveTo(Target.OTHER);
    int start = cursor.offset();
    List<Expr.Ident> names = parser.expressions.nameList(parser.expressions.name());
    Expr type = null;
    List<Expr> values = List.of();
    if (!cursor.at(EOF) && !cursor.at(SEMICOLON) && !cursor.at(RIGHT_PAREN)) {
      type = parser.types.typeOrNull();
      if (cursor.gotAssign()) {
        values = parser.expressions.expressionList();
      }
    }
    boolean bare = type == null && values.isEmpty();
    if (bare && !group.isEmpty() && group.getLast() instanceof Decl.Const before) {
      return new Decl.Const(
          cursor.spanFrom(start), names, before.type(), before.values(), iota, true);
    }
    return new Decl.Const(cursor.spanFrom(start), names, type, values, iota, false);
  }

  /// `VarSpec = IdentifierList ( Type [ "=" ExpressionList ] | "=" ExpressionList )`
  private Decl varSpec() {
    cursor.directives.giveTo(Target.VARIABLE);
    int start = cursor.offset();
    List<Expr.Ident> names = parser.expressions.nameList(parser.expressions.name());
    boolean assigned = cursor.gotAssign();
    Expr type = assigned ? null : parser.types.type();
    List<Expr> values = List.of();
    if (assigned || cursor.gotAssign()) {
      values = parser.expressions.expressionList();
    }
    return new Decl.Var(cursor.spanFrom(start), names, type, values);
  }

  /// `TypeSpec = identifier [ TypeParams ] [ "=" ] Type`
  private Decl typeSpec() {
    int start = cursor.offset();
    Expr.Ident name = parser.expressions.name();
    if (cursor.at(LEFT_BRACKET)) {
      cursor.directives.giveTo(Target.TYPE);
      return typeSpecWithBracket(start, name);
    }
    return typeSpecWithoutBracket(start, name, List.of());
  }

  private Decl typeSpecWithoutBracket(int start, Expr.Ident name, List<Field> typeParameters) {
    boolean alias = cursor.gotAssign();
    cursor.directives.giveTo(alias ? Target.OTHER : Target.TYPE);
    Expr type = parser.types.typeOrNull();
    if (type == null) {
      type = new Expr.BadExpr(cursor.here());
      cursor.unexpected(" in type declaration");
      cursor.advance(SEMICOLON, RIGHT_PAREN);
    }
    return new Decl.TypeDecl(cursor.spanFrom(start), name, typeParameters, type, alias);
  }

  /// `name [ ...`: the bracket begins type parameters, an array type or a slice type. If a name
  /// follows it, the expression that begins there decides.
  private Decl typeSpecWithBracket(int start, Expr.Ident name) {
    int bracket = cursor.offset();
    cursor.next();
    if (cursor.at(NAME)) {
      Expr first = lengthOrParameter();
      var split = TypeParameterSplit.of(first, cursor.at(COMMA));
      if (split != null && (split.constraint() != null || !cursor.at(RIGHT_BRACKET))) {
        List<Field> typeParameters =
            parser.parameters.typeParameters(split.name(), split.constraint());
        return typeSpecWithoutBracket(start, name, typeParameters);
      }
      return plainType(start, name, parser.types.arrayType(bracket, first));
    }
    boolean slice = cursor.got(RIGHT_BRACKET);
    return plainType(
        start,
        name,
        slice ? parser.types.sliceType(bracket) : parser.types.arrayType(bracket, null));
  }

  private Decl plainType(int start, Expr.Ident name, Expr type) {
    return new Decl.TypeDecl(cursor.spanFrom(start), name, List.of(), type, false);
  }

  private Expr lengthOrParameter() {
    Expr.Ident first = parser.expressions.name();
    if (cursor.at(LEFT_BRACKET)) {
      return first; // an index is never an array length: this is `P []E`
    }
    cursor.expressionLevel++;
    Expr length = parser.expressions.expressionFrom(first);
    cursor.expressionLevel--;
    return length;
  }

  /// `FunctionDecl = "func" [ Receiver ] FunctionName Signature [ FunctionBody ]`
  private Decl function() {
    int start = cursor.offset();
    cursor.next();
    cursor.directives.giveTo(Target.FUNCTION);
    boolean method = cursor.got(LEFT_PAREN);
    Field receiver = method ? receiver() : null;
    if (!cursor.at(NAME)) {
      return functionWithoutName(start, method);
    }
    Expr.Ident name = parser.expressions.name();
    Expr.FuncType type =
        parser.types.signature(
            cursor.offset(),
            receiver != null || method && cursor.errors.isNewWording() ? "method" : null);
    Stmt.Block body = cursor.at(LEFT_BRACE) ? parser.statements.functionBody() : null;
    return new Decl.Func(cursor.spanFrom(start), receiver, name, type, body);
  }

  private @Nullable Field receiver() {
    List<Field> receivers = parser.parameters.parameters();
    int count = receivers.stream().mapToInt(field -> Math.max(1, field.names().size())).sum();
    if (count == 0) {
      cursor.errorAt(cursor.offset(), "method has no receiver");
      return null;
    }
    if (count > 1) {
      cursor.errorAt(cursor.offset(), "method has multiple receivers");
    }
    return receivers.getFirst();
  }

  private Decl functionWithoutName(int start, boolean method) {
    boolean nameOnly = method && cursor.errors.isNewWording();
    cursor.expected(nameOnly ? "name" : "name or (");
    cursor.advance(LEFT_BRACE, SEMICOLON);
    if (cursor.errors.isNewWording() && cursor.at(LEFT_BRACE)) {
      parser.statements.functionBody();
    }
    return new Decl.BadDecl(cursor.spanFrom(start));
  }
}
