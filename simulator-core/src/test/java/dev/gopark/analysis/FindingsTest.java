package dev.gopark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding.Coffman;
import dev.gopark.analysis.Finding.Kind;
import dev.gopark.runtime.Machine;
import dev.gopark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Deadlocks are called what they are, and only circles of lock holders are deadlocks in Coffman's
/// sense.
class FindingsTest {
  private static final Path DEADLOCKS =
      Path.of(System.getProperty("gopark.module", "."), "src", "test", "go", "deadlock");

  /// A part of the title, for each program that real Go recorded as deadlocked.
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("after_sleep", "orphan receive"),
          Map.entry("cond", "signal on cond"),
          Map.entry("deferred", "orphan send"),
          Map.entry("in_function", "orphan receive: main receives from reply"),
          Map.entry("in_init", "orphan receive"),
          Map.entry("many_kinds", "a nil channel: main"),
          Map.entry("mutex_twice", "main locks mu twice"),
          Map.entry("nil_receive", "a nil channel"),
          Map.entry("nil_send", "a nil channel"),
          Map.entry("once", "main locks once twice"),
          Map.entry("range_not_closed", "a forgotten close"),
          Map.entry("receive", "orphan receive"),
          Map.entry("ring", "3 goroutines wait for each other"),
          Map.entry("rwmutex_read_in_write", "main locks mu twice"),
          Map.entry("rwmutex_upgrade", "main locks mu twice"),
          Map.entry("select_empty", "select {}"),
          Map.entry("select_nil", "a nil channel"),
          Map.entry("select_one", "orphan send"),
          Map.entry("select_two", "a select"),
          Map.entry("send", "orphan send"),
          Map.entry("send_full", "orphan send"),
          Map.entry("two_mutexes", "2 goroutines wait in a cycle"),
          Map.entry("waitgroup", "wait group wg is never done"));

  @TestFactory
  List<DynamicTest> everyRecordedDeadlockIsCalledByItsName() {
    List<DynamicTest> tests = new ArrayList<>();
    TITLES.forEach(
        (name, title) -> tests.add(DynamicTest.dynamicTest(name, () -> is(name, title))));
    return tests;
  }

  /// What ends when a timer is due goes round for a while only.
  @Test
  void aLoopThatATimerEndsIsNoLivelockAndDoesNotSpin() {
    String polls =
        """
        go func() {
        	for {
        		select {
        		case <-timeout:
        			return
        		default:
        		}
        	}
        }()
        """;
    String after = "timeout := time.After(time.Second)\n";
    assertThat(certain(Runs.main("", after + polls))).isEmpty();
    assertThat(certain(Runs.main("", after + polls + polls + "select {}"))).isEmpty();
    String called =
        """
        var mu sync.Mutex
        stop := false
        time.AfterFunc(time.Second, func() { mu.Lock(); stop = true; mu.Unlock() })
        go func() {
        	for {
        		mu.Lock()
        		if stop {
        			return
        		}
        		mu.Unlock()
        	}
        }()
        """;
    assertThat(certain(Runs.main("", called))).isEmpty();
  }

  @Test
  void aLoopThatNothingEndsSpins() {
    assertThat(certain(Runs.main("", "go func() {\nfor {\n}\n}()")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.title()).startsWith("Spinning: G2"));
  }

  private static List<Finding> certain(Machine machine) {
    return Findings.of(machine.state()).stream().filter(Finding::certain).toList();
  }

  private static void is(String name, String title) throws IOException {
    byte[] content = Files.readAllBytes(DEADLOCKS.resolve(name + ".go"));
    Machine machine = Runs.of(new SourceFile(name + ".go", content));
    Finding finding = Findings.of(machine.state()).getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.DEADLOCK);
    assertThat(finding.title()).contains(title);
    Coffman coffman = finding.coffman();
    assertThat(coffman != null && coffman.holds()).isEqualTo(title.contains("in a cycle"));
    assertThat(finding.advice()).isNotEmpty();
    assertThat(finding.positions()).allMatch(position -> position.startsWith(name + ".go:"));
    assertThat(finding.waits()).hasSameSizeAs(machine.data().goroutines.keySet());
  }

  private static List<Finding> findings(String declarations, String body) {
    return Findings.of(Runs.main(declarations, body).state());
  }

  @Test
  void aCircleOfLockHoldersMeetsAllFourConditionsWithTheirEvidence() {
    Finding finding =
        findings(
                """
                var forks [3]sync.Mutex

                func eat(i int) {
                	forks[i].Lock()
                	runtime.Gosched()
                	forks[(i+1)%3].Lock()
                }
                """,
                """
                for i := 0; i < 3; i++ {
                	go eat(i)
                }
                select {}
                """)
            .getFirst();
    assertThat(finding.title())
        .isEqualTo("Deadlock: 3 goroutines wait in a cycle; main waits in select {} for ever");
    Coffman coffman = finding.coffman();
    assertThat(coffman).isNotNull();
    assertThat(coffman.mutualExclusion()).isEqualTo("each fork is held by one goroutine");
    assertThat(coffman.holdAndWait())
        .isEqualTo("G2 holds forks[0] since line 16 and wants forks[1], and the other 2 likewise");
    assertThat(coffman.noPreemption()).isEqualTo("Go never takes a lock away from its holder");
    assertThat(coffman.circularWait()).isEqualTo("G2 → G3 → G4 → G2");
    assertThat(finding.goroutines()).containsExactly(2, 3, 4);
    assertThat(finding.positions()).containsExactly("main.go:18", "main.go:16");
    assertThat(finding.advice()).hasSize(3);
  }

  @Test
  void aCircleIsFoundWhileTheRestOfTheProgramGoesOn() {
    Machine machine =
        Runs.main(
            """
            var a, b sync.Mutex

            func both(first, second *sync.Mutex) {
            	first.Lock()
            	runtime.Gosched()
            	second.Lock()
            }
            """,
            """
            go both(&a, &b)
            go both(&b, &a)
            for {
            	runtime.Gosched()
            }
            """);
    assertThat(machine.outcome()).isNull();
    Finding finding = Findings.of(machine.state()).getFirst();
    assertThat(finding.goroutines()).containsExactly(2, 3);
    assertThat(finding.coffman().holds()).isTrue();
    assertThat(finding.step()).isLessThan(machine.steps());
  }

  @Test
  void whoeverWaitsForTheCircleIsMentioned() {
    Finding finding =
        findings(
                """
                var a, b sync.Mutex

                func both(first, second *sync.Mutex, wg *sync.WaitGroup) {
                	defer wg.Done()
                	first.Lock()
                	runtime.Gosched()
                	second.Lock()
                }
                """,
                """
                var wg sync.WaitGroup
                wg.Add(2)
                go both(&a, &b, &wg)
                go both(&b, &a, &wg)
                wg.Wait()
                """)
            .getFirst();
    assertThat(finding.goroutines()).containsExactly(2, 3);
    assertThat(finding.waits())
        .last()
        .asString()
        .contains("main waits for the wait group wg", "only G2 and G3 could call wg.Done");
    assertThat(finding.edges()).anyMatch(edge -> edge.from() == 1 && !edge.inCycle());
  }

  @Test
  void aLockWhoseHolderHasEndedIsNeverUnlocked() {
    Finding finding =
        findings("var mu sync.Mutex", "go func() { mu.Lock() }()\nruntime.Gosched()\nmu.Lock()")
            .getFirst();
    assertThat(finding.title()).contains("mu is never unlocked: G2 has ended and still holds it");
    assertThat(finding.coffman()).isNull();
  }

  @Test
  void aLockAndAChannelTogetherLackMutualExclusionInPart() {
    Finding finding =
        findings(
                "var mu sync.Mutex",
                """
                c := make(chan int)
                go func() { mu.Lock(); c <- 1; mu.Unlock() }()
                runtime.Gosched()
                mu.Lock()
                <-c
                """)
            .getFirst();
    assertThat(finding.title()).contains("a lock held while waiting: main waits for mu");
    assertThat(finding.coffman()).isNotNull();
    assertThat(finding.coffman().holds()).isFalse();
  }

  @Test
  void manyWhoAllSendAreOrphansAndNotEachOthersHope() {
    Finding finding =
        findings(
                "",
                """
                c := make(chan int)
                for i := 0; i < 1000; i++ {
                	go func() { c <- i }()
                }
                select {}
                """)
            .getFirst();
    assertThat(finding.title())
        .isEqualTo("Deadlock: an orphan send: G2 sends on c and nobody receives");
    assertThat(finding.goroutines()).hasSize(1001);
  }

  @Test
  void aPanicIsReportedWithItsPlaceAndAdvice() {
    Finding finding = findings("", "var m map[string]int\nm[\"a\"] = 1").getFirst();
    assertThat(finding.kind()).isEqualTo(Kind.PANIC);
    assertThat(finding.title()).isEqualTo("Panic: assignment to entry in nil map");
    assertThat(finding.positions()).containsExactly("main.go:17");
    assertThat(finding.advice())
        .containsExactly("Make the map before the first write: make(map[K]V).");
  }

  @Test
  void aFatalErrorIsReported() {
    Finding finding = findings("", "var mu sync.Mutex\nmu.Unlock()").getFirst();
    assertThat(finding.title()).isEqualTo("Misuse: sync: unlock of unlocked mutex");
  }

  @Test
  void aProgramThatEndsWellHasNoFindings() {
    assertThat(findings("", "c := make(chan int, 1)\nc <- 1\n<-c")).isEmpty();
  }

  @Test
  void nobodyIsAccusedWhileLocksAreOnlyBusy() {
    Machine machine =
        Runs.main(
            "var mu sync.Mutex",
            """
            for i := 0; i < 3; i++ {
            	go func() {
            		for {
            			mu.Lock()
            			runtime.Gosched()
            			mu.Unlock()
            		}
            	}()
            }
            select {}
            """);
    assertThat(Findings.of(machine.state())).isEmpty();
  }
}
