package dev.gopark.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.InputTape;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What holds for the history of every scenario, wherever its cursor is; but for those so long that
/// a look at each of their steps would take minutes.
class HistoryPropertyTest {
  private static final int SEEKS = 25;
  private static final int ROUNDS = 6;
  private static final long END = 1L << 40;
  private static final long LONGEST = 300_000;

  private static List<DynamicTest> forEach(Consumer<Loaded> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.all()) {
      Loaded loaded = ProgramLoader.load(Catalogue.source(entry.path()), null);
      if (history(loaded).run(LONGEST, () -> false) < LONGEST) {
        tests.add(DynamicTest.dynamicTest(entry.path(), () -> check.accept(loaded)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(20);
    return tests;
  }

  private static History history(Loaded loaded, long checkpointBytes, int maxEvents) {
    return new History(
        Objects.requireNonNull(loaded.program()),
        loaded.configure(Config.DEFAULT),
        Objects.requireNonNull(loaded.library()),
        InputTape.empty(),
        checkpointBytes,
        maxEvents);
  }

  private static History history(Loaded loaded) {
    return history(loaded, 64L << 20, 100_000);
  }

  /// The state after every step of a straight run.
  private static List<Long> digests(Loaded loaded) {
    History history = history(loaded);
    List<Long> digests = new ArrayList<>();
    do {
      digests.add(history.digest());
    } while (history.run(1, () -> false) == 1);
    return digests;
  }

  @TestFactory
  List<DynamicTest> seekingAnywhereGivesTheStateOfAStraightRun() {
    return forEach(
        loaded -> {
          List<Long> digests = digests(loaded);
          SplittableRandom random = new SplittableRandom(1);
          History history = history(loaded);
          for (int i = 0; i < SEEKS; i++) {
            int step = random.nextInt(digests.size());
            history.seek(step);
            assertThat(history.step()).isEqualTo(step);
            assertThat(history.digest()).as("step %d", step).isEqualTo(digests.get(step));
          }
        });
  }

  @TestFactory
  List<DynamicTest> anyNumberOfStepsForwardAndBackLeadsBack() {
    return forEach(
        loaded -> {
          History history = history(loaded);
          history.run(END, () -> false);
          long length = history.recordedSteps();
          SplittableRandom random = new SplittableRandom(2);
          for (int i = 0; i < ROUNDS; i++) {
            for (StepSize size : StepSize.values()) {
              history.seek(random.nextLong(length));
              forwardAndBack(history, size, random.nextInt(1, 12));
            }
          }
        });
  }

  private static void forwardAndBack(History history, StepSize size, int count) {
    long start = history.step();
    long digest = history.digest();
    int taken = 0;
    while (taken < count && history.forward(size)) {
      taken++;
    }
    for (int i = 0; i < taken; i++) {
      assertThat(history.back(size)).isTrue();
    }
    assertThat(history.step()).as("%d times %s from %d", count, size, start).isEqualTo(start);
    assertThat(history.digest()).isEqualTo(digest);
  }

  @TestFactory
  List<DynamicTest> stepsFoundBackwardsAreThoseOfTheWayForward() {
    return forEach(
        loaded -> {
          for (StepSize size : List.of(StepSize.LINE, StepSize.EVENT, StepSize.SWITCH)) {
            List<Long> forward = forward(history(loaded), size);
            History history = history(loaded);
            history.seek(forward.getLast());
            for (int i = forward.size() - 2; i >= 0; i--) {
              history.back(size);
              assertThat(history.step()).as("%s %d", size, i).isEqualTo(forward.get(i));
            }
          }
        });
  }

  private static List<Long> forward(History history, StepSize size) {
    List<Long> steps = new ArrayList<>(List.of(0L));
    while (steps.size() < 60 && history.forward(size)) {
      steps.add(history.step());
    }
    return steps;
  }

  @TestFactory
  List<DynamicTest> timeNeverGoesBackAndIsFoundAgain() {
    return forEach(
        loaded -> {
          for (SchedulingPolicy policy : SchedulingPolicy.values()) {
            List<Long> times = times(history(loaded, policy));
            History history = history(loaded, policy);
            SplittableRandom random = new SplittableRandom(3);
            for (int i = 0; i < SEEKS; i++) {
              long nanos = random.nextLong(times.getLast() + 2);
              int first = 0;
              while (first < times.size() - 1 && times.get(first) < nanos) {
                first++;
              }
              history.seekTime(nanos, () -> false);
              assertThat(history.step()).as("%s at %d ns", policy, nanos).isEqualTo(first);
            }
          }
        });
  }

  /// The virtual time at every step of a straight run.
  private static List<Long> times(History history) {
    List<Long> times = new ArrayList<>();
    do {
      times.add(history.nanos());
    } while (history.run(1, () -> false) == 1);
    assertThat(times).isSorted();
    return times;
  }

  private static History history(Loaded loaded, SchedulingPolicy policy) {
    return new History(
        Objects.requireNonNull(loaded.program()),
        loaded.configure(Config.DEFAULT).withPolicy(policy),
        Objects.requireNonNull(loaded.library()),
        InputTape.empty());
  }

  @TestFactory
  List<DynamicTest> eventsDroppedFromMemoryAreMadeAgainTheSame() {
    return forEach(
        loaded -> {
          History large = history(loaded);
          History small = history(loaded, 1, 1);
          large.run(END, () -> false);
          small.run(END, () -> false);
          List<Event> events = large.events(0, large.eventCount());
          assertThat(small.eventCount()).isEqualTo(events.size());
          assertThat(small.events(0, events.size())).isEqualTo(events);
          for (int i = 0; i < events.size(); i += 17) {
            assertThat(large.eventsAt(events.get(i).when().step())).isGreaterThan(i);
          }
        });
  }
}
