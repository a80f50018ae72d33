package dev.gopark.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.text.Sources.Literal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No text for people is written in the sources: they stand in the bundles.
class LiteralsTest {
  /// The packages whose texts are in bundles.
  private static final List<String> PARTS = List.of("kit", "stage", "text");

  /// Words in a row, a word that begins like a sentence, or one that ends in an ellipsis.
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}{2,}[,:;]? \\p{L}.*|[A-Z][a-z]{2,}.*|.*\\p{L}{2,}…");

  /// Calls that show their first argument.
  private static final Pattern SHOWN =
      Pattern.compile(
          ".*\\b(setText|setPromptText|setAccessibleText|words|muted|heading|sentence|chip|tooltip"
              + "|Label|ToggleButton|Button|Tab|Menu|MenuItem|Fact)\\(",
          Pattern.DOTALL);

  /// What looks like a text for people and is none: styles, fonts, icons, names of languages and of
  /// Go, and what an exception says to those who develop Gopark.
  private static final List<Pattern> EXCEPTIONS =
      List.of(
          Pattern.compile("-fx-.*|.*-gp-.*"),
          Pattern.compile("DejaVu.*"),
          Pattern.compile("English|Deutsch"),
          Pattern.compile("sysmon"));

  private static boolean isForPeople(Literal literal) {
    String text = literal.text();
    boolean isShown = SHOWN.matcher(literal.before()).matches() && text.matches(".*\\p{L}{2,}.*");
    boolean isThrown = literal.before().matches("(?s).*(Exception|Error)\\(");
    boolean isExcepted = EXCEPTIONS.stream().anyMatch(each -> each.matcher(text).matches());
    return (isShown || WORDS.matcher(text).lookingAt()) && !isThrown && !isExcepted;
  }

  @Test
  void textsForPeopleStandInTheBundles() {
    List<String> found =
        Sources.all().stream()
            .filter(source -> PARTS.contains(source.part()))
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
