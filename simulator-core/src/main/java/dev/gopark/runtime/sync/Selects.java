package dev.gopark.runtime.sync;

import dev.gopark.choice.ChoiceKind;
import dev.gopark.code.SelectInfo;
import dev.gopark.event.Event;
import dev.gopark.event.Event.ObjectRef;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Kernel;
import dev.gopark.runtime.model.Sudog;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Go's `selectgo`: polls the cases in a random order and takes the first that is ready; if none is
/// and there is no default, waits on all of them at once. The channels and the values to send are
/// in the registers of the running goroutine that the cases name.
public final class Selects {
  /// What [#select] returns when the goroutine was parked.
  public static final int PARKED = -2;

  /// What [#select] returns for the default case.
  public static final int DEFAULT = -1;

  private static final int TYPICAL_CASES = 8;

  private final Kernel kernel;
  private final Channels channels;

  // The select being executed, a scratch area and not state: the channels of its cases, and those
  // of
  // them that are not nil in the order of polling.
  private @Nullable Channel[] caseChannels = new Channel[TYPICAL_CASES];
  private int[] order = new int[TYPICAL_CASES];
  private int count;

  public Selects(Kernel kernel, Channels channels) {
    this.kernel = kernel;
    this.channels = channels;
  }

  /// The index of the case that was taken, [#DEFAULT] or [#PARKED]. What a receive delivered is in
  /// the [Channels].
  public int select(Goroutine g, SelectInfo info) {
    pollOrder(g, info);
    String rule = pickedFirst(g);
    for (int i = 0; i < count; i++) {
      int index = order[i];
      Channel channel = polled(i);
      if (tryCase(g, info.at(index), channel)) {
        report(index, channel, rule);
        return index;
      }
    }
    if (info.hasDefault()) {
      report(DEFAULT, null, "no case is ready → default");
      return DEFAULT;
    }
    enqueue(g, info);
    return PARKED;
  }

  /// Ends a select that had parked.
  public int finish(Sudog place) {
    if (place.send) {
      channels.order.sends(place.channel);
      channels.finishSend(place);
    } else {
      channels.finishReceive(place);
    }
    report(place.caseIndex, place.channel, "the first case whose partner came");
    return place.caseIndex;
  }

  /// The channel of the `place`th case to be polled.
  private Channel polled(int place) {
    return Objects.requireNonNull(caseChannels[order[place]]);
  }

  /// Puts a random permutation of the cases whose channel is not nil, built inside out, into
  /// `order`.
  private void pollOrder(Goroutine g, SelectInfo info) {
    int size = info.size();
    if (size > order.length) {
      caseChannels = new Channel[size];
      order = new int[size];
    }
    count = 0;
    for (int index = 0; index < size; index++) {
      Channel channel = (Channel) g.refs[g.refBase + info.at(index).channel()];
      caseChannels[index] = channel;
      if (channel != null) {
        int other =
            (int)
                kernel.choose(
                    ChoiceKind.SELECT_ORDER, count + 1L, "place in a select's poll order");
        order[count] = order[other];
        order[other] = index;
        count++;
      }
    }
  }

  /// Lets the case that a person has picked be polled first. The rule that follows, in words.
  private String pickedFirst(Goroutine g) {
    int picked = g.pickedCase;
    g.pickedCase = -1;
    for (int place = 0; place < count && picked >= 0; place++) {
      if (order[place] == picked) {
        System.arraycopy(order, 0, order, 1, place);
        order[0] = picked;
        return "the first ready case, beginning with the one you pick";
      }
    }
    return "the first ready case in the random poll order";
  }

  private boolean tryCase(Goroutine g, SelectInfo.Case candidate, Channel channel) {
    if (!candidate.send()) {
      return channels.tryReceive(channel);
    }
    boolean sent =
        channel.words
            ? channels.trySend(channel, g.words[g.wordBase + candidate.value()], null)
            : channels.trySend(channel, 0, g.refs[g.refBase + candidate.value()]);
    if (sent) {
      channels.order.sends(channel);
    }
    return sent;
  }

  /// Queues at all cases, in the order of their channels' addresses.
  private void enqueue(Goroutine g, SelectInfo info) {
    sortByAddress();
    for (int i = 0; i < count; i++) {
      Channel channel = polled(i);
      SelectInfo.Case waiting = info.at(order[i]);
      Sudog place = new Sudog(g, channel, order[i], waiting.send());
      if (waiting.send() && channel.words) {
        place.word = g.words[g.wordBase + waiting.value()];
      } else if (waiting.send()) {
        place.ref = g.refs[g.refBase + waiting.value()];
      }
      channels.enqueue(place);
    }
    boolean empty = info.size() == 0;
    kernel.park(
        empty ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT,
        kernel.observed() ? objects(g) : List.of(),
        empty
            ? "a select without cases waits for ever"
            : "no case is ready → waits on all of them at once");
  }

  /// The channels that `g` waits at.
  private static List<ObjectRef> objects(Goroutine g) {
    return g.sudogs.stream().map(place -> place.channel.ref()).toList();
  }

  /// By insertion: a select has few cases. Those of one channel stay in the order of polling.
  private void sortByAddress() {
    for (int i = 1; i < count; i++) {
      int moved = order[i];
      long address = polled(i).address;
      int at = i;
      while (at > 0 && polled(at - 1).address > address) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = moved;
    }
  }

  private void report(int index, @Nullable Channel channel, String rule) {
    if (kernel.observed()) {
      kernel.emit(
          new Event.SelectChoose(
              kernel.when(), index, channel == null ? null : channel.ref(), rule));
    }
  }
}
