package dev.gopark.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.ui.Fixtures;
import dev.gopark.ui.kit.GoroutineState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
  private long clock;
  private final TimelineViewModel model = new TimelineViewModel(() -> clock);

  @Test
  void everyGoroutineHasARow() {
    model.append(Fixtures.events(3));
    assertThat(model.tracks())
        .extracting(Track::label)
        .startsWith("G1 main", "G5 philosopher")
        .hasSize(6);
    Track first = model.tracks().get(1);
    assertThat(first.state(0)).isEqualTo(GoroutineState.RUNNABLE);
    assertThat(first.state(1)).isEqualTo(GoroutineState.RUNNING);
    assertThat(first.state(2)).isEqualTo(GoroutineState.LOCK);
    assertThat(model.wakes().count()).isEqualTo(2 * Fixtures.PHILOSOPHERS);
  }

  @Test
  void appendingInPartsIsTheSameAsAtOnce() {
    List<Event> events = Fixtures.events(4);
    model.append(events.subList(0, 9));
    model.append(events.subList(9, events.size()));
    TimelineViewModel whole = new TimelineViewModel();
    whole.append(events);
    assertThat(model.tracks().get(2).count()).isEqualTo(whole.tracks().get(2).count());
    assertThat(model.end()).isEqualTo(whole.end());
  }

  @Test
  void rowsCanBeProcessors() {
    model.append(Fixtures.events(2));
    model.byProcessorProperty().set(true);
    assertThat(model.tracks()).extracting(Track::label).containsExactly("P0", "P1", "P2", "P3");
  }

  @Test
  void deadlockedGoroutinesAreKnown() {
    model.append(Fixtures.events(2));
    model.showFindings(List.of(Fixtures.cycle(100), Fixtures.leak()));
    assertThat(model.isDeadlocked(5)).isTrue();
    assertThat(model.isDeadlocked(3)).isFalse();
  }

  @Test
  void aFittedViewGrowsWithTheRun() {
    model.append(Fixtures.events(2));
    double before = model.to();
    model.showNow((long) (model.end() * 2));
    assertThat(model.to()).isGreaterThan(before * 1.9);
  }

  @Test
  void zoomingKeepsThePlaceUnderTheCursor() {
    model.append(Fixtures.events(50));
    double place = model.from() + (model.to() - model.from()) * 0.3;
    model.zoom(4, 0.3);
    assertThat(model.from() + (model.to() - model.from()) * 0.3).isCloseTo(place, within(0.01));
  }

  @Test
  void thePlayheadIsFollowed() {
    model.append(Fixtures.events(50));
    model.zoom(10, 0);
    long late = (long) (model.end() * 0.9);
    model.showNow(late);
    assertThat(model.from()).isLessThan(late);
    assertThat(model.to()).isGreaterThan(late);
  }

  @Test
  void theMinimapKnowsHowBusyTheProcessorsAreEverywhere() {
    model.append(
        List.of(
            new Event.GoStart(at(0, 0, 1), 1, "runnext", ""),
            new Event.GoStart(at(50, 1, 2), 2, "runnext", ""),
            new Event.GoEnd(at(100, 0, 1), ""),
            new Event.GoEnd(at(100, 1, 2), "")));
    double[] activity = model.activity(104);
    assertThat(activity[25]).isEqualTo(0.5);
    assertThat(activity[75]).isEqualTo(1);
    assertThat(activity[103]).isZero();
  }

  @Test
  void whatIsSeenCanBePutAnywhereButNotBeyondTheEnds() {
    model.append(Fixtures.events(50));
    model.zoom(10, 0);
    double width = model.to() - model.from();
    model.centre(model.extent() / 2);
    assertThat((model.from() + model.to()) / 2).isCloseTo(model.extent() / 2, within(0.01));
    model.centre(-5);
    assertThat(model.from()).isZero();
    assertThat(model.to()).isCloseTo(width, within(0.01));
    assertThat(model.isWhole()).isFalse();
  }

  @Test
  void whatIsWrittenLeavesAMark() {
    model.append(
        List.of(
            new Event.Output(at(7, 0, 1), false, "a\n", ""),
            new Event.Output(at(9, 0, 1), true, "b\n", "")));
    assertThat(model.outputs().count()).isEqualTo(2);
    assertThat(model.outputs().position(0, false)).isEqualTo(7);
    assertThat(model.outputs().from(8, false)).isEqualTo(1);
    assertThat(model.outputs().first(1)).isEqualTo(1);
    model.reset();
    assertThat(model.outputs().count()).isZero();
  }

  @Test
  void sumsAreExactHoweverManySpansThereAre() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      events.add(new Event.GoStart(at(10L * i, 0, 1), 1, "runnext", ""));
      events.add(new Event.GoSched(at(10L * i + 3, 0, 1), ""));
    }
    model.append(events);
    Track track = model.tracks().getFirst();
    double[] amounts = new double[Track.STATES];
    for (long place : List.of(0L, 1L, 3L, 7L, 10L, 637L, 2_500L, 4_999L)) {
      track.until(place, false, amounts);
      double running = place / 10 * 3 + Math.min(3, place % 10);
      assertThat(amounts[GoroutineState.RUNNING.ordinal()]).as("%d", place).isEqualTo(running);
      assertThat(amounts[GoroutineState.RUNNABLE.ordinal()]).isEqualTo(place - running);
    }
  }

  @Test
  void movesCanBeUndoneAndDoneAgain() {
    model.append(Fixtures.events(50));
    model.zoomTo(100, 300);
    clock += 1_000_000_000;
    model.zoom(2, 0.5);
    model.zoom(2, 0.5);
    assertThat(model.to() - model.from()).isCloseTo(50, within(0.01));
    model.goBack();
    assertThat(model.from()).isCloseTo(100, within(0.01));
    assertThat(model.to()).isCloseTo(300, within(0.01));
    model.goBack();
    assertThat(model.isWhole()).isTrue();
    assertThat(model.canGoBackProperty().get()).isFalse();
    model.goForward();
    model.goForward();
    assertThat(model.to() - model.from()).isCloseTo(50, within(0.01));
    assertThat(model.canGoForwardProperty().get()).isFalse();
  }

  private static When at(long step, int processor, int goroutine) {
    return new When(step, step, processor, goroutine, "main.go", 1);
  }

  @Test
  void stepsAndTimesTranslate() {
    model.append(Fixtures.events(5));
    model.byTimeProperty().set(true);
    long step = Fixtures.events(5).get(12).when().step();
    assertThat(model.stepAt(model.position(step))).isEqualTo(step);
  }

  @Test
  void resetForgetsAll() {
    model.append(Fixtures.events(5));
    model.reset();
    assertThat(model.tracks()).isEmpty();
    assertThat(model.now()).isZero();
  }
}
