package dev.gopark.gotest;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.choice.Chooser;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets another chooser decide, and notes where tests end.
final class TestEnds implements Chooser {
  private final Chooser chooser;
  private final List<TestEnd> ends = new ArrayList<>();
  private @Nullable Machine machine;

  TestEnds(Chooser chooser) {
    this.chooser = chooser;
  }

  /// The machine that asks.
  void of(Machine asking) {
    machine = asking;
  }

  /// So far, in order.
  List<TestEnd> soFar() {
    return ends;
  }

  @Override
  public long choose(ChoiceKind kind, long count, String detail) {
    Machine asking = machine;
    if (kind == ChoiceKind.TEST_END && asking != null) {
      Goroutine running = asking.data().turn.running;
      int id = running == null ? 0 : running.id;
      ends.add(new TestEnd(detail, asking.steps() - 1, id, asking.data().goroutines.keySet()));
    }
    return chooser.choose(kind, count, detail);
  }

  @Override
  public Chooser copy() {
    return chooser.copy();
  }

  @Override
  public long fingerprint() {
    return chooser.fingerprint();
  }
}
