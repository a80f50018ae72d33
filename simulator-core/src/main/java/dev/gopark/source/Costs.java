package dev.gopark.source;

import java.util.List;
import java.util.Optional;

/// What things cost in virtual nanoseconds. The defaults are near what Go 1.19 measures on one core
/// of a current machine.
///
/// @param instruction one ordinary VM instruction
/// @param call a function call
/// @param allocation an object
/// @param channelOperation a send, receive or close that does not block
/// @param lockOperation a lock or unlock without contention
/// @param contextSwitch a processor taking up another goroutine
/// @param spawn a `go` statement
/// @param steal looking at another processor's queue
/// @param wakeUp from the wake-up of an idle processor to its first look for work
/// @param mapWrite one store into a map or deletion from it
/// @param output one write to standard output or error
public record Costs(
    int instruction,
    int call,
    int allocation,
    int channelOperation,
    int lockOperation,
    int contextSwitch,
    int spawn,
    int steal,
    int wakeUp,
    int mapWrite,
    int output) {
  public static final Costs DEFAULT = new Costs(1, 3, 20, 15, 5, 50, 60, 50, 5_000, 15, 300);

  /// What [#with] understands.
  public static final String FORM =
      "NAME=NANOSECONDS with one of instruction, call, allocation, channel, lock, switch, spawn,"
          + " steal, wake-up, map-write, output, and a number from 1 to 1000000";

  private static final List<String> NAMES =
      List.of(
          "instruction",
          "call",
          "allocation",
          "channel",
          "lock",
          "switch",
          "spawn",
          "steal",
          "wake-up",
          "map-write",
          "output");

  private static final int MAX_NANOS = 1_000_000;

  public Costs withWakeUp(int nanos) {
    return with(NAMES.indexOf("wake-up"), nanos);
  }

  /// The costs with one of them changed, such as `switch=200`; empty when that is not understood.
  public Optional<Costs> with(String setting) {
    int sign = setting.indexOf('=');
    int index = sign < 0 ? -1 : NAMES.indexOf(setting.substring(0, sign));
    if (index < 0) {
      return Optional.empty();
    }
    try {
      int nanos = Integer.parseInt(setting.substring(sign + 1));
      return nanos < 1 || nanos > MAX_NANOS ? Optional.empty() : Optional.of(with(index, nanos));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Costs with(int index, int nanos) {
    int[] all = {
      instruction,
      call,
      allocation,
      channelOperation,
      lockOperation,
      contextSwitch,
      spawn,
      steal,
      wakeUp,
      mapWrite,
      output
    };
    all[index] = nanos;
    return new Costs(
        all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9], all[10]);
  }
}
