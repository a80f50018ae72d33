package dev.gopark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Measures at any place of a run are those of its events up to there, however one came.
class MeasuresTest {
  private static final String TWO_WORKERS =
      """
      var mu sync.Mutex
      var wg sync.WaitGroup
      for range 2 {
      	wg.Add(1)
      	go func() {
      		defer wg.Done()
      		for range 9000 {
      			mu.Lock()
      			mu.Unlock()
      			runtime.Gosched()
      		}
      	}()
      }
      wg.Wait()
      """;

  @Test
  void aJumpGivesWhatAStraightRunGives() {
    List<Event> events = events();
    assertThat(events).hasSizeGreaterThan(50_000);
    Measures measures = new Measures(events::subList);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 40; i++) {
      int count = random.nextInt(events.size() + 1);
      assertThat(text(measures.after(count))).isEqualTo(text(straight(events, count)));
    }
  }

  @Test
  void aStepOfALongRunReadsFewEvents() {
    List<Event> events = events();
    List<Integer> read = new ArrayList<>();
    Measures measures =
        new Measures(
            (from, to) -> {
              read.add(to - from);
              return events.subList(from, to);
            });
    measures.after(events.size());
    read.clear();
    measures.after(events.size() - 1);
    measures.after(events.size());
    assertThat(read.stream().mapToInt(Integer::intValue).sum()).isLessThan(events.size() / 2);
  }

  private static List<Event> events() {
    List<Event> events = new ArrayList<>();
    Runs.of(Runs.source("", TWO_WORKERS), events::add);
    return events;
  }

  private static Progress straight(List<Event> events, int count) {
    Progress progress = new Progress();
    events.subList(0, count).forEach(progress::accept);
    return progress;
  }

  private static String text(Progress progress) {
    StringBuilder text = new StringBuilder();
    text.append(progress.longest()).append(progress.processorTime());
    for (Progress.LockUse lock : progress.locks()) {
      text.append(lock.name());
      lock.shares()
          .forEach(
              (goroutine, share) ->
                  text.append(
                      " %d: %d %d %d"
                          .formatted(goroutine, share.count, share.heldNanos, share.waitedNanos)));
    }
    return text.toString();
  }
}
