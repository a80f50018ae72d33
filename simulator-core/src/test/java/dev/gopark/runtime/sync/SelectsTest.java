package dev.gopark.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.code.SelectInfo;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.syntax.Expr.ChannelDirection;
import dev.gopark.types.BasicType;
import dev.gopark.types.Type;
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

  /// A case with what its registers hold.
  private record Case(boolean send, @Nullable Channel channel, long value) {}

  /// Executes a select with `cases`, the operands of each in registers of its index.
  private int select(List<Case> cases, boolean hasDefault) {
    Goroutine running = kernel.current();
    List<SelectInfo.Case> options = new ArrayList<>();
    for (Case each : cases) {
      int register = options.size();
      running.refs[register] = each.channel();
      running.words[register] = each.value();
      options.add(
          new SelectInfo.Case(
              each.send(),
              register,
              register,
              new Type.Channel(ChannelDirection.BOTH, BasicType.INT)));
    }
    return selects.select(running, new SelectInfo(options, hasDefault));
  }

  private static Case send(@Nullable Channel channel, long value) {
    return new Case(true, channel, value);
  }

  private static Case receive(@Nullable Channel channel) {
    return new Case(false, channel, 0);
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
  void rule_3_step3_theFirstReadyCaseInThePollOrderWins() {
    List<Case> cases = List.of(receive(filled(10)), receive(filled(11)));
    kernel.choices.addAll(List.of(0L, 0L));
    assertThat(select(cases, false)).as("1 was put before 0").isEqualTo(1);
    assertThat(channels.word()).isEqualTo(11);
    kernel.choices.addAll(List.of(0L, 1L));
    assertThat(select(cases, false)).isEqualTo(0);
  }

  @Test
  void rule_3_step1_thePollOrderIsChosenInsideOutAmongTheCasesThatAreNotNil() {
    List<Case> cases = List.of(receive(kernel.channel(0)), receive(null), send(filled(1), 5));
    kernel.run();
    assertThat(select(cases, true)).isEqualTo(Selects.DEFAULT);
    assertThat(kernel.choiceCounts).containsExactly(1L, 2L);
  }

  @Test
  void rule_3_step1_everyPermutationIsAsLikely() {
    Random random = new Random(1);
    Map<List<Integer>, Integer> seen = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      kernel.choices.addAll(List.of(0L, (long) random.nextInt(2), (long) random.nextInt(3)));
      List<Case> left = new ArrayList<>();
      for (int index = 0; index < 3; index++) {
        left.add(receive(filled(index)));
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
      order.add(select(cases, true));
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
    List<Case> cases = List.of(send(closed, 1), receive(ready));
    kernel.choices.addAll(List.of(0L, 0L));
    assertThat(select(cases, false)).isEqualTo(1);
    channels.send(ready, 4, null);
    kernel.choices.addAll(List.of(0L, 1L));
    assertThatThrownBy(() -> select(cases, false)).hasMessage("send on closed channel");
  }

  @Test
  void aReceiveFromAClosedChannelIsReady() {
    Channel closed = kernel.channel(0);
    kernel.run();
    channels.close(closed);
    assertThat(select(List.of(receive(closed)), true)).isZero();
    assertThat(channels.ok()).isFalse();
  }

  @Test
  void rule_3_step5_withoutAReadyCaseItWaitsInTheQueuesOfAllItsChannels() {
    Channel one = kernel.channel(0);
    Channel two = kernel.channel(0);
    Goroutine waiting = kernel.run();
    List<Case> cases = List.of(send(two, 9), receive(one), receive(one), receive(null));
    assertThat(select(cases, false)).isEqualTo(Selects.PARKED);
    assertThat(waiting.reason).isEqualTo(WaitReason.SELECT);
    assertThat(waiting.sudogs).hasSize(3);
    assertThat(one.receivers).hasSize(2);
    assertThat(two.senders).hasSize(1);
  }

  @Test
  void rule_3_step2_itsPlacesAreTakenInOrderOfTheChannelsAddresses() {
    Channel low = kernel.channel(0);
    Channel high = kernel.channel(0);
    Goroutine waiting = kernel.run();
    select(List.of(receive(high), receive(low)), false);
    assertThat(waiting.sudogs.stream().map(place -> place.channel)).containsExactly(low, high);
  }

  @Test
  void rule_3_step6_theFirstPartnerWakesItAndItLeavesTheOtherQueues() {
    Channel one = kernel.channel(0);
    Channel two = kernel.channel(0);
    Goroutine waiting = kernel.run();
    List<Case> cases = List.of(send(two, 9), receive(one), receive(one));
    select(cases, false);
    kernel.run();
    assertThat(channels.send(one, 5, null)).isTrue();
    assertThat(kernel.woken).containsExactly(waiting.id);
    assertThat(one.receivers).isEmpty();
    assertThat(two.senders).isEmpty();
    kernel.run(waiting);
    Sudog place = wokenBy(waiting);
    assertThat(selects.finish(place)).isEqualTo(place.caseIndex);
    assertThat(channels.word()).isEqualTo(5);
    assertThat(waiting.wokenBy).isNull();
  }

  @Test
  void aSelectThatWaitsToSendGivesItsValueToAReceiver() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    select(List.of(send(channel, 9), receive(kernel.channel(0))), false);
    kernel.run();
    assertThat(channels.receive(channel)).isTrue();
    assertThat(channels.word()).isEqualTo(9);
    kernel.run(waiting);
    assertThat(selects.finish(wokenBy(waiting))).isZero();
  }

  @Test
  void rule_3_step6_closeWakesASelectOnceEvenIfItWaitsThereTwice() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    select(List.of(receive(channel), receive(channel)), false);
    kernel.run();
    channels.close(channel);
    assertThat(kernel.woken).containsExactly(waiting.id);
    assertThat(channel.receivers).isEmpty();
  }

  @Test
  void aSendCaseWokenByClosePanics() {
    Channel channel = kernel.channel(0);
    Goroutine waiting = kernel.run();
    select(List.of(send(channel, 1), receive(kernel.channel(0))), false);
    kernel.run();
    channels.close(channel);
    kernel.run(waiting);
    assertThatThrownBy(() -> selects.finish(wokenBy(waiting))).hasMessage("send on closed channel");
  }

  @Test
  void aSelectWithoutCasesWaitsForEverAndSoDoesOneOfNilChannels() {
    Goroutine empty = kernel.run();
    assertThat(select(List.of(), false)).isEqualTo(Selects.PARKED);
    assertThat(empty.reason).isEqualTo(WaitReason.SELECT_NO_CASES);
    Goroutine nils = kernel.run();
    assertThat(select(List.of(receive(null), send(null, 1)), false)).isEqualTo(Selects.PARKED);
    assertThat(nils.reason).isEqualTo(WaitReason.SELECT);
    assertThat(nils.sudogs).isEmpty();
  }
}
