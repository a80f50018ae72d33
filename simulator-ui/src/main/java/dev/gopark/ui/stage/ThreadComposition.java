package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Poller;
import dev.gopark.runtime.Snapshot.Sysmon;
import dev.gopark.runtime.Snapshot.Thread;
import dev.gopark.runtime.Snapshot.ThreadStatus;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.stage.StagePicture.Backstage;
import dev.gopark.ui.stage.StagePicture.Berth;
import dev.gopark.ui.stage.StagePicture.Berths;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The threads of the full view. A thread stands on its processor, or backstage: in a system call,
/// in the network poller, as sysmon, or parked.
final class ThreadComposition {
  private static final Texts TEXTS = Texts.of("stage");

  /// So many threads of a kind are drawn.
  static final int LIMIT = 8;

  private final Snapshot snapshot;
  private final Composition stage;

  ThreadComposition(Snapshot snapshot, Composition stage) {
    this.snapshot = snapshot;
    this.stage = stage;
  }

  /// The thread with this number, or null.
  @Nullable ThreadMention mention(int number) {
    for (Thread thread : snapshot.threads()) {
      if (thread.number() == number) {
        return mention(thread);
      }
    }
    return null;
  }

  private static ThreadMention mention(Thread thread) {
    return new ThreadMention(thread.number(), thread.status(), thread.lockedTo(), tip(thread));
  }

  private static String tip(Thread thread) {
    List<String> lines = new ArrayList<>();
    String status = TEXTS.say("thread.status." + thread.status().name());
    String call = thread.call().isEmpty() ? "" : " (" + thread.call() + ")";
    lines.add(TEXTS.say("thread.tip", thread.label(), status) + call);
    if (thread.processor() >= 0) {
      lines.add(TEXTS.say("thread.has", "P" + thread.processor()));
    }
    if (thread.goroutine() != 0) {
      lines.add(TEXTS.say("thread.for", "G" + thread.goroutine()));
    }
    if (thread.lockedTo() != 0) {
      lines.add(TEXTS.say("thread.locked", "G" + thread.lockedTo()));
    }
    return String.join("\n", lines);
  }

  Backstage backstage() {
    Poller poller = snapshot.poller();
    Sysmon sysmon = snapshot.sysmon();
    return new Backstage(
        berths(t -> t.status() == ThreadStatus.SYSCALL && t.processor() < 0),
        poller.thread() < 0 ? null : mention(poller.thread()),
        pollerNote(poller),
        first(ThreadStatus.SYSMON),
        sysmonNote(sysmon),
        Clocks.of(snapshot.nanos(), List.of(sysmon.wakesAtNanos()), sysmon.sleepNanos()),
        parked());
  }

  private @Nullable ThreadMention first(ThreadStatus status) {
    return snapshot.threads().stream()
        .filter(thread -> thread.status() == status)
        .findFirst()
        .map(ThreadComposition::mention)
        .orElse(null);
  }

  private Berths berths(Predicate<Thread> filter) {
    List<Thread> found = snapshot.threads().stream().filter(filter).toList();
    List<Berth> shown = new ArrayList<>();
    for (Thread thread : found.subList(0, Math.min(LIMIT, found.size()))) {
      Mention goroutine =
          thread.goroutine() == 0 ? null : stage.mention(thread.goroutine(), true, "");
      shown.add(new Berth(mention(thread), goroutine, note(thread)));
    }
    return new Berths(shown, found.size());
  }

  private Berths parked() {
    Berths parked = berths(thread -> thread.status() == ThreadStatus.PARKED);
    Berths others =
        berths(
            thread ->
                thread.status() == ThreadStatus.AWAITS_LOCKED
                    || thread.status() == ThreadStatus.WEDGED);
    List<Berth> all = new ArrayList<>(parked.shown());
    all.addAll(others.shown());
    return new Berths(all, parked.total() + others.total());
  }

  private static String note(Thread thread) {
    return switch (thread.status()) {
      case SYSCALL ->
          thread.returnsAtNanos() == Long.MAX_VALUE
              ? thread.call()
              : TEXTS.say("thread.until", thread.call(), Numbers.duration(thread.returnsAtNanos()));
      case AWAITS_LOCKED -> TEXTS.say("thread.waits", "G" + thread.lockedTo());
      case WEDGED -> TEXTS.say("thread.status.WEDGED");
      case RUNNING, SPINNING, PARKED, POLLING, SYSMON -> "";
    };
  }

  private static String pollerNote(Poller poller) {
    if (poller.thread() < 0) {
      return TEXTS.say("poller.none");
    }
    return poller.returnsAtNanos() == Long.MAX_VALUE
        ? TEXTS.say("poller.ready")
        : TEXTS.say("poller.until", Numbers.duration(poller.returnsAtNanos()));
  }

  private static String sysmonNote(Sysmon sysmon) {
    String wakes = Numbers.duration(sysmon.wakesAtNanos());
    return sysmon.deep()
        ? TEXTS.say("sysmon.deep", wakes)
        : TEXTS.say("sysmon.sleeps", Numbers.duration(sysmon.sleepNanos()), wakes);
  }
}
