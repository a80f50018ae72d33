package dev.gopark.ui.session;

import dev.gopark.build.Target;
import dev.gopark.source.Config;

/// What the session needs of the core: to check a program and to record a run of it.
public interface Simulator {
  /// Reads and compiles a program; errors are part of the result.
  Checked check(Target target);

  /// A fresh run of a program without errors, its cursor at step 0.
  ///
  /// @param input what it reads from standard input; chars are bytes
  Recording record(Checked program, Config config, String input);
}
