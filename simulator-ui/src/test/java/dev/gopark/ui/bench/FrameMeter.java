package dev.gopark.ui.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Counts frames while something is drawn: how many in a second, how long they take, and what each
/// of the two threads that make them has to do for one.
final class FrameMeter extends AnimationTimer {
  private static final int WARM_FRAMES = 60;
  private static final long LEAST_NANOS = 4_000_000_000L;
  private static final double MILLION = 1e6;

  /// @param median of the frames, in milliseconds
  /// @param longest in milliseconds
  /// @param fx what the JavaFX thread computes for a frame, in milliseconds
  /// @param render what the thread that draws computes for a frame, in milliseconds
  record Result(double perSecond, double median, double longest, double fx, double render) {
    /// How many frames a second the busier thread could make if it had a processor to itself.
    double possible() {
      return 1000 / Math.max(fx, render);
    }
  }

  private final IntConsumer onFrame;
  private final CompletableFuture<Result> result = new CompletableFuture<>();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long[] frames = new long[1 << 12];
  private int warm;
  private int count;
  private long began;
  private long last;
  private long fxBefore;
  private long renderBefore;

  /// @param onFrame called with the number of each frame, to change what is shown
  FrameMeter(IntConsumer onFrame) {
    this.onFrame = onFrame;
  }

  CompletableFuture<Result> result() {
    return result;
  }

  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    onFrame.accept(warm + count);
    if (warm < WARM_FRAMES) {
      warm++;
      began = time;
      last = time;
      fxBefore = cpu("JavaFX Application Thread");
      renderBefore = cpu("QuantumRenderer");
      return;
    }
    if (count == frames.length) {
      frames = Arrays.copyOf(frames, count * 2);
    }
    frames[count++] = time - last;
    last = time;
    if (time - began > LEAST_NANOS) {
      stop();
      result.complete(measured(time));
    }
  }

  private Result measured(long time) {
    Arrays.sort(frames, 0, count);
    return new Result(
        count * 1e9 / (time - began),
        frames[count / 2] / MILLION,
        frames[count - 1] / MILLION,
        (cpu("JavaFX Application Thread") - fxBefore) / MILLION / count,
        (cpu("QuantumRenderer") - renderBefore) / MILLION / count);
  }

  private long cpu(String name) {
    long sum = 0;
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().startsWith(name)) {
        sum += Math.max(0, threads.getThreadCpuTime(info.getThreadId()));
      }
    }
    return sum;
  }
}
