package dev.gopark.source;

/// An error in a program found before it runs, in gc's words. `text` may hold further lines, each
/// beginning with a tab.
public record Diagnostic(Span span, String text) {
  /// `file:line:col: text`, as the Go compiler prints it.
  public String render() {
    return span.shown() + ": " + text;
  }
}
