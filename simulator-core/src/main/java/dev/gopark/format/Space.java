package dev.gopark.format;

/// White space that is asked for and written only when it is known what follows.
enum Space {
  /// Nothing: what is left of a space that a comment made superfluous.
  NONE,
  BLANK,
  /// Ends a cell of a column; an empty column of them disappears.
  CELL,
  NEWLINE,
  /// A newline that ends the columns above it.
  BREAK,
  INDENT,
  UNINDENT;

  boolean isLineBreak() {
    return this == NEWLINE || this == BREAK;
  }
}
