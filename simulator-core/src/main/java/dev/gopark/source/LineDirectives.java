package dev.gopark.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The comments `//line file:line` and `/*line file:line:column*/` of a file, which say where a
/// generated program's text comes from: messages and traces show those places. Immutable.
final class LineDirectives {
  private static final String KEYWORD = "line ";
  private static final int SLASHES = 2;

  private final SourceFile file;
  private final List<Base> bases = new ArrayList<>();
  private final List<SourceFile.Problem> problems = new ArrayList<>();

  /// From `offset` on, text comes from `shown`; its column is 0 when the directive has none.
  private record Base(int offset, Position shown) {}

  LineDirectives(SourceFile file) {
    this.file = file;
    int at = 0;
    while (at < file.length()) {
      at = next(at);
    }
  }

  /// Directives that make no sense.
  List<SourceFile.Problem> problems() {
    return List.copyOf(problems);
  }

  /// The place that the byte at `offset` is shown at.
  Position shown(int offset) {
    Position real = file.positionOf(offset);
    for (int i = bases.size() - 1; i >= 0; i--) {
      if (bases.get(i).offset <= offset) {
        return shown(bases.get(i), real);
      }
    }
    return real;
  }

  private Position shown(Base base, Position real) {
    Position start = file.positionOf(base.offset);
    int line = base.shown.line() + real.line() - start.line();
    int column = real.column();
    if (base.shown.column() == 0) {
      column = 0;
    } else if (real.line() == start.line()) {
      column += base.shown.column() - start.column();
    }
    return new Position(base.shown.file(), line, column);
  }

  /// Reads the comment, string or other byte at `at`; the offset behind it.
  private int next(int at) {
    return switch (file.byteAt(at)) {
      case '/' ->
          switch (file.byteAt(at + 1)) {
            case '/' -> lineComment(at);
            case '*' -> comment(at);
            default -> at + 1;
          };
      case '`' -> after(at + 1, '`');
      case '"', '\'' -> quoted(at);
      default -> at + 1;
    };
  }

  private int lineComment(int at) {
    int end = after(at, '\n');
    if (at == 0 || file.byteAt(at - 1) == '\n') {
      directive(at, end, end);
    }
    return end;
  }

  private int comment(int at) {
    int end = at + SLASHES;
    while (end < file.length() && !(file.byteAt(end) == '*' && file.byteAt(end + 1) == '/')) {
      end++;
    }
    directive(at, end, end + SLASHES);
    return end + SLASHES;
  }

  private int quoted(int at) {
    int quote = file.byteAt(at);
    int end = at + 1;
    while (end < file.length() && file.byteAt(end) != quote && file.byteAt(end) != '\n') {
      end += file.byteAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private int after(int at, char mark) {
    int end = at;
    while (end < file.length() && file.byteAt(end) != mark) {
      end++;
    }
    return Math.min(end + 1, file.length());
  }

  /// Reads the comment from `start` to `end`, whose directive holds from `behind` on.
  private void directive(int start, int end, int behind) {
    int begin = start + SLASHES;
    String text = new String(file.bytes(begin, Math.max(begin, end)), StandardCharsets.ISO_8859_1);
    if (text.startsWith(KEYWORD)) {
      String place = text.substring(KEYWORD.length()).replaceFirst("[\\r\\n]+$", "");
      place(place, begin + KEYWORD.length(), Math.min(behind, file.length()));
    }
  }

  private void place(String text, int start, int behind) {
    int last = text.lastIndexOf(':') + 1;
    if (last == 0) {
      return;
    }
    if (number(text, last, text.length()) < 0) {
      problem("line", text, last, start);
      return;
    }
    int first = text.lastIndexOf(':', last - 2) + 1;
    boolean hasColumn = first > 0 && number(text, first, last - 1) >= 0;
    int lineAt = hasColumn ? first : last;
    int line = number(text, lineAt, hasColumn ? last - 1 : text.length());
    int column = hasColumn ? number(text, last, text.length()) : 0;
    if (hasColumn && column == 0) {
      problem("column", text, last, start);
    } else if (line == 0) {
      problem("line", hasColumn ? text.substring(0, last - 1) : text, lineAt, start);
    } else {
      String name = text.substring(0, lineAt - 1);
      bases.add(new Base(behind, new Position(hasColumn ? orBefore(name) : name, line, column)));
    }
  }

  /// With a column, an empty name is the one before.
  private String orBefore(String name) {
    if (!name.isEmpty()) {
      return name;
    }
    return bases.isEmpty() ? file.name() : bases.getLast().shown.file();
  }

  /// The number in a part of `text`, -1 if there is none.
  private static int number(String text, int start, int end) {
    String digits = text.substring(start, end);
    boolean isNumber = !digits.isEmpty() && digits.length() <= 9;
    return isNumber && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  private void problem(String what, String text, int at, int start) {
    String number = text.substring(at);
    problems.add(new SourceFile.Problem(start + at, "invalid " + what + " number: " + number));
  }
}
