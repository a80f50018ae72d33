package dev.gopark.runtime.model;

import java.util.function.LongConsumer;

/// Hands out addresses and counts what has been allocated.
public final class Heap {
  private static final long FIRST_ADDRESS = 0xc000010000L;

  private long next = FIRST_ADDRESS;
  private long allocated;
  private long checkAt;
  private long collections;
  private LongConsumer guard = _ -> {};

  /// A heap whose owner wants to look at the live memory after every `checkEvery` bytes.
  public Heap(long checkEvery) {
    this.checkAt = checkEvery;
  }

  private Heap(Heap other) {
    next = other.next;
    allocated = other.allocated;
    checkAt = other.checkAt;
    collections = other.collections;
  }

  /// Reserves `bytes` (rounded up to 16, at least 16) and returns their address.
  public long allocate(long bytes) {
    return allocate(bytes, bytes);
  }

  /// Reserves `size` bytes of addresses for something that costs the simulation `bytes`.
  public long allocate(long size, long bytes) {
    count(bytes);
    return reserve(size);
  }

  /// An address for `size` bytes, which are counted elsewhere.
  long reserve(long size) {
    long address = next;
    next += rounded(size);
    return address;
  }

  /// Counts `bytes` for something that lies within something else.
  void count(long bytes) {
    allocated += rounded(bytes);
  }

  private static long rounded(long bytes) {
    return (Math.max(bytes, 1) + 15) & ~15L;
  }

  /// From now on asks `guard` before a struct or array is made, with its bytes; it ends the run if
  /// they are too many.
  public void guardWith(LongConsumer newGuard) {
    guard = newGuard;
  }

  void admit(long bytes) {
    guard.accept(bytes);
  }

  /// Bytes allocated since the start, freed ones included.
  public long allocatedBytes() {
    return allocated;
  }

  /// Whether enough has been allocated since the last check that live memory must be measured.
  public boolean checkDue() {
    return allocated >= checkAt;
  }

  /// Whether `bytes` more can be had before the next check.
  public boolean hasRoomFor(long bytes) {
    return bytes < checkAt - allocated;
  }

  /// The next check comes after `bytes` more.
  public void checkAgainAfter(long bytes) {
    checkAt = allocated + bytes;
  }

  /// Notes that the program has asked for a garbage collection; there is nothing else to do.
  public void collect() {
    collections++;
  }

  /// How many garbage collections the program has asked for.
  public long collections() {
    return collections;
  }

  public Heap copy() {
    return new Heap(this);
  }

  public long fingerprint() {
    return (next * 31 + checkAt) * 31 + collections;
  }
}
