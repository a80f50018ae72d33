package dev.gopark.runtime.sync;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Sudog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Go's `selectgo`: polls the cases in a random order and takes the first that is ready; if none is
/// and there is no default, waits on all of them at once.
public final class Selects {
  /// What [#select] returns when the goroutine was parked.
  public static final int PARKED = -2;

  /// What [#select] returns for the default case.
  public static final int DEFAULT = -1;

  private final Kernel kernel;
  private final Channels channels;

  public Selects(Kernel kernel, Channels channels) {
    this.kernel = kernel;
    this.channels = channels;
  }

  /// A case whose operands have been evaluated; `index` counts in source order.
  public record Case(
      int index, boolean send, @Nullable Channel channel, long word, @Nullable Object ref) {}

  /// The index of the case that was taken, [#DEFAULT] or [#PARKED]. What a receive delivered is in
  /// the [Channels].
  public int select(List<Case> cases, boolean hasDefault) {
    int[] order = pollOrder(cases);
    for (int index : order) {
      if (tryCase(cases.get(index))) {
        report(index, cases.get(index).channel(), "the first ready case in the random poll order");
        return index;
      }
    }
    if (hasDefault) {
      report(DEFAULT, null, "no case is ready → default");
      return DEFAULT;
    }
    enqueue(cases, order);
    return PARKED;
  }

  /// Ends a select that had parked.
  public int finish(Sudog place, boolean send) {
    if (send) {
      channels.finishSend(place);
    } else {
      channels.finishReceive(place);
    }
    report(place.caseIndex, place.channel, "the first case whose partner came");
    return place.caseIndex;
  }

  /// A random permutation of the cases whose channel is not nil, built inside out.
  private int[] pollOrder(List<Case> cases) {
    int[] order = new int[cases.size()];
    int kept = 0;
    for (Case candidate : cases) {
      if (candidate.channel() != null) {
        int other =
            (int)
                kernel.choose(ChoiceKind.SELECT_ORDER, kept + 1L, "place in a select's poll order");
        order[kept] = order[other];
        order[other] = candidate.index();
        kept++;
      }
    }
    return java.util.Arrays.copyOf(order, kept);
  }

  private boolean tryCase(Case candidate) {
    Channel channel = candidate.channel();
    if (channel == null) {
      return false;
    }
    return candidate.send()
        ? channels.trySend(channel, candidate.word(), candidate.ref())
        : channels.tryReceive(channel);
  }

  private void enqueue(List<Case> cases, int[] order) {
    List<Case> waiting = new ArrayList<>();
    for (int index : order) {
      waiting.add(cases.get(index));
    }
    waiting.sort(Comparator.comparingLong(Selects::address));
    List<ObjectRef> objects = new ArrayList<>();
    for (Case candidate : waiting) {
      Channel channel = candidate.channel();
      if (channel != null) {
        Sudog place = new Sudog(kernel.current(), channel, candidate.index());
        place.word = candidate.word();
        place.ref = candidate.ref();
        channels.enqueue(candidate.send() ? channel.senders : channel.receivers, place);
        objects.add(channel.ref());
      }
    }
    kernel.park(
        cases.isEmpty() ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT,
        objects,
        cases.isEmpty()
            ? "a select without cases waits for ever"
            : "no case is ready → waits on all of them at once");
  }

  private static long address(Case candidate) {
    Channel channel = candidate.channel();
    return channel == null ? 0 : channel.address;
  }

  private void report(int index, @Nullable Channel channel, String rule) {
    if (kernel.observed()) {
      kernel.emit(
          new Event.SelectChoose(
              kernel.when(), index, channel == null ? null : channel.ref(), rule));
    }
  }
}
