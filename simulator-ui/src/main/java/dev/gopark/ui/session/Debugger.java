package dev.gopark.ui.session;

import dev.gopark.history.Inquiry;
import dev.gopark.history.StepSize;
import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Breakpoints, watched expressions and questions of one run. Used on the simulator's thread only.
public interface Debugger {
  /// Stops the run at these from now on, as far as they are enabled.
  ///
  /// @return those that make no sense in this program, and why
  Map<BreakpointSpec, String> breakAt(List<BreakpointSpec> breakpoints);

  /// Whether there is something to stop at.
  boolean breaks();

  /// The breakpoint at which the cursor is, with the goroutine that is there; null for none.
  @Nullable Stopped stopped();

  /// As [Recording#forward], but no further than to the next breakpoint.
  boolean forward(StepSize size, BooleanSupplier cancelled);

  /// As [Recording#run], but no further than to the next breakpoint.
  long run(long maxSteps, BooleanSupplier cancelled);

  /// Moves the cursor to the last breakpoint before it; false if there is none or `cancelled` said
  /// so first, and then the cursor stays.
  boolean back(BooleanSupplier cancelled);

  /// What expressions come to where the cursor is.
  ///
  /// @param goroutine for which; 0 for the one that runs
  List<Watched> watch(List<String> expressions, int goroutine);

  /// Answers a question that is asked at the cursor, which stays.
  Inquiry.Answer ask(Inquiry inquiry, BooleanSupplier cancelled);

  /// Answers one in words, as `gopark run --ask` takes it.
  Inquiry.Answer ask(String question, BooleanSupplier cancelled);

  /// A breakpoint that has been reached, and by whom.
  record Stopped(BreakpointSpec breakpoint, int goroutine) {}

  /// An expression that is watched.
  ///
  /// @param goroutine for which; 0 for none
  /// @param value null if it has none
  /// @param note why it has no value, else empty
  record Watched(String expression, int goroutine, @Nullable String value, String note) {}
}
