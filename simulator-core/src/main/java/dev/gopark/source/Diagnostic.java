package dev.gopark.source;

import java.util.Comparator;

/// An error in a program found before it runs, in gc's words. `text` may hold further lines, each
/// beginning with a tab.
public record Diagnostic(Span span, String text) {
  /// The order in which gc shows errors.
  public static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic error) -> error.span.file().name())
          .thenComparing(error -> error.span.start());

  /// The columns that gc can tell are less than this.
  private static final int COLUMNS = 255;

  /// `file:line:col: text`, as the Go compiler prints it.
  public String render() {
    return place() + ": " + text;
  }

  /// Where the error is; without a column where gc has none.
  public String place() {
    Position position = span.position();
    return position.column() < COLUMNS ? position.toString() : position.fileAndLine();
  }
}
