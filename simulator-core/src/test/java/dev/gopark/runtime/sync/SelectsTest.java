package dev.gopark.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.sync.Selects.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectsTest {
  private final FakeKernel kernel = new FakeKernel();
  private final Channels channels = new Channels(kernel, (_, word, _) -> Long.toString(word));
  private final Selects selects = new Selects(kernel, channels);

  private static Case send(int index, @Nullable Channel channel, long value) {
    return new Case(index, true, channel, value, null);
  }

  private static Case receive(int index, @Nullable Channel channel) {
    return new Case(index, false, channel, 0, null);
  }

  private Channel filled(long value) {
    Channel channel = kernel.channel(1);
    kernel.run();
    channels.send(channel, value, null);
    return channel;
  }

  private static Sudog wokenBy(Goroutine goroutine) {
    Sudog place = goroutine.wokenBy;
    if (place == null) {
      throw new AssertionError(goroutine + " was not woken by a channel");
    }
    return place;
  }

  @Test
  void theFirstReadyCaseInThePollOrderWins() {
    List<Case> cases = List.of(receive(0, filled(10)), receive(1, filled(11)));
    kernel.choices.addAll(List.of(0L, 0L));
    assertThat(selects.select(cases, false)).as("1 was put before 0").isEqualTo(1);
    assertThat(channels.word()).isEqualTo(11);
    kernel.choices.addAll(List.of(0L, 1L));
    assertThat(selects.select(cases, false)).isEqualTo(0);
  }

  @Test
  void thePollOrderIsChosenInsideOutAmongTheCasesThatAreNotNil() {
    List<Case> cases =
        List.of(receive(0, kernel.channel(0)), receive(1, null), send(2, filled(1), 5));
    kernel.run();
    assertThat(selects.select(cases, true)).isEqualTo(Selects.DEFAULT);
    assertThat(kernel.choiceCounts).containsExactly(1L, 2L);
  }

  @Test
  void everyPermutationIsAsLikely() {
    Random random = new Random(1);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      kernel.choices.addAll(List.of(0L, (long) random.nextInt(2), (long) random.nextInt(3)));
      List<Case> left = new ArrayList<>();
      for (int index = 0; index < 3; index++) {
        left.add(receive(index, filled(index)));
      }
      seen.merge(orderOf(left), 1, Integer::sum);
    }
    assertThat(seen).hasSize(6);
    assertThat(seen.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
  }

  /// The poll order, found by emptying one channel after the other under the same choices.
  private List<Integer> orderOf(List<Case> cases) {
    List<Long> choices = List.copyOf(kernel.choices);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      kernel.choices.clear();
      kernel.choices.addAll(choices);
      order.add(selects.select(cases, true));
    }
    kernel.choices.clear();
    return order;
  }

  @Test
  void aClosedSendCasePanicsOnlyIfItIsPolledBeforeAReadyOne() {
    Channel closed = kernel.channel(0);
    kernel.run();
    channels.close(closed);
    Channel ready = filled(3);
    List<Case> cases = List.of(send(0, closed, 1), receive(1, ready));
    kernel.choices.addAll(List.of(0L, 0L));
    assertThat(selects.select(cases, false)).isEqualTo(1);
    channels.send(ready, 4, null);
    kernel.choices.addAll(List.of(0L, 1L));
    assertThatThrownBy(() -> selects.select(cases, false)).hasMessage("send on closed channel");
  }

  @Test
  void aReceiveFromAClosedChannelIsReady() {
    Channel closed = kernel.channel(0);
    kernel.run();
    channels.close(closed);
    assertThat(selects.select(List.of(receive(0, closed)), true)).isZero();
    assertThat(channels.ok()).isFalse();
  }

  @Test
  void withoutAReadyCaseItWaitsInTheQueuesOfAllItsChannels() {
    Channel one = kernel.channel(0);
    Channel two = kernel.channel(0);
    Goroutine waiting = kernel.run();
    List<Case> cases = List.of(send(0, two, 9), receive(1, one), receive(2, one), receive(3, null));
    assertThat(selects.select(cases, false)).isEqualTo(Selects.PARKED);
    assertThat(waiting.reason).isEqualTo(WaitReason.SELECT);
    assertThat(waiting.sudogs).hasSize(3);
    assertThat(one.receivers).hasSize(2);
    assertThat(two.senders).hasSize(1);
  }

  @Test
  void itsPlacesAreTakenInOrderOfTheChannelsAddresses() {
    Channel low = kernel.channel(0);
    Channel high = kernel.channel(0);
    Goroutine waiting = kernel.run();
    selects.select(List.of(receive(0, high), receive(1, low)), false);
    assertThat(waiting.sudogs.stream().map(place -> place.channel)).containsExactly(low, high);
  }

  @Test
  void theFirstPartnerWakesItAndItLeavesTheOtherQueues() {
    Channel one = kernel.channel(0);
    Channel two = kernel.channel(0);
    Goroutine waiting = kernel.run();
    List<Case> cases = List.of(send(0, two, 9), receive(1, one), receive(2, one));
    selects.select(cases, false);
    kernel.run();
    assertThat(channels.send(one, 5, null)).isTrue();
    assertThat(kernel.woken).containsExactly(waiting.id);
    assertThat(one.receivers).isEmpty();
    assertThat(two.senders).isEmpty();
    kernel.run(waiting);
    Sudog place = wokenBy(waiting);
    assertThat(selects.finish(place, cases.get(place.caseIndex).send())).isEqualTo(place.caseIndex);
    assertThat(channels.word()).isEqualTo(5);
    assertThat(waiting.wokenBy).isNull();
  }

  @Test
  void aSelectThatWaitsToSendGivesItsValueToAReceiver() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    selects.select(List.of(send(0, channel, 9), receive(1, kernel.channel(0))), false);
    kernel.run();
    assertThat(channels.receive(channel)).isTrue();
    assertThat(channels.word()).isEqualTo(9);
    kernel.run(waiting);
    assertThat(selects.finish(wokenBy(waiting), true)).isZero();
  }

  @Test
  void closeWakesASelectOnceEvenIfItWaitsThereTwice() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    selects.select(List.of(receive(0, channel), receive(1, channel)), false);
    kernel.run();
    channels.close(channel);
    assertThat(kernel.woken).containsExactly(waiting.id);
    assertThat(channel.receivers).isEmpty();
  }

  @Test
  void aSendCaseWokenByClosePanics() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    selects.select(List.of(send(0, channel, 1), receive(1, kernel.channel(0))), false);
    kernel.run();
    channels.close(channel);
    kernel.run(waiting);
    assertThatThrownBy(() -> selects.finish(wokenBy(waiting), true))
        .hasMessage("send on closed channel");
  }

  @Test
  void aSelectWithoutCasesWaitsForEverAndSoDoesOneOfNilChannels() {
    Goroutine empty = kernel.run();
    assertThat(selects.select(List.of(), false)).isEqualTo(Selects.PARKED);
    assertThat(empty.reason).isEqualTo(WaitReason.SELECT_NO_CASES);
    Goroutine nils = kernel.run();
    assertThat(selects.select(List.of(receive(0, null), send(1, null, 1)), false))
        .isEqualTo(Selects.PARKED);
    assertThat(nils.reason).isEqualTo(WaitReason.SELECT);
    assertThat(nils.sudogs).isEmpty();
  }
}
