package dev.gopark.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.OsThread;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.Timer;
import dev.gopark.source.SchedulingPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What holds of a machine between any two of its steps.
public final class MachineInvariants {
  private static final int QUEUE_LIMIT = 256;

  private final MachineData data;

  private MachineInvariants(MachineData data) {
    this.data = data;
  }

  /// Fails with the broken rule.
  public static void check(MachineData data) {
    MachineInvariants invariants = new MachineInvariants(data);
    invariants.goroutinesAreInOnePlace();
    invariants.processorsAreConsistent();
    invariants.threadsAreInOnePlace();
    invariants.timersAreConsistent();
    invariants.waitQueuesAreConsistent();
  }

  /// The same, and what holds under `policy`.
  public static void check(MachineData data, SchedulingPolicy policy) {
    check(data);
    if (policy != SchedulingPolicy.GO && policy != SchedulingPolicy.GLOBAL) {
      assertThat(data.globalQueue).as("global queue").isEmpty();
    }
    for (Processor processor : data.processors) {
      String who = "P" + processor.number;
      switch (policy) {
        case GO -> assertThat(processor.queue.size()).as(who).isLessThanOrEqualTo(QUEUE_LIMIT);
        case GLOBAL -> assertThat(processor.hasWork()).as(who).isFalse();
        case STATIC, STEAL_TASK -> assertThat(processor.runnext).as(who).isNull();
        case STEAL_CONTINUATION ->
            assertThat(processor.runnext != null && processor.running != null)
                .as("%s: a child waits though its processor runs", who)
                .isFalse();
      }
    }
  }

  private void goroutinesAreInOnePlace() {
    Map<Goroutine, Integer> runs = new IdentityHashMap<>();
    Map<Goroutine, Integer> queued = new IdentityHashMap<>();
    Map<Goroutine, Integer> calls = new IdentityHashMap<>();
    data.systemCalls.forEach(thread -> count(calls, thread.caller));
    for (Processor processor : data.processors) {
      count(runs, processor.running);
      count(queued, processor.runnext);
      processor.queue.forEach(goroutine -> count(queued, goroutine));
    }
    data.globalQueue.forEach(goroutine -> count(queued, goroutine));
    for (Goroutine goroutine : data.goroutines.values()) {
      int expectedRuns = goroutine.status == Goroutine.Status.RUNNING ? 1 : 0;
      int expectedQueued = goroutine.status == Goroutine.Status.RUNNABLE ? 1 : 0;
      String who = goroutine + " is " + goroutine.status;
      assertThat(runs.getOrDefault(goroutine, 0)).as("%s: runs", who).isEqualTo(expectedRuns);
      assertThat(queued.getOrDefault(goroutine, 0)).as("%s: queued", who).isEqualTo(expectedQueued);
      int expectedCalls = goroutine.status == Goroutine.Status.SYSCALL ? 1 : 0;
      assertThat(calls.getOrDefault(goroutine, 0)).as("%s: calls", who).isEqualTo(expectedCalls);
      assertThat(goroutine.status).as(who).isNotEqualTo(Goroutine.Status.DEAD);
      assertThat(goroutine.reason != null)
          .as("%s: has a wait reason", who)
          .isEqualTo(goroutine.status == Goroutine.Status.WAITING);
      assertThat(goroutine.preempt && goroutine.status != Goroutine.Status.RUNNING)
          .as("%s: is to be preempted", who)
          .isFalse();
    }
    Set<Goroutine> alive = Collections.newSetFromMap(new IdentityHashMap<>());
    alive.addAll(data.goroutines.values());
    assertThat(alive)
        .as("goroutines alive")
        .containsAll(runs.keySet())
        .containsAll(queued.keySet());
  }

  private static void count(Map<Goroutine, Integer> counts, @Nullable Goroutine goroutine) {
    if (goroutine != null) {
      counts.merge(goroutine, 1, Integer::sum);
    }
  }

  private void processorsAreConsistent() {
    List<Integer> idle = new ArrayList<>();
    int spinning = 0;
    for (int i = 0; i < data.processors.size(); i++) {
      Processor processor = data.processors.get(i);
      String who = "P" + i + " (" + processor.status + ")";
      assertThat(processor.number).as(who).isEqualTo(i);
      if (processor.status == Processor.Status.IDLE) {
        idle.add(i);
        assertThat(processor.hasWork()).as("%s has work", who).isFalse();
      }
      if (processor.status == Processor.Status.SPINNING) {
        spinning++;
      }
      if (processor.status != Processor.Status.RUNNING) {
        assertThat(processor.running).as("%s runs", who).isNull();
      }
      if (processor.status != Processor.Status.SPINNING) {
        assertThat(processor.backOff).as("%s backs off", who).isNegative();
      }
      assertThat(processor.backOff).as("%s: victim", who).isLessThan(data.processors.size());
    }
    assertThat(data.spinning).as("spinning").isEqualTo(spinning);
    assertThat(data.idleProcessors).as("idle").containsExactlyInAnyOrderElementsOf(idle);
  }

  private void threadsAreInOnePlace() {
    for (Processor processor : data.processors) {
      boolean idle = processor.status == Processor.Status.IDLE;
      OsThread thread = processor.thread;
      assertThat(thread == null).as("P%d has no thread", processor.number).isEqualTo(idle);
      if (thread != null) {
        boolean calls = processor.status == Processor.Status.SYSCALL;
        assertThat(thread.processor).as("%s's processor", thread).isEqualTo(processor.number);
        assertThat(thread.status)
            .as("%s of P%d", thread, processor.number)
            .isEqualTo(calls ? OsThread.Status.SYSCALL : OsThread.Status.RUNNING);
      }
    }
    assertThat(data.threads).as("threads").doesNotHaveDuplicates();
    data.threads.forEach(this::threadIsConsistent);
    if (data.poller != null) {
      assertThat(data.poller.status).as("the poller").isEqualTo(OsThread.Status.POLLING);
    }
  }

  private void threadIsConsistent(OsThread thread) {
    boolean parked = thread.status == OsThread.Status.PARKED;
    boolean calls = thread.status == OsThread.Status.SYSCALL;
    boolean polls = thread.status == OsThread.Status.POLLING;
    assertThat(data.idleThreads.contains(thread)).as("%s is parked", thread).isEqualTo(parked);
    assertThat(data.systemCalls.contains(thread)).as("%s is in a call", thread).isEqualTo(calls);
    assertThat(thread.caller != null).as("%s has a caller", thread).isEqualTo(calls);
    assertThat(data.poller == thread).as("%s polls", thread).isEqualTo(polls);
    if (thread.processor >= 0) {
      assertThat(data.processors.get(thread.processor).thread).as("of P").isSameAs(thread);
    } else {
      assertThat(thread.status).as("%s", thread).isNotEqualTo(OsThread.Status.RUNNING);
    }
    Goroutine locked = thread.locked;
    if (locked != null) {
      assertThat(locked.lockedTo).as("%s is locked to", locked).isSameAs(thread);
      assertThat(locked.status == Goroutine.Status.RUNNING)
          .as("%s runs on %s", locked, thread)
          .isEqualTo(thread.status == OsThread.Status.RUNNING);
    }
  }

  private void timersAreConsistent() {
    for (Processor processor : data.processors) {
      for (Timer timer : processor.timers) {
        assertThat(timer.active).as("a pending timer is active").isTrue();
        assertThat(timer.processor).as("a timer's processor").isEqualTo(processor.number);
        assertThat(processor.timers.contains(timer)).as("timers are in order").isTrue();
      }
    }
  }

  private void waitQueuesAreConsistent() {
    Set<Channel> channels = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SyncState object : data.objects) {
      if (object instanceof Channel channel) {
        channels.add(channel);
      }
    }
    for (Goroutine goroutine : data.goroutines.values()) {
      boolean waits = goroutine.status == Goroutine.Status.WAITING;
      assertThat(waits || goroutine.sudogs.isEmpty()).as("%s left its queues", goroutine).isTrue();
      assertThat(waits && goroutine.wokenBy != null)
          .as("%s waits though woken", goroutine)
          .isFalse();
      for (Sudog place : goroutine.sudogs) {
        channels.add(place.channel);
        assertThat(place.goroutine).as("the owner of a place").isSameAs(goroutine);
        assertThat(times(place.channel.senders, place) + times(place.channel.receivers, place))
            .as("%s: times in the queues of %s", goroutine, place.channel.name)
            .isEqualTo(1);
      }
    }
    channels.forEach(MachineInvariants::channelIsConsistent);
  }

  private static int times(Iterable<Sudog> queue, Sudog place) {
    int times = 0;
    for (Sudog other : queue) {
      times += other == place ? 1 : 0;
    }
    return times;
  }

  private static void channelIsConsistent(Channel channel) {
    List<Sudog> places = new ArrayList<>(channel.senders);
    places.addAll(channel.receivers);
    for (Sudog place : places) {
      assertThat(place.channel).as("a place's channel").isSameAs(channel);
      assertThat(times(place.goroutine.sudogs, place)).as("places of its goroutine").isEqualTo(1);
    }
    assertThat(channel.count).as("%s: count", channel.name).isBetween(0, channel.capacity);
    if (channel.capacity > 0) {
      assertThat(channel.sendIndex)
          .as("%s: where the next value goes", channel.name)
          .isEqualTo((channel.receiveIndex + channel.count) % channel.capacity);
    }
    if (channel.closed) {
      assertThat(places).as("%s is closed: waiting", channel.name).isEmpty();
    }
    if (channel.count > 0) {
      assertThat(channel.receivers).as("%s has values: receivers", channel.name).isEmpty();
    }
    if (channel.count < channel.capacity) {
      assertThat(channel.senders).as("%s has room: senders", channel.name).isEmpty();
    }
  }
}
