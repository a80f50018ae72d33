package dev.gopark.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Sudog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private final FakeKernel kernel = new FakeKernel();
  private final Channels channels =
      new Channels(kernel, (_, word, ref) -> ref == null ? Long.toString(word) : ref.toString());

  private Goroutine sender(Channel channel, long value) {
    Goroutine sender = kernel.run();
    assertThat(channels.send(channel, value, null)).isFalse();
    return sender;
  }

  private Goroutine receiver(Channel channel) {
    Goroutine receiver = kernel.run();
    assertThat(channels.receive(channel)).isFalse();
    return receiver;
  }

  private long received(Channel channel) {
    assertThat(channels.receive(channel)).isTrue();
    assertThat(channels.ok()).isTrue();
    return channels.word();
  }

  private static Sudog wokenBy(Goroutine goroutine) {
    Sudog place = goroutine.wokenBy;
    if (place == null) {
      throw new AssertionError(goroutine + " was not woken by a channel");
    }
    return place;
  }

  @Test
  void aSendHandsItsValueToTheFirstReceiverAndGoesOn() {
    Channel channel = kernel.channel(0);
    Goroutine first = receiver(channel);
    Goroutine second = receiver(channel);
    Goroutine sender = kernel.run();
    assertThat(channels.send(channel, 7, null)).isTrue();
    assertThat(sender.status).isEqualTo(Goroutine.Status.RUNNING);
    assertThat(kernel.woken).containsExactly(first.id);
    assertThat(channel.receivers).containsExactlyElementsOf(second.sudogs);
    kernel.run(first);
    channels.finishReceive(wokenBy(first));
    assertThat(channels.word()).isEqualTo(7);
    assertThat(channels.ok()).isTrue();
    assertThat(first.wokenBy).isNull();
    assertThat(first.sudogs).isEmpty();
  }

  @Test
  void aSendToAWaitingReceiverDoesNotTouchTheBuffer() {
    Channel channel = kernel.channel(2);
    receiver(channel);
    kernel.run();
    channels.send(channel, 7, null);
    assertThat(channel.count).isZero();
    assertThat(channel.sendIndex).isZero();
  }

  @Test
  void aBufferIsFilledAndThenTheSenderWaits() {
    Channel channel = kernel.channel(2);
    kernel.run();
    assertThat(channels.send(channel, 1, null)).isTrue();
    assertThat(channels.send(channel, 2, null)).isTrue();
    assertThat(channels.send(channel, 3, null)).isFalse();
    assertThat(channel.count).isEqualTo(2);
    assertThat(channel.senders).hasSize(1);
  }

  @Test
  void aReceiveFromAFullBufferTakesTheOldestAndPutsTheSendersValueIntoItsPlace() {
    Channel channel = kernel.channel(2);
    kernel.run();
    channels.send(channel, 1, null);
    channels.send(channel, 2, null);
    Goroutine sender = sender(channel, 3);
    kernel.run();
    assertThat(received(channel)).isEqualTo(1);
    assertThat(channel.wordBuffer).containsExactly(3, 2);
    assertThat(channel.receiveIndex).isEqualTo(1);
    assertThat(channel.sendIndex).isEqualTo(1);
    assertThat(kernel.woken).containsExactly(sender.id);
    assertThat(received(channel)).isEqualTo(2);
    assertThat(received(channel)).isEqualTo(3);
  }

  @Test
  void anUnbufferedReceiveTakesTheValueOfTheFirstSender() {
    Channel channel = kernel.channel(0);
    Goroutine first = sender(channel, 1);
    Goroutine second = sender(channel, 2);
    kernel.run();
    assertThat(received(channel)).isEqualTo(1);
    assertThat(received(channel)).isEqualTo(2);
    assertThat(kernel.woken).containsExactly(first.id, second.id);
    kernel.run(first);
    channels.finishSend(wokenBy(first));
    assertThat(first.wokenBy).isNull();
  }

  @Test
  void aValueTakenFromTheBufferIsCleared() {
    Channel channel = kernel.strings(1);
    kernel.run();
    channels.send(channel, 0, "text");
    channels.receive(channel);
    assertThat(channels.ref()).isEqualTo("text");
    assertThat(channel.refBuffer).containsOnlyNulls();
  }

  @Test
  void closeWakesReceiversInTheReverseOfQueueOrder() {
    Channel channel = kernel.channel(0);
    List<Goroutine> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(receiver(channel));
    }
    kernel.run();
    channels.close(channel);
    assertThat(kernel.woken).containsExactly(4, 3, 2, 1);
    assertThat(channel.receivers).isEmpty();
    for (Goroutine goroutine : waiting) {
      kernel.run(goroutine);
      channels.finishReceive(wokenBy(goroutine));
      assertThat(channels.ok()).isFalse();
      assertThat(channels.word()).isZero();
    }
  }

  @Test
  void closeWakesSendersInTheReverseOfQueueOrderAndTheyPanic() {
    Channel channel = kernel.channel(0);
    Goroutine first = sender(channel, 1);
    Goroutine second = sender(channel, 2);
    kernel.run();
    channels.close(channel);
    assertThat(kernel.woken).containsExactly(second.id, first.id);
    kernel.run(first);
    assertThatThrownBy(() -> channels.finishSend(wokenBy(first)))
        .hasMessage("send on closed channel");
    assertThat(first.wokenBy).isNull();
  }

  @Test
  void aClosedChannelGivesWhatIsLeftInItsBufferAndThenZeroValues() {
    Channel channel = kernel.channel(2);
    kernel.run();
    channels.send(channel, 5, null);
    channels.close(channel);
    assertThat(received(channel)).isEqualTo(5);
    assertThat(channels.receive(channel)).isTrue();
    assertThat(channels.ok()).isFalse();
    assertThat(channels.word()).isZero();
    assertThat(kernel.events).last().isInstanceOf(Event.ChanRecv.class);
  }

  @Test
  void aSendOnAClosedChannelPanicsEvenWithRoom() {
    Channel channel = kernel.channel(1);
    kernel.run();
    channels.close(channel);
    assertThatThrownBy(() -> channels.send(channel, 1, null)).hasMessage("send on closed channel");
  }

  @Test
  void closingTwiceOrNilPanics() {
    Channel channel = kernel.channel(0);
    kernel.run();
    channels.close(channel);
    assertThatThrownBy(() -> channels.close(channel)).hasMessage("close of closed channel");
    assertThatThrownBy(() -> channels.close(null)).hasMessage("close of nil channel");
  }

  @Test
  void nilChannelsBlockForEver() {
    Goroutine sender = kernel.run();
    assertThat(channels.send(null, 1, null)).isFalse();
    assertThat(sender.reason).isEqualTo(WaitReason.CHAN_SEND_NIL);
    Goroutine receiver = kernel.run();
    assertThat(channels.receive(null)).isFalse();
    assertThat(receiver.reason).isEqualTo(WaitReason.CHAN_RECEIVE_NIL);
    assertThat(sender.sudogs).isEmpty();
    assertThat(receiver.sudogs).isEmpty();
  }

  @Test
  void waitingGoroutinesHaveTheReasonOfTheirOperation() {
    assertThat(sender(kernel.channel(0), 1).reason).isEqualTo(WaitReason.CHAN_SEND);
    assertThat(receiver(kernel.channel(0)).reason).isEqualTo(WaitReason.CHAN_RECEIVE);
  }
}
