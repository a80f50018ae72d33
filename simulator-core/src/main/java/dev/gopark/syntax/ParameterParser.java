package dev.gopark.syntax;

import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.DOT;
import static dev.gopark.syntax.TokenKind.ELLIPSIS;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.NAME;
import static dev.gopark.syntax.TokenKind.OR;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;
import static dev.gopark.syntax.TokenKind.TILDE;

import dev.gopark.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses lists of parameters, results and type parameters. Whether a lone name is a parameter or a
/// type is known only at the end of the list.
final class ParameterParser {
  private final Parser parser;
  private final Cursor cursor;

  /// An entry of a list as written: a name, a type, or both.
  private record Entry(Expr.@Nullable Ident name, @Nullable Expr type) {
    boolean isComplete() {
      return name != null && type != null;
    }

    /// The type of an unnamed parameter: a lone name is one.
    Expr asType() {
      if (type != null) {
        return type;
      }
      if (name != null) {
        return name;
      }
      throw new IllegalStateException("parameter without name and type");
    }
  }

  ParameterParser(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
  }

  /// `Parameters = "(" [ ParameterList [ "," ] ] ")"` from after the parenthesis on.
  List<Field> parameters() {
    return list(null, null, RIGHT_PAREN, false);
  }

  /// `TypeParameters = "[" TypeParamList [ "," ] "]"` from after the bracket on, or from after
  /// `name`, or `name` and `constraint`, if these are read already.
  List<Field> typeParameters(Expr.@Nullable Ident name, @Nullable Expr constraint) {
    return list(name, constraint, RIGHT_BRACKET, true);
  }

  /// What follows `name[` in an interface: type arguments, or wrongly type parameters.
  List<Field> listUpToBracket() {
    return list(null, null, RIGHT_BRACKET, false);
  }

  private List<Field> list(
      Expr.@Nullable Ident name, @Nullable Expr type, TokenKind close, boolean namesRequired) {
    if (name != null && type != null && cursor.got(close)) {
      return List.of(group(List.of(name), type));
    }
    List<Entry> entries = new ArrayList<>();
    Deque<Entry> given = new ArrayDeque<>();
    if (name != null) {
      given.add(new Entry(name, type));
    }
    int end =
        cursor.commaList(
            "parameter list",
            close,
            () -> {
              Entry entry = entryFrom(given.poll(), close);
              if (entry != null) {
                entries.add(entry);
              }
              return false;
            });
    return fields(entries, end, namesRequired);
  }

  private @Nullable Entry entryFrom(@Nullable Entry given, TokenKind close) {
    boolean complete = given != null && given.isComplete();
    return complete ? given : entry(given == null ? null : given.name(), close);
  }

  /// `ParameterDecl = [ IdentifierList ] [ "..." ] Type`, or a type parameter with its constraint.
  private @Nullable Entry entry(Expr.@Nullable Ident first, TokenKind close) {
    boolean termsAllowed = close == RIGHT_BRACKET;
    if (first == null && termsAllowed && cursor.at(TILDE)) {
      return new Entry(null, parser.elements.typeElement(null));
    }
    if (first == null && !cursor.at(NAME)) {
      return typedEntry(null, close);
    }
    Expr.Ident name = first != null ? first : parser.expressions.name();
    if (cursor.at(LEFT_BRACKET)) {
      Expr type = parser.types.arrayOrInstance(name);
      return new Entry(type instanceof Expr.Index ? null : name, union(type, termsAllowed));
    }
    if (cursor.at(DOT)) {
      return new Entry(null, union(parser.types.qualifiedName(name), termsAllowed));
    }
    if (termsAllowed && cursor.at(OR)) {
      return new Entry(null, union(name, true));
    }
    return typedEntry(name, close);
  }

  private Expr union(Expr type, boolean termsAllowed) {
    return termsAllowed ? parser.elements.typeElement(type) : type;
  }

  private @Nullable Entry typedEntry(Expr.@Nullable Ident name, TokenKind close) {
    boolean termsAllowed = close == RIGHT_BRACKET;
    if (cursor.at(ELLIPSIS)) {
      return new Entry(name, variadicType());
    }
    if (termsAllowed && cursor.at(TILDE)) {
      return new Entry(name, parser.elements.typeElement(null));
    }
    Expr type = parser.types.typeOrNull();
    if (type != null) {
      return new Entry(name, union(type, termsAllowed));
    }
    if (name != null) {
      return new Entry(name, null);
    }
    cursor.expected(SyntaxErrors.describe(close));
    cursor.advance(COMMA, close);
    return null;
  }

  private Expr variadicType() {
    int start = cursor.offset();
    cursor.next();
    Expr element = parser.types.typeOrNull();
    if (element == null) {
      cursor.syntaxError("... is missing type");
      element = new Expr.BadExpr(cursor.here());
    }
    return new Expr.Ellipsis(cursor.spanFrom(start), element);
  }

  private List<Field> fields(List<Entry> entries, int end, boolean namesRequired) {
    boolean anyNamed = entries.stream().anyMatch(Entry::isComplete);
    if (!anyNamed && !namesRequired) {
      return entries.stream().map(Entry::asType).map(ParameterParser::unnamed).toList();
    }
    checkNames(entries, end, namesRequired);
    return named(entries);
  }

  private static Field unnamed(Expr type) {
    return new Field(type.span(), List.of(), type, null);
  }

  /// Gives each name the next type in the list.
  private List<Field> named(List<Entry> entries) {
    List<Field> fields = new ArrayList<>();
    List<Expr.Ident> names = new ArrayList<>();
    for (Entry entry : entries) {
      Expr type = entry.type();
      Expr.Ident name = entry.name();
      if (name == null) {
        name = new Expr.Ident(entry.asType().span().atStart(), "_");
      }
      names.add(name);
      if (type != null) {
        fields.add(group(names, type));
        names.clear();
      }
    }
    if (!names.isEmpty()) {
      fields.add(group(names, new Expr.BadExpr(names.getLast().span().atEnd())));
    }
    return List.copyOf(fields);
  }

  private Field group(List<Expr.Ident> names, Expr type) {
    Span span = names.getFirst().span().to(type.span());
    return new Field(span, List.copyOf(names), type, null);
  }

  /// Complains about the leftmost entry that has no name, or no type even when the types are given
  /// to the names before.
  private void checkNames(List<Entry> entries, int end, boolean namesRequired) {
    int wrong = -1;
    boolean typeFollows = false;
    for (Entry entry : entries.reversed()) {
      typeFollows |= entry.type() != null;
      if (entry.name() == null || !typeFollows) {
        wrong = MessagePlace.start(entry.name() != null ? entry.name() : entry.asType());
      }
    }
    if (wrong < 0) {
      return;
    }
    boolean typeMissing = entries.stream().allMatch(entry -> entry.name() != null);
    boolean atEnd = typeMissing && (namesRequired || hasNewParameterTexts());
    cursor.syntaxErrorAt(atEnd ? end : wrong, text(namesRequired, typeMissing, entries.size()));
  }

  private boolean hasNewParameterTexts() {
    return cursor.errors.version().atLeast(24);
  }

  private String text(boolean typeParameters, boolean typeMissing, int count) {
    if (typeParameters) {
      return typeMissing ? "missing type constraint" : missingName(count);
    }
    if (!hasNewParameterTexts()) {
      return "mixed named and unnamed parameters";
    }
    return typeMissing ? "missing parameter type" : "missing parameter name";
  }

  private String missingName(int count) {
    if (!cursor.errors.isNewWording()) {
      return "type parameters must be named";
    }
    boolean lengthPossible = count == 1 && cursor.errors.version().atLeast(21);
    return "missing type parameter name" + (lengthPossible ? " or invalid array length" : "");
  }
}
