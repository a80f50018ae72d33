package dev.gopark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Wait.Need;
import dev.gopark.runtime.Machine;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who waits for whom, edge by edge. Goroutine 1 is main, the others are numbered in order of their
/// `go` statements.
class WaitForGraphTest {
  private static WaitForGraph graph(String declarations, String body) {
    return WaitForGraph.of(Runs.main(declarations, body).state());
  }

  private static List<String> edges(WaitForGraph graph) {
    return graph.edges().stream()
        .map(edge -> "G%d→G%d %s".formatted(edge.from(), edge.to(), edge.why()))
        .toList();
  }

  @Test
  void aMutexIsWaitedForAtItsHolder() {
    WaitForGraph graph =
        graph(
            "var mu sync.Mutex",
            """
            mu.Lock()
            go func() { mu.Lock() }()
            select {}
            """);
    assertThat(edges(graph)).containsExactly("G2→G1 holds mu");
    assertThat(graph.waits().get(2).need()).isEqualTo(Need.ALL);
    assertThat(graph.waits().get(1).need()).isEqualTo(Need.NOBODY);
    assertThat(graph.stuck()).containsExactly(1, 2);
  }

  @Test
  void aWriterWaitsForAllReadersAndAReaderForTheWriterBeforeIt() {
    WaitForGraph graph =
        graph(
            "var mu sync.RWMutex",
            """
            go func() { mu.RLock(); select {} }()
            go func() { mu.RLock(); select {} }()
            runtime.Gosched()
            go func() { mu.Lock() }()
            runtime.Gosched()
            mu.RLock()
            """);
    assertThat(edges(graph))
        .containsExactlyInAnyOrder("G4→G2 holds mu", "G4→G3 holds mu", "G1→G4 asked for mu first");
  }

  @Test
  void aReceiverWaitsForThoseWhoCanStillReachTheChannel() {
    WaitForGraph graph =
        graph(
            "",
            """
            private := make(chan int)
            shared := make(chan int)
            go func() { <-private }()
            go func() { <-shared }()
            go func() { <-make(chan int); shared <- 1 }()
            runtime.Gosched()
            private = nil
            select {}
            close(shared)
            """);
    assertThat(edges(graph))
        .containsExactly(
            "G3→G1 could send on or close shared", "G3→G4 could send on or close shared");
    assertThat(graph.waits().get(2).edges()).isEmpty();
    assertThat(graph.stuck()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aVariableThatIsNotUsedAgainReachesNothing() {
    WaitForGraph graph =
        graph(
            "",
            """
            c := make(chan int)
            go func() { c <- 1 }()
            time.Sleep(time.Second)
            select {}
            """);
    assertThat(edges(graph)).isEmpty();
    assertThat(graph.stuck()).containsExactly(1, 2);
  }

  @Test
  void aLeakIsSeenWhileTheProgramStillRuns() {
    WaitForGraph graph =
        graph(
            "",
            """
            c := make(chan int)
            go func() { c <- 1 }()
            for {
            	runtime.Gosched()
            }
            """);
    assertThat(graph.stuck()).containsExactly(2);
  }

  @Test
  void aSenderWaitsForAReceiver() {
    WaitForGraph graph =
        graph(
            "",
            """
            c := make(chan int)
            go func() { c <- 1 }()
            runtime.Gosched()
            var none chan int
            <-none
            <-c
            """);
    assertThat(edges(graph)).containsExactly("G2→G1 could receive from c");
    assertThat(graph.stuck()).containsExactly(1, 2);
  }

  @Test
  void aSelectNeedsOneOfItsCases() {
    WaitForGraph graph =
        graph(
            "var a, b = make(chan int), make(chan int)",
            """
            select {
            case <-a:
            case b <- 1:
            }
            """);
    assertThat(graph.waits().get(1).need()).isEqualTo(Need.ANY);
    assertThat(graph.waits().get(1).objects()).hasSize(2);
    assertThat(graph.stuck()).containsExactly(1);
  }

  @Test
  void whoeverCanBeWokenByATimerIsNotStuck() {
    Machine machine =
        Runs.main(
            "",
            """
            timeout := time.After(time.Hour)
            done := make(chan bool)
            go func() { <-timeout; done <- true }()
            go func() { for { runtime.Gosched() } }()
            <-done
            """);
    assertThat(machine.outcome()).isNull();
    WaitForGraph graph = WaitForGraph.of(machine.state());
    assertThat(graph.stuck()).isEmpty();
  }

  @Test
  void whoeverOnlyARunningGoroutineCanHelpIsNotStuck() {
    Machine machine =
        Runs.main(
            "",
            """
            c := make(chan int)
            lonely := make(chan int)
            go func() { <-lonely }()
            go func() { for { runtime.Gosched(); if c == nil { c <- 1 } } }()
            lonely = nil
            <-c
            """);
    WaitForGraph graph = WaitForGraph.of(machine.state());
    assertThat(graph.stuck()).doesNotContain(1);
    assertThat(edges(graph)).contains("G1→G3 could send on or close c");
  }

  @Test
  void aWaitGroupWaitsForThoseWhoKnowIt() {
    WaitForGraph graph =
        graph(
            "",
            """
            var wg sync.WaitGroup
            wg.Add(2)
            go func() { <-make(chan int); wg.Done() }()
            wg.Wait()
            """);
    assertThat(edges(graph)).containsExactly("G1→G2 could call wg.Done");
    assertThat(graph.stuck()).containsExactly(1, 2);
  }
}
