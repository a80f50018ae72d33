package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.Figures;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two runs of one program at the same moment. Immutable.
///
/// @param generation counts the comparisons of a session
/// @param difference where the recorded output differs first; null while it does not
/// @param differs whether both have come to that difference
/// @param recordedNanos the virtual time up to which both can be sought
public record PairFrame(
    int generation,
    Side left,
    Side right,
    @Nullable Difference difference,
    boolean differs,
    long recordedNanos) {
  /// One of the two runs.
  ///
  /// @param nanos the virtual time before which everything has happened
  /// @param moved whether the last step was its own
  /// @param findings what is wrong; looked for at rest only
  /// @param output the latest lines written up to the cursor
  public record Side(
      SchedulingPolicy policy,
      Snapshot snapshot,
      Figures figures,
      long nanos,
      boolean moved,
      List<Finding> findings,
      List<Line> output) {
    public Side {
      findings = List.copyOf(findings);
      output = List.copyOf(output);
    }

    public boolean atEnd() {
      return snapshot.outcome() != null;
    }

    /// Goroutines that wait in queues to run.
    public long queued() {
      long queued = snapshot.globalQueue().size();
      for (Snapshot.Processor processor : snapshot.processors()) {
        queued += processor.queue().size() + (processor.runnext() == 0 ? 0 : 1);
      }
      return queued;
    }
  }

  /// @param number among the lines of standard output, from 1; 0 on standard error
  public record Line(int number, OutputLine line) {}

  /// The virtual time that both have reached, or at which the longer one ended.
  public long nanos() {
    return Math.max(left.nanos(), right.nanos());
  }

  public boolean atStart() {
    return left.snapshot().step() == 0 && right.snapshot().step() == 0;
  }

  public boolean atEnd() {
    return left.atEnd() && right.atEnd();
  }
}
