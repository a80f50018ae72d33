package dev.gopark.syntax;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// The Go version that a file asks for in a `//go:build` line before its package clause.
final class BuildVersion {
  private BuildVersion() {}

  /// Null if the file asks for none. Of several right lines the last one counts.
  static @Nullable LanguageVersion of(SourceFile file) {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    LanguageVersion version = null;
    Token token = scanner.next();
    while (token.kind() == TokenKind.COMMENT) {
      if (BuildConstraint.isConstraint(token.text())) {
        try {
          version = BuildConstraint.parse(token.text()).version();
        } catch (IllegalArgumentException _) {
          // A wrong line asks for nothing; whoever chooses files reports it.
        }
      }
      token = scanner.next();
    }
    return version;
  }
}
