package dev.gopark.ui.editor;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Highlighter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// The style classes of a text: its Go tokens, and the errors over them.
final class Highlighting {
  private Highlighting() {}

  /// Spans that cover all of `text`; `problems` must be of the same text.
  static StyleSpans<Collection<String>> of(String text, List<Problem> problems) {
    SourceFile file = SourceFile.of("", text);
    Offsets offsets = new Offsets(text);
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int at = 0;
    for (Highlighter.Lexeme lexeme : Highlighter.classify(file)) {
      int start = offsets.charOf(lexeme.start());
      int end = offsets.charOf(lexeme.end());
      if (start < at || end <= start) {
        continue;
      }
      builder.add(List.of(), start - at);
      builder.add(List.of("go-" + lexeme.style().name().toLowerCase(Locale.ROOT)), end - start);
      at = end;
    }
    builder.add(List.of(), text.length() - at);
    StyleSpans<Collection<String>> spans = builder.create();
    for (Problem problem : problems) {
      spans = spans.overlay(underline(text.length(), problem), Highlighting::both);
    }
    return spans;
  }

  private static StyleSpans<Collection<String>> underline(int length, Problem problem) {
    int start = Math.clamp(problem.start(), 0, length);
    int end = Math.clamp(problem.end(), start, length);
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    builder.add(List.of(), start);
    builder.add(List.of("problem"), end - start);
    builder.add(List.of(), length - end);
    return builder.create();
  }

  private static Collection<String> both(Collection<String> style, Collection<String> over) {
    if (over.isEmpty() || style.containsAll(over)) {
      return style;
    }
    List<String> all = new ArrayList<>(style);
    all.addAll(over);
    return all;
  }
}
