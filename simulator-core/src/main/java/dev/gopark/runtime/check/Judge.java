package dev.gopark.runtime.check;

import dev.gopark.runtime.model.MachineData;
import java.util.function.Supplier;

/// Throws what the rules find.
final class Judge {
  private final MachineData data;

  Judge(MachineData data) {
    this.data = data;
  }

  /// `rule` demands `holds`; `otherwise` says what is the case if it does not.
  void demand(boolean holds, Rule rule, Supplier<String> otherwise) {
    if (!holds) {
      throw new BrokenRule(rule, data.steps, otherwise.get());
    }
  }
}
