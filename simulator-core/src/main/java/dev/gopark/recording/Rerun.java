package dev.gopark.recording;

import dev.gopark.choice.SeededChooser;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs a program once more to learn how the run ends.
public final class Rerun {
  private static final long CHUNK_STEPS = 100_000;

  private Rerun() {}

  /// The ending of a run by its seed that is at `steps` or, if that comes first, at its end; null
  /// if `cancelled` said so first.
  ///
  /// @param input what it reads; chars are bytes
  public static Recording.@Nullable Ending ending(
      Loaded loaded, Config config, String input, long steps, BooleanSupplier cancelled) {
    EventDigest digest = new EventDigest();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            config.withHostTime(false),
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(config.seed()),
            InputTape.of(input.getBytes(StandardCharsets.ISO_8859_1)),
            digest::add);
    while (machine.outcome() == null && machine.steps() < steps) {
      machine.run(Math.min(CHUNK_STEPS, steps - machine.steps()));
      if (cancelled.getAsBoolean()) {
        return null;
      }
    }
    return new Recording.Ending(Outcome.nameOf(machine.outcome()), machine.steps(), digest.text());
  }

  /// In which way the run of a recorded program, as Go decides here, is another one than the
  /// recorded one; empty if it is the same, null if `cancelled` said so first.
  ///
  /// @param loaded its program
  public static @Nullable String difference(
      Recording recording, Loaded loaded, BooleanSupplier cancelled) {
    Recording.Ending ended = recording.ending();
    long steps = ended.interrupted() ? ended.steps() : Long.MAX_VALUE;
    Recording.Ending now =
        ending(loaded, loaded.forRun(recording.config()), recording.input(), steps, cancelled);
    return now == null ? null : now.difference(ended);
  }
}
