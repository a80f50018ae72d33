package dev.gopark.runtime.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Channel;
import dev.gopark.runtime.model.GoStatement;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.runtime.model.Processor;
import dev.gopark.runtime.model.Sudog;
import dev.gopark.runtime.model.SyncState.Semaphored;
import dev.gopark.runtime.model.Timer;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every rule finds the state that breaks it, and says who is concerned.
class InvariantsTest {
  /// One goroutine for each way to wait, while main runs on one processor and the other is idle.
  private static final String WAITS =
      """
      package main

      import (
      	"sync"
      	"time"
      )

      func main() {
      	var locked sync.Mutex
      	var written, read sync.RWMutex
      	var group sync.WaitGroup
      	cond := sync.NewCond(new(sync.Mutex))
      	empty, full := make(chan int), make(chan int, 1)
      	locked.Lock()
      	written.Lock()
      	read.RLock()
      	group.Add(1)
      	full <- 1
      	go locked.Lock()
      	go locked.Lock()
      	go written.RLock()
      	go read.Lock()
      	go group.Wait()
      	go func() {
      		cond.L.Lock()
      		cond.Wait()
      	}()
      	go func() { <-empty }()
      	go func() { full <- 2 }()
      	go func() {
      		select {
      		case <-empty:
      		case full <- 3:
      		}
      	}()
      	go time.Sleep(time.Hour)
      	time.Sleep(time.Millisecond)
      	for {
      	}
      }
      """;

  private static final Config CONFIG = Config.DEFAULT.withProcessors(2);
  private static final Machine WAITING = waiting();

  private static Machine waiting() {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", WAITS), null);
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            CONFIG,
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(1),
            InputTape.empty(),
            EventSink.outputOnly(_ -> {}));
    while (machine.data().turn.clock < 2_000_000) {
      machine.run(100);
    }
    return machine;
  }

  /// What is found when `damage` has been done to a healthy machine.
  private static BrokenRule broken(Consumer<MachineData> damage) {
    return broken(CONFIG, damage);
  }

  private static BrokenRule broken(Config config, Consumer<MachineData> damage) {
    MachineData data = WAITING.copy(_ -> {}).data();
    Invariants.check(data, CONFIG);
    damage.accept(data);
    return catchThrowableOfType(BrokenRule.class, () -> Invariants.check(data, config));
  }

  private static void expect(BrokenRule broken, Rule rule, String... words) {
    assertThat(broken).isNotNull();
    assertThat(broken.rule()).isEqualTo(rule);
    assertThat(broken.step()).isEqualTo(WAITING.steps());
    assertThat(broken).hasMessageContaining(rule.sentence);
    for (String word : words) {
      assertThat(broken).hasMessageContaining(word);
    }
  }

  private static Goroutine waiter(MachineData data, WaitReason reason) {
    return data.goroutines.values().stream().filter(g -> g.reason == reason).findFirst().get();
  }

  private static Semaphored lock(MachineData data, WaitReason reason) {
    return (Semaphored) waiter(data, reason).waitingFor;
  }

  /// The struct of the program's that a goroutine waits for.
  private static HeapObject struct(MachineData data, WaitReason reason) {
    Goroutine waiter = waiter(data, reason);
    return (HeapObject) waiter.refs[waiter.refBase];
  }

  private static Channel channel(MachineData data, WaitReason reason) {
    return waiter(data, reason).sudogs.getFirst().channel;
  }

  private static Processor idle(MachineData data) {
    return data.processors.get(data.idleProcessors.getFirst());
  }

  // Places and ids.

  @Test
  void aGoroutineThatRunsAndIsQueued() {
    expect(
        broken(d -> d.globalQueue.add(d.turn.running)), Rule.ONE_PLACE, "G1 is RUNNING", "1 run q");
  }

  @Test
  void aGoroutineThatRunsNowhere() {
    expect(broken(d -> d.turn.running.status = Goroutine.Status.RUNNABLE), Rule.ONE_PLACE, "G1");
  }

  @Test
  void aWaitWithoutAReason() {
    expect(
        broken(d -> waiter(d, WaitReason.SELECT).reason = null), Rule.ONE_PLACE, "G10 is WAITING");
  }

  @Test
  void aDeadGoroutineAmongTheLiving() {
    expect(
        broken(d -> waiter(d, WaitReason.SLEEP).status = Goroutine.Status.DEAD),
        Rule.ONE_PLACE,
        "G11 is dead");
  }

  @Test
  void aWaitingGoroutineThatIsToBePreempted() {
    expect(broken(d -> waiter(d, WaitReason.SLEEP).preempt = true), Rule.ONE_PLACE, "preempted");
  }

  @Test
  void aRunningGoroutineThatIsNotAlive() {
    expect(broken(d -> d.goroutines.remove(1)), Rule.ONE_PLACE, "G1", "not among the living");
  }

  @Test
  void idsThatAreGivenTwice() {
    expect(
        broken(d -> d.nextGoroutine = 11), Rule.UNIQUE_IDS, "G11 is alive and the next id is 11");
    expect(
        broken(d -> d.finished.add(new MachineData.Finished(3, "f", "", 1, 1, "", 1, 0, 0))),
        Rule.UNIQUE_IDS,
        "G3 has ended and is alive");
    expect(
        broken(d -> d.goroutines.put(12, d.goroutines.remove(2))),
        Rule.UNIQUE_IDS,
        "G2 comes behind");
  }

  // Processors.

  @Test
  void aQueueThatIsTooLong() {
    expect(
        broken(
            d -> {
              for (int i = 0; i < 257; i++) {
                Goroutine more =
                    new Goroutine(12 + i, d.turn.running.function, 1, GoStatement.NONE);
                d.goroutines.put(more.id, more);
                d.turn.queue.add(more);
              }
              d.nextGoroutine = 300;
            }),
        Rule.QUEUE_BOUNDS,
        "257 queued");
  }

  @Test
  void queuesThatAPolicyDoesNotHave() {
    Consumer<MachineData> next = d -> d.turn.runnext = awake(d);
    Consumer<MachineData> queued = d -> d.turn.queue.add(awake(d));
    Consumer<MachineData> global = d -> d.globalQueue.add(awake(d));
    for (SchedulingPolicy policy : SchedulingPolicy.values()) {
      Config config = CONFIG.withPolicy(policy);
      Rule nobodyLooks = policy == SchedulingPolicy.STATIC ? null : Rule.WORK_IS_SEEN;
      assertThat(ruleOf(broken(config, next)))
          .isEqualTo(policy == SchedulingPolicy.GO ? nobodyLooks : Rule.QUEUE_BOUNDS);
      assertThat(ruleOf(broken(config, queued)))
          .isEqualTo(policy == SchedulingPolicy.GLOBAL ? Rule.QUEUE_BOUNDS : nobodyLooks);
      boolean central = policy == SchedulingPolicy.GO || policy == SchedulingPolicy.GLOBAL;
      assertThat(ruleOf(broken(config, global)))
          .isEqualTo(central ? nobodyLooks : Rule.QUEUE_BOUNDS);
    }
  }

  private static Rule ruleOf(BrokenRule broken) {
    return broken == null ? null : broken.rule();
  }

  /// A sleeper made runnable, but in no queue yet.
  private static Goroutine awake(MachineData data) {
    Goroutine sleeper = waiter(data, WaitReason.SLEEP);
    data.processors.get(sleeper.timer.processor).timers.remove(sleeper.timer);
    sleeper.timer = null;
    sleeper.reason = null;
    sleeper.status = Goroutine.Status.RUNNABLE;
    return sleeper;
  }

  @Test
  void aProcessorThatIsNotWhatItIsCountedAs() {
    expect(broken(d -> d.idleProcessors.clear()), Rule.PROCESSORS, "are idle and [] in the idle");
    expect(broken(d -> d.spinning = 1), Rule.PROCESSORS, "0 look for work and 1 are counted");
    expect(broken(d -> idle(d).backOff = 0), Rule.PROCESSORS, "waits for P0");
    expect(broken(d -> d.turn.status = Processor.Status.SPINNING), Rule.PROCESSORS, "runs G1");
    expect(broken(d -> idle(d).queue.add(awake(d))), Rule.PROCESSORS, "1 queued");
    expect(
        broken(d -> d.processors.addFirst(d.processors.removeLast())), Rule.PROCESSORS, "place 0");
  }

  @Test
  void aThreadInTwoPlacesOrNone() {
    expect(broken(d -> d.idleThreads.add(d.turn.thread)), Rule.THREADS);
    expect(broken(d -> d.nextThread = 1), Rule.THREADS);
    expect(broken(d -> d.turn.thread = null), Rule.THREADS, "is RUNNING with thread null");
    expect(broken(d -> d.turn.thread.processor = -1), Rule.THREADS, "is RUNNING with P-1");
  }

  // Timers.

  @Test
  void aTimerThatIsWrongAboutItsHeap() {
    expect(
        broken(d -> waiter(d, WaitReason.SLEEP).timer.active = false), Rule.TIMERS, "not active");
    expect(broken(d -> waiter(d, WaitReason.SLEEP).timer.processor = 7), Rule.TIMERS, "says P7");
  }

  @Test
  void aDueTimerThatNobodyLooksAt() {
    expect(
        broken(
            d -> {
              Timer timer = new Timer(Timer.Purpose.FUNCTION);
              timer.active = true;
              timer.processor = d.turn.number;
              timer.when = d.turn.clock;
              d.turn.timers.add(timer);
              d.quantumLeft = d.quantum;
            }),
        Rule.TIMERS,
        "a timer (AfterFunc) is due");
  }

  @Test
  void aSleeperThatNothingWakes() {
    expect(
        broken(
            d -> {
              Timer timer = waiter(d, WaitReason.SLEEP).timer;
              d.processors.get(timer.processor).timers.remove(timer);
              timer.active = false;
            }),
        Rule.NO_LOST_WAKE_UP,
        "G11 sleeps and its timer is wrong");
  }

  // Channels.

  @Test
  void aPlaceThatIsInNoQueueOrInTheWrongOne() {
    expect(
        broken(d -> channel(d, WaitReason.CHAN_RECEIVE).receivers.clear()),
        Rule.WAIT_QUEUES,
        "is in no queue of empty");
    expect(
        broken(d -> waiter(d, WaitReason.SELECT).sudogs.removeLast()),
        Rule.WAIT_QUEUES,
        "G10 is in the wrong queue");
    expect(
        broken(d -> waiter(d, WaitReason.CHAN_RECEIVE).sudogs.clear()),
        Rule.WAIT_QUEUES,
        "G8 waits (CHAN_RECEIVE) at 0 places");
    expect(
        broken(
            d -> {
              Sudog place = waiter(d, WaitReason.CHAN_SEND).sudogs.getFirst();
              place.channel.senders.add(place);
            }),
        Rule.WAIT_QUEUES,
        "G9 is in the wrong queue of full, or twice");
  }

  @Test
  void aGoroutineThatWasWokenAndWaits() {
    expect(
        broken(
            d -> {
              Goroutine receiver = waiter(d, WaitReason.CHAN_RECEIVE);
              receiver.wokenBy = receiver.sudogs.getFirst();
            }),
        Rule.WAIT_QUEUES,
        "was woken");
  }

  @Test
  void aReceiverAtAChannelThatIsClosedOrHasAValue() {
    expect(
        broken(d -> channel(d, WaitReason.CHAN_RECEIVE).closed = true),
        Rule.NO_LOST_WAKE_UP,
        "of empty: it is closed (senders [], receivers [G8, G10])");
    expect(
        broken(
            d -> {
              Goroutine select = waiter(d, WaitReason.SELECT);
              Channel full = channel(d, WaitReason.CHAN_SEND);
              Sudog place = new Sudog(select, full, 2, false);
              select.sudogs.add(place);
              full.receivers.add(place);
            }),
        Rule.NO_LOST_WAKE_UP,
        "of full: receivers wait and it has values");
  }

  @Test
  void aSenderAtAChannelWithRoom() {
    expect(
        broken(
            d -> {
              Channel full = channel(d, WaitReason.CHAN_SEND);
              full.count = 0;
              full.receiveIndex = full.sendIndex;
            }),
        Rule.NO_LOST_WAKE_UP,
        "of full: senders wait and it has room");
  }

  @Test
  void aSenderAndAReceiverThatDoNotMeet() {
    expect(
        broken(
            d -> {
              Goroutine select = waiter(d, WaitReason.SELECT);
              Channel empty = channel(d, WaitReason.CHAN_RECEIVE);
              Sudog place = new Sudog(select, empty, 2, true);
              select.sudogs.add(place);
              empty.senders.add(place);
            }),
        Rule.NO_LOST_WAKE_UP,
        "of empty: a sender and a receiver wait");
  }

  @Test
  void aBufferThatIsNoRing() {
    expect(
        broken(d -> channel(d, WaitReason.CHAN_SEND).count = 2), Rule.CHANNELS, "holds 2 values");
    expect(broken(d -> channel(d, WaitReason.CHAN_SEND).sendIndex++), Rule.CHANNELS);
  }

  // Package sync.

  @Test
  void aWaiterThatIsInNoQueueOrInTwo() {
    expect(
        broken(d -> lock(d, WaitReason.MUTEX_LOCK).waiters.removeLast()),
        Rule.WAIT_QUEUES,
        "G3 waits and is in no queue");
    expect(
        broken(
            d -> lock(d, WaitReason.COND_WAIT).readerWaiters.add(waiter(d, WaitReason.COND_WAIT))),
        Rule.WAIT_QUEUES,
        "G7 is in a queue of cond",
        "or is queued twice");
    expect(
        broken(d -> waiter(d, WaitReason.WAIT_GROUP_WAIT).waitingFor = null),
        Rule.WAIT_QUEUES,
        "for nothing");
    expect(
        broken(
            d -> lock(d, WaitReason.MUTEX_LOCK).granted.add(waiter(d, WaitReason.WAIT_GROUP_WAIT))),
        Rule.WAIT_QUEUES,
        "G6 was released by locked and is WAITING");
    expect(
        broken(
            d -> waiter(d, WaitReason.MUTEX_LOCK).waitingFor = lock(d, WaitReason.WAIT_GROUP_WAIT)),
        Rule.WAIT_QUEUES,
        "G2 waits for group and is elsewhere");
  }

  @Test
  void aFreeMutexWithWaiters() {
    expect(
        broken(d -> struct(d, WaitReason.MUTEX_LOCK).setWord(0, 16)),
        Rule.NO_LOST_WAKE_UP,
        "of locked: it is free, and nobody was woken (waiting [G2, G3])");
  }

  @Test
  void aMutexThatMiscountsItsWaiters() {
    expect(
        broken(d -> struct(d, WaitReason.MUTEX_LOCK).setWord(0, 9)),
        Rule.NO_LOST_WAKE_UP,
        "it counts 1 waiters, 2 are queued, and 0 were woken");
  }

  @Test
  void aReaderWithoutAWriterAndAWriterWithoutReaders() {
    expect(
        broken(d -> struct(d, WaitReason.RWMUTEX_RLOCK).setWord(3, 1)),
        Rule.NO_LOST_WAKE_UP,
        "of written: no writer has or wants it, and readers wait: [G4]");
    expect(
        broken(d -> struct(d, WaitReason.RWMUTEX_LOCK).setWord(4, 0)),
        Rule.NO_LOST_WAKE_UP,
        "of read: no reader is inside, and a writer waits for readers (waiting [G5])");
  }

  @Test
  void aWaiterForAGroupAtZero() {
    expect(
        broken(d -> struct(d, WaitReason.WAIT_GROUP_WAIT).setWord(0, 0)),
        Rule.NO_LOST_WAKE_UP,
        "of group: its counter is zero (waiting [G6])");
  }

  @Test
  void aCalledTicketOfACond() {
    expect(
        broken(d -> struct(d, WaitReason.COND_WAIT).setWord(2, 1)),
        Rule.NO_LOST_WAKE_UP,
        "of cond: the ticket of G7 was called");
  }
}
