package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.ARROW;
import static dev.gopark.syntax.TokenKind.CHAN;
import static dev.gopark.syntax.TokenKind.COLON;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.ELLIPSIS;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.SEMICOLON;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr.ChannelDirection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses types.
final class TypeParser {
  private final Parser parser;
  private final Cursor cursor;

  TypeParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// A type; reports it if there is none.
  Expr type() {
    Expr type = typeOrNull();
    if (type != null) {
      return type;
    }
    Expr bad = new Expr.BadExpr(cursor.here());
    cursor.expected("type");
    cursor.advance(COMMA, COLON, SEMICOLON, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE);
    return bad;
  }

  /// `Type = TypeName | TypeLit | "(" Type ")"`, or null without a complaint if no type begins
  /// here.
  @Nullable Expr typeOrNull() {
    cursor.enterType();
    Expr type =
        switch (cursor.kind()) {
          case STAR -> pointerType();
          case ARROW -> receiveChannelType();
          case FUNC -> funcType();
          case LEFT_BRACKET -> bracketType();
          case CHAN -> channelType();
          case MAP -> mapType();
          case STRUCT -> parser.elements.structType();
          case INTERFACE -> parser.elements.interfaceType();
          case NAME -> qualifiedName(null);
          case LEFT_PAREN -> parenthesizedType();
          default -> null;
        };
    cursor.leaveType();
    return type;
  }

  private Expr pointerType() {
    int start = cursor.offset();
    cursor.next();
    Expr element = type();
    return new Expr.Star(cursor.spanFrom(start), element);
  }

  private Expr parenthesizedType() {
    int start = cursor.offset();
    cursor.next();
    Expr inner = type();
    cursor.want(RIGHT_PAREN);
    return new Expr.ParenExpr(cursor.spanFrom(start), inner);
  }

  private Expr receiveChannelType() {
    int start = cursor.offset();
    cursor.next();
    cursor.want(CHAN);
    Expr element = channelElement();
    return new Expr.ChannelType(cursor.spanFrom(start), ChannelDirection.RECEIVE_ONLY, element);
  }

  private Expr channelType() {
    int start = cursor.offset();
    cursor.next();
    ChannelDirection direction =
        cursor.got(ARROW) ? ChannelDirection.SEND_ONLY : ChannelDirection.BOTH;
    Expr element = channelElement();
    return new Expr.ChannelType(cursor.spanFrom(start), direction, element);
  }

  private Expr channelElement() {
    Expr element = typeOrNull();
    if (element != null) {
      return element;
    }
    cursor.syntaxError("missing channel element type");
    return new Expr.BadExpr(cursor.here());
  }

  private Expr mapType() {
    int start = cursor.offset();
    cursor.next();
    cursor.want(LEFT_BRACKET);
    Expr key = type();
    cursor.want(RIGHT_BRACKET);
    Expr element = type();
    return new Expr.MapType(cursor.spanFrom(start), key, element);
  }

  private Expr bracketType() {
    int start = cursor.offset();
    cursor.next();
    return cursor.got(RIGHT_BRACKET) ? sliceType(start) : arrayType(start, null);
  }

  /// `"[" "]" ElementType` from the element on; `start` is where the bracket stands.
  Expr sliceType(int start) {
    Expr element = type();
    return new Expr.SliceType(cursor.spanFrom(start), element);
  }

  /// `"[" ArrayLength "]" ElementType` from the length on, or from after `length` if that is read
  /// already.
  Expr arrayType(int start, @Nullable Expr length) {
    if (length == null && !cursor.got(ELLIPSIS)) {
      cursor.expressionLevel++;
      length = parser.expressions.expression();
      cursor.expressionLevel--;
    }
    if (cursor.at(COMMA)) {
      cursor.syntaxError("unexpected comma; " + cursor.errors.expecting() + " ]");
      cursor.next();
    }
    cursor.want(RIGHT_BRACKET);
    Expr element = type();
    return new Expr.ArrayType(cursor.spanFrom(start), length, element);
  }

  private Expr funcType() {
    int start = cursor.offset();
    cursor.next();
    return signature(start, "function type");
  }

  /// `Signature = [TypeParameters] Parameters [ Result ]`. Type parameters are wrong when `context`
  /// is not null, which says what has none.
  Expr.FuncType signature(int start, @Nullable String context) {
    int bracket = cursor.offset();
    List<Field> typeParameters = List.of();
    if (cursor.got(LEFT_BRACKET)) {
      if (context != null) {
        cursor.syntaxErrorAt(bracket, context + " must have no type parameters");
      }
      if (cursor.at(RIGHT_BRACKET)) {
        cursor.syntaxError("empty type parameter list");
        cursor.next();
      } else {
        typeParameters = parser.parameters.typeParameters(null, null);
      }
    }
    cursor.want(LEFT_PAREN);
    List<Field> parameters = parser.parameters.parameters();
    List<Field> results = results();
    return new Expr.FuncType(cursor.spanFrom(start), typeParameters, parameters, results);
  }

  /// `Result = Parameters | Type`
  private List<Field> results() {
    if (cursor.got(LEFT_PAREN)) {
      return parser.parameters.parameters();
    }
    Expr type = typeOrNull();
    return type == null ? List.of() : List.of(new Field(type.span(), List.of(), type, null));
  }

  /// `TypeName [ TypeArgs ]`, from after `first` if that is read already.
  Expr qualifiedName(Expr.@Nullable Ident first) {
    Expr name = first != null ? first : firstName();
    int start = name.span().start();
    if (cursor.got(DOT)) {
      Expr.Ident selected = parser.expressions.name();
      name = new Expr.Selector(cursor.spanFrom(start), name, selected);
    }
    return cursor.at(LEFT_BRACKET) ? instance(name) : name;
  }

  private Expr.Ident firstName() {
    if (cursor.at(NAME)) {
      return parser.expressions.name();
    }
    Span here = cursor.here();
    cursor.expected("name");
    cursor.advance(DOT, SEMICOLON, RIGHT_BRACE);
    return new Expr.Ident(here, "_");
  }

  private Expr instance(Expr generic) {
    cursor.next();
    List<Expr> arguments;
    if (cursor.at(RIGHT_BRACKET)) {
      cursor.expected("type");
      arguments = List.of(new Expr.BadExpr(cursor.here()));
    } else {
      arguments = parser.expressions.typeList(true).elements();
    }
    cursor.want(RIGHT_BRACKET);
    return new Expr.Index(cursor.spanFrom(generic.span().start()), generic, arguments);
  }

  /// After a name, either an array or slice type `[n]E` or the arguments of a generic type `name[A,
  /// B]`.
  Expr arrayOrInstance(Expr.Ident name) {
    int start = cursor.offset();
    cursor.next();
    if (cursor.got(RIGHT_BRACKET)) {
      return sliceType(start);
    }
    if (cursor.at(ELLIPSIS)) {
      return arrayType(start, null);
    }
    ExprParser.TypeList list = parser.expressions.typeList(false);
    cursor.want(RIGHT_BRACKET);
    if (!list.hasComma()) {
      Expr element = typeOrNull();
      if (element != null) {
        return new Expr.ArrayType(cursor.spanFrom(start), list.elements().getFirst(), element);
      }
    }
    return new Expr.Index(cursor.spanFrom(name.span().start()), name, list.elements());
  }
}
