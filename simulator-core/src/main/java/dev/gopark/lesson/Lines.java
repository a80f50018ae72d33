package dev.gopark.lesson;

import dev.gopark.code.Function;
import dev.gopark.code.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// The lines of a program at which a statement begins.
final class Lines {
  private final Map<String, TreeSet<Integer>> byFile = new HashMap<>();

  Lines(Program program) {
    for (Function function : program.functions()) {
      if (function.isUser() && !function.isWrapper()) {
        add(function);
      }
    }
  }

  private void add(Function function) {
    TreeSet<Integer> lines = byFile.computeIfAbsent(function.file().name(), _ -> new TreeSet<>());
    boolean[] statements = function.code().statements();
    for (int pc = 0; pc < statements.length; pc++) {
      if (statements[pc]) {
        lines.add(function.lineAt(pc));
      }
    }
  }

  /// The first such line from `line` on: of a `case`, that of its body; `line` itself if there is
  /// none.
  int from(String file, int line) {
    Integer found = byFile.getOrDefault(file, new TreeSet<>()).ceiling(line);
    return found == null ? line : found;
  }
}
