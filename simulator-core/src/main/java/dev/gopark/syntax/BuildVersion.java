package dev.gopark.syntax;

import dev.gopark.source.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Go version that a file asks for in a `//go:build` line before its package clause.
final class BuildVersion {
  private static final String PREFIX = "//go:build ";
  private static final Pattern TAG = Pattern.compile("(?<![\\w!.])go1\\.(\\d{1,3})\\b");

  private BuildVersion() {}

  /// The minor version, or null if the file names none. Of several versions joined by `&&` the
  /// newest counts; an expression with `||` asks for none.
  static @Nullable Integer of(SourceFile file) {
    Scanner scanner = new Scanner(file, Scanner.Mode.KEEP_COMMENTS, _ -> {});
    Token token = scanner.next();
    while (token.kind() == TokenKind.COMMENT) {
      if (token.text().startsWith(PREFIX)) {
        return newest(token.text().substring(PREFIX.length()));
      }
      token = scanner.next();
    }
    return null;
  }

  private static @Nullable Integer newest(String expression) {
    if (expression.contains("||")) {
      return null;
    }
    Integer newest = null;
    Matcher matcher = TAG.matcher(expression);
    while (matcher.find()) {
      int minor = Integer.parseInt(matcher.group(1));
      newest = newest == null ? minor : Math.max(newest, minor);
    }
    return newest;
  }
}
