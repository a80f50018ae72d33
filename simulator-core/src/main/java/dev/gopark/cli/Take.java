package dev.gopark.cli;

import dev.gopark.choice.Chooser;
import dev.gopark.choice.Schedule;
import dev.gopark.choice.ScheduledChooser;
import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.recording.EventDigest;
import dev.gopark.recording.Recording;
import dev.gopark.runtime.InputTape;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where a run takes its choices and its input from, how far it goes, and what is kept of it.
final class Take {
  private final Schedule schedule;
  private final long lastStep;
  private final @Nullable EventDigest digest;
  private final @Nullable InputTape recorded;
  private InputTape input = InputTape.empty();

  private Take(
      Schedule schedule,
      long lastStep,
      @Nullable EventDigest digest,
      @Nullable InputTape recorded) {
    this.schedule = schedule;
    this.lastStep = lastStep;
    this.digest = digest;
    this.recorded = recorded;
  }

  /// A run that decides by its seed alone, to its end.
  ///
  /// @param keeps whether a digest of its events is wanted
  static Take fresh(boolean keeps) {
    EventDigest digest = keeps ? new EventDigest() : null;
    return new Take(Schedule.DEFAULT, Long.MAX_VALUE, digest, null);
  }

  /// The run of a recording again.
  static Take again(Recording recording) {
    long lastStep = recording.ending().interrupted() ? recording.ending().steps() : Long.MAX_VALUE;
    InputTape tape = InputTape.of(recording.input().getBytes(StandardCharsets.ISO_8859_1));
    return new Take(recording.schedule(), lastStep, new EventDigest(), tape);
  }

  Chooser chooser(long seed) {
    return deviates() ? new ScheduledChooser(seed, schedule) : new SeededChooser(seed);
  }

  /// Whether there are choices other than the seed's.
  boolean deviates() {
    return !schedule.decisions().isEmpty();
  }

  /// What the program reads: what was recorded, else what `prepared` makes of `live`.
  InputTape input(InputStream live, UnaryOperator<InputStream> prepared) {
    input = recorded != null ? recorded : InputTape.from(prepared.apply(live));
    return input;
  }

  /// What the program has read; chars are bytes.
  String consumed() {
    return input.consumed();
  }

  /// Whether the run is to be told to [#see].
  boolean watches() {
    return digest != null;
  }

  void see(Event event) {
    if (digest != null) {
      digest.add(event);
    }
  }

  /// The step at which the run stops even if it could go on.
  long lastStep() {
    return lastStep;
  }

  /// The digest of the events so far; empty if nobody wanted one.
  String digest() {
    return digest == null ? "" : digest.text();
  }
}
