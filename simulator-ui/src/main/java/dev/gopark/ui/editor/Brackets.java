package dev.gopark.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// Marks the bracket at the caret and its partner.
final class Brackets {
  private static final String STYLE = "bracket";

  private final CodeArea area;
  private Typing.@Nullable Pair marked;

  Brackets(CodeArea area) {
    this.area = area;
  }

  /// The styles of the text have been made anew, without marks.
  void forget() {
    marked = null;
    update();
  }

  /// The caret has moved.
  void update() {
    Typing.Pair now = Typing.brackets(area.getText(), area.getCaretPosition(), this::isCode);
    if (now != null && now.equals(marked)) {
      return;
    }
    if (marked != null) {
      style(marked, false);
    }
    if (now != null) {
      style(now, true);
    }
    marked = now;
  }

  private boolean isCode(int at) {
    Collection<String> styles = area.getStyleOfChar(at);
    return !styles.contains("go-string") && !styles.contains("go-comment");
  }

  private void style(Typing.Pair pair, boolean marks) {
    for (int at : new int[] {pair.opening(), pair.closing()}) {
      if (at < area.getLength()) {
        List<String> styles = new ArrayList<>(area.getStyleOfChar(at));
        styles.remove(STYLE);
        if (marks) {
          styles.add(STYLE);
        }
        area.setStyle(at, at + 1, styles);
      }
    }
  }
}
