package dev.gopark.types;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Span;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the errors of one package and knows whose words to use: those of go1.19, or those of
/// go1.25.
final class Errors {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Diagnostic> backEnd = new ArrayList<>();
  private final LanguageVersion version;
  private @Nullable Span redirect;

  /// Continues with what the parser has found.
  Errors(LanguageVersion version, List<Diagnostic> parsed) {
    this.version = version;
    diagnostics.addAll(parsed);
  }

  /// Go 1.19's words or those of later versions.
  String pick(String old, String modern) {
    return isOld() ? old : modern;
  }

  boolean isOld() {
    return !version.atLeast(20);
  }

  LanguageVersion version() {
    return version;
  }

  void report(Node at, String text) {
    report(at instanceof Expr expr ? Exprs.start(expr, isOld()) : at.span(), text);
  }

  /// Reports that the program's language lacks `what`, which later ones have.
  void requires(Node at, int minor, String what) {
    String set = " (-lang was set to " + version + "; check go.mod)";
    report(at, what + " requires go1." + minor + " or later" + set);
  }

  /// Reports what gc finds when it generates code, and so only in a program without other errors.
  void reportIfAlone(Span at, String text) {
    backEnd.add(new Diagnostic(at, text));
  }

  /// Reports `text` where `at` begins. Consequences of an earlier error, and a repetition in the
  /// same line, are dropped.
  void report(Span at, String text) {
    Span place = redirect != null ? redirect : at;
    boolean consequence = text.indexOf("invalid operand") > 0 || text.indexOf("invalid type") > 0;
    if (consequence && !diagnostics.isEmpty() || repeatsLast(place, text)) {
      return;
    }
    diagnostics.add(new Diagnostic(place, text));
  }

  private boolean repeatsLast(Span place, String text) {
    if (diagnostics.isEmpty()) {
      return false;
    }
    Diagnostic last = diagnostics.getLast();
    return last.text().equals(text)
        && last.span().file() == place.file()
        && last.span().line() == place.line();
  }

  /// A value that an inherited constant expression gets wrong is reported at the constant's name.
  /// Null ends this.
  @Nullable Span redirect(@Nullable Span place) {
    Span before = redirect;
    redirect = place;
    return before;
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  /// A further line of an error that names another place.
  static String alsoAt(@Nullable Span place, String text) {
    return place == null ? "" : "\n\t" + place.position() + ": " + text;
  }

  /// In the order in which they were found.
  List<Diagnostic> all() {
    return List.copyOf(diagnostics.isEmpty() ? backEnd : diagnostics);
  }
}
