package dev.gopark.ui.session;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Offers;
import dev.gopark.runtime.Snapshot;
import dev.gopark.source.SchedulingPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the window shows of a run at one step. Immutable.
///
/// @param generation counts the runs of this session; events of different generations never mix
/// @param recordedSteps the furthest step executed
/// @param eventIndex events up to the cursor
/// @param eventCount events recorded in all
/// @param detail the selected goroutine from the inside; null when none is selected or it is gone
/// @param atEnd whether the cursor is at the end of a finished run
/// @param policy how this run deals out goroutines
/// @param investigated what was asked about it
/// @param offers what a person could decide here; nothing unless that is wanted
public record Frame(
    int generation,
    Snapshot snapshot,
    long recordedSteps,
    int eventIndex,
    int eventCount,
    List<Finding> findings,
    @Nullable GoroutineDetail detail,
    boolean atEnd,
    SchedulingPolicy policy,
    Investigated investigated,
    Offers offers) {
  public Frame {
    findings = List.copyOf(findings);
  }

  public long step() {
    return snapshot.step();
  }
}
