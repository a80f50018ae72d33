package dev.gopark.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a concurrent program printed, and how it ended, in many runs of real Go on one processor
/// and on two.
///
/// @param one the different outcomes on one processor, the most frequent first
/// @param two those on two
record Outcomes(List<String> one, List<String> two) {
  private static final Pattern HEADER =
      Pattern.compile("^-- GOMAXPROCS=(\\d): \\d+ of \\d+ --\n", Pattern.MULTILINE);

  /// What was recorded beside `program`.
  static Outcomes recorded(Path program) throws IOException {
    String text = Programs.decoded(Programs.beside(program, "outcomes"));
    List<String> one = new ArrayList<>();
    List<String> two = new ArrayList<>();
    Matcher header = HEADER.matcher(text);
    boolean found = header.find();
    while (found) {
      List<String> list = header.group(1).equals("1") ? one : two;
      int start = header.end();
      found = header.find();
      list.add(text.substring(start, found ? header.start() : text.length()));
    }
    return new Outcomes(one, two);
  }

  /// The outcome of a run of Gopark in the same words.
  static String of(Programs.Result result) {
    StringBuilder text = new StringBuilder(Programs.decoded(result.stdout()));
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    String error = Normaliser.normalise(Programs.decoded(result.stderr()));
    if (!error.isEmpty()) {
      text.append("[standard error]\n").append(error);
    }
    int code = result.outcome().exitCode();
    return text.append("[exit code ").append(code).append("]\n").toString();
  }

  /// Whether all runs on one processor ended alike.
  boolean isDeterministic() {
    return one.size() == 1;
  }
}
