package dev.gopark.source;

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

  public Costs withWakeUp(int nanos) {
    return new Costs(
        instruction,
        call,
        allocation,
        channelOperation,
        lockOperation,
        contextSwitch,
        spawn,
        steal,
        nanos,
        mapWrite,
        output);
  }
}
