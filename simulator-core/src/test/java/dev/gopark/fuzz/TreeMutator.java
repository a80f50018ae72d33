package dev.gopark.fuzz;

import dev.gopark.fuzz.Pieces.Kind;
import dev.gopark.source.Span;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Changes programs by pieces of their trees, so that most stay free of syntax errors and many mean
/// something.
final class TreeMutator {
  private static final List<String> TYPES =
      List.of(
          "int8",
          "uint64",
          "float32",
          "complex128",
          "string",
          "error",
          "any",
          "[]int",
          "[3]byte",
          "map[string]int",
          "chan int",
          "<-chan struct{}",
          "func(int) string",
          "func(yield func(int, string) bool)",
          "struct{ a, b int }",
          "interface{ String() string }",
          "*int");

  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "-1",
          "1<<63",
          "1<<62",
          "255",
          "1e100",
          "0.5",
          "2i",
          "'x'",
          "\"\"",
          "\"aé\"",
          "nil",
          "true",
          "[]int{1, 2}",
          "func() {}",
          "struct{}{}",
          "map[int]string{1: \"a\"}",
          "make(chan int, 1)",
          "new(int)",
          "[...]string{2: \"b\"}");

  private static final List<String> OPERATORS =
      List.of(
          "+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>", "==", "!=", "<", "<=", ">",
          ">=", "&&", "||");

  /// What to put around an expression; `$` is the expression.
  private static final List<String> AROUND_EXPRESSIONS =
      List.of(
          "($)",
          "-$",
          "!$",
          "^$",
          "&$",
          "*$",
          "<-$",
          "$[0]",
          "$[1:]",
          "$()",
          "$.x",
          "len($)",
          "cap($)",
          "any($)",
          "any($).(int)",
          "string($)",
          "int8($)",
          "float64($)",
          "[]byte($)",
          "append($, $)",
          "min($, $)",
          "func() any { return $ }()",
          "($) + ($)",
          "($) << 3",
          "1 << ($)",
          "($) == ($)",
          "[]any{$}[0]",
          "interface{ m() }($)",
          "(*[2]int)($)");

  /// What to put around a statement.
  private static final List<String> AROUND_STATEMENTS =
      List.of(
          "{ $\n}",
          "if true { $\n}",
          "for range 3 { $\n}",
          "for i := 0; i < 2; i++ { $\n}",
          "func() { $\n}()",
          "defer func() { recover(); $\n}()",
          "go func() { $\n}()",
          "switch { case true: $\nfallthrough\ndefault: }",
          "select { default: $\n}",
          "outer: for { $\nbreak outer }",
          "for x := range func(f func(int) bool) { f(1) } { $\n_ = x }",
          "goto end; end: $",
          "var _ = func() (r int) { $\nreturn }");

  private final Corpus corpus;

  TreeMutator(Corpus corpus) {
    this.corpus = corpus;
  }

  String mutate(String program, SplittableRandom random) {
    String text = program;
    int changes = random.nextInt(5) == 0 ? 3 : 1;
    for (int i = 0; i < changes; i++) {
      text = change(text, Pieces.of(text), random);
    }
    return text;
  }

  private String change(String text, Pieces pieces, SplittableRandom random) {
    return switch (random.nextInt(14)) {
      case 0 -> put(text, pieces.any(Kind.TYPE, random), one(TYPES, random));
      case 1 -> put(text, pieces.any(Kind.LITERAL, random), one(LITERALS, random));
      case 2 -> put(text, pieces.any(Kind.OPERATOR, random), one(OPERATORS, random));
      case 3 -> put(text, pieces.any(Kind.EXPRESSION, random), one(LITERALS, random));
      case 4 -> surround(text, pieces, Kind.EXPRESSION, AROUND_EXPRESSIONS, random);
      case 5 -> surround(text, pieces, Kind.NAME, AROUND_EXPRESSIONS, random);
      case 6 -> surround(text, pieces, Kind.STATEMENT, AROUND_STATEMENTS, random);
      case 7 -> put(text, pieces.any(anyKind(random), random), "");
      case 8 -> duplicate(text, pieces, random);
      case 9 -> swap(text, pieces, anyKind(random), random);
      case 10 -> splice(text, pieces, Pieces.of(corpus.any(random)), random);
      case 11 -> swap(text, pieces, Kind.NAME, random);
      default -> splice(text, pieces, pieces, random);
    };
  }

  private static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Kind anyKind(SplittableRandom random) {
    return one(List.of(Kind.values()), random);
  }

  private static String put(String text, @Nullable Span piece, String replacement) {
    return piece == null
        ? text
        : text.substring(0, piece.start()) + replacement + text.substring(piece.end());
  }

  private static String surround(
      String text, Pieces pieces, Kind kind, List<String> around, SplittableRandom random) {
    Span piece = pieces.any(kind, random);
    return piece == null
        ? text
        : put(text, piece, one(around, random).replace("$", pieces.text(piece)));
  }

  /// A statement, clause or declaration twice.
  private static String duplicate(String text, Pieces pieces, SplittableRandom random) {
    Kind kind = one(List.of(Kind.STATEMENT, Kind.CLAUSE, Kind.DECLARATION), random);
    Span piece = pieces.any(kind, random);
    return piece == null ? text : put(text, piece, pieces.text(piece) + "\n" + pieces.text(piece));
  }

  /// Two pieces change places if neither is a part of the other.
  private static String swap(String text, Pieces pieces, Kind kind, SplittableRandom random) {
    Span one = pieces.any(kind, random);
    Span other = pieces.any(kind, random);
    if (one == null || other == null) {
      return text;
    }
    Span first = one.start() <= other.start() ? one : other;
    Span second = first == one ? other : one;
    return first.end() > second.start()
        ? text
        : put(put(text, second, pieces.text(first)), first, pieces.text(second));
  }

  /// A piece of `from` takes the place of one of the same kind.
  private static String splice(String text, Pieces pieces, Pieces from, SplittableRandom random) {
    Kind kind = anyKind(random);
    Span piece = pieces.any(kind, random);
    Span other = from.any(kind, random);
    return other == null ? text : put(text, piece, from.text(other));
  }
}
