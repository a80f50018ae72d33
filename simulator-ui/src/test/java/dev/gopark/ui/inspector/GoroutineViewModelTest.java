package dev.gopark.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.inspector.GoroutineViewModel.Fact;
import dev.gopark.ui.session.SessionHarness;
import org.junit.jupiter.api.Test;

final class GoroutineViewModelTest {
  @Test
  void theSelectedGoroutineIsToldInWords() {
    try (SessionHarness harness = new SessionHarness()) {
      GoroutineViewModel model = harness.ask(() -> new GoroutineViewModel(harness.session));
      harness.open("deadlock");
      assertThat(model.pageProperty().get()).isNull();
      harness.on(() -> model.choose(1));
      harness.on(harness.session::toEnd);
      harness.waitFor(() -> harness.step() == 1000);
      assertThat(model.pageProperty().get().facts())
          .contains(
              new Fact("state", "waiting on a lock (sync.Mutex.Lock)"),
              new Fact("at", "main.go:3"),
              new Fact("holds", "nothing"),
              new Fact("created by", "the runtime"));
    }
  }
}
