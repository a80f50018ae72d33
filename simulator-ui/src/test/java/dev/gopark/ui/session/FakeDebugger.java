package dev.gopark.ui.session;

import dev.gopark.history.Inquiry;
import dev.gopark.history.StepSize;
import dev.gopark.watch.BreakpointSpec;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Looks into a run without Go, and sees nothing.
record FakeDebugger(Recording run) implements Debugger {
  @Override
  public Map<BreakpointSpec, String> breakAt(List<BreakpointSpec> breakpoints) {
    return Map.of();
  }

  @Override
  public boolean breaks() {
    return false;
  }

  @Override
  public Stopped stopped() {
    return null;
  }

  @Override
  public boolean forward(StepSize size, BooleanSupplier cancelled) {
    return run.forward(size, cancelled);
  }

  @Override
  public long run(long maxSteps, BooleanSupplier cancelled) {
    return run.run(maxSteps, cancelled);
  }

  @Override
  public boolean back(BooleanSupplier cancelled) {
    return false;
  }

  @Override
  public List<Watched> watch(List<String> expressions, int goroutine) {
    return expressions.stream().map(text -> new Watched(text, goroutine, text, "")).toList();
  }

  @Override
  public Inquiry.Answer ask(Inquiry inquiry, BooleanSupplier cancelled) {
    return Inquiry.Answer.none("nothing");
  }

  @Override
  public Inquiry.Answer ask(String question, BooleanSupplier cancelled) {
    return Inquiry.Answer.none(question);
  }
}
