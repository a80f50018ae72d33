package dev.gopark.query;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// How an error is mended: the bytes from `start` to before `end` become `text`. Only where it is
/// sure what was meant.
///
/// @param label what is done, for a button
public record Mend(String label, int start, int end, String text) {

  /// The mend of an error in a file, or null.
  public static @Nullable Mend of(Diagnostic error) {
    String text = error.text();
    SourceFile file = error.span().file();
    int at = error.span().start();
    if (text.matches(".*imported (as \\S+ )?and not used.*")) {
      return lineOf(file, at, "Remove the import");
    }
    if (text.equals("no new variables on left side of :=")) {
      return assignment(file, at);
    }
    return null;
  }

  /// Removes a line that holds nothing but an import.
  private static @Nullable Mend lineOf(SourceFile file, int at, String label) {
    int line = file.lineOf(at);
    int start = file.lineStart(line);
    int end = line < file.lineCount() ? file.lineStart(line + 1) : file.length();
    String content = file.text(start, end).strip();
    boolean alone = content.matches("(import\\s+)?(\\S+\\s+)?\"[^\"]*\"(\\s*//.*)?");
    return alone ? new Mend(label, start, end, "") : null;
  }

  private static @Nullable Mend assignment(SourceFile file, int at) {
    int line = file.lineOf(at);
    int end = line < file.lineCount() ? file.lineStart(line + 1) : file.length();
    int from = file.text(at, Math.min(at + 2, file.length())).equals(":=") ? at : -1;
    for (int i = at; from < 0 && i + 1 < end; i++) {
      if (file.byteAt(i) == ':' && file.byteAt(i + 1) == '=') {
        from = i;
      }
    }
    return from < 0 ? null : new Mend("Assign with =", from, from + 2, "=");
  }
}
