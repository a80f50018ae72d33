package dev.gopark.source;

/// An error in a program found before it runs, in the words of Go's tools. `text` may hold further
/// lines, each beginning with a tab.
///
/// @param style whose error it is, which decides how its place is shown
public record Diagnostic(Span span, String text, Style style) {
  /// The columns that gc can tell are less than this.
  private static final int COLUMNS = 255;

  /// How the place of an error is shown.
  public enum Style {
    /// `./x.go:1:2: text`
    COMPILER,
    /// `x.go:1:2: text`
    GO_COMMAND,
    /// `text` alone, since it is nobody's or contained in the text; the span is only where to look.
    PLACELESS
  }

  /// An error of the compiler's.
  public Diagnostic(Span span, String text) {
    this(span, text, Style.COMPILER);
  }

  public static Diagnostic placeless(Span span, String text) {
    return new Diagnostic(span, text, Style.PLACELESS);
  }

  /// The error as Go prints it.
  public String render() {
    return switch (style) {
      case COMPILER -> place() + ": " + text;
      case GO_COMMAND -> goCommandPlace() + ": " + text;
      case PLACELESS -> text;
    };
  }

  /// Where the compiler says the error is; without a column where gc has none.
  public String place() {
    Position position = span.shown();
    return position.column() < COLUMNS ? position.toString() : position.fileAndLine();
  }

  private String goCommandPlace() {
    String place = span.shown().toString();
    return place.startsWith("./") ? place.substring(2) : place;
  }
}
