package dev.gopark.runtime.model;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.types.Type;
import org.jspecify.annotations.Nullable;

/// A channel as Go lays it out: a ring buffer and two FIFO queues of waiting goroutines.
public final class Channel extends SyncState {
  public final long address;
  public final Type element;
  public final boolean words;
  public final int capacity;

  /// The ring when the element type is a word, else empty.
  public final long[] wordBuffer;

  /// The ring when the element type is a reference, else empty.
  public final @Nullable Object[] refBuffer;

  /// Buffered values.
  public int count;

  /// Where the next value sent goes, and where the next value received comes from.
  public int sendIndex;

  public int receiveIndex;
  public boolean closed;
  public final WaitQueue senders = new WaitQueue();
  public final WaitQueue receivers = new WaitQueue();

  /// The timer that feeds it, if any.
  public @Nullable Timer timer;

  public Channel(
      int id,
      String name,
      String type,
      String createdAt,
      long address,
      Type element,
      boolean words,
      int capacity) {
    super(id, ObjectKind.CHANNEL, name, type, createdAt);
    this.address = address;
    this.element = element;
    this.words = words;
    this.capacity = capacity;
    this.wordBuffer = words && capacity > 0 ? new long[capacity] : FunctionValue.NO_WORDS;
    this.refBuffer = words || capacity == 0 ? FunctionValue.NO_REFS : new Object[capacity];
  }
}
