package dev.gopark.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event.ObjectKind;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.HeapObject;
import dev.gopark.runtime.model.SyncState;
import dev.gopark.runtime.model.WordArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The steps of Go's mutex, with a kernel that does what a test says.
class MutexCoreTest {
  private static final int LOCKED = 1;
  private static final int WOKEN = 2;
  private static final int STARVING = 4;
  private static final int WAITER = 8;

  private final FakeKernel kernel = new FakeKernel();
  private final HeapObject mutex = new WordArray(1, 2, 8);
  private final SyncState.Semaphored state =
      new SyncState.Semaphored(1, ObjectKind.MUTEX, "m", "sync.Mutex", "");

  @BeforeEach
  void lockIt() {
    assertThat(lock(kernel.run())).isNotNull();
    assertThat(word()).isEqualTo(LOCKED);
  }

  private String lock(Goroutine goroutine) {
    kernel.run(goroutine);
    return new MutexCore(kernel, mutex, state).lock();
  }

  private boolean unlock(Goroutine goroutine) {
    kernel.run(goroutine);
    return new MutexCore(kernel, mutex, state).unlock();
  }

  private long word() {
    return mutex.word(0);
  }

  /// A goroutine that has queued.
  private Goroutine waiter() {
    Goroutine goroutine = kernel.run();
    assertThat(lock(goroutine)).isNull();
    assertThat(goroutine.status).isEqualTo(Goroutine.Status.WAITING);
    return goroutine;
  }

  @Test
  void rule_4_2_step1_itSpinsExactlyFourTimesBeforeItQueues() {
    kernel.busy = 2;
    Goroutine spinner = kernel.run();
    for (int i = 1; i <= 4; i++) {
      assertThat(lock(spinner)).isNull();
      assertThat(spinner.status).as("round %d", i).isEqualTo(Goroutine.Status.RUNNING);
      assertThat(kernel.charged).isEqualTo(100L * i);
    }
    assertThat(lock(spinner)).isNull();
    assertThat(spinner.status).isEqualTo(Goroutine.Status.WAITING);
    assertThat(state.waiters).containsExactly(spinner);
    assertThat(word()).isEqualTo(LOCKED + WAITER);
  }

  @Test
  void rule_4_2_step1_itDoesNotSpinAloneNorWithWorkInItsQueueNorWhileStarving() {
    waiter();
    kernel.busy = 2;
    kernel.queueEmpty = false;
    waiter();
    kernel.queueEmpty = true;
    mutex.setWord(0, word() | STARVING);
    waiter();
    assertThat(kernel.charged).isZero();
  }

  @Test
  void rule_4_2_step1_aSpinnerSaysThatItIsAwakeSoThatUnlockWakesNobody() {
    Goroutine first = waiter();
    kernel.busy = 2;
    Goroutine spinner = kernel.run();
    assertThat(lock(spinner)).isNull();
    assertThat(word()).isEqualTo(LOCKED + WOKEN + WAITER);
    assertThat(unlock(kernel.run())).isTrue();
    assertThat(kernel.woken).isEmpty();
    assertThat(lock(spinner)).isEqualTo("woken, and it is still free → the goroutine takes it");
    assertThat(word()).isEqualTo(LOCKED + WAITER);
    assertThat(state.waiters).containsExactly(first);
  }

  @Test
  void rule_4_2_step1_itDoesNotSpinWhenNobodyElseRuns() {
    kernel.busy = 1;
    waiter();
    assertThat(kernel.charged).isZero();
  }

  @Test
  void rule_4_2_step1_whatItKnewItStillKnowsAfterSpinning() {
    Goroutine starving = waiter();
    unlock(kernel.run());
    lock(kernel.run());
    kernel.busy = 2;
    kernel.nanos += 2_000_000;
    for (int i = 1; i <= 4; i++) {
      assertThat(lock(starving)).isNull();
      assertThat(starving.status).as("round %d", i).isEqualTo(Goroutine.Status.RUNNING);
      assertThat(word()).as("woken, and says so").isEqualTo(LOCKED + WOKEN);
    }
    assertThat(lock(starving)).isNull();
    assertThat(word()).as("starves").isEqualTo(LOCKED + STARVING + WAITER);
  }

  @Test
  void rule_4_2_step1_aSpinnerWithoutWaitersMarksNothing() {
    kernel.busy = 2;
    Goroutine spinner = kernel.run();
    lock(spinner);
    assertThat(word()).isEqualTo(LOCKED);
    unlock(kernel.run());
    assertThat(lock(spinner)).isEqualTo("it is free → the goroutine takes it");
    assertThat(spinner.phase).isZero();
  }

  @Test
  void rule_4_2_step3_theFirstTimeItQueuesAtTheEndAndAfterwardsAtTheFront() {
    Goroutine first = waiter();
    Goroutine second = waiter();
    assertThat(state.waiters).containsExactly(first, second);
    unlock(kernel.run());
    assertThat(kernel.woken).containsExactly(first.id);
    assertThat(word()).isEqualTo(WOKEN + WAITER);
    assertThat(lock(kernel.run())).startsWith("it is free, and a running goroutine need not queue");
    assertThat(lock(first)).isNull();
    assertThat(state.waiters).containsExactly(first, second);
    assertThat(word()).isEqualTo(LOCKED + 2 * WAITER);
  }

  @Test
  void rule_4_2_step4_aWaiterStarvesAfterMoreThanAMillisecond() {
    for (long waited : new long[] {1_000_000, 1_000_001}) {
      mutex.setWord(0, LOCKED);
      mutex.setWord(1, 0);
      kernel.nanos = 5_000;
      Goroutine waiter = waiter();
      unlock(kernel.run());
      lock(kernel.run());
      kernel.nanos += waited;
      assertThat(lock(waiter)).isNull();
      long starving = waited > 1_000_000 ? STARVING : 0;
      assertThat(word()).isEqualTo(LOCKED + WAITER + starving);
      assertThat(state.starving).isEqualTo(starving != 0);
      state.waiters.clear();
    }
  }

  /// A mutex that starves, with a holder; the first waiter has waited since 0.
  private void starve() {
    mutex.setWord(0, word() | STARVING);
  }

  @Test
  void rule_4_2_step4_ownershipIsHandedOverAndOthersThatStarveKeepTheMode() {
    Goroutine first = waiter();
    Goroutine second = waiter();
    starve();
    kernel.nanos = 2_000_000;
    Goroutine holder = kernel.run();
    assertThat(unlock(holder)).as("it has stepped back").isFalse();
    assertThat(kernel.yields).hasSize(1);
    assertThat(kernel.woken).containsExactly(first.id);
    assertThat(lock(first)).isEqualTo("it was handed over: in starving mode newcomers queue up");
    assertThat(word()).isEqualTo(LOCKED + STARVING + WAITER);
    assertThat(unlock(holder)).as("it goes on").isTrue();
    assertThat(word()).isEqualTo(LOCKED + STARVING + WAITER);
    assertThat(state.waiters).containsExactly(second);
  }

  @Test
  void rule_4_2_step4_theLastWaiterOrOneThatHasNotWaitedLongEndsTheMode() {
    String calm = "it was handed over, and nobody waits for long any more → back to normal mode";
    Goroutine only = waiter();
    starve();
    kernel.nanos = 2_000_000;
    unlock(kernel.run());
    assertThat(lock(only)).isEqualTo(calm);
    assertThat(word()).isEqualTo(LOCKED);
    Goroutine fresh = waiter();
    waiter();
    starve();
    kernel.nanos += 1_000_000;
    unlock(kernel.run());
    assertThat(lock(fresh)).isEqualTo(calm);
    assertThat(word()).isEqualTo(LOCKED + WAITER);
  }

  @Test
  void rule_4_2_inStarvingModeANewcomerQueuesThoughItIsFree() {
    Goroutine first = waiter();
    starve();
    unlock(kernel.run());
    assertThat(word()).isEqualTo(STARVING + WAITER);
    Goroutine newcomer = kernel.run();
    assertThat(new MutexCore(kernel, mutex, state).tryLock()).isFalse();
    assertThat(lock(newcomer)).isNull();
    assertThat(word()).isEqualTo(STARVING + 2 * WAITER);
    assertThat(state.waiters).containsExactly(newcomer);
    assertThat(state.granted).containsExactly(first);
  }

  @Test
  void rule_4_2_unlockWakesOnlyIfNobodyIsAwake() {
    Goroutine first = waiter();
    waiter();
    unlock(kernel.run());
    assertThat(kernel.woken).containsExactly(first.id);
    lock(kernel.run());
    unlock(kernel.run());
    assertThat(kernel.woken).hasSize(1);
    assertThat(word()).isEqualTo(WOKEN + WAITER);
  }

  @Test
  void rule_4_1_aNewcomerMayUseTheWakeUpOfAnotherWhoWaitsAgain() {
    Goroutine first = waiter();
    unlock(kernel.run());
    lock(kernel.run());
    Goroutine thief = kernel.run();
    assertThat(lock(thief)).isNull();
    assertThat(state.waiters).containsExactly(thief);
    assertThat(mutex.word(1)).as("the count of the semaphore").isZero();
    assertThat(lock(first)).isNull();
    assertThat(state.waiters).containsExactly(thief, first);
  }
}
