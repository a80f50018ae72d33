package dev.gopark.format;

/// What a list stands in.
///
/// @param open the offset of what comes before the list, or -1 if that does not matter
/// @param close the offset of what comes after it, or -1
/// @param terminated whether a line break after the last element needs a comma
/// @param indents whether elements in further lines are indented
record ListFrame(int open, int close, int depth, boolean terminated, boolean indents) {
  ListFrame(int open, int close, int depth, boolean terminated) {
    this(open, close, depth, terminated, true);
  }

  /// A list between other things in a statement.
  static ListFrame loose(int depth, boolean indents) {
    return new ListFrame(-1, -1, depth, false, indents);
  }
}
