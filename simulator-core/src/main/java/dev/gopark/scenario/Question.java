package dev.gopark.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question to the room, whose answer is not told but obtained by running on: `//gopark:ask Does
/// this send wait? here: goes on | waits`.
///
/// @param text up to its question mark
/// @param measure what of the run answers it
/// @param goroutine the one that [Measure#STATE] is about, else 0
/// @param choices what the room chooses among, in the words in which the run answers
public record Question(String text, Measure measure, int goroutine, List<String> choices) {
  private static final Pattern FORM =
      Pattern.compile("(.*\\?)\\s+(\\w+)(?:\\s+G(\\d{1,8}))?:\\s*(.*)");
  private static final int LEAST = 2;
  private static final int MOST = 6;

  public Question {
    choices = List.copyOf(choices);
  }

  /// What of a run answers a question. All of them look from the place of the question on.
  public enum Measure {
    /// The next line that the program prints; `nothing` if there is none.
    PRINTS("prints"),
    /// How the run ends: `exit 0`, `deadlock`, `panic` …
    ENDS("ends"),
    /// The goroutine that a processor takes up next: `G3`.
    NEXT("next"),
    /// The goroutine that is woken next: `G3`.
    WAKES("wakes"),
    /// The processor that the next theft takes from: `P0`.
    STEALS("steals"),
    /// What the goroutine that has come to this place does there: `goes on`, `waits`, `ends`,
    /// `panics`.
    HERE("here"),
    /// What another goroutine does when that is over: `running`, `runnable`, `waiting`, `sleeping`,
    /// `in a system call`, `finished`.
    STATE("state");

    /// As directives write it.
    public final String word;

    Measure(String word) {
      this.word = word;
    }

    private static Optional<Measure> named(String word) {
      return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }

  /// A question, or what is wrong with it.
  sealed interface Reading {
    record Good(Question question) implements Reading {}

    record Bad(String problem) implements Reading {}
  }

  /// Reads what follows `//gopark:ask`.
  static Reading read(String directive) {
    Matcher form = FORM.matcher(directive);
    if (!form.matches()) {
      return new Reading.Bad(
          "//gopark:ask wants QUESTION? MEASURE: CHOICE | CHOICE, as in"
              + " //gopark:ask Does this send wait? here: goes on | waits");
    }
    Optional<Measure> measure = Measure.named(form.group(2));
    if (measure.isEmpty()) {
      return new Reading.Bad(
          "//gopark:ask cannot answer by \""
              + form.group(2)
              + "\"; it wants one of "
              + Arrays.stream(Measure.values())
                  .map(each -> each.word)
                  .collect(Collectors.joining(", ")));
    }
    boolean about = form.group(3) != null;
    if (about != (measure.get() == Measure.STATE)) {
      return new Reading.Bad(
          about
              ? "//gopark:ask wants a goroutine only with state"
              : "//gopark:ask wants a goroutine with state, as in state G2: running | waiting");
    }
    List<String> choices =
        Arrays.stream(form.group(4).split("\\|", -1)).map(String::strip).toList();
    boolean distinct = choices.stream().distinct().count() == choices.size();
    if (choices.size() < LEAST || choices.size() > MOST || choices.contains("") || !distinct) {
      return new Reading.Bad(
          "//gopark:ask wants %d to %d different choices with | between them"
              .formatted(LEAST, MOST));
    }
    int goroutine = about ? Integer.parseInt(form.group(3)) : 0;
    return new Reading.Good(new Question(form.group(1).strip(), measure.get(), goroutine, choices));
  }
}
