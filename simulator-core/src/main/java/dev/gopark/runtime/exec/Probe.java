package dev.gopark.runtime.exec;

import dev.gopark.code.Function;
import dev.gopark.code.Instruction;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import org.jspecify.annotations.Nullable;

/// Looks at a goroutine that is about to execute an instruction, and changes nothing that the
/// program can notice.
@FunctionalInterface
public interface Probe {
  void before(Goroutine g, Kernel k);

  /// Which instructions are looked at.
  @FunctionalInterface
  interface Placement {
    /// Nowhere.
    Placement NONE = (_, _) -> null;

    /// The probe before `instruction` of `function`, or null.
    @Nullable Probe probe(Function function, Instruction instruction);
  }
}
