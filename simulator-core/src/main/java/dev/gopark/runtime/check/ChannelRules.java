package dev.gopark.runtime.check;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Goroutine.Status;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Sudog;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Channels and the goroutines that wait at them name each other, and nobody waits at a channel
/// that could serve it.
final class ChannelRules {
  private final MachineData data;
  private final Judge judge;

  /// Channels that anybody waits at, and others that are shown.
  private final Set<Channel> channels = identitySet();

  /// Places that goroutines say they have in queues.
  private final Set<Sudog> claimed = identitySet();

  /// Places found in queues.
  private final Set<Sudog> queued = identitySet();

  ChannelRules(MachineData data, Judge judge) {
    this.data = data;
    this.judge = judge;
  }

  private static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  void check() {
    data.objects.forEach(
        object -> {
          if (object instanceof Channel channel) {
            channels.add(channel);
          }
        });
    data.goroutines.values().forEach(this::claim);
    for (Channel channel : channels) {
      visit(channel, channel.senders, true);
      visit(channel, channel.receivers, false);
      isRing(channel);
      servesAllItCan(channel);
    }
    for (Sudog place : claimed) {
      judge.demand(
          queued.contains(place),
          Rule.WAIT_QUEUES,
          () -> "%s is in no queue of %s".formatted(place.goroutine, place.channel.name));
    }
  }

  private void claim(Goroutine goroutine) {
    boolean waits = goroutine.status == Status.WAITING;
    judge.demand(
        waits ? goroutine.wokenBy == null : goroutine.sudogs.isEmpty(),
        Rule.WAIT_QUEUES,
        () ->
            "%s is %s, has %d places in queues and was %s"
                .formatted(
                    goroutine,
                    goroutine.status,
                    goroutine.sudogs.size(),
                    goroutine.wokenBy == null ? "not woken" : "woken"));
    judge.demand(
        fits(goroutine.reason, goroutine.sudogs),
        Rule.WAIT_QUEUES,
        () ->
            "%s waits (%s) at %d places"
                .formatted(goroutine, goroutine.reason, goroutine.sudogs.size()));
    for (Sudog place : goroutine.sudogs) {
      channels.add(place.channel);
      judge.demand(
          place.goroutine == goroutine && claimed.add(place),
          Rule.WAIT_QUEUES,
          () -> "a place of %s is kept by %s".formatted(place.goroutine, goroutine));
    }
  }

  /// One place for a send or a receive, one for each channel of a select, none for other waits.
  private static boolean fits(@Nullable WaitReason reason, Collection<Sudog> places) {
    return switch (reason) {
      case CHAN_RECEIVE -> places.size() == 1 && places.stream().noneMatch(place -> place.send);
      case CHAN_SEND -> places.size() == 1 && places.stream().allMatch(place -> place.send);
      case SELECT -> places.stream().allMatch(place -> place.caseIndex >= 0);
      case null, default -> places.isEmpty();
    };
  }

  private void visit(Channel channel, Collection<Sudog> queue, boolean send) {
    for (Sudog place : queue) {
      judge.demand(
          place.channel == channel
              && place.send == send
              && claimed.contains(place)
              && queued.add(place),
          Rule.WAIT_QUEUES,
          () ->
              "%s is in the wrong queue of %s, or twice, or does not know of it"
                  .formatted(place.goroutine, channel.name));
    }
  }

  private void isRing(Channel channel) {
    boolean bounded = channel.count >= 0 && channel.count <= channel.capacity;
    judge.demand(
        bounded
            && (channel.capacity == 0
                || channel.sendIndex == (channel.receiveIndex + channel.count) % channel.capacity),
        Rule.CHANNELS,
        () ->
            "%s of capacity %d holds %d values from %d to %d"
                .formatted(
                    channel.name,
                    channel.capacity,
                    channel.count,
                    channel.receiveIndex,
                    channel.sendIndex));
  }

  private void servesAllItCan(Channel channel) {
    Sudog sender = channel.senders.peekFirst();
    Sudog receiver = channel.receivers.peekFirst();
    demandNoWait(!channel.closed || sender == null && receiver == null, channel, "it is closed");
    demandNoWait(
        channel.count == 0 || receiver == null, channel, "receivers wait and it has values");
    demandNoWait(
        channel.count == channel.capacity || sender == null,
        channel,
        "senders wait and it has room");
    demandNoWait(noneMeet(channel), channel, "a sender and a receiver wait");
  }

  /// Only the places of one select can face each other.
  private static boolean noneMeet(Channel channel) {
    Sudog first = channel.senders.peekFirst();
    return first == null
        || channel.receivers.isEmpty()
        || channel.senders.stream().allMatch(place -> place.goroutine == first.goroutine)
            && channel.receivers.stream().allMatch(place -> place.goroutine == first.goroutine);
  }

  private void demandNoWait(boolean holds, Channel channel, String why) {
    judge.demand(
        holds,
        Rule.NO_LOST_WAKE_UP,
        () ->
            "of %s: %s (senders %s, receivers %s)"
                .formatted(channel.name, why, who(channel.senders), who(channel.receivers)));
  }

  private static String who(Collection<Sudog> queue) {
    return queue.stream().map(place -> place.goroutine.toString()).toList().toString();
  }
}
