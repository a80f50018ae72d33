package dev.gopark.query;

import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import java.util.ArrayList;
import java.util.List;

/// The comments at declarations.
final class Docs {
  private Docs() {}

  /// The lines of comments right above the line of a declared name, without their marks.
  static String at(Span declared) {
    SourceFile file = declared.file();
    List<String> lines = new ArrayList<>();
    for (int line = declared.line() - 1; line >= 1; line--) {
      String text = file.text(file.lineStart(line), file.lineStart(line + 1)).strip();
      if (!text.startsWith("//")) {
        break;
      }
      if (!text.startsWith("//go:") && !text.startsWith("//gopark:")) {
        lines.addFirst(text.substring(2).strip());
      }
    }
    return String.join("\n", lines);
  }
}
