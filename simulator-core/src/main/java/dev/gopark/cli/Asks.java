package dev.gopark.cli;

import dev.gopark.history.History;
import dev.gopark.history.Inquiry;
import dev.gopark.history.InquiryText;
import dev.gopark.history.Search;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// What is asked about a run when it has ended.
final class Asks {
  private static final Pattern AT =
      Pattern.compile("(.*?)(?:\\s+at\\s+(\\d{1,18}))?", Pattern.DOTALL);

  @Option(
      names = "--ask",
      paramLabel = "QUESTION",
      description = {
        "Answer a question about the run, asked at its end or with 'at STEP' at that step:",
        "'next WHAT' or 'previous WHAT', which may be G3, FILE:LINE, an object or a kind of event;",
        "'readied G3': who woke it; 'taken LOCK by G3': when it took the lock that it holds;",
        "'written VARIABLE' or 'written VARIABLE of G3': when it was last written."
      })
  private List<String> questions = List.of();

  boolean any() {
    return !questions.isEmpty();
  }

  /// Answers all.
  ///
  /// @param history of the run
  /// @param end where it ended
  void answer(History history, long end, PrintWriter err) {
    history.run(end, () -> false);
    for (String text : questions) {
      err.println("gopark: " + text.strip() + ": " + answer(text, history, end));
    }
    err.flush();
  }

  private static String answer(String text, History history, long end) {
    Matcher matcher = AT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalStateException(text);
    }
    long asked = matcher.group(2) == null ? end : Long.parseLong(matcher.group(2));
    history.seek(Math.min(asked, end));
    try {
      Inquiry inquiry = InquiryText.parse(matcher.group(1), history);
      Inquiry.Answer answer = new Search(history, () -> false).ask(inquiry, history.step());
      return answer.found()
          ? String.format(Locale.ROOT, "at step %,d: %s", answer.step(), answer.words())
          : answer.words();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
