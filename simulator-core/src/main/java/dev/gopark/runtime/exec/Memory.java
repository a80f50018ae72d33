package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Kernel;

/// Takes memory for what may be large.
public final class Memory {
  /// An allocation of more than this part of all memory is looked at before it is made.
  private static final int LARGE_PART = 8;

  private Memory() {}

  /// Reserves `bytes` and returns their address; ends the run if they are more than there is.
  static long reserve(Kernel k, long bytes) {
    return reserve(k, bytes, bytes);
  }

  /// Reserves addresses for `size` bytes that cost the simulation `bytes`.
  static long reserve(Kernel k, long size, long bytes) {
    admit(k, bytes);
    return k.heap().allocate(size, bytes);
  }

  /// Ends the run if `bytes` more are more than there is.
  public static void admit(Kernel k, long bytes) {
    long limit = k.config().limits().heapBytes();
    if (bytes <= limit / LARGE_PART) {
      return;
    }
    if (bytes > limit) {
      throw exhausted(k, bytes);
    }
    k.measureHeap();
    if (!k.heap().hasRoomFor(bytes)) {
      throw exhausted(k, bytes);
    }
  }

  static RuntimeException exhausted(Kernel k, long bytes) {
    k.write(true, "runtime: out of memory: cannot allocate " + bytes + "-byte block\n");
    throw k.fatal("out of memory");
  }
}
