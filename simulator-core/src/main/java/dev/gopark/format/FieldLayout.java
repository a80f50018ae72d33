package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.BREAK;
import static dev.gopark.format.Space.CELL;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;
import static dev.gopark.syntax.TokenKind.COMMA;
import static dev.gopark.syntax.TokenKind.LEFT_BRACE;
import static dev.gopark.syntax.TokenKind.LEFT_BRACKET;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACE;
import static dev.gopark.syntax.TokenKind.RIGHT_BRACKET;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;

import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;
import java.util.List;

/// Lays out parameters, the fields of structs and what interfaces consist of.
final class FieldLayout {
  private static final int SMALL = 30;

  private final Layout layout;
  private final Pen pen;

  FieldLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
  }

  /// `[TypeParameters] Parameters [Result]`
  void signature(Expr.FuncType type) {
    if (!type.typeParameters().isEmpty()) {
      parameters(type.typeParameters(), LEFT_BRACKET, RIGHT_BRACKET, false);
    }
    parameters(type.parameters(), LEFT_PAREN, RIGHT_PAREN, false);
    results(type.results());
  }

  private void results(List<Field> results) {
    if (results.isEmpty()) {
      dropEmptyResults();
      return;
    }
    pen.space(BLANK);
    Field first = results.getFirst();
    if (results.size() > 1 || !first.names().isEmpty()) {
      parameters(results, LEFT_PAREN, RIGHT_PAREN, false);
      return;
    }
    boolean inParens = pen.isNext(LEFT_PAREN) && pen.peek().start() < first.span().start();
    if (inParens) {
      layout.expressions.dropping(() -> layout.expressions.withoutParens(first.type()));
    } else {
      layout.expressions.withoutParens(first.type());
    }
  }

  /// Leaves out `()` after parameters.
  private void dropEmptyResults() {
    if (pen.isNext(LEFT_PAREN) && pen.isEmptyPair()) {
      layout.expressions.dropping(() -> {});
    }
  }

  /// The type parameters of a type declaration.
  void typeParameters(List<Field> fields) {
    parameters(fields, LEFT_BRACKET, RIGHT_BRACKET, true);
  }

  /// The receiver of a method.
  void receiver(Field field) {
    parameters(List.of(field), LEFT_PAREN, RIGHT_PAREN, false);
  }

  private void parameters(List<Field> fields, TokenKind open, TokenKind close, boolean ofType) {
    Token closing = pen.closing();
    int previousLine = pen.source.file.lineOf(pen.peek().start());
    pen.at(open);
    boolean indented = false;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean breaks = previousLine < layout.line(field);
      if (i > 0) {
        if (!breaks) {
          pen.moveTo(field.span().start());
        }
        pen.separator(COMMA);
      }
      if (breaks && pen.linebreak(layout.line(field), 0, indented ? NONE : INDENT, true) > 0) {
        indented = true;
      } else if (i > 0) {
        pen.space(BLANK);
      }
      parameter(field, indented);
      previousLine = layout.endLine(field.span());
    }
    int closingLine = pen.source.file.lineOf(closing.start());
    if (!fields.isEmpty() && previousLine < closingLine) {
      pen.separator(COMMA);
      pen.linebreak(closingLine, 0, NONE, true);
    } else if (ofType && TypeNames.needsComma(fields)) {
      pen.separator(COMMA);
    }
    if (indented) {
      pen.space(UNINDENT);
    }
    pen.at(close);
  }

  private void parameter(Field field, boolean indented) {
    if (!field.names().isEmpty()) {
      names(field.names(), !indented);
      pen.space(BLANK);
    }
    layout.expressions.withoutParens(field.type());
  }

  /// Names between commas; `indents` if those in further lines are indented.
  void names(List<Expr.Ident> names, boolean indents) {
    layout.lists.list(ListLayout.elements(names), ListFrame.loose(1, indents));
  }

  /// From the brace on.
  void structFields(List<Field> fields) {
    new Braces(fields, true).write();
  }

  /// From the brace on.
  void interfaceElements(List<Field> elements) {
    new Braces(elements, false).write();
  }

  /// What stands between the braces of a struct or interface type.
  private final class Braces {
    private final List<Field> fields;
    private final boolean struct;
    private final Space separator;

    Braces(List<Field> fields, boolean struct) {
      this.fields = fields;
      this.struct = struct;
      this.separator = fields.size() == 1 ? BLANK : CELL;
    }

    void write() {
      Token close = pen.closing();
      boolean comments = pen.commentBefore(close.start());
      boolean oneLine =
          pen.source.file.lineOf(pen.peek().start()) == pen.source.file.lineOf(close.start());
      if (!comments && oneLine && fields.isEmpty()) {
        pen.at(LEFT_BRACE);
        pen.at(RIGHT_BRACE);
      } else if (!comments && oneLine && isSmall()) {
        inOneLine();
      } else {
        overLines(comments);
      }
    }

    private boolean isSmall() {
      if (fields.size() != 1 || fields.getFirst().tag() != null) {
        return false;
      }
      Field field = fields.getFirst();
      int names = field.names().isEmpty() ? 0 : 1;
      return names + typeSize(field) <= SMALL && !pen.source.hasLineComment(field.span().end());
    }

    private int typeSize(Field field) {
      boolean method = !struct && !field.names().isEmpty();
      return method && field.type() instanceof Expr.FuncType type
          ? "func".length() + layout.signatureSize(type, SMALL)
          : layout.size(field.type(), SMALL);
    }

    private void inOneLine() {
      pen.at(LEFT_BRACE);
      pen.space(BLANK);
      Field field = fields.getFirst();
      for (int i = 0; i < field.names().size(); i++) {
        if (i > 0) {
          pen.separator(COMMA);
          pen.space(BLANK);
        }
        layout.expressions.expr(field.names().get(i));
      }
      if (struct && !field.names().isEmpty()) {
        pen.space(BLANK);
      }
      typeOf(field);
      pen.space(BLANK);
      pen.at(RIGHT_BRACE);
    }

    private void typeOf(Field field) {
      if (!struct && !field.names().isEmpty() && field.type() instanceof Expr.FuncType method) {
        signature(method);
      } else {
        layout.expressions.expr(field.type());
      }
    }

    private void overLines(boolean comments) {
      pen.space(BLANK);
      pen.at(LEFT_BRACE);
      pen.space(INDENT);
      if (comments || !fields.isEmpty()) {
        pen.space(BREAK);
      }
      Pen.LineMark mark = null;
      for (int i = 0; i < fields.size(); i++) {
        if (i > 0) {
          pen.linebreak(layout.line(fields.get(i)), 1, NONE, pen.isPast(mark));
        }
        mark = pen.markNext();
        if (struct) {
          structField(fields.get(i));
        } else {
          interfaceElement(fields.get(i));
        }
      }
      pen.space(UNINDENT, BREAK);
      pen.at(RIGHT_BRACE);
    }

    private void interfaceElement(Field element) {
      if (!element.names().isEmpty()) {
        layout.expressions.expr(element.names().getFirst());
      }
      typeOf(element);
    }

    private void structField(Field field) {
      int cellsToComment = 2;
      if (!field.names().isEmpty()) {
        names(field.names(), false);
        pen.space(separator);
        cellsToComment = 1;
      }
      layout.expressions.expr(field.type());
      if (field.tag() != null) {
        if (!field.names().isEmpty() && separator == CELL) {
          pen.space(separator);
        }
        pen.space(separator);
        layout.expressions.expr(field.tag());
        cellsToComment = 0;
      }
      if (pen.source.hasLineComment(field.span().end())) {
        for (int i = 0; i < cellsToComment; i++) {
          pen.space(separator);
        }
      }
    }
  }
}
