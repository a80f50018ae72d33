package dev.gopark.format;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.Parser;
import dev.gopark.syntax.Token;
import java.util.List;

/// Lays out whole files as gofmt does.
public final class Gofmt {
  private Gofmt() {}

  /// What came of it.
  public sealed interface Result {
    /// The file in the standard layout, perhaps the same as before.
    record Formatted(String text) implements Result {}

    /// Why the file stays as it is.
    record Refused(List<Diagnostic> errors) implements Result {
      public Refused {
        errors = List.copyOf(errors);
      }
    }
  }

  /// The file in the standard layout. One with syntax errors is refused. Never throws.
  public static Result format(SourceFile file) {
    String unix = file.text().replace("\r\n", "\n");
    SourceFile source = SourceFile.of(file.name(), unix);
    Parser.Parsed parsed = Parser.parseAsCompiler(source, LanguageVersion.NEWEST);
    if (!parsed.checkable()) {
      return new Result.Refused(parsed.errors());
    }
    SourceFile sorted = ImportOrder.sort(parsed.file());
    Parser.Parsed tree =
        sorted == source ? parsed : Parser.parseAsCompiler(sorted, LanguageVersion.NEWEST);
    return DeepStack.call("formatter", () -> laidOut(tree));
  }

  private static Result laidOut(Parser.Parsed parsed) {
    SourceFile file = parsed.file().source();
    try {
      Source source = new Source(file);
      Columns columns = new Columns();
      new Layout(Pen.writing(source, columns)).declarations.file(parsed.file());
      return new Result.Formatted(columns.finish());
    } catch (Unformattable e) {
      return new Result.Refused(
          parsed.errors().isEmpty() ? List.of(unknown(file, e.token)) : parsed.errors());
    }
  }

  private static Diagnostic unknown(SourceFile file, Token token) {
    Span span = new Span(file, token.start(), token.end());
    return new Diagnostic(span, "not supported yet: the layout of " + token.text() + " here");
  }
}
