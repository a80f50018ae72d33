package dev.gopark.ui.session;

import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;

/// What the session needs of the core: to check a program and to record a run of it.
public interface Simulator {
  /// Reads and compiles `source`; errors are part of the result.
  Checked check(SourceFile source);

  /// A fresh run of a program without errors, its cursor at step 0.
  Recording record(Checked program, Config config);
}
