package dev.gopark.ui.editor;

import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.GoroutineDetail.Variable;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which values of the selected goroutine stand beside which lines: each variable of its innermost
/// frame in the file once, where it is named last before the goroutine's place.
final class ValuesAtLines {
  private static final int LONGEST = 32;

  private Map<String, String> before = Map.of();
  private Map<String, String> now = Map.of();
  private String function = "";
  private long step = -1;

  /// @param changed whether it was another one at the step shown before
  record Value(String name, String text, boolean changed) {
    /// `n = 3`, shortened.
    String label() {
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
      return name + " = " + cut;
    }
  }

  /// The values at a moment of the run, by line (from 1).
  Map<Integer, List<Value>> at(@Nullable Frame frame, @Nullable Document document, String text) {
    GoroutineDetail detail = frame == null ? null : frame.detail();
    GoroutineDetail.Frame shown = innermost(detail, document);
    if (frame == null || detail == null || shown == null) {
      step = -1;
      return Map.of();
    }
    remember(frame.generation() + " G" + detail.id() + " " + shown.function(), frame, shown);
    List<String> lines = text.lines().toList();
    Map<Integer, List<Value>> found = new TreeMap<>();
    for (Map.Entry<String, String> each : now.entrySet()) {
      String old = before.get(each.getKey());
      boolean changed = old != null && !old.equals(each.getValue());
      found
          .computeIfAbsent(lineOf(each.getKey(), shown.line(), lines), _ -> new ArrayList<>())
          .add(new Value(each.getKey(), each.getValue(), changed));
    }
    return found;
  }

  private static GoroutineDetail.@Nullable Frame innermost(
      @Nullable GoroutineDetail detail, @Nullable Document document) {
    if (detail == null || document == null) {
      return null;
    }
    return detail.frames().stream()
        .filter(frame -> frame.file().equals(document.file()))
        .findFirst()
        .orElse(null);
  }

  /// What was shown before is compared with only while the same call is looked at.
  private void remember(String place, Frame frame, GoroutineDetail.Frame shown) {
    if (!place.equals(function)) {
      before = Map.of();
    } else if (frame.step() != step) {
      before = now;
    }
    function = place;
    step = frame.step();
    Map<String, String> values = new TreeMap<>();
    for (Variable variable : shown.variables()) {
      values.putIfAbsent(variable.name(), variable.value());
    }
    now = values;
  }

  /// The last line up to `line` of the same function that names the variable.
  private static int lineOf(String name, int line, List<String> lines) {
    Pattern word = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)");
    for (int at = Math.min(line, lines.size()); at >= 1; at--) {
      String text = lines.get(at - 1);
      int comment = text.indexOf("//");
      if (word.matcher(comment < 0 ? text : text.substring(0, comment)).find()) {
        return at;
      }
      if (text.startsWith("func ")) {
        break;
      }
    }
    return line;
  }
}
