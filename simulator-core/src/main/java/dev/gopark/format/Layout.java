package dev.gopark.format;

import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The parts of the layout, one for each chapter of the grammar, which share a pen, and the sizes
/// that they decide by.
final class Layout {
  /// Larger than any line.
  static final int INFINITE = 1_000_000;

  final Pen pen;
  final ExprLayout expressions;
  final ListLayout lists;
  final FieldLayout fields;
  final StmtLayout statements;
  final DeclLayout declarations;

  /// The sizes of nodes and elements in bytes, infinite for those of more than one line.
  private final Map<Object, Integer> sizes;

  private Layout(Pen pen, Map<Object, Integer> sizes) {
    this.pen = pen;
    this.sizes = sizes;
    this.expressions = new ExprLayout(this);
    this.lists = new ListLayout(this);
    this.fields = new FieldLayout(this);
    this.statements = new StmtLayout(this);
    this.declarations = new DeclLayout(this);
  }

  Layout(Pen pen) {
    this(pen, new IdentityHashMap<>());
  }

  int line(Node node) {
    return line(node.span());
  }

  /// The line in which `span` begins.
  int line(Span span) {
    return pen.source.file.lineOf(span.start());
  }

  /// The line in which `span` ends.
  int endLine(Span span) {
    return pen.source.file.lineOf(span.end());
  }

  /// The size of a list's element, or more than infinite if it takes several lines.
  int size(Expr.Element element) {
    return size(
        element.key() == null ? element.value() : element,
        element.span(),
        INFINITE,
        layout -> layout.expressions.element(element, Space.BLANK, 1));
  }

  /// The size of an expression, or more than `max` if it is larger or takes several lines.
  int size(Expr expression, int max) {
    return size(
        expression, expression.span(), max, layout -> layout.expressions.expr(expression, 1));
  }

  /// The size of parameters and results, or more than `max` if they are larger or take several
  /// lines.
  int signatureSize(Expr.FuncType type, int max) {
    return size(type, type.span(), max, layout -> layout.fields.signature(type));
  }

  /// The size of a statement, or more than `max` if it is larger or takes several lines.
  int size(Stmt statement, int max) {
    return size(
        statement, statement.span(), max, layout -> layout.statements.statement(statement, false));
  }

  private int size(Object key, Span span, int max, Consumer<Layout> content) {
    Integer known = sizes.get(key);
    int size = known != null ? known : measured(span, content);
    sizes.put(key, size);
    return size > max ? max + 1 : size;
  }

  private int measured(Span span, Consumer<Layout> content) {
    Measure measure = new Measure();
    Layout layout = new Layout(Pen.measuring(pen.source, measure, span.start()), sizes);
    content.accept(layout);
    layout.pen.finish();
    return measure.within(INFINITE);
  }

  /// How far the output has come since `column`, where what begins at `start` was written; infinite
  /// if that was in another line.
  int distance(int start, int column) {
    boolean sameLine = pen.source.file.lineOf(start) == pen.line();
    return sameLine ? pen.column() - column : INFINITE;
  }
}
