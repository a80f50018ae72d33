package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.history.History;
import dev.gopark.lesson.Guide;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.Question;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every stop of every scenario is come to, and every question is answered by the run with one of
/// its choices.
class LessonsTest {
  private static final Path EXPECTED =
      Path.of(System.getProperty("gopark.module"), "src/test/go/lessons.txt");

  private record Answered(Question question, String answer) {}

  private static Loaded load(Catalogue.Entry entry) {
    return Programs.load(Target.of(Catalogue.source(entry.path())), LanguageVersion.NEWEST);
  }

  /// Walks through all of a lesson and answers what is asked.
  private static List<Answered> walk(Loaded loaded) {
    History history = Programs.history(loaded, loaded.directives().applyTo(Config.DEFAULT));
    Guide guide = new Guide(loaded.program(), history, loaded.directives().stops());
    List<Answered> answered = new ArrayList<>();
    while (guide.position() + 1 < guide.total()) {
      boolean there = guide.next(() -> false);
      if (there) {
        Question question = guide.current().stop().question();
        if (question != null) {
          answered.add(new Answered(question, guide.answer(() -> false)));
        }
      } else {
        assertThat(history.atEnd() ? guide.ahead() : List.of()).isEmpty();
      }
    }
    return answered;
  }

  @TestFactory
  List<DynamicTest> everyStopIsComeToAndEveryQuestionAnswered() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.all()) {
      tests.add(
          DynamicTest.dynamicTest(
              entry.path(),
              () -> {
                Loaded loaded = load(entry);
                assertThat(loaded.directives().problems()).isEmpty();
                List<Answered> answered = walk(loaded);
                for (Answered each : answered) {
                  assertThat(each.question().choices()).contains(each.answer());
                }
                assertThat(walk(loaded)).isEqualTo(answered);
              }));
    }
    return tests;
  }

  @Test
  void theAnswersAreTheExpectedOnes() throws IOException {
    StringBuilder text = new StringBuilder();
    int lessons = 0;
    for (Catalogue.Entry entry : Catalogue.all()) {
      List<Answered> answered = walk(load(entry));
      lessons += answered.isEmpty() ? 0 : 1;
      text.append(
          answered.stream()
              .map(
                  each ->
                      "%s\n  %s\n  → %s\n"
                          .formatted(entry.path(), each.question().text(), each.answer()))
              .collect(Collectors.joining()));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXPECTED, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(EXPECTED));
    assertThat(lessons).isGreaterThanOrEqualTo(15);
  }
}
