package dev.gopark.runtime.model;

import dev.gopark.code.Function;
import dev.gopark.event.WaitReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goroutine: its two register stacks, its frames, and what it waits for.
public final class Goroutine extends Copied {
  public enum Status {
    RUNNABLE,
    RUNNING,
    SYSCALL,
    WAITING,
    DEAD
  }

  /// Ints for each suspended frame in [#frames]: function id, pc to go on at, word base, reference
  /// base.
  public static final int FRAME_INTS = 4;

  private static final int[] NO_FRAMES = {};

  public final int id;

  /// The function value it was started with.
  public final Function function;

  /// Id of the creating goroutine, 0 if there is none.
  public final int creator;

  public GoStatement startedBy;

  public long[] words = FunctionValue.NO_WORDS;
  public @Nullable Object[] refs = FunctionValue.NO_REFS;

  /// Suspended callers, outermost first, [#FRAME_INTS] ints each.
  public int[] frames = NO_FRAMES;

  /// Number of suspended callers: the depth of the current frame.
  public int depth;

  // The current frame.
  public Function current;
  public int pc;
  public int wordBase;
  public int refBase;

  public @Nullable Deferred deferred;
  public @Nullable PanicState panic;

  public Status status = Status.RUNNABLE;
  public @Nullable WaitReason reason;

  /// When it entered its present status.
  public long sinceStep;

  public long sinceNanos;

  /// What it waits for: the places it has in channels' queues…
  public final List<Sudog> sudogs = new ArrayList<>(0);

  /// …or the lock, wait group or cond.
  public @Nullable SyncState waitingFor;

  /// The place that its waker used, after a wait for channels.
  public @Nullable Sudog wokenBy;

  /// Its timer while it sleeps.
  public @Nullable Timer timer;

  /// The thread it is locked to: it runs nowhere else.
  public @Nullable OsThread lockedTo;

  /// Where a native function that parked goes on when it is called again; 0 at first.
  public int phase;

  /// Free for natives that parked.
  public long scratch;

  /// The number of the processor that ran it last or, before that, created it.
  public int processor;

  /// How many of the goroutines it has started are alive.
  public int children;

  /// Whether it must give up its processor at the next safepoint.
  public boolean preempt;

  /// Whether a person keeps it from running.
  public boolean frozen;

  /// The case that a person wants its next select to look at first, or -1.
  public int pickedCase = -1;

  /// What it knows of the others; only when races are to be found.
  public VectorClock clock = VectorClock.EMPTY;

  public Goroutine(int id, Function function, int creator, GoStatement startedBy) {
    this.id = id;
    this.function = function;
    this.current = function;
    this.creator = creator;
    this.startedBy = startedBy;
  }

  /// Makes the stacks large enough for a frame of `function` at the given bases, and its registers
  /// zero from the given register numbers on (what lies below are arguments).
  public void enter(int newWordBase, int newRefBase, int wordArguments, int refArguments) {
    int wordTop = newWordBase + current.code().wordCount();
    int refTop = newRefBase + current.code().refCount();
    if (wordTop > words.length) {
      words = Arrays.copyOf(words, Math.max(wordTop, words.length * 2));
    }
    if (refTop > refs.length) {
      refs = Arrays.copyOf(refs, Math.max(refTop, refs.length * 2));
    }
    Arrays.fill(words, Math.min(newWordBase + wordArguments, wordTop), wordTop, 0);
    Arrays.fill(refs, Math.min(newRefBase + refArguments, refTop), refTop, null);
    wordBase = newWordBase;
    refBase = newRefBase;
  }

  /// One past the last word register in use.
  public int wordTop() {
    return wordBase + current.code().wordCount();
  }

  /// One past the last reference register in use.
  public int refTop() {
    return refBase + current.code().refCount();
  }

  @Override
  public String toString() {
    return "G" + id;
  }
}
