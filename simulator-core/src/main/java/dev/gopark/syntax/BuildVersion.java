package dev.gopark.syntax;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// The Go version that a file asks for in a `//go:build` line before its package clause.
final class BuildVersion {
  private BuildVersion() {}

  /// Null if the file asks for none. Of several right lines the last one counts.
  static @Nullable LanguageVersion of(SourceFile file) {
    LanguageVersion version = null;
    for (Comments.Comment comment : Comments.beforePackage(file)) {
      if (BuildConstraint.isConstraint(comment.text())) {
        try {
          version = BuildConstraint.parse(comment.text()).version();
        } catch (IllegalArgumentException _) {
          // A wrong line asks for nothing; whoever chooses files reports it.
        }
      }
    }
    return version;
  }
}
