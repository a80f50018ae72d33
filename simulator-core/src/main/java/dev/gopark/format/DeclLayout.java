package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.BREAK;
import static dev.gopark.format.Space.CELL;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NEWLINE;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;
import static dev.gopark.syntax.TokenKind.ASSIGN;
import static dev.gopark.syntax.TokenKind.FUNC;
import static dev.gopark.syntax.TokenKind.LEFT_PAREN;
import static dev.gopark.syntax.TokenKind.PACKAGE;
import static dev.gopark.syntax.TokenKind.RIGHT_PAREN;

import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Token;
import dev.gopark.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lays out files and declarations.
final class DeclLayout {
  private final Layout layout;
  private final Pen pen;

  DeclLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
  }

  void file(GoFile file) {
    pen.at(PACKAGE);
    pen.space(BLANK);
    layout.expressions.expr(file.packageName());
    TokenKind before = null;
    List<Decl> rest = file.declarations();
    while (!pen.isNext(TokenKind.EOF)) {
      TokenKind keyword = pen.peek().kind();
      List<Decl> group = groupAt(rest);
      separate(before != keyword, group);
      if (keyword == FUNC) {
        function(group.getFirst());
      } else {
        group(group);
      }
      before = keyword;
      rest = rest.subList(group.size(), rest.size());
    }
    pen.space(NEWLINE);
    pen.finish();
  }

  /// The first of the declarations that the keyword which is the next token begins.
  private List<Decl> groupAt(List<Decl> decls) {
    int end = pen.endOfGroup();
    if (end > 0) {
      return decls.stream().takeWhile(decl -> decl.span().start() < end).toList();
    }
    if (decls.isEmpty()) {
      throw new Unformattable(pen.peek());
    }
    return decls.subList(0, 1);
  }

  /// Declarations of another kind, and those with a comment above them, come after an empty line.
  private void separate(boolean otherKind, List<Decl> group) {
    Token keyword = pen.peek();
    int line = pen.source.file.lineOf(keyword.start());
    int min = otherKind || pen.source.hasDoc(keyword.start()) ? 2 : 1;
    boolean longFunction =
        keyword.kind() == FUNC
            && !group.isEmpty()
            && layout.endLine(group.getFirst().span()) > line;
    pen.linebreak(line, min, NONE, longFunction);
  }

  private void function(Decl decl) {
    if (!(decl instanceof Decl.Func func)) {
      throw new Unformattable(pen.peek());
    }
    int start = pen.peek().start();
    pen.at(FUNC);
    pen.space(BLANK);
    int column = pen.column() - "func".length();
    if (func.receiver() != null) {
      layout.fields.receiver(func.receiver());
      pen.space(BLANK);
    }
    layout.expressions.expr(func.name());
    layout.fields.signature(func.type());
    if (func.body() != null) {
      layout.statements.functionBody(layout.distance(start, column), CELL, func.body());
    }
  }

  /// Imports, constants, types or variables from their keyword on.
  void group(List<Decl> specs) {
    pen.at(pen.peek().kind());
    pen.space(BLANK);
    if (!pen.isNext(LEFT_PAREN)) {
      spec(specs.getFirst(), BLANK, true);
      return;
    }
    pen.at(LEFT_PAREN);
    if (!specs.isEmpty()) {
      pen.space(INDENT, BREAK);
      specs(specs);
      pen.space(UNINDENT, BREAK);
    }
    pen.at(RIGHT_PAREN);
  }

  private void specs(List<Decl> specs) {
    List<Boolean> keepType = keepTypeColumn(specs);
    Pen.LineMark mark = null;
    for (int i = 0; i < specs.size(); i++) {
      Decl spec = specs.get(i);
      if (i > 0) {
        pen.linebreak(layout.line(spec), 1, NONE, pen.isPast(mark));
      }
      mark = pen.markNext();
      Values values = Values.of(spec);
      if (specs.size() > 1 && values != null) {
        valuesInColumns(values, spec.span().end(), keepType.get(i));
      } else {
        spec(spec, specs.size() == 1 ? BLANK : CELL, false);
      }
    }
  }

  /// What constants and variables have in common.
  private record Values(List<Expr.Ident> names, @Nullable Expr type, List<Expr> values) {
    static @Nullable Values of(Decl decl) {
      return switch (decl) {
        case Decl.Const c when c.inherited() -> new Values(c.names(), null, List.of());
        case Decl.Const c -> new Values(c.names(), c.type(), c.values());
        case Decl.Var v -> new Values(v.names(), v.type(), v.values());
        default -> null;
      };
    }
  }

  /// For each specification of a group whether it has a column for the type even if it has no type:
  /// if another one in its run of specifications with values has one.
  private static List<Boolean> keepTypeColumn(List<Decl> specs) {
    List<Boolean> keep = new ArrayList<>();
    int run = 0;
    boolean typed = false;
    for (Decl spec : specs) {
      Values values = Values.of(spec);
      keep.add(false);
      if (values != null && !values.values().isEmpty()) {
        typed |= values.type() != null;
      } else {
        endRun(keep, run, keep.size() - 1, typed);
        typed = false;
        run = keep.size();
      }
    }
    endRun(keep, run, keep.size(), typed);
    return keep;
  }

  private static void endRun(List<Boolean> keep, int from, int to, boolean typed) {
    for (int i = from; typed && i < to; i++) {
      keep.set(i, true);
    }
  }

  private void valuesInColumns(Values spec, int end, boolean keepType) {
    layout.fields.names(spec.names(), false);
    int cellsToComment = 3;
    if (spec.type() != null || keepType) {
      pen.space(CELL);
      cellsToComment--;
    }
    if (spec.type() != null) {
      layout.expressions.expr(spec.type());
    }
    if (!spec.values().isEmpty()) {
      assign(CELL, spec.values());
      cellsToComment--;
    }
    if (pen.source.hasLineComment(end)) {
      for (int i = 0; i < cellsToComment; i++) {
        pen.space(CELL);
      }
    }
  }

  private void assign(Space before, List<Expr> values) {
    pen.space(before);
    pen.put(ASSIGN);
    pen.space(BLANK);
    layout.lists.list(ListLayout.elements(values), ListFrame.loose(1, true));
  }

  /// One specification; `separator` stands between a declared type's name and the type.
  private void spec(Decl spec, Space separator, boolean indents) {
    switch (spec) {
      case Decl.Import d -> importSpec(d);
      case Decl.TypeDecl d -> typeSpec(d, separator);
      case Decl.Const _, Decl.Var _ -> values(Values.of(spec), indents);
      default -> throw new Unformattable(pen.peek());
    }
  }

  private void values(@Nullable Values spec, boolean indents) {
    if (spec == null) {
      return;
    }
    layout.fields.names(spec.names(), indents);
    if (spec.type() != null) {
      pen.space(BLANK);
      layout.expressions.expr(spec.type());
    }
    if (!spec.values().isEmpty()) {
      assign(BLANK, spec.values());
    }
  }

  private void importSpec(Decl.Import d) {
    if (d.name() != null) {
      pen.at(pen.peek().kind());
      pen.space(BLANK);
    }
    layout.expressions.expr(d.path());
  }

  private void typeSpec(Decl.TypeDecl d, Space separator) {
    layout.expressions.expr(d.name());
    if (!d.typeParameters().isEmpty()) {
      layout.fields.typeParameters(d.typeParameters());
    }
    pen.space(separator);
    if (d.alias()) {
      pen.put(ASSIGN);
      pen.space(BLANK);
    }
    layout.expressions.expr(d.type());
  }
}
