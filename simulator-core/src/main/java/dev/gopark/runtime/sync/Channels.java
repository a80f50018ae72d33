package dev.gopark.runtime.sync;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.model.ValueRenderer;
import dev.gopark.runtime.model.WaitQueue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Channel operations in the steps of Go's `chansend`, `chanrecv` and `closechan`. An operation
/// that parks is asked again when its goroutine runs again, with [Goroutine#wokenBy] telling how
/// the wait ended.
public final class Channels {
  private final Kernel kernel;
  private final ValueRenderer renderer;
  final ChannelOrder order;

  // What the last successful receive delivered: a scratch area, not state.
  private long word;
  private @Nullable Object ref;
  private boolean ok;

  public Channels(Kernel kernel, ValueRenderer renderer) {
    this.kernel = kernel;
    this.renderer = renderer;
    this.order = new ChannelOrder(kernel);
  }

  /// The word that the last receive delivered.
  public long word() {
    return word;
  }

  /// The reference that the last receive delivered.
  public @Nullable Object ref() {
    return ref;
  }

  /// Whether the last receive delivered a value that was sent, and not the zero value of a closed
  /// channel.
  public boolean ok() {
    return ok;
  }

  /// `channel <- value`; false when the goroutine was parked.
  public boolean send(@Nullable Channel channel, long value, @Nullable Object reference) {
    if (channel == null) {
      kernel.park(WaitReason.CHAN_SEND_NIL, List.of(), "a send on a nil channel waits for ever");
      return false;
    }
    order.sends(channel);
    if (trySend(channel, value, reference)) {
      return true;
    }
    Sudog place = new Sudog(kernel.current(), channel, -1, true);
    place.word = value;
    place.ref = reference;
    enqueue(place);
    kernel.park(WaitReason.CHAN_SEND, channel, kernel.observed() ? whySenderWaits(channel) : "");
    return false;
  }

  private static String whySenderWaits(Channel channel) {
    return channel.capacity == 0
        ? "no receiver is waiting on " + channel.name + " → the sender waits"
        : channel.name + "'s buffer is full → the sender waits";
  }

  /// Ends a send that had parked.
  public void finishSend(Sudog place) {
    kernel.current().wokenBy = null;
    if (!place.success) {
      throw kernel.runtimePanic("send on closed channel", true);
    }
  }

  /// Sends if that is possible at once.
  boolean trySend(Channel channel, long value, @Nullable Object reference) {
    if (channel.closed) {
      throw kernel.runtimePanic("send on closed channel", true);
    }
    Sudog receiver = dequeue(channel.receivers);
    if (receiver != null) {
      order.handsOver(receiver);
      receiver.word = value;
      receiver.ref = reference;
      reportSend(channel, value, reference, "handed over", receiver.goroutine.id);
      wake(receiver, true, told("a value was handed over on ", channel, ""));
      return true;
    }
    if (channel.count == channel.capacity) {
      return false;
    }
    order.passes(channel, channel.sendIndex);
    put(channel, value, reference);
    reportSend(channel, value, reference, "buffered", 0);
    return true;
  }

  /// `<-channel`; false when the goroutine was parked, else the value is in [#word], [#ref], [#ok].
  public boolean receive(@Nullable Channel channel) {
    if (channel == null) {
      kernel.park(
          WaitReason.CHAN_RECEIVE_NIL, List.of(), "a receive from a nil channel waits for ever");
      return false;
    }
    if (tryReceive(channel)) {
      return true;
    }
    enqueue(new Sudog(kernel.current(), channel, -1, false));
    kernel.park(
        WaitReason.CHAN_RECEIVE,
        channel,
        told("nothing to receive from ", channel, " → the receiver waits"));
    return false;
  }

  /// Ends a receive that had parked.
  public void finishReceive(Sudog place) {
    kernel.current().wokenBy = null;
    deliver(place.word, place.ref, place.success);
  }

  /// Receives if that is possible at once.
  boolean tryReceive(Channel channel) {
    kernel.pollTimer(channel);
    Sudog sender = channel.closed ? null : dequeue(channel.senders);
    if (sender != null) {
      takeFrom(channel, sender);
      return true;
    }
    if (channel.count > 0) {
      order.passes(channel, channel.receiveIndex);
      take(channel);
      reportReceive(channel, "from the buffer", 0);
      return true;
    }
    if (channel.closed) {
      order.findsClosed(channel);
      deliver(0, null, false);
      reportReceive(channel, "closed", 0);
      return true;
    }
    return false;
  }

  /// A sender waits: an unbuffered channel takes its value; a full buffer gives its oldest and
  /// takes the sender's value into the same place.
  private void takeFrom(Channel channel, Sudog sender) {
    order.takesFrom(sender);
    if (channel.capacity == 0) {
      deliver(sender.word, sender.ref, true);
    } else {
      take(channel);
      put(channel, sender.word, sender.ref);
    }
    reportReceive(channel, "handed over", sender.goroutine.id);
    wake(sender, true, told("its value was taken from ", channel, ""));
  }

  /// `close(channel)`: wakes all receivers, then all senders, in the reverse of queue order.
  public void close(@Nullable Channel channel) {
    if (channel == null) {
      throw kernel.runtimePanic("close of nil channel", true);
    }
    if (channel.closed) {
      throw kernel.runtimePanic("close of closed channel", true);
    }
    channel.closed = true;
    order.closes(channel);
    if (kernel.observed()) {
      String rule = channel.name + " is closed: everyone who waits on it wakes up";
      kernel.emit(new Event.ChanClose(kernel.when(), channel.ref(), rule));
    }
    List<Sudog> woken = new ArrayList<>();
    for (Sudog place = dequeue(channel.receivers); place != null; ) {
      woken.add(place);
      place = dequeue(channel.receivers);
    }
    for (Sudog place = dequeue(channel.senders); place != null; ) {
      woken.add(place);
      place = dequeue(channel.senders);
    }
    for (Sudog place : woken.reversed()) {
      place.word = 0;
      place.ref = null;
      order.wokenByClose(place);
      wake(place, false, told("", channel, " was closed"));
    }
  }

  void enqueue(Sudog place) {
    place.queue().addLast(place);
    place.goroutine.sudogs.add(place);
  }

  /// Takes the first place whose goroutine still waits; a select's other places leave their queues
  /// when it is woken.
  private static @Nullable Sudog dequeue(WaitQueue queue) {
    Sudog place = queue.pollFirst();
    if (place != null) {
      leaveOtherQueues(place);
    }
    return place;
  }

  private static void leaveOtherQueues(Sudog place) {
    List<Sudog> places = place.goroutine.sudogs;
    if (places.size() > 1) {
      for (Sudog other : places) {
        if (other != place) {
          other.queue().remove(other);
        }
      }
    }
    places.clear();
    place.goroutine.wokenBy = place;
  }

  private void wake(Sudog place, boolean success, String why) {
    place.success = success;
    kernel.ready(place.goroutine, place.channel, why);
  }

  /// A rule about a channel, if anybody wants to know.
  private String told(String before, Channel channel, String after) {
    return kernel.observed() ? before + channel.name + after : "";
  }

  private void deliver(long value, @Nullable Object reference, boolean success) {
    word = value;
    ref = reference;
    ok = success;
  }

  private static void put(Channel channel, long value, @Nullable Object reference) {
    if (channel.words) {
      channel.wordBuffer[channel.sendIndex] = value;
    } else {
      channel.refBuffer[channel.sendIndex] = reference;
    }
    channel.sendIndex = (channel.sendIndex + 1) % channel.capacity;
    channel.count++;
  }

  private void take(Channel channel) {
    int index = channel.receiveIndex;
    if (channel.words) {
      deliver(channel.wordBuffer[index], null, true);
      channel.wordBuffer[index] = 0;
    } else {
      deliver(0, channel.refBuffer[index], true);
      channel.refBuffer[index] = null;
    }
    channel.receiveIndex = (index + 1) % channel.capacity;
    channel.count--;
  }

  private void reportSend(
      Channel channel, long value, @Nullable Object reference, String how, int partner) {
    if (kernel.observed()) {
      String text = renderer.render(channel.element, value, reference);
      String rule =
          partner == 0
              ? "%s has room → %s goes into its buffer".formatted(channel.name, text)
              : "a receiver waits on %s → %s goes straight to G%d"
                  .formatted(channel.name, text, partner);
      kernel.emit(new Event.ChanSend(kernel.when(), channel.ref(), text, how, partner, rule));
    }
  }

  private void reportReceive(Channel channel, String how, int partner) {
    if (kernel.observed()) {
      String text = ok ? renderer.render(channel.element, word, ref) : "zero value";
      kernel.emit(
          new Event.ChanRecv(
              kernel.when(),
              channel.ref(),
              text,
              how,
              partner,
              receiveRule(channel, text, partner)));
    }
  }

  private String receiveRule(Channel channel, String text, int partner) {
    if (!ok) {
      return channel.name + " is closed and empty → the zero value, at once";
    }
    if (partner == 0) {
      return "%s's buffer gives its oldest value, %s".formatted(channel.name, text);
    }
    return channel.capacity == 0
        ? "a sender waits on %s → %s comes straight from G%d".formatted(channel.name, text, partner)
        : "%s gives its oldest value, %s, and takes the one G%d brings"
            .formatted(channel.name, text, partner);
  }
}
