package dev.gopark.ui.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.ui.Fixtures;
import dev.gopark.ui.deadlock.DeadlockViewModel.Lamp;
import dev.gopark.ui.deadlock.GraphLayout.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlockViewModelTest {
  @Test
  void theWorstComesFirst() {
    DeadlockViewModel model = new DeadlockViewModel();
    model.show(List.of(Fixtures.leak(), Fixtures.cycle(7)));
    assertThat(model.findingsProperty().getFirst()).isEqualTo(Fixtures.cycle(7));
  }

  @Test
  void theSameFindingsChangeNothing() {
    DeadlockViewModel model = new DeadlockViewModel();
    model.show(List.of(Fixtures.leak(), Fixtures.cycle(7)));
    model.chosenProperty().set(1);
    model.show(List.of(Fixtures.leak(), Fixtures.cycle(7)));
    assertThat(model.chosenProperty().get()).isEqualTo(1);
  }

  @Test
  void headlinesSayWhatItIs() {
    assertThat(DeadlockViewModel.headline(Fixtures.cycle(7)))
        .isEqualTo("Deadlock: 5 goroutines wait in a cycle");
    assertThat(DeadlockViewModel.consequence(Fixtures.leak())).startsWith("It will never run");
  }

  @Test
  void onlyCoffmanDeadlocksHaveLamps() {
    assertThat(DeadlockViewModel.lamps(Fixtures.cycle(7))).hasSize(4).allMatch(Lamp::isLit);
    assertThat(DeadlockViewModel.lamps(Fixtures.leak())).isEmpty();
  }

  @Test
  void aCycleStandsOnACircleFromTheTopOn() {
    GraphLayout layout = GraphLayout.of(Fixtures.cycle(7));
    assertThat(layout.rows()).isZero();
    assertThat(layout.places().keySet()).containsExactly(5, 6, 7, 8, 9);
    assertThat(layout.places().get(5)).isEqualTo(new Place(0.5, 0));
  }

  @Test
  void whoIsWaitedForStandsBelow() {
    GraphLayout layout = GraphLayout.of(Fixtures.leak());
    assertThat(layout.places().get(3).y()).isLessThan(layout.places().get(0).y());
  }
}
