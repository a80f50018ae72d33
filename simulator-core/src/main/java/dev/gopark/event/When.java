package dev.gopark.event;

/// When and where an event happened.
///
/// @param step instructions the whole machine had executed
/// @param nanos virtual time of the processor, since the start of the run
/// @param processor the processor's number, or -1 when none (a timer of an idle machine)
/// @param goroutine the goroutine that was running there, or 0 for none
/// @param file the source file the goroutine was in, empty for none
/// @param line its line (from 1), 0 for none
public record When(long step, long nanos, int processor, int goroutine, String file, int line) {
  /// `file:line`, or empty.
  public String position() {
    return line == 0 ? "" : file + ":" + line;
  }
}
