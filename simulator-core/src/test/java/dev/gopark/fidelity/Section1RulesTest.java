package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SignalAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Section 1, the scheduler, as programs see it.
class Section1RulesTest {
  private static final Path ORDERS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "go", "orders");

  private static final String BUSY_WORLD =
      """
      var wg sync.WaitGroup
      func work(c chan int, m *sync.Mutex) {
        defer wg.Done()
        for v := range c {
          m.Lock()
          time.Sleep(time.Duration(v) * time.Microsecond)
          m.Unlock()
          runtime.Gosched()
        }
      }
      """;

  private static final String BUSY_BODY =
      """
      c, m := make(chan int), new(sync.Mutex)
      for i := 0; i < 5; i++ { wg.Add(1); go work(c, m) }
      for i := 0; i < 40; i++ { c <- i % 7 }
      close(c)
      wg.Wait()
      for done := false; !done; { go func() { done = true }(); for i := 0; i < 10000000 && !done; i++ {} }
      """;

  // 1.1

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void rule_1_1_aGoroutineGoesThroughTheLegalStatesOnly(int processors) {
    Played played = Played.run(Config.DEFAULT.withProcessors(processors), BUSY_WORLD, BUSY_BODY);
    assertThat(played.outcome()).isEqualTo(new Outcome.Exited(0));
    Map<Integer, String> states = new HashMap<>();
    for (Event event : played.events()) {
      switch (event) {
        case Event.GoCreate(_, int g, _, _, _) -> move(states, g, null, "runnable");
        case Event.GoStart(_, int g, _, _) -> move(states, g, "runnable", "running");
        case Event.GoBlock block -> move(states, block.goroutine(), "running", "waiting");
        case Event.GoUnblock wake -> move(states, wake.goroutine(), "waiting", "runnable");
        case Event.GoSched yield -> move(states, yield.goroutine(), "running", "runnable");
        case Event.GoPreempt preempt -> move(states, preempt.goroutine(), "running", "runnable");
        case Event.GoEnd end -> move(states, end.goroutine(), "running", "dead");
        default -> {}
      }
    }
    assertThat(states).hasSizeGreaterThan(6).containsEntry(1, "running").containsValue("dead");
  }

  private static void move(Map<Integer, String> states, int goroutine, String from, String to) {
    assertThat(states.get(goroutine)).as("G%d before it is %s", goroutine, to).isEqualTo(from);
    states.put(goroutine, to);
  }

  @Test
  void rule_1_1_idsAreNeverReused() {
    Played played = Played.run("for i := 0; i < 50; i++ { go func() {}(); runtime.Gosched() }");
    assertThat(played.all(Event.GoCreate.class).stream().map(Event.GoCreate::created))
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(51)
        .startsWith(1, 2, 3);
  }

  @Test
  void rule_1_1_gomaxprocsTellsAndSetsTheNumberOfProcessors() {
    Played played =
        Played.run(
            Config.DEFAULT.withProcessors(3),
            "",
            "println(runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(5), runtime.GOMAXPROCS(-1))");
    assertThat(played.text()).isEqualTo("3 3 5\n");
    assertThat(played.machine().data().processors).hasSize(5);
  }

  // 1.7

  @Test
  void rule_1_7_aNewGoroutineGoesToRunnextOfItsCreator() {
    Played played = Played.run("go func() {}()");
    assertThat(played.all(Event.GoCreate.class).getLast().placement())
        .isEqualTo(Event.Placement.RUNNEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c := make(chan int); go func() { <-c }(); runtime.Gosched(); c <- 1",
        "c := make(chan int); go func() { c <- 1 }(); runtime.Gosched(); <-c",
        "c := make(chan int); go func() { <-c }(); runtime.Gosched(); close(c)",
        "c, d := make(chan int), make(chan int); go func() { select { case <-c: case <-d: } }();"
            + " runtime.Gosched(); c <- 1",
        "var m sync.Mutex; m.Lock(); go m.Lock(); runtime.Gosched(); m.Unlock()",
        "var m sync.RWMutex; m.Lock(); go m.RLock(); runtime.Gosched(); m.Unlock()",
        "var m sync.RWMutex; m.RLock(); go m.Lock(); runtime.Gosched(); m.RUnlock()",
        "var w sync.WaitGroup; w.Add(1); go w.Wait(); runtime.Gosched(); w.Done()",
        "c := sync.NewCond(new(sync.Mutex)); go func() { c.L.Lock(); c.Wait() }();"
            + " runtime.Gosched(); c.Signal()",
        "go time.Sleep(1); time.Sleep(1000)"
      })
  void rule_1_7_whoIsWokenGoesToRunnextOfItsWakerWhoGoesOn(String body) {
    Played played = Played.run(body);
    List<Event.GoUnblock> woken = played.all(Event.GoUnblock.class);
    assertThat(woken).isNotEmpty();
    assertThat(woken).allMatch(event -> event.placement() == Event.Placement.RUNNEXT);
    assertThat(played.outcome()).isEqualTo(new Outcome.Exited(0));
  }

  @Test
  void rule_1_7_goschedGoesToTheTailOfTheGlobalQueue() {
    Played played = Played.run("go print(1); go print(2); runtime.Gosched(); print(3)");
    assertThat(played.text()).isEqualTo("213");
    assertThat(played.rules(Event.GoSched.class))
        .containsExactly("Gosched → the tail of the global queue");
  }

  @Test
  void rule_1_7_whoHandsOverAMutexGoesToTheLocalTail() {
    Played played =
        Played.run(
            "var m sync.Mutex",
            """
            m.Lock()
            go func() { m.Lock(); print("handed "); m.Unlock() }()
            runtime.Gosched()
            for i := 0; i < 3; i++ {
              time.Sleep(2 * time.Millisecond)
              m.Unlock()
              m.Lock()
            }
            go print("queued ")
            m.Unlock()
            print("unlocker ")
            """);
    assertThat(played.text()).startsWith("handed ");
    assertThat(played.rules(Event.GoSched.class).getLast()).contains("the new owner of m runs");
  }

  @Test
  void rule_1_7_aTimersFunctionStartsInRunnextOfTheProcessorThatRunsTimers() {
    Played played =
        Played.run("time.AfterFunc(1000, func() { print(1) }); time.Sleep(20000); print(2)");
    assertThat(played.text()).isEqualTo("12");
    Event.GoCreate started = played.all(Event.GoCreate.class).getLast();
    assertThat(started.placement()).isEqualTo(Event.Placement.RUNNEXT);
    assertThat(started.when().goroutine()).isZero();
  }

  // 1.8

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "01_go_then_wait, 9 0 1 2 3 4 5 6 7 8",
    "02_gosched_main_last, 4 0 1 2 3 100",
    "03_gosched_alternates, 20 10 21 11 22 12",
    "04_close_wakes_receivers, 0 4 3 2 1",
    "05_waitgroup_waiters, 4 0 1 2 3",
    "06_cond_broadcast, 4 0 1 2 3",
    "07_mutex_unlock_then_block, 0 1 2 3 4",
    "08_mutex_barging, 100 0 1 2",
    "09_rwmutex_unlock, 0 1 2 3 4 W",
    "10_unbuffered_main_sends, 0 100 1 2 101 102 3 4 103 104 5 105",
    "11_unbuffered_goroutine_sends, 0 1 100 101 2 3 102 103 4 5 104 105",
    "12_buffered_three, 0 1 2 3 100 101 102 103 4 5 6 7 104 105 106 107",
    "13_blocked_senders,"
        + " value 0 value 1 value 2 value 3 value 4 sender 4 sender 0 sender 1 sender 2 sender 3",
    "14_blocked_receivers, 4 4 0 0 1 1 2 2 3 3",
    "16_select_default, default"
  })
  void rule_1_8_theOrdersOnOneProcessor(String program, String order) throws IOException {
    String source = Files.readString(ORDERS.resolve(program + ".go"));
    assertThat(Played.program(Played.ONE, source).words()).isEqualTo(order);
    assertThat(Played.program(Played.OLD, source).words()).isEqualTo(order);
  }

  @Test
  void rule_1_8_threeHundredInARowOverflowTheQueueOnce() {
    Played played =
        Played.run(
            "var wg sync.WaitGroup",
            """
            wg.Add(300)
            for i := 0; i < 300; i++ { i := i; go func() { print(i, " "); wg.Done() }() }
            wg.Wait()
            """);
    List<String> order = List.of(played.text().trim().split(" "));
    assertThat(order).hasSize(300).startsWith("299", "128", "129").endsWith("127", "256");
    assertThat(order.indexOf("298")).isLessThan(order.indexOf("2"));
    assertThat(order.indexOf("0"))
        .as("spliced in by the 61st tick")
        .isLessThan(order.indexOf("190"));
    assertThat(played.all(Event.RunqOverflow.class))
        .singleElement()
        .satisfies(o -> assertThat(o.moved()).hasSize(129));
  }

  // 1.9: sysmon looks every ten milliseconds at the latest and counts from its first look at a
  // slice.

  @Test
  void rule_1_9_aTightLoopIsPreemptedAfterTenMilliseconds() {
    Played played = Played.run("var done bool", "go func() { done = true }(); for !done {}");
    Event.GoPreempt preempted = played.all(Event.GoPreempt.class).getFirst();
    assertThat(preempted.when().nanos()).isBetween(10_000_000L, 11_300_000L);
    assertThat(preempted.rule()).endsWith("the tail of the global queue");
  }

  @Test
  void rule_1_9_aChainOfRunnextGoroutinesCountsAsOneSlice() {
    Played played =
        Played.run(
            "var done bool",
            """
            a, b := make(chan int), make(chan int)
            go func() { done = true }()
            go func() { for v := range a { b <- v } }()
            for !done { a <- 1; <-b }
            """);
    assertThat(played.all(Event.GoPreempt.class)).hasSizeBetween(1, 3);
    assertThat(played.all(Event.GoPreempt.class).getFirst().when().nanos())
        .isBetween(20_000_000L, 21_300_000L);
  }

  // 1.12

  @Test
  void rule_1_12_aSleepOfNothingReturnsAtOnceWithoutYielding() {
    Played played = Played.run("go print(2); time.Sleep(0); time.Sleep(-5); print(1)");
    assertThat(played.text()).isEqualTo("1");
    assertThat(played.all(Event.GoBlock.class)).isEmpty();
  }

  @Test
  void rule_1_12_aSleepParksUntilItsTimerFires() {
    Played played =
        Played.run("t := time.Now(); time.Sleep(time.Hour); print(time.Since(t) >= time.Hour)");
    assertThat(played.text()).isEqualTo("true");
    assertThat(played.all(Event.GoBlock.class))
        .singleElement()
        .satisfies(block -> assertThat(block.reason()).isEqualTo(WaitReason.SLEEP));
    assertThat(played.all(Event.TimerFire.class)).hasSize(1);
  }

  @Test
  void rule_1_12_theEndOfASleepThatWouldOverflowIsTheEndOfTime() {
    Played played = Played.run(Played.OLD, "", "go time.Sleep(math.MaxInt64); time.Sleep(1000)");
    assertThat(played.machine().data().processors.getFirst().timers)
        .singleElement()
        .satisfies(timer -> assertThat(timer.when).isEqualTo(Long.MAX_VALUE));
  }

  @Test
  void rule_1_12_aTickerSkipsTheTicksItMissed() {
    String body =
        """
        t := time.NewTicker(10 * time.Millisecond)
        time.Sleep(55 * time.Millisecond)
        s := time.Now()
        <-t.C
        <-t.C
        print(time.Since(s).Round(time.Millisecond).String())
        """;
    assertThat(Played.run(body).text()).isEqualTo("5ms");
    assertThat(Played.run(Played.OLD, "", body).text()).isEqualTo("5ms");
  }

  @ParameterizedTest
  @CsvSource({
    "time.NewTicker(0), non-positive interval for NewTicker",
    "time.NewTicker(-1), non-positive interval for NewTicker",
    "time.NewTicker(1).Reset(0), non-positive interval for Ticker.Reset",
    "new(time.Timer).Stop(), time: Stop called on uninitialized Timer",
    "new(time.Timer).Reset(1), time: Reset called on uninitialized Timer",
    "new(time.Ticker).Reset(1), time: Reset called on uninitialized Ticker"
  })
  void rule_1_12_whatTimersPanicWith(String call, String text) {
    assertThat(Played.run(call).firstLine()).isEqualTo("panic: " + text);
  }

  @Test
  void rule_1_12_aTickOfNothingIsNil() {
    assertThat(Played.run("print(time.Tick(0) == nil, time.Tick(-1) == nil)").text())
        .isEqualTo("truetrue");
  }

  private static void bothWays(String body, String before, String since) {
    assertThat(Played.run(Played.OLD, "", body).words()).as("before Go 1.23").isEqualTo(before);
    assertThat(Played.run(body).words()).as("since Go 1.23").isEqualTo(since);
  }

  @Test
  void rule_1_12_lengthAndCapacityOfATimersChannel() {
    bothWays(
        "t := time.NewTimer(1); println(cap(t.C), len(t.C)); time.Sleep(1000); println(len(t.C))",
        "1 0 1",
        "0 0 0");
  }

  @Test
  void rule_1_12_aTimerThatIsDueIsFoundByWhoeverAsksSince123() {
    bothWays("select { case <-time.After(0): print(1); default: print(2) }", "2", "1");
  }

  @Test
  void rule_1_12_stoppingAnExpiredTimerWhoseValueIsUnread() {
    bothWays(
        """
        t := time.NewTimer(1)
        time.Sleep(1000)
        println(t.Stop())
        select { case <-t.C: println("stale"); default: println("drained") }
        """,
        "false stale",
        "true drained");
  }

  @Test
  void rule_1_12_resettingAnExpiredTimerWhoseValueIsUnread() {
    bothWays(
        """
        t := time.NewTimer(1)
        time.Sleep(1000)
        println(t.Reset(time.Hour))
        select { case <-t.C: println("stale"); default: println("drained") }
        """,
        "false stale",
        "true drained");
  }

  @Test
  void rule_1_12_stoppingATimerThatIsActiveOrWasReceived() {
    String body =
        """
        t := time.NewTimer(time.Hour)
        println(t.Stop(), t.Stop())
        u := time.NewTimer(1)
        <-u.C
        println(u.Stop(), u.Reset(1))
        """;
    bothWays(body, "true false false false", "true false false false");
  }

  @Test
  void rule_1_12_theTimeSentIsThatOfFiringAndSince123ThatOfTheDeadline() {
    bothWays(
        """
        s := time.Now()
        t := time.NewTimer(time.Millisecond)
        for i := 0; i < 5000000; i++ {}
        d := (<-t.C).Sub(s)
        println(d > 2*time.Millisecond)
        """,
        "true",
        "false");
  }

  @Test
  void rule_1_12_aTimerThatNobodyWaitsForHidesNoDeadlockSince123() {
    String body = "time.NewTimer(time.Hour); select {}";
    assertThat(Played.run(body).outcome()).isInstanceOf(Outcome.Deadlocked.class);
    assertThat(Played.run(body).machine().snapshot().nanos()).isLessThan(1_000_000);
    Played old = Played.run(Played.OLD, "", body);
    assertThat(old.machine().snapshot().nanos()).isGreaterThan(3_600_000_000_000L);
  }

  @Test
  void rule_1_12_afterFuncIsNeverLazyAndStopsTrueIfNotStarted() {
    bothWays(
        """
        t := time.AfterFunc(time.Hour, func() { println("never") })
        println(t.Stop(), t.Stop())
        u := time.AfterFunc(1, func() { println("ran") })
        time.Sleep(1000)
        println(u.Stop())
        """,
        "true false ran false",
        "true false ran false");
  }

  // 1.13

  @Test
  void rule_1_13_theEndOfMainDropsTheOthersWithoutTheirDefers() {
    Played played =
        Played.run("go func() { defer print(1); select {} }(); runtime.Gosched(); print(2)");
    assertThat(played.text()).isEqualTo("2");
    assertThat(played.outcome()).isEqualTo(new Outcome.Exited(0));
  }

  @Test
  void rule_1_13_mainLetsAPanicFinishFirst() {
    Played played =
        Played.run(
            "func f() { defer func() { runtime.Gosched(); print(1); runtime.Gosched() }(); panic(2) }",
            "go f(); runtime.Gosched()");
    assertThat(played.outcome()).isInstanceOf(Outcome.Panicked.class);
    assertThat(played.text()).startsWith("1panic: 2");
  }

  @Test
  void rule_1_13_exitIsImmediate() {
    Played played = Played.run("defer print(1); os.Exit(3)");
    assertThat(played.text()).isEmpty();
    assertThat(played.outcome()).isEqualTo(new Outcome.Exited(3));
  }

  @Test
  void rule_1_13_aDeadlockIsWhenNobodyCanGoOn() {
    Played played = Played.run("go func() { select {} }(); <-make(chan int)");
    assertThat(played.firstLine()).isEqualTo("fatal error: all goroutines are asleep - deadlock!");
    assertThat(played.outcome().exitCode()).isEqualTo(2);
    assertThat(played.text()).contains("goroutine 1 [chan receive]:", "goroutine 2 [select (no");
  }

  @Test
  void rule_1_13_aPartialDeadlockIsNotReported() {
    Played played = Played.run("go func() { select {} }(); time.Sleep(time.Hour); print(1)");
    assertThat(played.text()).isEqualTo("1");
  }

  @Test
  void rule_1_13_aPendingTimerHidesADeadlock() {
    Played played =
        Played.run("time.AfterFunc(time.Hour, func() { print(1); os.Exit(0) }); select {}");
    assertThat(played.text()).isEqualTo("1");
  }

  @Test
  void rule_1_13_nobodyWaitsForTheEndOfTime() {
    for (String sleep : List.of("1<<62", "1<<63-1", "time.Hour * 24 * 365 * 11")) {
      Played played = Played.run("for { time.Sleep(%s) }".formatted(sleep));
      assertThat(played.outcome()).isInstanceOf(Outcome.LimitReached.class);
      assertThat(played.text()).contains("nothing happens for more than ten years");
    }
    assertThat(Played.run("time.Sleep(time.Hour * 24 * 365 * 9); print(1)").text()).isEqualTo("1");
  }

  @Test
  void rule_1_13_whoAsksForSignalsNeverSeesADeadlock() {
    String notify = "c := make(chan os.Signal, 1); signal.Notify(c, syscall.SIGINT); <-c; print(1)";
    Played vain = Played.run(notify);
    assertThat(vain.outcome()).isInstanceOf(Outcome.LimitReached.class);
    assertThat(vain.text()).contains("one in a system call that never ends");
    Config told = Played.ONE.withSignals(List.of(new SignalAt(2, 5_000_000)));
    assertThat(Played.run(told, "", notify).text()).isEqualTo("1");
    assertThat(Played.run(told, "", "select {}").outcome()).isInstanceOf(Outcome.Deadlocked.class);
  }

  @Test
  void rule_1_13_withoutAnyGoroutineTheTextDiffersAndThereIsNoDump() {
    Played played = Played.run("runtime.Goexit()");
    assertThat(played.text())
        .isEqualTo("fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
    assertThat(played.outcome().exitCode()).isEqualTo(2);
    assertThat(Played.run("go func() { select {} }(); runtime.Goexit()").text())
        .startsWith("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 2 [select");
  }

  @Test
  void rule_1_13_goexitRunsDefersAndCannotBeRecovered() {
    assertThat(
            Played.run(
                    "go func() { defer func() { println(recover() == nil) }(); runtime.Goexit() }();"
                        + " runtime.Gosched(); println(2)")
                .words())
        .isEqualTo("true 2");
  }

  @Test
  void rule_1_13_aPanicShowsItsOwnGoroutineAloneAndRunsDefers() {
    Played played =
        Played.run("go func() { select {} }(); runtime.Gosched(); defer println(1); panic(2)");
    assertThat(played.text())
        .isEqualTo("1\npanic: 2\n\ngoroutine 1 [running]:\nmain.main()\n\tmain.go:5\n");
    assertThat(played.outcome().exitCode()).isEqualTo(2);
  }

  @Test
  void rule_1_13_aFatalErrorShowsAllRunsNoDefersAndCannotBeRecovered() {
    Played played =
        Played.run(
            "go func() { select {} }(); runtime.Gosched();"
                + " defer func() { recover(); println(1) }(); new(sync.Mutex).Unlock()");
    assertThat(played.text())
        .startsWith("fatal error: sync: unlock of unlocked mutex\n\ngoroutine 1 [running]:")
        .contains("\n\ngoroutine 2 [select (no cases)]:")
        .doesNotContain("1\n\n");
    assertThat(played.outcome().exitCode()).isEqualTo(2);
  }

  // 1.14

  @Test
  void rule_1_14_aTraceNamesStateFramesAndCreator() {
    String body = "go f(nil)\n<-make(chan int)";
    String declarations = "func f(c chan int) {\n<-c\n}";
    assertThat(Played.run(declarations, body).text())
        .isEqualTo(
            """
            fatal error: all goroutines are asleep - deadlock!

            goroutine 1 [chan receive]:
            main.main()
            \tmain.go:7

            goroutine 2 [chan receive (nil chan)]:
            main.f(...)
            \tmain.go:3
            created by main.main in goroutine 1
            \tmain.go:6
            """);
    assertThat(Played.run(Played.OLD, declarations, body).text())
        .endsWith("created by main.main\n\tmain.go:6\n");
  }

  @Test
  void rule_1_14_aWaitOfMinutesSaysSo() {
    Played played =
        Played.run("go func() { select {} }(); time.Sleep(150 * time.Second); <-make(chan int)");
    assertThat(played.text()).contains("goroutine 2 [select (no cases), 2 minutes]:");
    assertThat(played.text()).contains("goroutine 1 [chan receive]:");
  }

  @Test
  void rule_1_14_moreThanAHundredFramesAreElided() {
    String deep = "func f(n int) { if n == 0 { panic(0) }; f(n - 1) }";
    assertThat(Played.run(deep, "f(110)").text()).contains("...12 frames elided...");
    assertThat(Played.run(Played.OLD, deep, "f(110)").text())
        .endsWith("...additional frames elided...\n");
    assertThat(Played.run(deep, "f(98)").text()).doesNotContain("elided");
    assertThat(Played.run(deep, "f(99)").text()).contains("...1 frames elided...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "panic(42) | panic: 42 | panic: 42",
        "panic(1.5) | panic: +1.500000e+000 | panic: +1.500000e+000",
        "panic(\"a\") | panic: a | panic: a",
        "panic(errors.New(\"e\")) | panic: e | panic: e",
        "type E string; panic(E(\"x\")) | panic: main.E(\"x\") | panic: main.E(\"x\")",
        "panic(nil) | panic: nil | panic: panic called with nil argument (use GODEBUG=panicnil=1 to disable)",
        "defer func() { panic(recover()) }(); panic(1) | panic: 1 [recovered] | panic: 1 [recovered, repanicked]",
        "defer func() { recover(); panic(2) }(); panic(1) | panic: 1 [recovered] | panic: 1 [recovered]",
        "defer panic(2); panic(1) | panic: 1 | panic: 1"
      })
  void rule_1_14_howPanicsAreShown(String body, String before, String newest) {
    assertThat(Played.run(Played.OLD, "", body).firstLine()).isEqualTo(before);
    assertThat(Played.run(body).firstLine()).startsWith(newest);
  }

  // 1.15

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<-make(chan int) | chan receive | chan receive",
        "make(chan int) <- 1 | chan send | chan send",
        "<-(chan int)(nil) | chan receive (nil chan) | chan receive (nil chan)",
        "(chan int)(nil) <- 1 | chan send (nil chan) | chan send (nil chan)",
        "select {} | select (no cases) | select (no cases)",
        "c := make(chan int); select { case <-c: case c <- 1: } | select | select",
        "var c, d chan int; select { case <-c: case <-d: } | select | select",
        "c := make(chan int); select { case <-c: } | chan receive | chan receive",
        "var m sync.Mutex; m.Lock(); m.Lock() | semacquire | sync.Mutex.Lock",
        "var m sync.RWMutex; m.Lock(); m.RLock() | semacquire | sync.RWMutex.RLock",
        "var m sync.RWMutex; m.RLock(); m.Lock() | semacquire | sync.RWMutex.Lock",
        "var w sync.WaitGroup; w.Add(1); w.Wait() | semacquire | sync.WaitGroup.Wait",
        "c := sync.NewCond(new(sync.Mutex)); c.L.Lock(); c.Wait() | sync.Cond.Wait | sync.Cond.Wait"
      })
  void rule_1_15_theWordsForWaits(String body, String before, String newest) {
    assertThat(Played.run(Played.OLD, "", body).text()).contains("goroutine 1 [" + before + "]:");
    assertThat(Played.run(body).text()).contains("goroutine 1 [" + newest + "]:");
  }

  @Test
  void rule_1_15_waitGroupsHaveTheirOwnWordsSince124AndLocksSince120() {
    String group = "var w sync.WaitGroup; w.Add(1); w.Wait()";
    String mutex = "var m sync.Mutex; m.Lock(); m.Lock()";
    Config go120 = Played.ONE.withLanguage(LanguageVersion.parse("go1.20").orElseThrow());
    Config go123 = Played.ONE.withLanguage(LanguageVersion.parse("go1.23").orElseThrow());
    assertThat(Played.run(go120, "", mutex).text()).contains("[sync.Mutex.Lock]");
    assertThat(Played.run(go123, "", group).text()).contains("[semacquire]");
  }
}
