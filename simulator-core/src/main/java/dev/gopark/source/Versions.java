package dev.gopark.source;

import org.jspecify.annotations.Nullable;

/// The versions that hold for the files of one package.
///
/// @param toolchain whose compiler, library and run time it is: decides the wording of messages
/// @param lang the language of files that ask for nothing else: the compiler's `-lang` flag
/// @param fixed whether files may not ask for a version of their own
public record Versions(LanguageVersion toolchain, LanguageVersion lang, boolean fixed) {
  /// The oldest version whose rules a `//go:build go1.N` line can ask for, and the first that heeds
  /// such lines.
  private static final LanguageVersion OLDEST_BY_BUILD_LINE = new LanguageVersion(21);

  /// The newest toolchain and its own language.
  public static final Versions NEWEST = of(LanguageVersion.NEWEST);

  /// A toolchain with its own language, from which files may differ.
  public static Versions of(LanguageVersion version) {
    return new Versions(version, version, false);
  }

  /// A toolchain with its own language, whatever the files say.
  public static Versions only(LanguageVersion version) {
    return new Versions(version, version, true);
  }

  /// The language of a package that asks for `version`, as the `go` line of a module does.
  public Versions withLang(LanguageVersion version) {
    return fixed ? this : new Versions(toolchain, version, false);
  }

  /// The language of a file whose `//go:build` line asks for `build`, which is null if it asks for
  /// none.
  public LanguageVersion forFile(@Nullable LanguageVersion build) {
    boolean heeded = !fixed && toolchain.compareTo(OLDEST_BY_BUILD_LINE) >= 0;
    if (build == null || !heeded) {
      return lang;
    }
    return build.compareTo(OLDEST_BY_BUILD_LINE) < 0 ? OLDEST_BY_BUILD_LINE : build;
  }
}
