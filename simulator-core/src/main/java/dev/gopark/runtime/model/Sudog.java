package dev.gopark.runtime.model;

import org.jspecify.annotations.Nullable;

/// A goroutine's place in a channel's wait queue; Go's name for it. Its value is what a sender
/// brings, or what a receiver was given.
public final class Sudog extends Copied {
  public final Goroutine goroutine;
  public final Channel channel;

  /// The case's index in a select, in source order; -1 outside.
  public final int caseIndex;

  /// Whether it waits to send.
  public final boolean send;

  public long word;
  public @Nullable Object ref;

  /// Whether a partner came (false: the channel was closed).
  public boolean success;

  public Sudog(Goroutine goroutine, Channel channel, int caseIndex, boolean send) {
    this.goroutine = goroutine;
    this.channel = channel;
    this.caseIndex = caseIndex;
    this.send = send;
  }

  /// The queue of its channel in which it waits.
  public WaitQueue queue() {
    return send ? channel.senders : channel.receivers;
  }
}
