package dev.gopark.ui.lecture;

/// A line of the program as a lecture shows it.
///
/// @param here whether what is told happens at this line
record CodeLine(int number, String text, Mark mark, boolean here) {
  /// What goroutines do at a line.
  enum Mark {
    NONE,
    RUNNING,
    WAITING
  }
}
