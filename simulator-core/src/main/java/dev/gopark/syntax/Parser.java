package dev.gopark.syntax;

import dev.gopark.source.DeepStack;
import dev.gopark.source.Diagnostic;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Parses Go by recursive descent. Accepts all of Go's syntax and a little more than gc's parser
/// does, words errors as gc does and goes on where gc goes on. Its parts, one for each chapter of
/// the grammar, share a [Cursor].
public final class Parser {
  final Cursor cursor;
  final TypeParser types;
  final ElementParser elements;
  final ParameterParser parameters;
  final ExprParser expressions;
  final StmtParser statements;
  final ControlParser control;
  final DeclParser declarations;

  /// A tree and the syntax errors met, in the order in which they were found. With errors the tree
  /// may hold `Bad` nodes and is good for an outline only.
  ///
  /// @param checkable whether the types can be checked all the same: gc goes on after errors such
  ///   as a wrong literal or a `go` without a call, but not after one it calls a syntax error
  public record Parsed(GoFile file, List<Diagnostic> errors, boolean checkable) {
    public Parsed {
      errors = List.copyOf(errors);
    }
  }

  private Parser(SourceFile file, LanguageVersion version) {
    cursor = new Cursor(file, version);
    types = new TypeParser(this);
    elements = new ElementParser(this);
    parameters = new ParameterParser(this);
    expressions = new ExprParser(this);
    statements = new StmtParser(this);
    control = new ControlParser(this);
    declarations = new DeclParser(this);
  }

  /// Parses `file`. Like `go build`, reports nothing else when the package clause or an import is
  /// wrong. Never throws.
  public static Parsed parse(SourceFile file, LanguageVersion version) {
    Parsed parsed = parseAsCompiler(file, version);
    Diagnostic headerError = HeaderCheck.check(file, version);
    if (headerError == null) {
      return parsed;
    }
    Diagnostic.Style style = Diagnostic.Style.GO_COMMAND;
    Diagnostic error = new Diagnostic(headerError.span(), headerError.text(), style);
    return new Parsed(parsed.file(), List.of(error), false);
  }

  /// Parses `file` as gc does, whom `go build` calls when it has found nothing wrong itself.
  public static Parsed parseAsCompiler(SourceFile file, LanguageVersion version) {
    return DeepStack.call("parser", () -> new Parser(file, version).parsed());
  }

  private Parsed parsed() {
    GoFile tree = file();
    return new Parsed(tree, cursor.errors.all(), !cursor.errors.hasSyntaxError());
  }

  /// `SourceFile = PackageClause ";" { ImportDecl ";" } { TopLevelDecl ";" }`
  private GoFile file() {
    List<Decl> decls = new ArrayList<>();
    cursor.directives.giveTo(CompilerDirectives.Target.FILE);
    if (!cursor.got(TokenKind.PACKAGE)) {
      cursor.syntaxError("package statement must be first");
    }
    Expr.Ident name = expressions.name();
    if (name.isBlank()) {
      cursor.errors.addLate(name.span().start(), "invalid package name _");
    }
    cursor.want(TokenKind.SEMICOLON);
    if (cursor.errors.count() == 0) {
      declarations.topLevel(decls);
    }
    cursor.directives.linkNames.check(decls);
    for (SourceFile.Problem problem : cursor.file.lineProblems()) {
      cursor.errors.add(problem.offset(), problem.text());
    }
    cursor.previousEnd = cursor.file.length();
    return new GoFile(
        cursor.spanFrom(0), cursor.file, name, List.copyOf(decls), BuildVersion.of(cursor.file));
  }
}
