package dev.gopark.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.session.SessionHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventsViewModelTest {
  private final SessionHarness harness = new SessionHarness();
  private final EventsViewModel model = harness.ask(() -> new EventsViewModel(harness.session));

  @AfterEach
  void close() {
    harness.close();
  }

  private void runToEnd() {
    harness.open("deadlock");
    harness.on(harness.session::toEnd);
    harness.waitFor(() -> harness.step() == 1000);
  }

  @Test
  void allWordsOfAFilterMustOccur() {
    runToEnd();
    assertThat(model.events()).hasSize(100);
    harness.on(() -> model.filterProperty().set("  GOBLOCK g1 "));
    assertThat(model.events()).hasSize(1);
    assertThat(model.currentIndex()).isZero();
    harness.on(() -> model.filterProperty().set("goblock g2"));
    assertThat(model.events()).isEmpty();
    assertThat(model.currentIndex()).isEqualTo(-1);
  }

  @Test
  void goingToAnEventMovesTheCursorThere() {
    runToEnd();
    harness.on(() -> model.goTo(model.events().get(4)));
    harness.waitFor(() -> harness.step() == 50);
    assertThat(model.currentIndex()).isEqualTo(4);
    assertThat(model.events()).hasSize(100);
  }
}
