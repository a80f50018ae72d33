package dev.gopark.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.runtime.Figures;
import dev.gopark.runtime.Figures.OfProcessor;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.session.Difference;
import dev.gopark.ui.session.OutputLine;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.PairFrame.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CompareViewModelTest {
  private static final Outcome FINE = new Outcome.Exited(0);

  @Test
  void barsAreAsLongAsTheValuesAreLarge() {
    FigureRow time = FigureRow.of(pair(side(8_000, FINE), side(2_000, FINE), null)).getFirst();
    assertThat(time.left()).isEqualTo("8.00 µs");
    assertThat(time.right()).isEqualTo("2.00 µs");
    assertThat(time.leftShare()).isEqualTo(1);
    assertThat(time.rightShare()).isEqualTo(0.25);
  }

  @Test
  void everyFigureOfTheCommandLineIsInTheTableAndTheQueuesOfNow() {
    List<FigureRow> rows = FigureRow.of(pair(side(10, null), side(10, null), null));
    assertThat(rows).hasSize(dev.gopark.compare.Figure.values().length + 1);
    assertThat(rows).extracting(FigureRow::name).contains("Queued now", "Join stalls");
    FigureRow queued = rows.stream().filter(r -> r.name().equals("Queued now")).findFirst().get();
    assertThat(queued.left()).isEqualTo("5");
  }

  @Test
  void theFasterOneIsNamedOnlyWhenBothHaveEndedWell() {
    assertThat(CompareViewModel.verdict(pair(side(3_000, FINE), side(2_000, FINE), null)))
        .isEqualTo("static is 1.50 times as fast");
    assertThat(CompareViewModel.verdict(pair(side(2_000, FINE), side(2_001, FINE), null)))
        .isEqualTo("Equally fast");
    assertThat(CompareViewModel.verdict(pair(side(3_000, FINE), side(2_000, null), null)))
        .isEmpty();
    Outcome exit = new Outcome.Exited(3);
    assertThat(CompareViewModel.verdict(pair(side(3_000, FINE), side(2_000, exit), null)))
        .isEmpty();
  }

  @Test
  void aDifferenceIsAnnouncedAndThenStated() {
    OutputLine line = new OutputLine(7, false, "a");
    Difference difference = new Difference(3, line, null);
    PairFrame before = pair(side(1, null), side(1, null), difference);
    assertThat(CompareViewModel.comparison(before)).isEqualTo("Output will differ in line 3");
    assertThat(CompareViewModel.markedLine(before)).isZero();
    PairFrame there = new PairFrame(1, side(1, FINE), side(1, FINE), difference, true, 1);
    assertThat(CompareViewModel.comparison(there)).isEqualTo("Output differs in line 3");
    assertThat(CompareViewModel.markedLine(there)).isEqualTo(3);
    assertThat(CompareViewModel.comparison(pair(side(1, FINE), side(1, FINE), null)))
        .isEqualTo("Both have written the same.");
  }

  @Test
  void eachSideSaysHowItGoes() {
    assertThat(CompareViewModel.state(side(10, null))).isEqualTo("goes on");
    assertThat(CompareViewModel.state(side(1_500, FINE))).isEqualTo("finished after 1.50 µs");
    assertThat(CompareViewModel.state(side(10, new Outcome.Exited(3))))
        .isEqualTo("exit code 3 after 10 ns");
  }

  private static PairFrame pair(Side left, Side right, @Nullable Difference difference) {
    Side other =
        new Side(
            SchedulingPolicy.STATIC,
            right.snapshot(),
            right.figures(),
            right.nanos(),
            false,
            List.of(),
            List.of());
    return new PairFrame(1, left, other, difference, false, 10_000);
  }

  private static Side side(long nanos, @Nullable Outcome outcome) {
    Snapshot busy = Fixtures.busy(false);
    Snapshot snapshot =
        new Snapshot(
            busy.step(),
            busy.events(),
            nanos,
            busy.processors(),
            busy.globalQueue(),
            busy.timers(),
            busy.threads(),
            busy.sysmon(),
            busy.poller(),
            busy.goroutines(),
            busy.objects(),
            outcome,
            busy.rule());
    Figures figures =
        new Figures(nanos, List.of(new OfProcessor(nanos / 2, 4, 3, 2, 1, 9)), 5, 6, 12);
    return new Side(SchedulingPolicy.GO, snapshot, figures, nanos, false, List.of(), List.of());
  }
}
