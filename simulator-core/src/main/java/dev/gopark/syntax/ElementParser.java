package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.OR;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;
import static dev.gopark.syntax.TokenKind.STAR;
import static dev.gopark.syntax.TokenKind.TILDE;

import dev.gopark.syntax.Expr.BinaryOp;
import dev.gopark.syntax.Expr.UnaryOp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses what stands between the braces of struct and interface types.
final class ElementParser {
  private final Parser parser;
  private final Cursor cursor;

  ElementParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// `"struct" "{" { FieldDecl ";" } "}"`
  Expr structType() {
    int start = cursor.offset();
    cursor.next();
    cursor.want(LEFT_BRACE);
    List<Field> fields = new ArrayList<>();
    cursor.list(
        "struct type",
        SEMICOLON,
        RIGHT_BRACE,
        () -> {
          field(fields);
          return false;
        });
    return new Expr.StructType(cursor.spanFrom(start), List.copyOf(fields));
  }

  /// `FieldDecl = (IdentifierList Type | EmbeddedField) [ Tag ]`
  private void field(List<Field> fields) {
    switch (cursor.kind()) {
      case NAME -> fields.add(namedField());
      case STAR, LEFT_PAREN -> {
        int start = cursor.offset();
        Expr type = embeddedType();
        fields.add(withTag(start, List.of(), type));
      }
      default -> {
        cursor.expected("field name or embedded type");
        cursor.advance(SEMICOLON, RIGHT_BRACE);
      }
    }
  }

  private Field namedField() {
    int start = cursor.offset();
    Expr.Ident name = parser.expressions.name();
    switch (cursor.kind()) {
      case DOT, SEMICOLON, RIGHT_BRACE, INT, FLOAT, IMAGINARY, RUNE, STRING -> {
        Expr type = parser.types.qualifiedName(name);
        return withTag(start, List.of(), type);
      }
      default -> {
        List<Expr.Ident> names = parser.expressions.nameList(name);
        boolean bracket = names.size() == 1 && cursor.at(LEFT_BRACKET);
        Expr type = bracket ? parser.types.arrayOrInstance(name) : parser.types.type();
        return withTag(start, type instanceof Expr.Index && bracket ? List.of() : names, type);
      }
    }
  }

  private Field withTag(int start, List<Expr.Ident> names, Expr type) {
    Expr tag = parser.expressions.literalOrNull();
    return new Field(cursor.spanFrom(start), names, type, tag);
  }

  /// `[ "*" ] TypeName`, and with a complaint also in parentheses.
  private Expr embeddedType() {
    int start = cursor.offset();
    if (cursor.got(STAR)) {
      boolean parenthesized = gotWrongParen();
      Expr name = parser.types.qualifiedName(null);
      if (parenthesized) {
        cursor.got(RIGHT_PAREN);
      }
      return new Expr.Star(cursor.spanFrom(start), name);
    }
    gotWrongParen();
    int inner = cursor.offset();
    boolean pointer = cursor.got(STAR);
    Expr type = parser.types.qualifiedName(null);
    if (pointer) {
      type = new Expr.Star(cursor.spanFrom(inner), type);
    }
    cursor.got(RIGHT_PAREN);
    return type;
  }

  private boolean gotWrongParen() {
    if (!cursor.at(LEFT_PAREN)) {
      return false;
    }
    cursor.syntaxError("cannot parenthesize embedded type");
    cursor.next();
    return true;
  }

  /// `"interface" "{" { ( MethodElem | TypeElem ) ";" } "}"`
  Expr interfaceType() {
    int start = cursor.offset();
    cursor.next();
    cursor.want(LEFT_BRACE);
    List<Field> elements = new ArrayList<>();
    cursor.list(
        "interface type",
        SEMICOLON,
        RIGHT_BRACE,
        () -> {
          elements.add(interfaceElement());
          return false;
        });
    return new Expr.InterfaceType(cursor.spanFrom(start), List.copyOf(elements));
  }

  private Field interfaceElement() {
    int start = cursor.offset();
    Field method = cursor.at(NAME) ? methodOrType() : null;
    if (method != null && !method.names().isEmpty()) {
      return method;
    }
    Expr type = typeElement(method == null ? null : method.type());
    return new Field(cursor.spanFrom(start), List.of(), type, null);
  }

  /// `TypeElem = TypeTerm { "|" TypeTerm }`, from after `first` if that is read already.
  Expr typeElement(@Nullable Expr first) {
    Expr type = first != null ? first : typeTerm();
    int depth = 0;
    while (cursor.at(OR)) {
      int op = cursor.offset();
      cursor.link();
      depth++;
      cursor.next();
      Expr right = typeTerm();
      int start = type.span().start();
      type = new Expr.Binary(cursor.spanFrom(start), BinaryOp.OR, type, right, op);
    }
    cursor.unlink(depth);
    return type;
  }

  /// `TypeTerm = [ "~" ] Type`
  private Expr typeTerm() {
    int start = cursor.offset();
    if (cursor.got(TILDE)) {
      Expr type = parser.types.type();
      return new Expr.Unary(cursor.spanFrom(start), UnaryOp.TILDE, type);
    }
    Expr type = parser.types.typeOrNull();
    if (type != null) {
      return type;
    }
    Expr bad = new Expr.BadExpr(cursor.here());
    cursor.expected("~ term or type");
    cursor.advance(TERM_FOLLOW);
    return bad;
  }

  private static final TokenKind[] TERM_FOLLOW = termFollow();

  private static TokenKind[] termFollow() {
    List<TokenKind> kinds = new ArrayList<>();
    for (TokenKind kind : TokenKind.values()) {
      if (kind.group == TokenKind.Group.OPERATOR) {
        kinds.add(kind);
      }
    }
    kinds.addAll(List.of(SEMICOLON, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE));
    return kinds.toArray(TokenKind[]::new);
  }

  /// A method, or the first term of an embedded element, which is a field without names.
  private Field methodOrType() {
    int start = cursor.offset();
    Expr.Ident name = parser.expressions.name();
    return switch (cursor.kind()) {
      case LEFT_PAREN -> method(name);
      case LEFT_BRACKET -> methodOrInstance(name);
      default -> embedded(start, parser.types.qualifiedName(name));
    };
  }

  private Field method(Expr.Ident name) {
    Expr.FuncType type = parser.types.signature(cursor.offset(), "interface method");
    return new Field(cursor.spanFrom(name.span().start()), List.of(name), type, null);
  }

  private Field embedded(int start, Expr type) {
    return new Field(cursor.spanFrom(start), List.of(), type, null);
  }

  /// `name [ ... ]`: a generic type with its arguments, or a method with type parameters, which is
  /// wrong.
  private Field methodOrInstance(Expr.Ident name) {
    int bracket = cursor.offset();
    int start = name.span().start();
    cursor.next();
    if (cursor.at(RIGHT_BRACKET)) {
      return emptyBrackets(name);
    }
    List<Field> list = parser.parameters.listUpToBracket();
    if (list.isEmpty()) {
      return cursor.at(LEFT_PAREN) ? method(name) : embedded(start, name);
    }
    if (!list.getFirst().names().isEmpty()) {
      Field method = method(name);
      cursor.errorAt(bracket, "interface method must have no type parameters");
      return method;
    }
    List<Expr> arguments = list.stream().map(Field::type).toList();
    return embedded(start, new Expr.Index(cursor.spanFrom(start), name, arguments));
  }

  private Field emptyBrackets(Expr.Ident name) {
    int bracket = cursor.offset();
    cursor.next();
    if (cursor.at(LEFT_PAREN)) {
      cursor.errorAt(bracket, "empty type parameter list");
      return method(name);
    }
    cursor.errorAt(bracket, "empty type argument list");
    return embedded(name.span().start(), name);
  }
}
