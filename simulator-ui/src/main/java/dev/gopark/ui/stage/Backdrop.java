package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Tiles;
import dev.gopark.ui.stage.StagePicture.Backstage;
import dev.gopark.ui.stage.StagePicture.Berth;
import dev.gopark.ui.stage.StagePicture.Berths;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The stations of the full view: global queue, timers, system calls, network poller, sysmon and
/// parked threads, always in the same places.
final class Backdrop {
  private static final Texts TEXTS = Texts.of("stage");
  private static final double WIDTH = 17;
  private static final int COLUMNS = 6;

  private final Tiles tiles = new Tiles(WIDTH, COLUMNS);
  private final Station global;
  private final Station timers;
  private final Station calls;
  private final Station poller;
  private final Station sysmon;
  private final Station parked;

  Backdrop(TokenLayer layer, IntConsumer onChoose) {
    global = new Station("global", TEXTS.say("place.global"), layer, onChoose);
    timers = new Station("timers", TEXTS.say("place.timers"), layer, onChoose);
    calls = new Station("calls", TEXTS.say("place.calls"), layer, onChoose);
    poller = new Station("poller", TEXTS.say("place.poller"), layer, onChoose);
    sysmon = new Station("sysmon", "sysmon", layer, onChoose);
    parked = new Station("parked", TEXTS.say("place.parked"), layer, onChoose);
    tiles.set(List.of(global, timers, calls, poller, sysmon, parked));
  }

  Tiles node() {
    return tiles;
  }

  /// Shows `picture`, which is of the full view with `backstage`.
  void show(StagePicture picture, Backstage backstage) {
    strip(global.begin(), "global", picture.global(), TEXTS.say("empty.queue")).end();
    showTimers(picture);
    berths(calls.begin(), backstage.calls(), TEXTS.say("calls.none"));
    TokenRow network = poller.begin();
    thread(network, backstage.poller());
    network.words(backstage.pollerNote());
    strip(network, "network", picture.network(), TEXTS.say("network.none")).end();
    TokenRow watch = sysmon.begin(backstage.sysmonClock());
    thread(watch, backstage.sysmon());
    watch.words(backstage.sysmonNote()).end();
    berths(parked.begin(), backstage.parked(), TEXTS.say("none"));
  }

  private void showTimers(StagePicture picture) {
    TokenRow row = timers.begin(picture.clock());
    boolean none = picture.otherTimers().isEmpty();
    strip(row, "timer", picture.timers(), none ? TEXTS.say("none") : "");
    picture.otherTimers().forEach(timer -> row.label(timer, "gp-chip"));
    row.end();
  }

  private static TokenRow strip(TokenRow row, String name, Strip strip, String none) {
    if (strip.total() > 0) {
      return row.strip(name, strip, "gp-when");
    }
    return none.isEmpty() ? row : row.words(none);
  }

  private static void thread(TokenRow row, @Nullable ThreadMention thread) {
    if (thread != null) {
      row.thread("thread", thread);
    }
  }

  private static void berths(TokenRow row, Berths berths, String none) {
    List<Berth> shown = berths.shown();
    for (int i = 0; i < shown.size(); i++) {
      row.berth("berth" + i, shown.get(i));
    }
    if (berths.hidden() > 0) {
      row.label("+" + berths.hidden(), "gp-chip");
    }
    if (shown.isEmpty()) {
      row.words(none);
    }
    row.end();
  }
}
