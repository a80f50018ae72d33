package dev.gopark.scenario;

import dev.gopark.code.Compiler;
import dev.gopark.code.Program;
import dev.gopark.library.Library;
import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Parser;
import dev.gopark.types.Checker;
import dev.gopark.types.TypedPackage;
import java.util.ArrayList;
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
    return DeepStack.call(() -> loadDeep(file, override));
  }

  private static Loaded loadDeep(SourceFile file, @Nullable LanguageVersion override) {
    LanguageVersion asked = override != null ? override : LanguageVersion.NEWEST;
    Parser.Parsed parsed = Parser.parse(file, asked);
    LanguageVersion language = override != null ? override : languageOf(parsed.file());
    if (!parsed.checkable()) {
      return rejected(file, parsed.errors(), language);
    }
    Library library = new Library(language);
    Checker.Checked checked = check(parsed, library, language);
    List<Diagnostic> errors = checked.errors();
    if (!errors.isEmpty()) {
      return rejected(file, errors, language);
    }
    List<TypedPackage> packages = new ArrayList<>(library.loaded());
    packages.add(checked.pkg());
    Program program = Compiler.compile(checked.pkg(), packages);
    return new Loaded(file, errors, program, Directives.of(file), language, library);
  }

  /// What gc finds wrong with `file`, without what `go build` looks at before it calls gc.
  public static List<Diagnostic> compilerErrors(SourceFile file, LanguageVersion language) {
    Parser.Parsed parsed = Parser.parseAsCompiler(file, language);
    return parsed.checkable()
        ? check(parsed, new Library(language), language).errors()
        : parsed.errors();
  }

  private static Checker.Checked check(
      Parser.Parsed parsed, Library library, LanguageVersion language) {
    List<GoFile> files = List.of(settled(parsed.file()));
    return Checker.check("main", files, library, language, parsed.errors());
  }

  private static LanguageVersion languageOf(GoFile file) {
    Integer build = file.buildVersion();
    return build == null
        ? LanguageVersion.NEWEST
        : new LanguageVersion(Math.max(build, OLDEST_BY_BUILD_LINE));
  }

  /// The file without its version line, which has been weighed already.
  private static GoFile settled(GoFile file) {
    return new GoFile(file.span(), file.source(), file.packageName(), file.declarations(), null);
  }

  private static Loaded rejected(
      SourceFile file, List<Diagnostic> errors, LanguageVersion language) {
    return new Loaded(file, errors, null, Directives.of(file), language, null);
  }
}
