package dev.gopark.ui.lecture;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.ui.lecture.CodeLine.Mark;
import dev.gopark.ui.session.Checked;
import dev.gopark.ui.session.ProgramFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of the file that a goroutine is in, without what is addressed to Gopark.
final class CodeLines {
  private static final Pattern DIRECTIVE = Pattern.compile("\\s*//gopark:.*");
  private static final String INDENT = "  ";

  private CodeLines() {}

  /// @param goroutine the one that is told of
  static List<CodeLine> of(Checked program, Snapshot snapshot, Goroutine goroutine) {
    ProgramFile file = fileOf(program, goroutine.file());
    if (file == null) {
      return List.of();
    }
    List<CodeLine> lines = new ArrayList<>();
    String[] texts = file.source().text().split("\n", -1);
    for (int i = 0; i < texts.length; i++) {
      String text = DIRECTIVE.matcher(texts[i]).replaceFirst("");
      if (!text.isBlank() || texts[i].isBlank()) {
        int number = i + 1;
        Mark mark = mark(snapshot, goroutine.file(), number);
        boolean isHere = number == goroutine.line();
        lines.add(new CodeLine(number, text.replace("\t", INDENT).stripTrailing(), mark, isHere));
      }
    }
    return lines;
  }

  private static @Nullable ProgramFile fileOf(Checked program, String name) {
    return program.files().stream()
        .filter(file -> file.source().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Mark mark(Snapshot snapshot, String file, int line) {
    Mark mark = Mark.NONE;
    for (Goroutine each : snapshot.goroutines()) {
      if (each.line() == line && each.file().equals(file)) {
        if (each.status() == GoStatus.RUNNING) {
          return Mark.RUNNING;
        }
        mark = each.status() == GoStatus.WAITING ? Mark.WAITING : mark;
      }
    }
    return mark;
  }

  /// Those of `lines` to show when there is room for so many rows of so many characters: the line
  /// that is told of a little above the middle, if the program does not fit.
  static List<CodeLine> around(List<CodeLine> lines, int rows, int columns) {
    int here = 0;
    for (int i = 0; i < lines.size(); i++) {
      here = lines.get(i).here() ? i : here;
    }
    int above = rows * 2 / 5;
    int first = here;
    while (first > 0 && height(lines.subList(first - 1, here), columns) <= above) {
      first--;
    }
    while (first > 0 && height(lines.subList(first - 1, lines.size()), columns) <= rows) {
      first--;
    }
    int end = first;
    while (end < lines.size() && height(lines.subList(first, end + 1), columns) <= rows) {
      end++;
    }
    return lines.subList(first, end);
  }

  private static int height(List<CodeLine> lines, int columns) {
    return lines.stream().mapToInt(line -> line.rows(columns).size()).sum();
  }
}
