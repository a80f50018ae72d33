package dev.gopark.format;

import static dev.gopark.format.Space.BLANK;
import static dev.gopark.format.Space.BREAK;
import static dev.gopark.format.Space.CELL;
import static dev.gopark.format.Space.INDENT;
import static dev.gopark.format.Space.NONE;
import static dev.gopark.format.Space.UNINDENT;
import static dev.gopark.syntax.TokenKind.COMMA;

import dev.gopark.syntax.Expr;
import java.util.List;

/// Lays out lists of expressions. The lines of the source stay; keys or elements of about the same
/// size in successive lines are aligned.
final class ListLayout {
  private final Layout layout;
  private final Pen pen;

  ListLayout(Layout layout) {
    this.layout = layout;
    this.pen = layout.pen;
  }

  /// Expressions as elements without keys.
  static List<Expr.Element> elements(List<? extends Expr> expressions) {
    return expressions.stream().map(x -> new Expr.Element(x.span(), null, x)).toList();
  }

  void list(List<Expr.Element> items, ListFrame frame) {
    if (items.isEmpty()) {
      return;
    }
    int lineBefore = lineOf(frame.open());
    int first = layout.line(items.getFirst().span());
    if (lineBefore == first && first == layout.endLine(items.getLast().span())) {
      inOneLine(items, frame.depth());
    } else {
      new Lines(items, frame, lineBefore).write();
    }
  }

  private int lineOf(int offset) {
    return offset < 0 ? 0 : pen.source.file.lineOf(offset);
  }

  private void inOneLine(List<Expr.Element> items, int depth) {
    for (int i = 0; i < items.size(); i++) {
      Expr.Element item = items.get(i);
      if (i > 0) {
        pen.moveTo(item.span().start());
        pen.separator(COMMA);
        pen.space(BLANK);
      }
      layout.expressions.element(item, BLANK, depth);
    }
  }

  /// A list over several lines.
  private final class Lines {
    private final List<Expr.Element> items;
    private final ListFrame frame;
    private final int lineBefore;
    private final Alignment alignment = new Alignment();
    private boolean indented;

    /// The index of the last element that a line begins with, -1 for none.
    private int lineStart = -1;

    Lines(List<Expr.Element> items, ListFrame frame, int lineBefore) {
      this.items = items;
      this.frame = frame;
      this.lineBefore = lineBefore;
    }

    void write() {
      int first = layout.line(items.getFirst().span());
      if (0 < lineBefore && lineBefore < first && breakBefore(first, true) > 0) {
        lineStart = 0;
      }
      int previousLine = lineBefore;
      for (int i = 0; i < items.size(); i++) {
        int line = layout.line(items.get(i).span());
        item(i, line, 0 < previousLine && previousLine < line);
        previousLine = line;
      }
      boolean commaNeeded =
          frame.terminated() && frame.close() >= 0 && pen.line() < lineOf(frame.close());
      if (commaNeeded) {
        pen.separator(COMMA);
      }
      if (indented && frame.indents()) {
        pen.space(UNINDENT);
      }
      if (commaNeeded) {
        pen.space(BREAK);
      }
    }

    /// Breaks the line if the source does, and indents what follows the first time.
    private int breakBefore(int line, boolean section) {
      int count = pen.linebreak(line, 0, indented || !frame.indents() ? NONE : INDENT, section);
      indented |= count > 0;
      return count;
    }

    private void item(int index, int line, boolean breaks) {
      Expr.Element item = items.get(index);
      int size = size(item);
      boolean aligned = alignment.continuesWith(size);
      if (index > 0) {
        separate(index, line, breaks, !aligned);
      }
      boolean inColumn = items.size() > 1 && size > 0 && breaks;
      layout.expressions.element(item, inColumn ? CELL : BLANK, frame.depth());
      alignment.add(size);
    }

    private void separate(int index, int line, boolean breaks, boolean section) {
      if (!breaks) {
        pen.moveTo(items.get(index).span().start());
      }
      pen.separator(COMMA);
      int count = breaks ? breakBefore(line, section || lineStart + 1 < index) : 0;
      if (count > 0) {
        lineStart = index;
      } else {
        pen.space(BLANK);
      }
      if (count > 1) {
        alignment.reset();
      }
    }

    /// The size of an element, or of its key, that fits in a line; 0 for others.
    private int size(Expr.Element item) {
      int whole = layout.size(item);
      if (whole > Layout.INFINITE || lineBefore == 0 || frame.close() < 0) {
        return 0;
      }
      return item.key() == null ? whole : layout.size(item.key(), Layout.INFINITE);
    }
  }
}
