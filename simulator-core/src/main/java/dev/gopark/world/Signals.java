package dev.gopark.world;

import java.util.List;

/// Signals to the program: which ones it asks for or ignores, which have come, and which will.
public final class Signals {
  /// Numbers go from 1 to 64.
  public static final int LAST = 64;

  /// The number of the program's own process.
  public static final int SELF = 1;

  /// The name of the system call that waits for one.
  public static final String RECEIVE = "signal_recv";

  /// A signal that comes at a time.
  public record Coming(int number, long at) {}

  private long wanted;
  private long ignored;
  private long pending;

  /// Those to come from outside, by time.
  private List<Coming> coming = List.of();

  private long nextAt = World.NEVER;

  /// What comes from outside, in order of time.
  public void expect(List<Coming> signals) {
    coming = signals;
    nextAt = signals.isEmpty() ? World.NEVER : signals.getFirst().at();
  }

  /// When the next one comes from outside, [World#NEVER] if none does.
  public long nextAt() {
    return nextAt;
  }

  /// Takes the next one that comes from outside.
  public int next() {
    int number = coming.getFirst().number();
    expect(coming.subList(1, coming.size()));
    return number;
  }

  private static long bit(int number) {
    return 1L << (number - 1);
  }

  /// The program asks for a signal.
  public void want(int number) {
    wanted |= bit(number);
    ignored &= ~bit(number);
  }

  /// The program no longer asks for it. One that is ignored stays so, as in Go.
  public void reset(int number) {
    wanted &= ~bit(number);
  }

  public void ignore(int number) {
    wanted &= ~bit(number);
    ignored |= bit(number);
  }

  public boolean isWanted(int number) {
    return (wanted & bit(number)) != 0;
  }

  public boolean isIgnored(int number) {
    return (ignored & bit(number)) != 0;
  }

  /// One that is wanted has come. One that has come already and was not taken counts once.
  public void post(int number) {
    pending |= bit(number);
  }

  /// Takes the lowest one that has come, 0 if there is none.
  public int take() {
    if (pending == 0) {
      return 0;
    }
    int number = Long.numberOfTrailingZeros(pending) + 1;
    pending &= pending - 1;
    return number;
  }

  Signals copy() {
    Signals copy = new Signals();
    copy.wanted = wanted;
    copy.ignored = ignored;
    copy.pending = pending;
    copy.expect(coming);
    return copy;
  }

  long fingerprint() {
    long hash = 31 * (31 * wanted + ignored) + pending;
    return 31 * hash + coming.size();
  }
}
