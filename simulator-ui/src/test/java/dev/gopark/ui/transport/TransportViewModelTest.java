package dev.gopark.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.session.SessionHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TransportViewModelTest {
  private final SessionHarness harness = new SessionHarness();
  private final TransportViewModel model =
      harness.ask(() -> new TransportViewModel(harness.session));

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void thereIsNothingBeforeTheStartAndAfterTheEnd() {
    harness.open("fine");
    assertThat(model.atStart().get()).isTrue();
    assertThat(model.atEnd().get()).isFalse();
    harness.on(model::toEnd);
    harness.waitFor(() -> harness.step() == 1000);
    assertThat(model.atStart().get()).isFalse();
    assertThat(model.atEnd().get()).isTrue();
  }

  @Test
  void aChangedTextCanRunAgainFromTheEnd() {
    harness.open("fine");
    harness.on(model::toEnd);
    harness.waitFor(() -> model.atEnd().get());
    harness.on(() -> harness.session.edit("changed"));
    assertThat(model.atEnd().get()).isFalse();
  }

  @Test
  void aSeedMustBeANumber() {
    harness.open("fine");
    assertThat(harness.ask(() -> model.setSeed("x7"))).isFalse();
    assertThat(harness.ask(() -> model.setSeed(" 42 "))).isTrue();
    assertThat(harness.model.seedProperty().get()).isEqualTo(42);
  }

  @Test
  void speedStaysOnItsScale() {
    harness.on(
        () -> {
          for (int i = 0; i < 50; i++) {
            model.faster();
          }
        });
    assertThat(harness.model.speedProperty().get().unlimited()).isTrue();
  }
}
