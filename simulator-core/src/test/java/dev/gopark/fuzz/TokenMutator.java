package dev.gopark.fuzz;

import dev.gopark.source.SourceFile;
import dev.gopark.syntax.Highlighter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Breaks programs by their tokens and bytes, with no regard to what they mean.
final class TokenMutator {
  private static final List<String> WORDS =
      List.of(
          ("func go defer select switch case default range for if else type struct interface map"
                  + " chan const var return break continue goto fallthrough package import iota nil"
                  + " any ~ | ... <- := [ ] { } ( ) 1e400 1<<600 0x ' \" ` -1 T []T [T_any]"
                  + " struct{} [1<<40]int 1i 0b2 '\\400' \"\\xff\" /* //go:build_go1.9 //line_x:0")
              .split(" "));

  private static final List<String> OPENERS =
      List.of("(", "{", "[", "-", "*", "func() {", "if true {", "[]", "a.b(", "x+", "map[");

  private static final int DEEPEST = 3_000;

  private final Corpus corpus;

  TokenMutator(Corpus corpus) {
    this.corpus = corpus;
  }

  String mutate(String program, SplittableRandom random) {
    List<String> tokens = new ArrayList<>(tokens(program));
    for (int i = random.nextInt(4); i >= 0 && !tokens.isEmpty(); i--) {
      change(tokens, random);
    }
    String text = String.join("", tokens);
    return random.nextInt(4) == 0 ? bytes(text, random) : text;
  }

  /// The tokens of a program and what is between them.
  private static List<String> tokens(String program) {
    SourceFile file = new SourceFile("x.go", program.getBytes(StandardCharsets.ISO_8859_1));
    List<String> tokens = new ArrayList<>();
    int end = 0;
    for (Highlighter.Lexeme lexeme : Highlighter.classify(file)) {
      tokens.add(program.substring(end, lexeme.start()));
      tokens.add(program.substring(lexeme.start(), lexeme.end()));
      end = lexeme.end();
    }
    tokens.add(program.substring(end));
    tokens.removeIf(String::isEmpty);
    return tokens;
  }

  private void change(List<String> tokens, SplittableRandom random) {
    int at = random.nextInt(tokens.size());
    int end = Math.min(tokens.size(), at + 1 + random.nextInt(12));
    switch (random.nextInt(8)) {
      case 0 -> tokens.subList(at, end).clear();
      case 1 -> tokens.addAll(at, List.copyOf(tokens.subList(at, end)));
      case 2 -> tokens.set(at, word(random));
      case 3 -> tokens.add(at, word(random));
      case 4 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 5 -> splice(tokens, at, random);
      case 6 -> cutOrNest(tokens, at, random);
      default -> {
        String other = tokens.get(at);
        int with = random.nextInt(tokens.size());
        tokens.set(at, tokens.get(with));
        tokens.set(with, other);
      }
    }
  }

  private static String word(SplittableRandom random) {
    return " " + WORDS.get(random.nextInt(WORDS.size())).replace('_', ' ') + " ";
  }

  /// Puts a piece of another program in.
  private void splice(List<String> tokens, int at, SplittableRandom random) {
    List<String> other = tokens(corpus.any(random));
    int from = random.nextInt(other.size());
    tokens.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(60))));
  }

  private static void cutOrNest(List<String> tokens, int at, SplittableRandom random) {
    if (random.nextInt(50) == 0) {
      String opener = OPENERS.get(random.nextInt(OPENERS.size()));
      tokens.add(at, opener.repeat(1 + random.nextInt(DEEPEST)));
    } else {
      tokens.subList(at, tokens.size()).clear();
    }
  }

  private static String bytes(String text, SplittableRandom random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !out.isEmpty(); i--) {
      out.setCharAt(random.nextInt(out.length()), (char) random.nextInt(256));
    }
    return out.toString();
  }
}
