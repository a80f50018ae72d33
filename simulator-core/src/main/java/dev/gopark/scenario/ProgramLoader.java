package dev.gopark.scenario;

import dev.gopark.code.Compiler;
import dev.gopark.code.Program;
import dev.gopark.library.Library;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.source.Versions;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a source file through parser, checker and compiler.
public final class ProgramLoader {
  /// The oldest version whose rules a `//go:build go1.N` line can ask for, as in real Go.
  private static final int OLDEST_BY_BUILD_LINE = 21;

  private ProgramLoader() {}

  /// Loads `file` under the rules of `override` if given, else of its `//go:build` line, else of
  /// the newest version. Never throws because of what is in the file.
  public static Loaded load(SourceFile file, @Nullable LanguageVersion override) {
    LanguageVersion asked = override != null ? override : LanguageVersion.NEWEST;
    Parser.Parsed parsed = Parser.parse(file, asked);
    LanguageVersion language = override != null ? override : languageOf(parsed.file());
    if (!parsed.checkable()) {
      return rejected(file, parsed.errors(), language);
    }
    Library library = new Library(language);
    List<GoFile> files = List.of(settled(parsed.file()));
    Checker.Checked checked =
        Checker.check(Checker.Unit.of("main", files, Versions.of(language)), library);
    List<Diagnostic> errors = merged(parsed.errors(), checked.errors());
    if (!errors.isEmpty()) {
      return rejected(file, errors, language);
    }
    List<TypedPackage> packages = new ArrayList<>(library.loaded());
    packages.add(checked.pkg());
    Program program = Compiler.compile(checked.pkg(), packages);
    return new Loaded(file, errors, program, Directives.of(file), language, library);
  }

  private static LanguageVersion languageOf(GoFile file) {
    return Versions.NEWEST.forFile(file.buildVersion());
  }

  /// The file without its version line, which has been weighed already.
  private static GoFile settled(GoFile file) {
    return new GoFile(file.span(), file.source(), file.packageName(), file.declarations(), null);
  }

  private static Loaded rejected(
      SourceFile file, List<Diagnostic> errors, LanguageVersion language) {
    return new Loaded(file, errors, null, Directives.of(file), language, null);
  }

  /// Both lists in the order of places. What the checker says of a token that the parser has
  /// reported is left out; an empty span is no token but the place of one that is missing.
  private static List<Diagnostic> merged(List<Diagnostic> parsed, List<Diagnostic> checked) {
    List<Diagnostic> all = new ArrayList<>(parsed);
    for (Diagnostic error : checked) {
      if (parsed.stream().noneMatch(earlier -> covers(error.span(), earlier.span()))) {
        all.add(error);
      }
    }
    all.sort(Comparator.comparing(diagnostic -> diagnostic.span().position()));
    return all;
  }

  private static boolean covers(Span span, Span other) {
    return span.start() == other.start() && span.start() < span.end()
        || span.start() < other.start() && other.start() < span.end();
  }
}
