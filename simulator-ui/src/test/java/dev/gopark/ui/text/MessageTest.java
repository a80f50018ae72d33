package dev.gopark.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void placesAreFilledInAnyOrder() {
    assertThat(new Message("{1} von {0}").with("a", "b")).isEqualTo("b von a");
  }

  @Test
  void numbersAreWrittenInGroupsAndNamesAsTheyAre() {
    assertThat(new Message("{0} steps of {1}").with(1_234_567L, "G1204"))
        .isEqualTo("1\u202f234\u202f567 steps of G1204");
  }

  @Test
  void oneIsOneAndAllElseIsMany() {
    Message message = new Message("{0} {0|goroutine|goroutines} here");
    assertThat(message.with(0)).isEqualTo("0 goroutines here");
    assertThat(message.with(1)).isEqualTo("1 goroutine here");
    assertThat(message.with(2L)).isEqualTo("2 goroutines here");
  }

  @Test
  void apostrophesAndBracesNeedNoCare() {
    assertThat(new Message("Go's {name} has {0}").with("it")).isEqualTo("Go's {name} has it");
  }

  @Test
  void aMessageKnowsHowManyArgumentsItTakes() {
    assertThat(new Message("none").arity()).isZero();
    assertThat(new Message("{1|a|b}").arity()).isEqualTo(2);
  }

  @Test
  void peopleOfOtherLanguagesReadEnglish() {
    assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.GERMAN);
    assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    assertThat(Language.named("de")).contains(Language.GERMAN);
  }
}
