package dev.gopark.types;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Versions;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.ExprPrinter;
import dev.gopark.syntax.Parser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses and checks small programs in a file `x.go`. They may import a `fmt`, a `sync` and a
/// `time` of a few names.
final class CheckedProgram {
  private static final Map<String, String> LIBRARY =
      Map.of(
          "fmt",
          "package fmt\nfunc Println(a ...any) (n int, err error)\nfunc Sprint(a ...any) string\n",
          "sync",
          """
          package sync
          type Mutex struct { state int32 }
          func (m *Mutex) Lock()
          func (m *Mutex) Unlock()
          """,
          "time",
          "package time\n"
              + "type Duration int64\n"
              + "const Second Duration = 1e9\n"
              + "func Sleep(d Duration)\n");

  private CheckedProgram() {}

  static Checker.Checked check(String source, LanguageVersion version) {
    Parser.Parsed parsed = Parser.parse(SourceFile.of("x.go", source), version);
    if (!parsed.errors().isEmpty()) {
      throw new IllegalArgumentException(Diagnostics.render(parsed.errors()));
    }
    return Checker.check(
        Checker.Unit.of("main", List.of(parsed.file()), Versions.of(version)), new Library());
  }

  static Checker.Checked check(String source) {
    return check(source, LanguageVersion.NEWEST);
  }

  /// The errors as gc prints them, without the file's name at the start of a line.
  static String errors(String source, LanguageVersion version) {
    return Diagnostics.render(check(source, version).errors()).replaceAll("(?m)^x\\.go:", "");
  }

  /// The facts about a program that must be right.
  static TypeInfo info(String source) {
    Checker.Checked checked = check(source);
    if (!checked.errors().isEmpty()) {
      throw new IllegalArgumentException(Diagnostics.render(checked.errors()));
    }
    return checked.pkg().info();
  }

  /// The stub packages, each checked once.
  private static final class Library implements Importer {
    private final Map<String, TypedPackage> packages = new HashMap<>();

    @Override
    public @Nullable TypedPackage importPackage(String path) {
      String source = LIBRARY.get(path);
      return source == null ? null : packages.computeIfAbsent(path, _ -> load(path, source));
    }

    private TypedPackage load(String path, String source) {
      Parser.Parsed parsed =
          Parser.parse(SourceFile.of(path + ".go", source), LanguageVersion.NEWEST);
      return Checker.check(
              Checker.Unit.ofLibrary(path, List.of(parsed.file()), LanguageVersion.NEWEST), this)
          .pkg();
    }
  }

  /// The text of an expression.
  static String text(Expr expr) {
    return ExprPrinter.print(expr);
  }
}
