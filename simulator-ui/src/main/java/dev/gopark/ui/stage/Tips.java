package dev.gopark.ui.stage;

import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.Snapshot.SyncObject;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Numbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a token tells when pointed at: on what it waits, since when, and who could wake it.
final class Tips {
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
    StringBuilder tip = new StringBuilder(goroutine.label());
    tip.append(' ').append(goroutine.function()).append(": ");
    tip.append(GoroutineState.of(goroutine).word);
    if (goroutine.reason() != null) {
      tip.append(" (").append(goroutine.reason().label).append(')');
    }
    if (goroutine.line() > 0) {
      tip.append("\nat ").append(goroutine.file()).append(':').append(goroutine.line());
    }
    tip.append("\nsince step ").append(Numbers.grouped(goroutine.sinceStep()));
    for (int id : goroutine.waitsFor()) {
      SyncObject object = objects.get(id);
      if (object != null) {
        tip.append("\nwaits for ").append(object.name()).append(": ").append(waker(object));
      }
    }
    if (goroutine.reason() != null) {
      String hopeless = hopeless(goroutine);
      tip.append(hopeless == null ? "" : "\n" + hopeless);
    }
    if (!goroutine.holds().isEmpty()) {
      tip.append("\nholds ").append(names(goroutine.holds()));
    }
    if (goroutine.creator() > 0) {
      tip.append("\ncreated by G").append(goroutine.creator());
      if (goroutine.creatorLine() > 0) {
        tip.append(" at ").append(goroutine.creatorFile()).append(':');
        tip.append(goroutine.creatorLine());
      }
    }
    return tip.toString();
  }

  private static @Nullable String hopeless(Goroutine goroutine) {
    return switch (goroutine.reason()) {
      case CHAN_RECEIVE_NIL, CHAN_SEND_NIL -> "a nil channel is never ready: nobody can wake it";
      case SELECT_NO_CASES -> "a select without cases: nobody can wake it";
      case SLEEP -> "its timer will wake it";
      case null, default -> null;
    };
  }

  private static String waker(SyncObject object) {
    return switch (object.kind()) {
      case CHANNEL -> "woken by its other side, or by close";
      case MUTEX, RW_MUTEX ->
          object.holders().isEmpty()
              ? "free, it will be woken in turn"
              : "woken when " + goroutines(object.holders()) + " unlocks it";
      case WAIT_GROUP -> "woken when its counter, now " + object.counter() + ", reaches 0";
      case COND -> "woken by Signal or Broadcast";
      case ONCE ->
          object.holders().isEmpty()
              ? "woken when the function returns"
              : "woken when " + goroutines(object.holders()) + " is done with the function";
      case SEMAPHORE -> "woken by a release";
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
