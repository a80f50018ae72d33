package dev.gopark.build;

import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a `go.mod` says.
///
/// @param module the module's path; empty if it is not declared
/// @param language what the `go` line asks for; `go1.16` without one
/// @param required the version of each required module
/// @param replaced for modules that lie in a folder, that folder as it is written
/// @param problems what is wrong with it; then the rest is incomplete
record GoMod(
    String module,
    LanguageVersion language,
    @Nullable String goLine,
    Map<String, String> required,
    Map<String, String> replaced,
    List<Diagnostic> problems) {
  /// The language of a module that does not say.
  static final LanguageVersion SILENT = new LanguageVersion(16);
}
