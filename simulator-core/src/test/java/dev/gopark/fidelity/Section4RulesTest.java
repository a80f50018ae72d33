package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section 4, packages sync and sync/atomic, as programs see them.
class Section4RulesTest {
  private static final Config TWO = Config.DEFAULT.withProcessors(2);

  // 4.1

  @Test
  void rule_4_1_waitersOfASemaphoreQueueUp() {
    Played played =
        Played.run(
            """
            var m sync.Mutex
            m.Lock()
            for i := 0; i < 4; i++ { go func() { m.Lock(); print(i); m.Unlock() }(); runtime.Gosched() }
            m.Unlock()
            for i := 0; i < 10; i++ { runtime.Gosched() }
            """);
    assertThat(played.text()).isEqualTo("0123");
  }

  @Test
  void rule_4_1_whoIsWokenMayLoseToABargerAndQueuesAgain() {
    Played played =
        Played.run(
            """
            var m sync.Mutex
            m.Lock()
            go func() { m.Lock(); println("waiter") }()
            runtime.Gosched()
            m.Unlock()
            m.Lock()
            println("barger")
            runtime.Gosched()
            m.Unlock()
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("barger waiter");
    assertThat(played.rules(Event.GoBlock.class)).last().asString().contains("back to the front");
  }

  @Test
  void rule_4_1_aDirectHandOffRunsTheWaiterAtOnceWithinTheTimeSlice() {
    Played played = starved("print(\"waiter \")");
    assertThat(played.text()).startsWith("waiter");
    Event.GoSched yield =
        played.all(Event.GoSched.class).stream()
            .filter(event -> event.rule().startsWith("the new owner"))
            .findFirst()
            .orElseThrow();
    assertThat(played.events().get(played.events().indexOf(yield) + 1))
        .isInstanceOfSatisfying(
            Event.GoStart.class, start -> assertThat(start.source()).isEqualTo("runnext"));
  }

  /// A goroutine that has waited for a mutex for more than a millisecond gets it handed over.
  private static Played starved(String thenDo) {
    return Played.run(
        "var m sync.Mutex; var done bool",
        """
        m.Lock()
        go func() { m.Lock(); done = true; %s; m.Unlock() }()
        runtime.Gosched()
        for !done {
          for i := 0; i < 1500000; i++ {}
          m.Unlock()
          m.Lock()
          runtime.Gosched()
        }
        println("holder")
        """
            .formatted(thenDo));
  }

  // 4.2

  @Test
  void rule_4_2_aFreeMutexIsTakenAtOnce() {
    Played played = Played.run("var m sync.Mutex; m.Lock(); println(m.TryLock()); m.Unlock()");
    assertThat(played.text()).isEqualTo("false\n");
    assertThat(played.rules(Event.Lock.class))
        .containsExactly("it is free → the goroutine takes it");
  }

  @Test
  void rule_4_2_step1_nobodySpinsOnOneProcessor() {
    Played played = contended(Played.ONE);
    assertThat(blocks(played)).isEqualTo(1);
  }

  @Test
  void rule_4_2_step1_onSeveralProcessorsOneSpinsFourTimesAndThenQueues() {
    Played played = contended(TWO);
    assertThat(blocks(played)).isEqualTo(1);
    Event.GoBlock block = lockBlocks(played).findFirst().orElseThrow();
    Event.GoStart start =
        played.all(Event.GoStart.class).stream()
            .filter(event -> event.started() == block.goroutine())
            .findFirst()
            .orElseThrow();
    assertThat(block.when().nanos() - start.when().nanos()).as("4 × 100 ns").isBetween(400L, 520L);
  }

  @Test
  void rule_4_2_step1_nobodySpinsWhileAnotherGoroutineWaitsForTheProcessor() {
    Played played =
        Played.run(
            TWO,
            "var m sync.Mutex",
            """
            m.Lock()
            done := make(chan bool)
            go func() { go func() {}(); m.Lock(); m.Unlock(); done <- true }()
            for i := 0; i < 50000; i++ { runtime.GOMAXPROCS(0) }
            m.Unlock()
            <-done
            """);
    Event.GoBlock block = lockBlocks(played).findFirst().orElseThrow();
    Event.GoCreate created = played.all(Event.GoCreate.class).getLast();
    assertThat(created.when().goroutine()).isEqualTo(block.goroutine());
    assertThat(block.when().nanos() - created.when().nanos()).as("no spin").isLessThan(400);
  }

  @Test
  void rule_4_2_step1_aSpinnerThatSeesTheMutexFreeTakesItWithoutQueuing() {
    Played played =
        Played.run(
            TWO,
            "var m sync.Mutex; var n int",
            """
            done := make(chan bool)
            for g := 0; g < 2; g++ {
              go func() {
                for i := 0; i < 200; i++ { m.Lock(); n++; for k := 0; k < 20; k++ {}; m.Unlock() }
                done <- true
              }()
            }
            <-done
            <-done
            println(n)
            """);
    assertThat(played.text()).isEqualTo("400\n");
    long waits = blocks(played);
    assertThat(waits).as("short critical sections are spun for").isLessThan(100);
  }

  private static Played contended(Config config) {
    return Played.run(
        config,
        "var m sync.Mutex",
        """
        m.Lock()
        done := make(chan bool)
        go func() { m.Lock(); m.Unlock(); done <- true }()
        for i := 0; i < 50000; i++ { if runtime.GOMAXPROCS(0) == 1 && i == 0 { runtime.Gosched() } }
        m.Unlock()
        <-done
        """);
  }

  private static java.util.stream.Stream<Event.GoBlock> lockBlocks(Played played) {
    return played.all(Event.GoBlock.class).stream()
        .filter(block -> block.reason() == WaitReason.MUTEX_LOCK);
  }

  private static long blocks(Played played) {
    return lockBlocks(played).count();
  }

  @Test
  void rule_4_2_step3_whoWaitedBeforeQueuesAtTheFront() {
    Played played =
        Played.run(
            """
            var m sync.Mutex
            m.Lock()
            for i := 0; i < 3; i++ { go func() { m.Lock(); print(i); m.Unlock() }(); runtime.Gosched() }
            m.Unlock()
            m.Lock()
            runtime.Gosched()
            m.Unlock()
            for i := 0; i < 9; i++ { runtime.Gosched() }
            """);
    assertThat(played.text()).isEqualTo("012");
  }

  @Test
  void rule_4_2_step4_aWaitOfMoreThanAMillisecondMakesTheMutexStarve() {
    assertThat(starvesAfter(990_000)).isFalse();
    assertThat(starvesAfter(1_010_000)).isTrue();
  }

  /// Whether a waiter that is woken after this time, and loses, is handed the mutex next.
  private static boolean starvesAfter(long nanos) {
    Played played =
        Played.run(
            """
            var m sync.Mutex
            m.Lock()
            go func() { m.Lock(); m.Unlock() }()
            runtime.Gosched()
            for s := time.Now(); time.Since(s) < %d; {}
            m.Unlock()
            m.Lock()
            runtime.Gosched()
            m.Unlock()
            runtime.Gosched()
            """
                .formatted(nanos));
    return played.rules(Event.Unlock.class).stream().anyMatch(rule -> rule.startsWith("starving"));
  }

  @Test
  void rule_4_2_step4_theLastWaiterEndsStarvation() {
    Played played = starved("m.Unlock(); m.Lock()");
    assertThat(played.rules(Event.Lock.class))
        .contains("it was handed over, and nobody waits for long any more → back to normal mode");
  }

  @Test
  void rule_4_2_step4_whoHasNotWaitedLongEndsStarvationThoughOthersWait() {
    Played played =
        Played.run(
            "var m sync.Mutex",
            """
            m.Lock()
            go func() { m.Lock(); m.Unlock() }()
            runtime.Gosched()
            for s := time.Now(); time.Since(s) < 2*time.Millisecond; {}
            m.Unlock()
            m.Lock()
            runtime.Gosched()
            for i := 0; i < 2; i++ { go func() { m.Lock(); m.Unlock() }() }
            runtime.Gosched()
            m.Unlock()
            for i := 0; i < 9; i++ { runtime.Gosched() }
            """);
    assertThat(played.rules(Event.Lock.class))
        .containsSubsequence(
            "it was handed over: in starving mode newcomers queue up",
            "it was handed over, and nobody waits for long any more → back to normal mode");
    assertThat(played.rules(Event.Unlock.class))
        .filteredOn(rule -> rule.startsWith("starving"))
        .hasSize(2);
  }

  @Test
  void rule_4_2_inStarvingModeNobodyBarges() {
    Played played =
        Played.run(
            "var m sync.Mutex",
            """
            m.Lock()
            go func() { m.Lock(); print("a "); m.Unlock(); m.Lock(); print("a "); m.Unlock() }()
            runtime.Gosched()
            go func() { m.Lock(); print("b "); m.Unlock() }()
            runtime.Gosched()
            for s := time.Now(); time.Since(s) < 2*time.Millisecond; {}
            m.Unlock()
            m.Lock()
            runtime.Gosched()
            m.Unlock()
            m.Lock()
            print("main")
            """);
    assertThat(played.words()).isEqualTo("a b main");
  }

  @Test
  void rule_4_2_unlockWakesTheFirstAndItMustCompete() {
    Played played =
        Played.run(
            """
            var m sync.Mutex
            m.Lock()
            for i := 0; i < 2; i++ { go func() { m.Lock(); m.Unlock() }(); runtime.Gosched() }
            m.Unlock()
            m.Lock()
            m.Unlock()
            """);
    assertThat(played.rules(Event.Unlock.class))
        .containsExactly(
            "G2, the first in the queue, is woken, but must compete for it",
            "one is awake already, so nobody is woken");
  }

  @Test
  void rule_4_2_anybodyMayUnlockAndAFreeMutexMustNotBeUnlocked() {
    assertThat(Played.run("var m sync.Mutex; m.Lock(); go m.Unlock(); m.Lock(); print(1)").text())
        .isEqualTo("1");
    assertThat(Played.run("var m sync.Mutex; m.Unlock()").firstLine())
        .isEqualTo("fatal error: sync: unlock of unlocked mutex");
  }

  // 4.3

  @Test
  void rule_4_3_aWaitingWriterKeepsNewReadersOutAndTheyGoBeforeTheNextWriter() {
    Played played =
        Played.run(
            """
            var m sync.RWMutex
            m.RLock()
            go func() { m.Lock(); print("w1 "); m.Unlock() }()
            runtime.Gosched()
            for i := 0; i < 2; i++ { go func() { m.RLock(); print("r", i, " "); m.RUnlock() }(); runtime.Gosched() }
            go func() { m.Lock(); print("w2 "); m.Unlock() }()
            runtime.Gosched()
            m.RUnlock()
            for i := 0; i < 9; i++ { runtime.Gosched() }
            """);
    assertThat(played.words()).startsWith("w1 ").endsWith(" w2").contains("r0", "r1");
  }

  @Test
  void rule_4_3_readersShareAndAWriterWaitsForAllThatAreInside() {
    Played played =
        Played.run(
            """
            var m sync.RWMutex
            m.RLock()
            m.RLock()
            go func() { m.Lock(); print("w ") }()
            runtime.Gosched()
            m.RUnlock()
            runtime.Gosched()
            print("one ")
            m.RUnlock()
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("one w");
  }

  @Test
  void rule_4_3_aReadLockInsideOneDeadlocksWithAWriterInBetween() {
    Played played =
        Played.run("var m sync.RWMutex; m.RLock(); go m.Lock(); runtime.Gosched(); m.RLock()");
    assertThat(played.outcome()).isInstanceOf(Outcome.Deadlocked.class);
    assertThat(played.text()).contains("[sync.RWMutex.RLock]", "[sync.RWMutex.Lock]");
  }

  @Test
  void rule_4_3_aWriterBehindAWriterWaitsForTheInnerMutex() {
    Played played = Played.run("var m sync.RWMutex; m.Lock(); m.Lock()");
    assertThat(played.text()).contains("[sync.Mutex.Lock]");
  }

  @Test
  void rule_4_3_tryingTakesItOnlyIfThatIsPossibleAtOnce() {
    assertThat(
            Played.run(
                    """
                    var m sync.RWMutex
                    println(m.TryRLock(), m.TryRLock(), m.TryLock())
                    m.RUnlock()
                    m.RUnlock()
                    println(m.TryLock(), m.TryLock(), m.TryRLock())
                    """)
                .words())
        .isEqualTo("true true false true false false");
  }

  @ParameterizedTest
  @CsvSource({
    "var m sync.RWMutex; m.Unlock(), fatal error: sync: Unlock of unlocked RWMutex",
    "var m sync.RWMutex; m.RUnlock(), fatal error: sync: RUnlock of unlocked RWMutex",
    "var m sync.RWMutex; m.Lock(); m.RUnlock(), fatal error: sync: RUnlock of unlocked RWMutex"
  })
  void rule_4_3_misuseIsFatal(String body, String text) {
    assertThat(Played.run(body).firstLine()).isEqualTo(text);
  }

  // 4.4

  @Test
  void rule_4_4_aNegativeCounterPanics() {
    assertThat(Played.run("new(sync.WaitGroup).Done()").firstLine())
        .isEqualTo("panic: sync: negative WaitGroup counter");
    assertThat(
            Played.run("defer func() { print(recover() != nil) }(); new(sync.WaitGroup).Add(-1)")
                .text())
        .isEqualTo("true");
  }

  @Test
  void rule_4_4_zeroWakesAllWhoWaitInARow() {
    Played played =
        Played.run(
            """
            var w sync.WaitGroup
            w.Add(2)
            for i := 0; i < 3; i++ { go func() { w.Wait(); print(i) }(); runtime.Gosched() }
            w.Done()
            print("-")
            w.Done()
            print("+")
            w.Wait()
            runtime.Gosched()
            """);
    assertThat(played.text()).isEqualTo("-+201");
  }

  @Test
  void rule_4_4_reuseBeforeTheWaitersHaveReturnedPanics() {
    Played played =
        Played.run(
            """
            var w sync.WaitGroup
            w.Add(1)
            go w.Wait()
            runtime.Gosched()
            w.Done()
            w.Add(1)
            runtime.Gosched()
            """);
    assertThat(played.firstLine())
        .isEqualTo("panic: sync: WaitGroup is reused before previous Wait has returned");
  }

  @Test
  void rule_4_4_goCountsAndIsDone() {
    assertThat(
            Played.run(
                    "var w sync.WaitGroup; for i := range 3 { w.Go(func() { print(i) }) }; w.Wait()")
                .text())
        .isEqualTo("201");
  }

  // 4.5

  @Test
  void rule_4_5_aOnceRunsOnceAndAPanicCounts() {
    Played played =
        Played.run(
            "var o sync.Once; func try() { defer func() { println(recover() != nil) }();"
                + " o.Do(func() { println(\"run\"); panic(1) }) }",
            "try(); try()");
    assertThat(played.words()).isEqualTo("run true false");
  }

  @Test
  void rule_4_5_othersWaitForTheFirstOnTheMutexAndDoInsideItselfDeadlocks() {
    Played played = Played.run("var o sync.Once", "o.Do(func() { o.Do(func() {}) })");
    assertThat(played.text()).contains("[sync.Mutex.Lock]");
    assertThat(
            Played.run(
                    "var o sync.Once",
                    "go o.Do(func() { runtime.Gosched(); print(1) }); runtime.Gosched();"
                        + " o.Do(func() {}); print(2)")
                .text())
        .isEqualTo("12");
  }

  @Test
  void rule_4_5_onceFuncRemembersItsPanic() {
    Played played =
        Played.run(
            "func try(f func()) { defer func() { println(recover().(int)) }(); f() }",
            "f := sync.OnceFunc(func() { println(\"run\"); panic(7) }); try(f); try(f)");
    assertThat(played.words()).isEqualTo("run 7 7");
  }

  // 4.6

  @Test
  void rule_4_6_signalCallsTheOldestTicket() {
    Played played =
        Played.run(
            """
            c := sync.NewCond(new(sync.Mutex))
            for i := 0; i < 3; i++ { go func() { c.L.Lock(); c.Wait(); print(i); c.L.Unlock() }(); runtime.Gosched() }
            for i := 0; i < 3; i++ { c.Signal(); runtime.Gosched(); print("-") }
            """);
    assertThat(played.text()).isEqualTo("0-1-2-");
  }

  @Test
  void rule_4_6_broadcastCallsAllInOrder() {
    Played played =
        Played.run(
            """
            c := sync.NewCond(new(sync.Mutex))
            for i := 0; i < 4; i++ { go func() { c.L.Lock(); c.Wait(); print(i); c.L.Unlock() }(); runtime.Gosched() }
            c.Broadcast()
            runtime.Gosched()
            """);
    assertThat(played.text()).isEqualTo("3012");
  }

  @Test
  void rule_4_6_aSignalThatNobodyWaitsForIsLostAndNobodyWakesWithoutOne() {
    assertThat(
            Played.run(
                    "c := sync.NewCond(new(sync.Mutex)); c.Signal(); c.Broadcast(); c.L.Lock(); c.Wait()")
                .outcome())
        .isInstanceOf(Outcome.Deadlocked.class);
  }

  @Test
  void rule_4_6_aCopiedCondPanics() {
    assertThat(
            Played.run("c := sync.NewCond(new(sync.Mutex)); c.Signal(); d := *c; d.Signal()")
                .firstLine())
        .isEqualTo("panic: sync.Cond is copied");
  }

  // 4.7

  @Test
  void rule_4_7_ownValuesComeBackPrivateFirstAndThenTheYoungest() {
    Played played =
        Played.run(
            "var p sync.Pool; p.Put(nil); for i := 1; i <= 4; i++ { p.Put(i) };"
                + " for i := 0; i < 5; i++ { fmt.Print(p.Get(), \" \") }");
    assertThat(played.words()).isEqualTo("1 4 3 2 <nil>");
  }

  @Test
  void rule_4_7_anotherProcessorTakesTheOldestSharedValue() {
    Played played =
        Played.run(
            TWO,
            "",
            """
            var p sync.Pool
            for i := 1; i <= 4; i++ { p.Put(i) }
            got := make(chan any)
            go func() { got <- p.Get() }()
            for i := 0; i < 100000; i++ {}
            fmt.Print(<-got)
            """);
    assertThat(played.text()).isEqualTo("2");
  }

  @Test
  void rule_4_7_aValueSurvivesOneCollectionAsAVictim() {
    assertThat(Played.run("var p sync.Pool; p.Put(1); runtime.GC(); fmt.Print(p.Get())").text())
        .isEqualTo("1");
    assertThat(
            Played.run("var p sync.Pool; p.Put(1); runtime.GC(); runtime.GC(); fmt.Print(p.Get())")
                .text())
        .isEqualTo("<nil>");
  }

  @Test
  void rule_4_7_anEmptyPoolAsksNew() {
    assertThat(
            Played.run("p := sync.Pool{New: func() any { return 7 }}; fmt.Print(p.Get())").text())
        .isEqualTo("7");
  }

  // 4.8

  @Test
  void rule_4_8_aMapKeepsWhatIsStored() {
    assertThat(
            Played.run(
                    """
                    var m sync.Map
                    m.Store(1, "a")
                    fmt.Println(m.LoadOrStore(1, "b"))
                    fmt.Println(m.LoadAndDelete(1))
                    fmt.Println(m.Load(1))
                    """)
                .words())
        .isEqualTo("a true a true <nil> false");
  }

  @Test
  void rule_4_8_aFailedCompareAndSwapChangesNothing() {
    assertThat(
            Played.run(
                    "var n int32 = 1; println(atomic.CompareAndSwapInt32(&n, 2, 3), n);"
                        + " println(atomic.CompareAndSwapInt32(&n, 1, 3), n)")
                .words())
        .isEqualTo("false 1 true 3");
  }

  @ParameterizedTest
  @CsvSource({
    "v.Store(nil), sync/atomic: store of nil value into Value",
    "v.Store(1); v.Store(\"\"), sync/atomic: store of inconsistently typed value into Value",
    "v.Swap(nil), sync/atomic: swap of nil value into Value",
    "v.Store(1); v.Swap(\"\"), sync/atomic: swap of inconsistently typed value into Value",
    "'v.CompareAndSwap(1, nil)', sync/atomic: compare and swap of nil value into Value",
    "'v.CompareAndSwap(1, \"\")', sync/atomic: compare and swap of inconsistently typed values"
  })
  void rule_4_8_whatAtomicValuesPanicWith(String calls, String text) {
    assertThat(Played.run("var v atomic.Value; " + calls).firstLine()).isEqualTo("panic: " + text);
  }

  // 4.9

  @ParameterizedTest
  @CsvSource({
    "new(sync.Mutex).Unlock(), fatal error: sync: unlock of unlocked mutex",
    "new(sync.RWMutex).Unlock(), fatal error: sync: Unlock of unlocked RWMutex",
    "var f func(); go f(), fatal error: go of nil func value",
    "select {}, fatal error: all goroutines are asleep - deadlock!"
  })
  void rule_4_9_fatalErrorsCannotBeRecovered(String body, String text) {
    Played played = Played.run("defer func() { recover() }(); " + body);
    assertThat(played.firstLine()).isEqualTo(text);
    assertThat(played.outcome().exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "close((chan int)(nil)), close of nil channel",
    "new(sync.WaitGroup).Done(), sync: negative WaitGroup counter",
    "time.NewTicker(0), non-positive interval for NewTicker",
    "'var m map[int]int; m[1] = 1', assignment to entry in nil map"
  })
  void rule_4_9_panicsCanBeRecovered(String body, String text) {
    Played played = Played.run("defer func() { fmt.Print(recover()) }(); " + body);
    assertThat(played.text()).isEqualTo(text);
    assertThat(played.outcome()).isEqualTo(new Outcome.Exited(0));
  }
}
