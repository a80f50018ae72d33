package dev.gopark.runtime;

import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.MemoryOrder;
import dev.gopark.runtime.race.RaceDetector;
import dev.gopark.runtime.race.RaceText;

/// What a program that is run with race detection prints about its races, and how it ends.
final class Races {
  /// The exit code of a program that would have ended well.
  static final int EXIT_CODE = 66;

  private Races() {}

  /// What follows the order of the machine of `kernel`, which prints each race when it is found.
  static MemoryOrder order(MachineKernel kernel) {
    if (!kernel.config().race()) {
      return MemoryOrder.OFF;
    }
    MachineData data = kernel.data();
    RaceText text = new RaceText(data);
    return new RaceDetector(
        data,
        new SlotNames(kernel.program(), data)::of,
        race -> kernel.emitOutput(true, text.report(race)));
  }

  /// The exit code in place of `code`; says how many races there were.
  static int exitCode(MachineKernel kernel, int code) {
    int count = kernel.data().races.size();
    if (code != 0 || count == 0) {
      return code;
    }
    kernel.emitOutput(true, "Found %d data race(s)\n".formatted(count));
    return EXIT_CODE;
  }
}
