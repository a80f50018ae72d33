package dev.gopark.world;

import dev.gopark.world.Descriptor.Socket;
import java.util.Arrays;
import java.util.List;

/// A command that has been started and not been waited for.
final class Child {
  /// The standard stream of a command that has none: `/dev/null`.
  static final int NOWHERE = -1;

  /// What it does, and which of that comes next.
  final List<Act> acts;

  int next;

  /// Its standard input, output and error and what else it has inherited: descriptors of its own,
  /// those of the console (0 to 2), or [#NOWHERE].
  final int[] files;

  /// How long it takes from its write to a pipe until that can be read.
  final long latency;

  /// What comes from the console.
  String typed = "";

  /// What it is writing, to where, and whether there has been no room for it.
  String unwritten = "";

  boolean toError;
  boolean stuck;

  /// Until when it has acted.
  long clock;

  /// When it ends, [World#NEVER] if that is not settled, and how: Linux's wait status.
  long endsAt = World.NEVER;

  int status;

  /// The streams that end when it does.
  List<Integer> outputs = List.of();

  Child(List<Act> acts, int[] files, long clock, long latency) {
    this.acts = acts;
    this.files = files;
    this.clock = clock;
    this.latency = latency;
  }

  boolean isOver() {
    return endsAt != World.NEVER;
  }

  /// When others see what it does now.
  long seenAt() {
    return later(clock, latency);
  }

  static long later(long nanos, long by) {
    return nanos + by < nanos ? World.NEVER : nanos + by;
  }

  /// The streams that it can write to.
  List<Integer> outputs(Descriptors descriptors) {
    return Arrays.stream(files)
        .mapToObj(descriptors::get)
        .filter(open -> open instanceof Socket socket && socket.out() >= 0)
        .map(open -> ((Socket) open).out())
        .toList();
  }

  Child copy() {
    Child copy = new Child(acts, files, clock, latency);
    copy.next = next;
    copy.typed = typed;
    copy.unwritten = unwritten;
    copy.toError = toError;
    copy.stuck = stuck;
    copy.endsAt = endsAt;
    copy.status = status;
    copy.outputs = outputs;
    return copy;
  }

  long fingerprint() {
    long hash = acts.hashCode();
    hash = 31 * hash + Arrays.hashCode(files);
    hash = 31 * hash + typed.hashCode();
    hash = 31 * hash + unwritten.hashCode();
    hash = 31 * hash + next + (toError ? 1 << 20 : 0) + (stuck ? 1 << 21 : 0);
    hash = 31 * hash + clock;
    hash = 31 * hash + endsAt;
    hash = 31 * hash + outputs.hashCode();
    return 31 * hash + status;
  }
}
