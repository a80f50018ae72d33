package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a token tells when pointed at: on what it waits, since when, and who could wake it.
final class Tips {
  private static final Texts TEXTS = Texts.of("stage");
  private static final int NAMES = 6;

  private final Snapshot snapshot;
  private final Map<Integer, SyncObject> objects;

  Tips(Snapshot snapshot) {
    this.snapshot = snapshot;
    objects = snapshot.objects().stream().collect(Collectors.toMap(SyncObject::id, o -> o));
  }

  String of(int id) {
    Goroutine goroutine = snapshot.goroutine(id);
    return goroutine == null ? "G" + id : of(goroutine);
  }

  private String of(Goroutine goroutine) {
    List<String> lines = new ArrayList<>();
    String state = GoroutineState.of(goroutine).word();
    String reason = goroutine.reason() == null ? "" : " (" + goroutine.reason().label + ")";
    lines.add(TEXTS.say("tip.state", goroutine.label(), goroutine.function(), state) + reason);
    if (goroutine.line() > 0) {
      lines.add(TEXTS.say("tip.at", goroutine.file() + ":" + goroutine.line()));
    }
    lines.add(TEXTS.say("tip.since", goroutine.sinceStep()));
    for (int id : goroutine.waitsFor()) {
      SyncObject object = objects.get(id);
      if (object != null) {
        lines.add(TEXTS.say("tip.waits", object.name(), waker(object)));
      }
    }
    String hopeless = hopeless(goroutine);
    if (hopeless != null) {
      lines.add(hopeless);
    }
    if (!goroutine.holds().isEmpty()) {
      lines.add(TEXTS.say("tip.holds", names(goroutine.holds())));
    }
    if (goroutine.creator() > 0) {
      lines.add(creator(goroutine));
    }
    return String.join("\n", lines);
  }

  private static String creator(Goroutine goroutine) {
    String creator = "G" + goroutine.creator();
    return goroutine.creatorLine() > 0
        ? TEXTS.say(
            "tip.created.at", creator, goroutine.creatorFile() + ":" + goroutine.creatorLine())
        : TEXTS.say("tip.created", creator);
  }

  private static @Nullable String hopeless(Goroutine goroutine) {
    return switch (goroutine.reason()) {
      case CHAN_RECEIVE_NIL, CHAN_SEND_NIL -> TEXTS.say("tip.nil");
      case SELECT_NO_CASES -> TEXTS.say("tip.no-cases");
      case SLEEP -> TEXTS.say("tip.sleep");
      case null, default -> null;
    };
  }

  private static String waker(SyncObject object) {
    return switch (object.kind()) {
      case CHANNEL -> TEXTS.say("wake.channel");
      case MUTEX, RW_MUTEX ->
          object.holders().isEmpty()
              ? TEXTS.say("wake.free")
              : TEXTS.say("wake.unlock", goroutines(object.holders()));
      case WAIT_GROUP -> TEXTS.say("wake.counter", object.counter());
      case COND -> TEXTS.say("wake.cond");
      case ONCE ->
          object.holders().isEmpty()
              ? TEXTS.say("wake.once")
              : TEXTS.say("wake.once.by", goroutines(object.holders()));
      case SEMAPHORE -> TEXTS.say("wake.release");
    };
  }

  private static String goroutines(List<Integer> ids) {
    return ids.stream().limit(NAMES).map(id -> "G" + id).collect(Collectors.joining(", "))
        + (ids.size() > NAMES ? ", …" : "");
  }

  private String names(List<Integer> ids) {
    return ids.stream()
            .limit(NAMES)
            .map(objects::get)
            .filter(object -> object != null)
            .map(SyncObject::name)
            .collect(Collectors.joining(", "))
        + (ids.size() > NAMES ? ", …" : "");
  }
}
