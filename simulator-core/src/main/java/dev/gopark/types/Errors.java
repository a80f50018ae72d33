package dev.gopark.types;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the errors of one package and knows whose words to use: those of go1.19, or those of
/// go1.25.
final class Errors {
  private static final Pattern TOO_OLD = Pattern.compile("requires go1\\.\\d+ or later");
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Versions versions;
  private final Map<SourceFile, GoFile> files = new IdentityHashMap<>();
  private final List<Diagnostic> backEnd = new ArrayList<>();
  private @Nullable Span redirect;

  /// Continues with what the parser has found.
  Errors(Versions versions, List<GoFile> files, List<Diagnostic> parsed) {
    diagnostics.addAll(parsed);
    this.versions = versions;
    files.forEach(file -> this.files.put(file.source(), file));
  }

  /// Go 1.19's words or those of later versions.
  String pick(String old, String modern) {
    return isOld() ? old : modern;
  }

  boolean isOld() {
    return !version().atLeast(20);
  }

  /// Whose words to use.
  LanguageVersion version() {
    return versions.toolchain();
  }

  void report(Node at, String text) {
    report(at instanceof Expr expr ? Exprs.start(expr, isOld()) : at.span(), text);
  }

  /// Reports what has no place, as the linker does; `at` is where to look.
  void reportPlaceless(Node at, String text) {
    diagnostics.add(Diagnostic.placeless(at.span(), text));
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
    diagnostics.add(new Diagnostic(place, text + hint(place, text)));
  }

  /// Says why the language of a file is too old for something.
  private String hint(Span place, String text) {
    if (!TOO_OLD.matcher(text).find()) {
      return "";
    }
    GoFile file = files.get(place.file());
    LanguageVersion build = file == null ? null : file.buildVersion();
    return build != null && build.equals(versions.forFile(build))
        ? " (file declares //go:build " + build + ")"
        : " (-lang was set to " + versions.lang() + "; check go.mod)";
  }

  private boolean repeatsLast(Span place, String text) {
    if (diagnostics.isEmpty()) {
      return false;
    }
    Diagnostic last = diagnostics.getLast();
    return last.text().startsWith(text)
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
    return place == null ? "" : "\n\t" + place.mentioned() + ": " + text;
  }

  /// In the order in which they were found.
  List<Diagnostic> all() {
    return List.copyOf(diagnostics.isEmpty() ? backEnd : diagnostics);
  }
}
