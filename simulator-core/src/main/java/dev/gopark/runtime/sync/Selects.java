package dev.gopark.runtime.sync;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Sudog;
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
    int[] order = new int[cases.size()];
    int count = pollOrder(cases, order);
    for (int i = 0; i < count; i++) {
      Case candidate = cases.get(order[i]);
      if (tryCase(candidate)) {
        report(order[i], candidate.channel(), "the first ready case in the random poll order");
        return order[i];
      }
    }
    if (hasDefault) {
      report(DEFAULT, null, "no case is ready → default");
      return DEFAULT;
    }
    enqueue(cases, order, count);
    return PARKED;
  }

  /// Ends a select that had parked.
  public int finish(Sudog place, boolean send) {
    if (send) {
      channels.order.sends(place.channel);
      channels.finishSend(place);
    } else {
      channels.finishReceive(place);
    }
    report(place.caseIndex, place.channel, "the first case whose partner came");
    return place.caseIndex;
  }

  /// Puts a random permutation of the cases whose channel is not nil, built inside out, into
  /// `order`; how many they are.
  private int pollOrder(List<Case> cases, int[] order) {
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
    return kept;
  }

  private boolean tryCase(Case candidate) {
    Channel channel = candidate.channel();
    if (channel == null) {
      return false;
    }
    if (!candidate.send()) {
      return channels.tryReceive(channel);
    }
    boolean sent = channels.trySend(channel, candidate.word(), candidate.ref());
    if (sent) {
      channels.order.sends(channel);
    }
    return sent;
  }

  /// Queues at the first `count` cases of `order`, in the order of their channels' addresses.
  private void enqueue(List<Case> cases, int[] order, int count) {
    sortByAddress(cases, order, count);
    for (int i = 0; i < count; i++) {
      Case candidate = cases.get(order[i]);
      Channel channel = candidate.channel();
      if (channel != null) {
        Sudog place = new Sudog(kernel.current(), channel, candidate.index(), candidate.send());
        place.word = candidate.word();
        place.ref = candidate.ref();
        channels.enqueue(place);
      }
    }
    kernel.park(
        cases.isEmpty() ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT,
        kernel.observed() ? objects() : List.of(),
        cases.isEmpty()
            ? "a select without cases waits for ever"
            : "no case is ready → waits on all of them at once");
  }

  /// The channels that the running goroutine waits at.
  private List<ObjectRef> objects() {
    return kernel.current().sudogs.stream().map(place -> place.channel.ref()).toList();
  }

  /// By insertion: a select has few cases. Those of one channel stay in the order of polling.
  private static void sortByAddress(List<Case> cases, int[] order, int count) {
    for (int i = 1; i < count; i++) {
      int moved = order[i];
      int at = i;
      while (at > 0 && address(cases.get(order[at - 1])) > address(cases.get(moved))) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
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
