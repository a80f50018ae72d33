package dev.gopark.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.text.Sources.Literal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No text for people is written in the sources: they stand in the bundles.
class LiteralsTest {
  /// Words in a row, a word that begins like a sentence, or one that ends in an ellipsis.
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}{2,}[,:;]? \\p{L}.*|[A-Z][a-z]{2,}.*|.*\\p{L}{2,}…");

  /// Calls that show their first argument.
  private static final Pattern SHOWN =
      Pattern.compile(
          ".*\\b(setText|setPromptText|setAccessibleText|words|muted|heading|sentence|chip|tooltip"
              + "|Label|ToggleButton|Button|Tab|Menu|MenuItem|Fact)\\(",
          Pattern.DOTALL);

  /// What speaks to the terminal or writes files stays in English, as the whole command line does.
  private static final List<String> NOT_OF_THE_WINDOW =
      List.of(
          "app/Gopark.java",
          "app/GoparkApplication.java",
          "app/Preferences.java",
          "app/SnapshotCommand.java",
          "app/SnapshotOptions.java",
          "app/StartReport.java",
          "picture/");

  /// What looks like a text for people and is none.
  private static final List<Pattern> EXCEPTIONS =
      List.of(
          // Styles and fonts.
          Pattern.compile("-fx-.*|.*-gp-.*|DejaVu.*"),
          // Mistakes of those who develop Gopark, and the language of questions about a run.
          Pattern.compile("is not in|is missing|of G"),
          // Code, commands, and names of checks.
          Pattern.compile("Shift F8|package main|gopark .*|NullAway"),
          // Names of programs, languages and threads.
          Pattern.compile("Gopark|Java|JavaFX|English|Deutsch|sysmon"),
          // Keys, as JavaFX calls them.
          Pattern.compile(
              "(?:Shortcut|Shift|Ctrl|Alt|Space|Home|End|Esc|Left|Right)(?:\\+\\w+)*"
                  + "|Ctrl [+−]|Open Bracket|Close Bracket"));

  private static boolean isForPeople(Literal literal) {
    String text = literal.text().strip();
    boolean isShown = SHOWN.matcher(literal.before()).matches() && text.matches(".*\\p{L}{2,}.*");
    boolean isThrown = literal.before().matches("(?s).*(Exception|Error)\\(");
    boolean isExcepted = EXCEPTIONS.stream().anyMatch(each -> each.matcher(text).matches());
    return (isShown || WORDS.matcher(text).lookingAt()) && !isThrown && !isExcepted;
  }

  @Test
  void textsForPeopleStandInTheBundles() {
    List<String> found =
        Sources.all().stream()
            .filter(source -> NOT_OF_THE_WINDOW.stream().noneMatch(source.name()::startsWith))
            .flatMap(source -> source.literals().stream())
            .filter(LiteralsTest::isForPeople)
            .map(literal -> literal.file() + ": \"" + literal.text() + "\"")
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void sentencesAndLabelsAreFound() {
    assertThat(isForPeople(new Literal("", "x = ", "nothing to run"))).isTrue();
    assertThat(isForPeople(new Literal("", "x = ", "Timers"))).isTrue();
    assertThat(isForPeople(new Literal("", "row.words(", "empty"))).isTrue();
    assertThat(isForPeople(new Literal("", "x = ", "gp-strong"))).isFalse();
    assertThat(isForPeople(new Literal("", "x.setText(", "…"))).isFalse();
  }
}
