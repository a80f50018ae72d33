package dev.gopark.ui.lecture;

import java.util.ArrayList;
import java.util.List;

/// A line of the program as a lecture shows it.
///
/// @param here whether what is told happens at this line
record CodeLine(int number, String text, Mark mark, boolean here) {
  private static final String CONTINUED = "    ";

  /// A line with less room than this is not worth breaking well.
  private static final int LEAST_ROOM = 8;

  /// What goroutines do at a line.
  enum Mark {
    NONE,
    RUNNING,
    WAITING
  }

  /// The text broken into rows of at most `columns` characters, at spaces where there are some; all
  /// but the first are indented a little further.
  List<String> rows(int columns) {
    List<String> rows = new ArrayList<>();
    String indent = text.substring(0, text.length() - text.stripLeading().length()) + CONTINUED;
    if (indent.length() + LEAST_ROOM > columns) {
      indent = "";
    }
    String rest = text;
    while (rest.length() > Math.max(columns, LEAST_ROOM)) {
      int room = Math.max(columns, LEAST_ROOM);
      int space = rest.lastIndexOf(' ', room);
      int written = rest.length() - rest.stripLeading().length();
      int end = space > written ? space : room;
      rows.add(rest.substring(0, end).stripTrailing());
      rest = indent + rest.substring(end).strip();
    }
    rows.add(rest);
    return rows;
  }
}
