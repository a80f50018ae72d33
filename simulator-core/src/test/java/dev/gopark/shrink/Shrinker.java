package dev.gopark.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes an input that fails smaller while it still fails: leaves out declarations, then lines,
/// then words and signs. Needs to know nothing of how the input was made.
public final class Shrinker {
  private static final String DECLARATIONS = "(?<=\n)(?=(?:func|type|var|const)\\b)";
  private static final String LINES = "(?<=\n)";
  private static final String WORDS = "(?<=\\W)|(?=\\W)";

  private final Predicate<String> fails;
  private int attempts;

  /// Tries `attempts` inputs at most.
  public Shrinker(Predicate<String> fails, int attempts) {
    this.fails = fails;
    this.attempts = attempts;
  }

  /// The smallest input found.
  public String shrink(String input) {
    String shrunk = input;
    String before;
    do {
      before = shrunk;
      shrunk = without(without(without(shrunk, DECLARATIONS), LINES), WORDS);
    } while (shrunk.length() < before.length() && attempts > 0);
    return shrunk;
  }

  private String without(String input, String separator) {
    List<String> parts = new ArrayList<>(List.of(input.split(separator)));
    for (int length = Math.max(1, parts.size() / 2); length > 0; length /= 2) {
      for (int at = parts.size() - length; at >= 0 && attempts > 0; at -= length) {
        List<String> shorter = new ArrayList<>(parts);
        shorter.subList(at, at + length).clear();
        attempts--;
        if (fails.test(String.join("", shorter))) {
          parts = shorter;
          at = Math.min(at, parts.size());
        }
      }
    }
    return String.join("", parts);
  }
}
