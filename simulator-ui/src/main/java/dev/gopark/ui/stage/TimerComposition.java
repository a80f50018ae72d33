package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Timer;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Clock;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// The timers: sleepers with the time they wake at, the others in words, all of them on a clock.
final class TimerComposition {
  private static final Texts TEXTS = Texts.of("stage");
  private static final int OTHERS = 3;
  private static final int MARKS = 60;

  private final Snapshot snapshot;
  private final Composition stage;

  TimerComposition(Snapshot snapshot, Composition stage) {
    this.snapshot = snapshot;
    this.stage = stage;
  }

  Strip sleepers() {
    List<Timer> sleepers =
        snapshot.timers().stream().filter(timer -> timer.goroutine() != 0).toList();
    Strip strip = stage.strip(sleepers, Timer::goroutine, TimerComposition::when);
    int others = stage.placeSleepers();
    return new Strip(strip.shown(), strip.total() + others, strip.density());
  }

  private static String when(Timer timer) {
    return TEXTS.say("at", Numbers.duration(timer.atNanos()));
  }

  List<String> others() {
    List<Timer> others =
        snapshot.timers().stream().filter(timer -> timer.goroutine() == 0).toList();
    List<String> words = new ArrayList<>();
    for (Timer timer : others.subList(0, Math.min(OTHERS, others.size()))) {
      words.add(TEXTS.say("timer", timer.purpose(), Numbers.duration(timer.atNanos())));
    }
    if (others.size() > OTHERS) {
      words.add("+" + Numbers.grouped(others.size() - OTHERS));
    }
    return words;
  }

  Clock clock() {
    List<Long> times = snapshot.timers().stream().limit(MARKS).map(Timer::atNanos).toList();
    return Clocks.of(snapshot.nanos(), times);
  }
}
