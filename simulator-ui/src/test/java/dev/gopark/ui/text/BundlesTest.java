package dev.gopark.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.text.Sources.Source;
import dev.gopark.ui.text.Sources.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundles and the sources agree: what is said is there in each language, and what is there is
/// said.
class BundlesTest {
  private static final List<Source> SOURCES = Sources.all();

  private static final List<Use> USES =
      SOURCES.stream().flatMap(source -> source.uses().stream()).toList();

  private static List<String> parts() {
    return SOURCES.stream().map(Source::bundle).flatMap(Optional::stream).distinct().toList();
  }

  /// The keys of the language's own file, without those it would take from English.
  private static TreeSet<String> keys(String part, Language language) {
    ResourceBundle bundle = Texts.bundle(part, language);
    assertThat(bundle.getLocale().getLanguage())
        .as("%s in %s", part, language)
        .isEqualTo(language == Language.ENGLISH ? "" : language.code());
    TreeSet<String> keys = new TreeSet<>(bundle.keySet());
    if (language != Language.ENGLISH) {
      keys.removeIf(key -> !bundle.containsKey(key) || isTheRoots(bundle, part, key));
    }
    return keys;
  }

  private static boolean isTheRoots(ResourceBundle bundle, String part, String key) {
    return bundle.getObject(key) == Texts.bundle(part, Language.ENGLISH).getObject(key);
  }

  @Test
  void eachLanguageHasAllTexts() {
    for (String part : parts()) {
      TreeSet<String> english = keys(part, Language.ENGLISH);
      assertThat(english).as(part).isNotEmpty();
      assertThat(keys(part, Language.GERMAN)).as("%s_de", part).isEqualTo(english);
    }
  }

  @Test
  void textsTakeTheSameArgumentsInEachLanguage() {
    for (String part : parts()) {
      ResourceBundle english = Texts.bundle(part, Language.ENGLISH);
      ResourceBundle german = Texts.bundle(part, Language.GERMAN);
      for (String key : english.keySet()) {
        assertThat(new Message(german.getString(key)).arity())
            .as("%s in %s_de", key, part)
            .isEqualTo(new Message(english.getString(key)).arity());
      }
    }
  }

  @Test
  void whatIsSaidIsThereAndGetsItsArguments() {
    List<String> wrong = new ArrayList<>();
    for (Use use : USES) {
      ResourceBundle bundle = Texts.bundle(use.part(), Language.ENGLISH);
      List<String> meant = bundle.keySet().stream().filter(use::means).toList();
      if (meant.isEmpty()) {
        wrong.add(use + " is not in " + use.part() + ".properties");
      }
      meant.stream()
          .filter(key -> new Message(bundle.getString(key)).arity() > use.arguments())
          .forEach(key -> wrong.add(use + " gives too little for " + key));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsThereIsSaid() {
    List<String> unsaid = new ArrayList<>();
    for (String part : parts()) {
      for (String key : keys(part, Language.ENGLISH)) {
        boolean said = USES.stream().anyMatch(use -> use.part().equals(part) && use.means(key));
        if (!said) {
          unsaid.add(part + ": " + key);
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  @Test
  void germanHasNoTextThatIsEnglish() {
    Stream<String> tellingWords = Stream.of("the", "and", "of", "is", "nothing", "step", "waits");
    List<String> words = tellingWords.toList();
    List<String> english = new ArrayList<>();
    for (String part : parts()) {
      ResourceBundle german = Texts.bundle(part, Language.GERMAN);
      for (String key : german.keySet()) {
        String text = german.getString(key);
        if (List.of(text.split("\\W+")).stream().anyMatch(words::contains)) {
          english.add(part + ": " + text);
        }
      }
    }
    assertThat(english).isEmpty();
  }
}
