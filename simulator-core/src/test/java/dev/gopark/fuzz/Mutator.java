package dev.gopark.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Makes broken programs out of whole ones: by bytes, by tokens, and by pieces of trees. The same
/// seed makes the same program.
final class Mutator {
  private static final Pattern TOKENS =
      Pattern.compile(
          "[A-Za-z_][A-Za-z_0-9]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`[^`]*`|'(?:[^'\\\\\\n]|\\\\.)*'"
              + "|[0-9][0-9a-zA-Z_.]*|\\s+|[^A-Za-z_0-9\\s]");

  private static final List<String> WORDS =
      List.of(
          "func",
          "go",
          "defer",
          "select",
          "switch",
          "case",
          "default",
          "range",
          "for",
          "if",
          "else",
          "type",
          "struct",
          "interface",
          "map",
          "chan",
          "const",
          "var",
          "return",
          "break",
          "continue",
          "goto",
          "fallthrough",
          "package",
          "import",
          "iota",
          "nil",
          "any",
          "~",
          "|",
          "...",
          "<-",
          ":=",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "1e400",
          "1<<600",
          "0x",
          "'",
          "\"",
          "`",
          "-1",
          "T",
          "[]T",
          "[T any]",
          "func(yield func(int) bool)",
          "struct{}",
          "[1<<40]int");

  private static final int LONGEST = 3_000;
  private static final int DEEPEST = 3_000;

  private final List<List<String>> programs = new ArrayList<>();

  Mutator(List<String> sources) {
    for (String source : sources) {
      List<String> tokens = new ArrayList<>();
      TOKENS.matcher(source).results().forEach(match -> tokens.add(match.group()));
      programs.add(List.copyOf(tokens));
    }
  }

  /// The broken program of `seed`.
  String program(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> tokens = new ArrayList<>(piece(random));
    int changes = 1 + random.nextInt(5);
    for (int i = 0; i < changes && !tokens.isEmpty(); i++) {
      change(tokens, random);
    }
    String text = String.join("", tokens);
    return random.nextInt(4) == 0 ? bytes(text, random) : text;
  }

  /// A program, or so much of it that one input does not take long.
  private List<String> piece(SplittableRandom random) {
    List<String> program = programs.get(random.nextInt(programs.size()));
    return program.size() <= LONGEST ? program : program.subList(0, LONGEST);
  }

  private void change(List<String> tokens, SplittableRandom random) {
    int at = random.nextInt(tokens.size());
    int end = Math.min(tokens.size(), at + 1 + random.nextInt(12));
    switch (random.nextInt(8)) {
      case 0 -> tokens.subList(at, end).clear();
      case 1 -> tokens.addAll(at, List.copyOf(tokens.subList(at, end)));
      case 2 -> tokens.set(at, WORDS.get(random.nextInt(WORDS.size())));
      case 3 -> tokens.add(at, WORDS.get(random.nextInt(WORDS.size())));
      case 4 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 5 -> splice(tokens, at, random);
      case 6 -> {
        if (random.nextInt(50) == 0) {
          nest(tokens, at, random);
        } else {
          tokens.subList(at, tokens.size()).clear();
        }
      }
      default -> {
        String other = tokens.get(at);
        int with = random.nextInt(tokens.size());
        tokens.set(at, tokens.get(with));
        tokens.set(with, other);
      }
    }
  }

  /// Puts a piece of another program in.
  private void splice(List<String> tokens, int at, SplittableRandom random) {
    List<String> other = piece(random);
    int from = random.nextInt(other.size());
    int to = Math.min(other.size(), from + 1 + random.nextInt(60));
    tokens.addAll(at, other.subList(from, to));
  }

  private static void nest(List<String> tokens, int at, SplittableRandom random) {
    List<String> openers = List.of("(", "{", "[", "-", "*", "func() {", "if true {", "[]", "a.b(");
    String opener = openers.get(random.nextInt(openers.size()));
    tokens.add(at, opener.repeat(1 + random.nextInt(DEEPEST)));
  }

  private static String bytes(String text, SplittableRandom random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !out.isEmpty(); i--) {
      out.setCharAt(random.nextInt(out.length()), (char) random.nextInt(256));
    }
    return out.toString();
  }
}
