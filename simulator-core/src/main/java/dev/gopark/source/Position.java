package dev.gopark.source;

/// A place in a file as Go prints it: `line` and `column` from 1, the column in bytes, or 0 if it
/// is unknown.
public record Position(String file, int line, int column) implements Comparable<Position> {
  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    int byLine = Integer.compare(line, other.line);
    return byFile != 0 ? byFile : byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /// `file:line`, as in goroutine traces.
  public String fileAndLine() {
    return file + ":" + line;
  }

  @Override
  public String toString() {
    return column == 0 ? fileAndLine() : fileAndLine() + ":" + column;
  }
}
