package dev.gopark.source;

/// A comment such as `//line parser.y:17`: what stands from the byte `start` on, the place
/// `startLine` and `startColumn` of this file, was generated from `line` and `column` of `file`.
/// Messages name that place. `column` is 0 if it is unknown.
public record LineDirective(
    int start, int startLine, int startColumn, String file, int line, int column) {
  /// The place that the given one of this file was generated from.
  Position map(int physicalLine, int physicalColumn) {
    int mapped = line + physicalLine - startLine;
    if (column == 0) {
      return new Position(file, mapped, 0);
    }
    boolean isFirstLine = physicalLine == startLine;
    return new Position(
        file, mapped, isFirstLine ? column + physicalColumn - startColumn : physicalColumn);
  }
}
