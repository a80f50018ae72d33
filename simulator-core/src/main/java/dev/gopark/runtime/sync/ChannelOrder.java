package dev.gopark.runtime.sync;

import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.types.Sizes;

/// What operations on channels order, for [dev.gopark.runtime.model.MemoryOrder]. Each place in a
/// buffer passes on what its sender knew, and to a later sender what its receiver knew. Closing
/// passes on at a place of its own; to close a channel while another sends is a race.
final class ChannelOrder {
  private static final String SEND = "runtime.chansend";
  private static final String CLOSE = "runtime.closechan";
  private static final int RACE_SLOT = 0;

  private final Kernel kernel;

  ChannelOrder(Kernel kernel) {
    this.kernel = kernel;
  }

  private boolean off() {
    return !kernel.order().isOn();
  }

  /// The running goroutine sends, sooner or later.
  void sends(Channel channel) {
    if (!off()) {
      kernel.order().access(kernel.current(), channel, RACE_SLOT, false, false, SEND);
    }
  }

  /// A place of the buffer is filled or emptied.
  void passes(Channel channel, int index) {
    if (!off()) {
      kernel.order().releaseAcquire(kernel.current(), channel, slot(channel, index));
    }
  }

  /// The running goroutine gives a value to one that waits for it. Over a buffered channel the
  /// value goes through a place of the buffer as far as the order is concerned, which moves on.
  void handsOver(Sudog receiver) {
    Channel channel = receiver.channel;
    if (off()) {
      return;
    }
    if (channel.capacity == 0) {
      kernel.order().meet(kernel.current(), receiver.goroutine);
      return;
    }
    int slot = slot(channel, channel.receiveIndex);
    kernel.order().releaseAcquire(kernel.current(), channel, slot);
    kernel.order().releaseAcquire(receiver.goroutine, channel, slot);
    channel.receiveIndex = (channel.receiveIndex + 1) % channel.capacity;
    channel.sendIndex = channel.receiveIndex;
  }

  /// The running goroutine receives while `sender` waits.
  void takesFrom(Sudog sender) {
    Channel channel = sender.channel;
    if (off()) {
      return;
    }
    if (channel.capacity == 0) {
      kernel.order().meet(kernel.current(), sender.goroutine);
      return;
    }
    int slot = slot(channel, channel.receiveIndex);
    kernel.order().releaseAcquire(kernel.current(), channel, slot);
    kernel.order().releaseAcquire(sender.goroutine, channel, slot);
  }

  void closes(Channel channel) {
    if (!off()) {
      kernel.order().access(kernel.current(), channel, RACE_SLOT, true, false, CLOSE);
      kernel.order().release(kernel.current(), channel, closing(channel));
    }
  }

  void findsClosed(Channel channel) {
    if (!off()) {
      kernel.order().acquire(kernel.current(), channel, closing(channel));
    }
  }

  void wokenByClose(Sudog place) {
    if (!off()) {
      kernel.order().acquire(place.goroutine, place.channel, closing(place.channel));
    }
  }

  /// Elements without size share one place.
  private static int slot(Channel channel, int index) {
    return Sizes.of(channel.element) == 0 ? 0 : index;
  }

  private static int closing(Channel channel) {
    return channel.capacity;
  }
}
