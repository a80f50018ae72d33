package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutputLinesTest {
  private final OutputLines lines = new OutputLines();

  @Test
  void aLineBelongsToTheStepOfItsFirstPiece() {
    assertThat(lines.append(List.of(out(5, false, "one ")))).isEmpty();
    assertThat(lines.append(List.of(out(9, false, "two\nthree"))))
        .containsExactly(new OutputLine(5, false, "one two"));
    assertThat(lines.append(List.of(new Event.Exit(when(12), 0, ""))))
        .containsExactly(new OutputLine(9, false, "three"));
  }

  @Test
  void theTwoStreamsDoNotMix() {
    assertThat(lines.append(List.of(out(1, false, "a"), out(2, true, "b\n"), out(3, false, "\n"))))
        .containsExactly(new OutputLine(2, true, "b"), new OutputLine(1, false, "a"));
  }

  @Test
  void bytesAreDecodedByTheLine() {
    assertThat(lines.append(List.of(out(1, false, "\u00c3"), out(2, false, "\u00a4\n"))))
        .containsExactly(new OutputLine(1, false, "ä"));
  }

  private static Event out(long step, boolean error, String text) {
    return new Event.Output(when(step), error, text, "");
  }

  private static When when(long step) {
    return new When(step, step, 0, 1, "main.go", 1);
  }
}
