package dev.gopark.cli;

import java.nio.file.Path;
import java.util.List;

/// Tells the program that is named on a command line from its arguments.
record ProgramArguments(List<Path> program, List<String> arguments) {
  /// As `go run` does: all the first words that end in `.go`, or else the first word, name the
  /// program. The last `fixed` words are arguments in any case.
  static ProgramArguments of(List<String> words, int fixed) {
    int most = words.size() - Math.min(fixed, words.size() - 1);
    int count = 1;
    if (isGoFile(words.getFirst())) {
      while (count < most && isGoFile(words.get(count))) {
        count++;
      }
    }
    List<Path> program = words.subList(0, count).stream().map(Path::of).toList();
    return new ProgramArguments(program, words.subList(count, words.size()));
  }

  private static boolean isGoFile(String word) {
    return word.endsWith(".go");
  }
}
