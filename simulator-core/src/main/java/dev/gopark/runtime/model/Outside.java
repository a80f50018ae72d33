package dev.gopark.runtime.model;

import dev.gopark.world.World;

/// What the machine offers to native functions about processors, threads and the world outside the
/// program, always on behalf of the running goroutine.
public interface Outside {
  /// The running goroutine's thread blocks in the system call `name` for so many nanoseconds. A
  /// native function returns AGAIN after it, and is called again when the call has returned.
  void systemCall(String name, long nanos);

  /// The same for a call that is known to take long: its processor is handed off at once.
  void blockingSystemCall(String name, long nanos);

  /// A system call that is over before sysmon can see it: costs so many nanoseconds.
  void passSystemCall(long nanos);

  /// The system calls `name` of goroutines whose [Goroutine#scratch] is `what` end at `nanos`.
  void endSystemCalls(String name, long what, long nanos);

  /// The program sends itself a signal.
  void raise(int signal);

  /// The simulated operating system.
  World world();

  /// Up to `max` bytes of standard input, empty at its end; chars are bytes.
  String readConsole(int max);

  /// Parks the running goroutine until `descriptor` can be read (or written), which it can at
  /// `readyAt` ([PollWait#NEVER]: when somebody says so). A native function returns AGAIN after it.
  void awaitNetwork(int descriptor, boolean toWrite, long readyAt);

  /// Tells the poller when `descriptor` can be read (or written).
  void networkReady(int descriptor, boolean toWrite, long readyAt);

  /// Wakes all who wait for `descriptor`.
  void endNetworkWaits(int descriptor, boolean toWrite, String why);

  /// Ends waits to read from (or write to) `descriptor` after so many nanoseconds, at once if that
  /// is not positive, no more if it is [PollWait#NEVER].
  void setDeadline(int descriptor, boolean toWrite, long nanos);

  /// `runtime.LockOSThread`.
  void lockThread();

  /// `runtime.UnlockOSThread`.
  void unlockThread();

  /// Changes GOMAXPROCS when `count` is positive; the old value.
  int setProcessors(int count);

  /// Sets how many bytes the stack of a goroutine may have, within what the configuration allows;
  /// what was set before.
  long setStackLimit(long bytes);

  /// Changes the limit of threads; the old one.
  int setThreadLimit(int count);
}
