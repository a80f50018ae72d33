package dev.gopark.runtime.model;

/// Thrown through operations and natives when the whole run has ended (`os.Exit`, a fatal error, a
/// limit). The machine knows why; nobody else may catch it.
public final class RunEnded extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RunEnded() {
    super(null, null, false, false);
  }
}
