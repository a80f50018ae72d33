package dev.gopark.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {
  private final PaletteViewModel model =
      new PaletteViewModel(
          List.of(
              entry("Run", "Step back"),
              entry("Run", "Run to the end"),
              entry("Goroutine", "G7 philosopher, running"),
              entry("Goroutine", "G17 philosopher, waiting on a lock"),
              entry("Program", "Dining philosophers"),
              entry("View", "All goroutines' stacks")),
          query -> query.equals("12") ? List.of(entry("Step", "Go to step 12")) : List.of());

  @Test
  void withoutAQueryAllAreListedInOrder() {
    assertThat(texts()).hasSize(6).startsWith("Step back", "Run to the end");
  }

  @Test
  void allWordsHaveToOccurInAnyCaseAndOrder() {
    search("PHIL din");
    assertThat(texts()).containsExactly("Dining philosophers");
    search("phil nothing");
    assertThat(texts()).isEmpty();
  }

  @Test
  void theBeginningCountsMoreThanTheMiddleAndTheOwnNameMoreThanTheGroups() {
    search("g7");
    assertThat(texts().getFirst()).isEqualTo("G7 philosopher, running");
    search("run");
    assertThat(texts()).startsWith("Run to the end", "G7 philosopher, running");
    assertThat(texts()).last().isEqualTo("Step back");
  }

  @Test
  void firstLettersFind() {
    search("rtte");
    assertThat(texts()).containsExactly("Run to the end");
  }

  @Test
  void whatFollowsFromTheQueryComesFirst() {
    search("12");
    assertThat(texts()).containsExactly("Go to step 12");
  }

  private void search(String query) {
    model.queryProperty().set(query);
  }

  private List<String> texts() {
    return model.foundProperty().get().stream().map(PaletteEntry::text).toList();
  }

  private static PaletteEntry entry(String group, String text) {
    return new PaletteEntry(group, text, "", () -> {});
  }
}
