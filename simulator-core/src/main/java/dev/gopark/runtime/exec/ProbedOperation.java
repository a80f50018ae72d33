package dev.gopark.runtime.exec;

import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;

/// An operation with a probe before it.
final class ProbedOperation extends Operation {
  private final Probe probe;
  private final Operation operation;

  ProbedOperation(Site site, Probe probe, Operation operation) {
    super(site);
    this.probe = probe;
    this.operation = operation;
  }

  @Override
  public int run(Goroutine g, Kernel k) {
    probe.before(g, k);
    return operation.run(g, k);
  }
}
