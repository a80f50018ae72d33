package dev.gopark.runtime;

import dev.gopark.code.Program;
import dev.gopark.runtime.model.Race;
import dev.gopark.source.LanguageVersion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A complete read-only view of a machine at one step, for analysis. Valid until the machine moves
/// on.
public interface MachineState {
  Snapshot snapshot();

  LanguageVersion language();

  Program program();

  /// Data races found so far; none unless they are looked for.
  List<Race> races();

  /// Ids of the channels and locks that the goroutine with this id can reach through its frames and
  /// the heap (package-level variables included), so that it could still use them.
  Set<Integer> reachableObjects(int goroutine);

  /// Ids of the goroutines that can never run again, whatever is chosen. Those in `gone` count as
  /// ended.
  Set<Integer> stuck(Set<Integer> gone);

  /// What comes again and again while nothing is achieved, or null; `stuck` need not move.
  @Nullable Recurrence recurrence(Set<Integer> stuck);

  /// What would come again and again if the goroutines went on that the end of the program, which
  /// came with that of `gone`, has cut off; null when nothing would.
  @Nullable Recurrence spinning(Set<Integer> gone);

  /// Whether the goroutine has anything before it that others could notice.
  boolean hasWorkLeft(int goroutine);

  /// Ids of the goroutines that would soon end by themselves if the end of the program, which came
  /// with that of `gone`, had not cut them off: without printing anything, and without taking a
  /// value that was sent before.
  Set<Integer> endingQuietly(Set<Integer> gone);

  /// Ids of the waiting goroutines that the goroutine with this id could wake by a channel, wait
  /// group or cond, were it to run; its own if it waits for what it would do itself.
  Set<Integer> wakes(int goroutine);

  /// The goroutine's frames with their variables.
  GoroutineDetail inspect(int goroutine);

  /// The text of the line of the user's program that the goroutine is in; empty when there is none.
  String sourceLine(int goroutine);

  /// The line at which the goroutine took the lock with the id `object`; 0 when that is not known.
  int heldSince(int goroutine, int object);
}
