package dev.gopark.source;

/// Where a run is cut off with a clear message instead of hanging or exhausting the host.
///
/// @param steps instructions of the whole machine; `Long.MAX_VALUE` for none
/// @param heapBytes simulated memory
/// @param stackBytes of one goroutine, as Go limits it
/// @param goroutines alive at once
/// @param outputBytes standard output and error together
public record Limits(
    long steps, long heapBytes, long stackBytes, int goroutines, long outputBytes) {
  public static final Limits DEFAULT =
      new Limits(Long.MAX_VALUE, 1L << 30, 1_000_000_000L, 10_000_000, 64L << 20);

  public Limits withSteps(long limit) {
    return new Limits(limit, heapBytes, stackBytes, goroutines, outputBytes);
  }
}
