package dev.gopark.ui.editor;

import dev.gopark.format.LineDiff;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.MultiChangeBuilder;

/// Gives a text another layout: only the lines that differ change, as one step of undo, and the
/// caret stays at the character it stood at.
final class Rewrite {
  private static final String SEPARATORS = ",;()";

  private Rewrite() {}

  static void of(CodeArea area, String now) {
    String before = area.getText();
    if (before.equals(now)) {
      return;
    }
    int caret = caretAfter(before, now, area.getCaretPosition());
    List<LineDiff.Change> changes = LineDiff.changes(before, now);
    MultiChangeBuilder<?, ?, ?> builder = area.createMultiChange(changes.size());
    List<Integer> old = lineStarts(before);
    List<Integer> fresh = lineStarts(now);
    for (LineDiff.Change change : changes) {
      String text = now.substring(fresh.get(change.newFrom()), fresh.get(change.newTo()));
      builder.replaceTextAbsolutely(old.get(change.from()), old.get(change.to()), text);
    }
    builder.commit();
    area.moveTo(caret);
  }

  /// The start of each line, and the end of the text.
  private static List<Integer> lineStarts(String text) {
    List<Integer> starts = new java.util.ArrayList<>();
    starts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    if (starts.getLast() < text.length()) {
      starts.add(text.length());
    }
    return starts;
  }

  /// Where the caret goes: behind as many characters that a layout does not change.
  static int caretAfter(String before, String now, int caret) {
    int count = 0;
    for (int i = 0; i < caret; i++) {
      count += stays(before.charAt(i)) ? 1 : 0;
    }
    boolean beforeWord = caret < before.length() && stays(before.charAt(caret));
    int at = 0;
    while (at < now.length() && count > 0) {
      count -= stays(now.charAt(at)) ? 1 : 0;
      at++;
    }
    int next = at;
    while (next < now.length() && !stays(now.charAt(next))) {
      next++;
    }
    return beforeWord && next < now.length() ? next : at;
  }

  private static boolean stays(char c) {
    return !Character.isWhitespace(c) && SEPARATORS.indexOf(c) < 0;
  }
}
