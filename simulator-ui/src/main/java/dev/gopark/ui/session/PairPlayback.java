package dev.gopark.ui.session;

import dev.gopark.history.StepSize;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two runs of one program in step. By virtual time, the run that is behind steps next, as the
/// machine itself lets the processor act next whose clock is behind; by steps, both are at the same
/// number of instructions.
final class PairPlayback implements Playback {
  private static final long TURN_NANOS = 12_000_000;
  private static final long CHUNK_STEPS = 2_000;
  private static final BooleanSupplier NEVER = () -> false;

  private final int generation;
  private final Lane left;
  private final Lane right;
  private final List<Lane> lanes;
  private final FirstDifference difference;
  private final Latest<PairFrame> mailbox;
  private final BooleanSupplier interrupted;
  private Lockstep lockstep;
  private @Nullable Lane moved;

  /// Shows itself at once.
  ///
  /// @param interrupted whether something waits for the thread, so that long work should pause
  PairPlayback(
      int generation,
      Lane left,
      Lane right,
      Lockstep lockstep,
      Latest<PairFrame> mailbox,
      BooleanSupplier interrupted) {
    this.generation = generation;
    this.left = left;
    this.right = right;
    this.lanes = List.of(left, right);
    this.difference = new FirstDifference(left, right);
    this.lockstep = lockstep;
    this.mailbox = mailbox;
    this.interrupted = interrupted;
    post(true);
  }

  /// Keeps them in step in another way from now on.
  void keep(Lockstep how) {
    lockstep = how;
    align();
    post(true);
  }

  @Override
  public boolean isAhead() {
    return false;
  }

  @Override
  public boolean atEnd() {
    return left.run.atEnd() && right.run.atEnd();
  }

  private Stream<Lane> unfinished() {
    return lanes.stream().filter(lane -> !lane.run.atEnd());
  }

  /// The one whose virtual time is behind, of those that have not ended; the left one when they are
  /// equal.
  private Lane behind() {
    if (left.run.atEnd() || right.run.atEnd()) {
      return left.run.atEnd() ? right : left;
    }
    return left.run.nanos() <= right.run.nanos() ? left : right;
  }

  @Override
  public void forward(StepSize size, BooleanSupplier cancelled) {
    advance(size, cancelled);
    post(true);
  }

  /// One step of both together; false when it was cancelled or there is none.
  private boolean advance(StepSize size, BooleanSupplier cancelled) {
    if (atEnd()) {
      return false;
    }
    if (lockstep == Lockstep.TIME) {
      moved = behind();
      return moved.run.forward(size, cancelled);
    }
    moved = null;
    long next = unfinished().mapToLong(lane -> lane.stepAfter(size, cancelled)).min().orElseThrow();
    lanes.forEach(lane -> lane.run.seek(next));
    return !cancelled.getAsBoolean();
  }

  @Override
  public void back(StepSize size) {
    long leftStep = left.stepBefore(size);
    long rightStep = right.stepBefore(size);
    if (lockstep == Lockstep.STEPS) {
      moved = null;
      lanes.forEach(lane -> lane.run.seek(Math.max(leftStep, rightStep)));
    } else if (left.run.step() > 0 || right.run.step() > 0) {
      // The last step forward was that of the run that was behind: the later of the two to begin.
      boolean isLeft =
          right.run.step() == 0
              || left.run.step() > 0 && left.nanosAt(leftStep) > right.nanosAt(rightStep);
      moved = isLeft ? left : right;
      moved.run.seek(isLeft ? leftStep : rightStep);
    }
    post(true);
  }

  /// Both go to the virtual time `nanos`.
  @Override
  public void seek(long nanos) {
    moved = null;
    lanes.forEach(lane -> lane.seekTime(Math.min(nanos, lane.recordedNanos())));
    post(true);
  }

  /// To where the output differs for the first time, if that has been recorded.
  void seekDifference() {
    Difference found = difference.find();
    if (found != null) {
      seek(Math.max(nanosOf(left, found.left()), nanosOf(right, found.right())));
    }
  }

  private static long nanosOf(Lane lane, @Nullable OutputLine line) {
    return line == null ? lane.recordedNanos() : lane.nanosAt(line.step());
  }

  @Override
  public boolean play(StepSize size, int count) {
    long deadline = System.nanoTime() + TURN_NANOS;
    for (int i = 0; i < count && advance(size, interrupted); i++) {
      if (System.nanoTime() > deadline || interrupted.getAsBoolean()) {
        break;
      }
    }
    return goesOn();
  }

  @Override
  public boolean rush() {
    return rush(Long.MAX_VALUE);
  }

  @Override
  public boolean runTo(long nanos) {
    if (rush(nanos) && behind().run.nanos() < nanos) {
      return true;
    }
    lanes.forEach(lane -> lane.seekTime(nanos));
    post(true);
    return false;
  }

  /// As fast as possible until the one that is behind has come to `nanos`.
  private boolean rush(long nanos) {
    moved = null;
    long deadline = System.nanoTime() + TURN_NANOS;
    while (!atEnd() && System.nanoTime() < deadline && !interrupted.getAsBoolean()) {
      Recording run = behind().run;
      if (run.nanos() >= nanos) {
        break;
      }
      run.run(CHUNK_STEPS, interrupted);
    }
    align();
    return goesOn();
  }

  /// Brings the one that is behind to where the other one is.
  private void align() {
    if (lockstep == Lockstep.TIME) {
      long nanos = Math.max(left.run.nanos(), right.run.nanos());
      unfinished().toList().forEach(lane -> lane.seekTime(nanos));
    } else {
      long step = Math.max(left.run.step(), right.run.step());
      unfinished().toList().forEach(lane -> lane.run.seek(step));
    }
  }

  /// Shows the picture of a turn, but only if the last one was seen or this one is the last.
  private boolean goesOn() {
    boolean more = !atEnd();
    if (!more || mailbox.isEmpty()) {
      post(!more);
    }
    return more;
  }

  private void post(boolean rest) {
    lanes.forEach(Lane::read);
    mailbox.post(
        new PairFrame(
            generation,
            left.side(moved == left, rest),
            right.side(moved == right, rest),
            difference.find(),
            difference.hasHappened(),
            Math.max(left.recordedNanos(), right.recordedNanos())));
  }
}
