package dev.gopark.analysis;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.Snapshot.SyncObject;
import java.util.List;

/// Phrases for waits.
final class Words {
  private static final int MAX_LISTED = 8;

  private Words() {}

  /// Whether `goroutine` waits to send on `channel`, and not to receive.
  static boolean sends(Snapshot.Goroutine goroutine, SyncObject channel) {
    if (goroutine.reason() != WaitReason.SELECT) {
      return goroutine.reason() == WaitReason.CHAN_SEND;
    }
    return channel.senders().stream().anyMatch(waiter -> waiter.goroutine() == goroutine.id());
  }

  /// Whether `object` is what the Done of a context returns; no variable's name has a space in it.
  static boolean isContext(SyncObject object) {
    return object.name().startsWith("context ");
  }

  /// What somebody else could do with `object` so that `goroutine` goes on: `receive from results`.
  static String help(Snapshot.Goroutine goroutine, SyncObject object) {
    return switch (object.kind()) {
      case CHANNEL ->
          sends(goroutine, object)
              ? "receive from " + object.name()
              : isContext(object) ? "cancel " + object.name() : "send on or close " + object.name();
      case WAIT_GROUP -> "call " + object.name() + ".Done";
      case COND -> "signal " + object.name();
      case SEMAPHORE -> "release " + object.name();
      case MUTEX, RW_MUTEX, ONCE -> "release " + object.name();
    };
  }

  /// What `goroutine` does: `waits to receive from results`.
  static String action(Snapshot.Goroutine goroutine, List<SyncObject> objects) {
    WaitReason reason = goroutine.reason();
    if (reason == null) {
      return "waits";
    }
    String name = objects.isEmpty() ? "" : objects.getFirst().name();
    return switch (reason) {
      case CHAN_RECEIVE -> "waits to receive from " + name;
      case CHAN_SEND -> "waits to send on " + name;
      case CHAN_RECEIVE_NIL -> "waits to receive from a nil channel";
      case CHAN_SEND_NIL -> "waits to send on a nil channel";
      case SELECT ->
          objects.isEmpty()
              ? "waits in a select of nil channels"
              : "waits in a select on " + names(objects);
      case SELECT_NO_CASES -> "waits in select {}";
      case SLEEP -> "sleeps";
      case MUTEX_LOCK, RWMUTEX_LOCK -> "waits to lock " + name;
      case RWMUTEX_RLOCK -> "waits to lock " + name + " for reading";
      case WAIT_GROUP_WAIT -> "waits for the wait group " + name;
      case COND_WAIT -> "waits for a signal on " + name;
      case SEMACQUIRE -> "waits for " + name;
      case IO_WAIT -> "waits for input";
      case PANIC_WAIT -> "waits for a panic to end";
    };
  }

  /// ` at line 12`, or empty.
  static String at(int line) {
    return line == 0 ? "" : " at line " + line;
  }

  /// ` since line 12`, or empty.
  static String since(int line) {
    return line == 0 ? "" : " since line " + line;
  }

  /// `main` for goroutine 1, `G7` for others.
  static String who(int goroutine) {
    return goroutine == 1 ? "main" : "G" + goroutine;
  }

  static String names(List<SyncObject> objects) {
    return list(objects.stream().map(SyncObject::name).distinct().toList());
  }

  /// `a`, `a and b`, `a, b and c`; cut when long.
  static String list(List<String> words) {
    if (words.size() > MAX_LISTED) {
      int more = words.size() - MAX_LISTED + 1;
      return String.join(", ", words.subList(0, MAX_LISTED - 1)) + " and " + more + " more";
    }
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /// `fork` for `forks[0]`, `forks[1]`, …; `lock` for names that have nothing in common.
  static String noun(List<String> names) {
    String common = "";
    for (String name : names) {
      int bracket = name.indexOf('[');
      String base = bracket < 0 ? "" : name.substring(name.lastIndexOf('.', bracket) + 1, bracket);
      if (base.isEmpty() || !common.isEmpty() && !base.equals(common)) {
        return "lock";
      }
      common = base;
    }
    return common.length() > 1 && common.endsWith("s") && !common.endsWith("ss")
        ? common.substring(0, common.length() - 1)
        : "lock";
  }
}
