package dev.gopark.format;

/// Takes the laid out text, piece by piece.
sealed interface Sink permits Columns, Measure {
  /// Text that stays as it is, perhaps over several lines.
  void text(String text);

  /// A blank, which disappears at the end of a line.
  void blank();

  /// Ends a cell; `soft` if an empty column of them disappears.
  void cell(boolean soft);

  /// Ends the line; `section` if it also ends all columns.
  void newline(boolean section);
}
