package dev.gopark.library;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Native.Result;
import dev.gopark.runtime.model.NativeCall;
import dev.gopark.source.Latencies;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// Adds bodies that are system calls: the thread blocks for a while, then the work is done.
final class SlowNatives {
  private final NativeTable table;
  private final ToLongFunction<Latencies> latency;

  SlowNatives(NativeTable table, ToLongFunction<Latencies> latency) {
    this.table = table;
    this.latency = latency;
  }

  /// Adds a body that is the system call `call`.
  void add(String name, String call, Consumer<NativeCall> body) {
    table.addResumable(
        name,
        frame -> {
          Goroutine goroutine = frame.goroutine();
          long nanos = latency.applyAsLong(frame.kernel().config().latencies());
          if (goroutine.phase == 0 && nanos > 0) {
            goroutine.phase = 1;
            frame.kernel().outside().systemCall(call, nanos);
            return Result.AGAIN;
          }
          goroutine.phase = 0;
          body.accept(frame);
          return Result.DONE;
        });
  }
}
