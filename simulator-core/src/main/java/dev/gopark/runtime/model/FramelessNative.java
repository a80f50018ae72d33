package dev.gopark.runtime.model;

/// A native that can usually be run in its caller's frame, which is faster: it does not look at the
/// frames, and calls nothing back.
public interface FramelessNative extends Native {
  /// Runs the whole of it if it can neither panic nor wait nor end the run this time; otherwise
  /// changes nothing and returns false, for [#call] to be used.
  boolean callAtOnce(NativeCall call);
}
