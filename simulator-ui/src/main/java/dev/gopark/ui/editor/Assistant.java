package dev.gopark.ui.editor;

import dev.gopark.build.Target;
import dev.gopark.query.Answer;
import dev.gopark.query.Completion;
import dev.gopark.query.Proposal;
import dev.gopark.query.Reader;
import dev.gopark.query.Reading;
import dev.gopark.source.SourceFile;
import dev.gopark.ui.session.Checked;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.SessionViewModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks about the program that is being edited, on a thread of its own. Answers come back on the
/// JavaFX thread, and only if the text is still the one that was asked about.
final class Assistant {
  private final SessionViewModel session;
  private final Executor fx;
  private final Executor background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "assistant");
            thread.setDaemon(true);
            return thread;
          });

  // Only the thread in the background uses these.
  private final Reader reader = new Reader();
  private @Nullable Question answered;
  private @Nullable Reading reading;

  /// The program and the file that is looked at, as they are now.
  private record Question(Target target, String file, String text) {
    SourceFile source() {
      return SourceFile.of(file, text);
    }

    /// Whether the same text is asked about; the program around it may have been checked since.
    boolean isAbout(@Nullable Question other) {
      return other != null && file.equals(other.file) && text.equals(other.text);
    }

    /// The offset in bytes of a char.
    int byteAt(int offset) {
      return text.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /// What could be written where the caret is, in place of the chars from `start` on.
  record Offer(int start, List<Proposal> proposals) {}

  Assistant(SessionViewModel session, Executor fx) {
    this.session = session;
    this.fx = fx;
  }

  private @Nullable Question question() {
    Checked checked = session.checkedProperty().get();
    Document document = session.documentProperty().get();
    return checked == null || document == null
        ? null
        : new Question(checked.target(), document.file(), session.textProperty().get());
  }

  /// What could be written at a char.
  void complete(int caret, Consumer<Offer> then) {
    Question question = question();
    if (question != null && caret <= question.text().length()) {
      background.execute(() -> answer(question, completed(question, caret), then));
    }
  }

  private Offer completed(Question question, int caret) {
    int at = question.byteAt(caret);
    SourceFile source = question.source();
    Completion found = reader.complete(question.target(), question.file(), source, at);
    String word = source.text(found.start(), at);
    return new Offer(caret - word.length(), found.proposals());
  }

  /// What the name at a char means; nothing is said where there is none.
  void meaning(int offset, Consumer<Answer> then) {
    Question question = question();
    if (question != null && offset <= question.text().length()) {
      background.execute(
          () -> {
            Answer found = read(question).at(question.file(), question.byteAt(offset));
            if (found != null) {
              answer(question, found, then);
            }
          });
    }
  }

  private Reading read(Question question) {
    Reading known = reading;
    if (known == null || !question.equals(answered)) {
      known = reader.read(question.target().with(Map.of(question.file(), question.source())));
      reading = known;
      answered = question;
    }
    return known;
  }

  private <T> void answer(Question question, T answer, Consumer<T> then) {
    fx.execute(
        () -> {
          if (question.isAbout(question())) {
            then.accept(answer);
          }
        });
  }
}
