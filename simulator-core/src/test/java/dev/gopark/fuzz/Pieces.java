package dev.gopark.fuzz;

import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import dev.gopark.source.Span;
import dev.gopark.syntax.CaseClause;
import dev.gopark.syntax.CommClause;
import dev.gopark.syntax.Decl;
import dev.gopark.syntax.Expr;
import dev.gopark.syntax.Field;
import dev.gopark.syntax.GoFile;
import dev.gopark.syntax.Node;
import dev.gopark.syntax.Parser;
import dev.gopark.syntax.Stmt;
import dev.gopark.syntax.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The pieces of a program's tree, sorted by what may stand in their place.
final class Pieces {
  enum Kind {
    EXPRESSION,
    NAME,
    LITERAL,
    TYPE,
    OPERATOR,
    STATEMENT,
    CLAUSE,
    DECLARATION
  }

  private final String program;
  private final Map<Kind, List<Span>> pieces = new EnumMap<>(Kind.class);

  private Pieces(String program) {
    this.program = program;
    for (Kind kind : Kind.values()) {
      pieces.put(kind, new ArrayList<>());
    }
  }

  static Pieces of(String program) {
    SourceFile file = new SourceFile("x.go", program.getBytes(StandardCharsets.ISO_8859_1));
    Pieces pieces = new Pieces(program);
    Walk.walk(Parser.parse(file, LanguageVersion.NEWEST).file(), pieces::add);
    return pieces;
  }

  /// One of this kind, or null.
  @Nullable Span any(Kind kind, SplittableRandom random) {
    List<Span> found = pieces.get(kind);
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }

  String text(Span piece) {
    return program.substring(piece.start(), Math.min(piece.end(), program.length()));
  }

  private void add(Node node) {
    switch (node) {
      case Expr expression -> add(expression);
      case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
      case Stmt statement -> put(Kind.STATEMENT, statement.span());
      case Decl.BadDecl _, Decl.Import _ -> {}
      case Decl declaration -> put(Kind.DECLARATION, declaration.span());
      case Field field -> put(Kind.TYPE, field.type().span());
      case CaseClause clause -> put(Kind.CLAUSE, clause.span());
      case CommClause clause -> put(Kind.CLAUSE, clause.span());
      case GoFile _ -> {}
    }
  }

  private void add(Expr expression) {
    switch (expression) {
      case Expr.ArrayType _,
          Expr.SliceType _,
          Expr.StructType _,
          Expr.FuncType _,
          Expr.InterfaceType _,
          Expr.MapType _,
          Expr.ChannelType _ ->
          put(Kind.TYPE, expression.span());
      case Expr.Ident name -> put(Kind.NAME, name.span());
      case Expr.BasicLit literal -> put(Kind.LITERAL, literal.span());
      case Expr.Binary binary -> {
        int end = binary.opOffset() + binary.op().symbol.length();
        put(Kind.OPERATOR, new Span(binary.span().file(), binary.opOffset(), end));
        put(Kind.EXPRESSION, binary.span());
      }
      default -> put(Kind.EXPRESSION, expression.span());
    }
  }

  private void put(Kind kind, Span span) {
    if (span.end() > span.start() && span.end() <= program.length()) {
      pieces.get(kind).add(span);
    }
  }
}
