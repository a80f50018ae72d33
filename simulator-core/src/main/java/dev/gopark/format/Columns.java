package dev.gopark.format;

import java.util.ArrayList;
import java.util.List;

/// Aligns cells: those in the same column of successive lines get the same width. Leading empty
/// cells are indentation and become tabs. This is the elastic tab stop rule of Go's
/// `text/tabwriter`, with the settings of gofmt.
final class Columns implements Sink {
  private static final int PADDING = 1;
  private static final int TAB = 8;

  private final StringBuilder out = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private Line line = new Line();

  /// A finished cell, which `soft` or not ends in a tab.
  private record Cell(String text, int width, boolean soft) {}

  /// The cells of a line and the text after the last of them. The first `solid` chars of that text
  /// are no blanks that could be dropped.
  private static final class Line {
    final List<Cell> cells = new ArrayList<>();
    final StringBuilder rest = new StringBuilder();
    int solid;
  }

  @Override
  public void text(String text) {
    line.rest.append(text);
    line.solid = line.rest.length();
  }

  @Override
  public void blank() {
    line.rest.append(' ');
  }

  @Override
  public void cell(boolean soft) {
    String text = line.rest.toString();
    line.cells.add(new Cell(text, text.codePointCount(0, text.length()), soft));
    line.rest.setLength(0);
    line.solid = 0;
  }

  @Override
  public void newline(boolean section) {
    lines.add(line);
    line = new Line();
    if (section) {
      flush();
    }
  }

  /// Everything written.
  String finish() {
    flush();
    write(line);
    return out.toString();
  }

  private void flush() {
    align(0, lines.size());
    lines.clear();
  }

  /// Writes the lines from `first` to before `end`, the widths of whose columns up to here are
  /// known.
  private void align(int first, int end) {
    int column = widths.size();
    int written = first;
    int at = first;
    while (at < end) {
      if (lines.get(at).cells.size() <= column) {
        at++;
        continue;
      }
      write(written, at);
      written = at;
      while (at < end && lines.get(at).cells.size() > column) {
        at++;
      }
      widths.add(width(column, written, at));
      align(written, at);
      widths.removeLast();
      written = at;
    }
    write(written, end);
  }

  private int width(int column, int first, int end) {
    int width = 0;
    boolean soft = true;
    for (int i = first; i < end; i++) {
      Cell cell = lines.get(i).cells.get(column);
      width = Math.max(width, cell.width());
      soft &= cell.soft();
    }
    return width == 0 && soft ? 0 : width + PADDING;
  }

  private void write(int first, int end) {
    for (int i = first; i < end; i++) {
      write(lines.get(i));
      out.append('\n');
    }
  }

  private void write(Line written) {
    int solid = out.length();
    boolean indenting = true;
    for (int i = 0; i < written.cells.size(); i++) {
      Cell cell = written.cells.get(i);
      indenting &= cell.text().isEmpty();
      out.append(cell.text());
      if (!cell.text().isBlank()) {
        solid = out.length();
      }
      pad(i < widths.size() ? widths.get(i) : 0, cell.width(), indenting);
    }
    if (written.solid > 0) {
      out.append(written.rest, 0, written.solid);
    } else {
      out.setLength(solid);
    }
  }

  private void pad(int width, int used, boolean indenting) {
    if (indenting) {
      out.append("\t".repeat((width + TAB - 1) / TAB));
    } else {
      out.append(" ".repeat(Math.max(width - used, 0)));
    }
  }
}
