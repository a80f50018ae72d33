package dev.gopark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gopark.runtime.Figures;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Outcome;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final List<SchedulingPolicy> ALL = List.of(SchedulingPolicy.values());

  /// Prints in the order in which its goroutines run.
  private static final String ORDER =
      """
      package main

      import ("fmt"; "sync")

      func main() {
      	var all sync.WaitGroup
      	all.Add(3)
      	for i := 0; i < 3; i++ {
      		go func() {
      			fmt.Println(i)
      			all.Done()
      		}()
      	}
      	all.Wait()
      }
      """;

  private static Loaded load(String program) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", program), null);
    assertThat(loaded.diagnostics()).isEmpty();
    return loaded;
  }

  private static Comparer comparer(
      String program, List<Integer> processors, List<SchedulingPolicy> policies, int seeds) {
    return new Comparer(
        new Comparer.Request(load(program), Config.DEFAULT, processors, policies, seeds),
        InputTape.of("42\n".getBytes()));
  }

  private static Figures figures(String program, SchedulingPolicy policy, int processors) {
    Comparer comparer = comparer(program, List.of(processors), List.of(policy), 1);
    return comparer.run(() -> false).rows().getFirst().trials().getFirst().figures();
  }

  private static String main(String imports, String body) {
    return "package main\n\nimport (" + imports + ")\n\nfunc main() {\n" + body + "\n}\n";
  }

  @Test
  void everySettingIsRunWithEverySeed() {
    Comparison comparison = comparer(ORDER, List.of(1, 2), ALL, 3).run(() -> false);
    assertThat(comparison.complete()).isTrue();
    assertThat(comparison.rows()).hasSize(10);
    assertThat(comparison.rows().get(1).setting())
        .isEqualTo(new Setting(1, SchedulingPolicy.GLOBAL));
    assertThat(comparison.rows())
        .allSatisfy(
            row -> assertThat(row.trials()).extracting(Trial::seed).containsExactly(1L, 2L, 3L));
  }

  @Test
  void theSameComparisonGivesTheSameTwice() {
    assertThat(comparer(ORDER, List.of(1, 4), ALL, 2).run(() -> false))
        .isEqualTo(comparer(ORDER, List.of(1, 4), ALL, 2).run(() -> false));
  }

  @Test
  void runsThatEndOtherwiseAreToldApart() {
    Comparison comparison = comparer(ORDER, List.of(1), ALL, 1).run(() -> false);
    List<List<SchedulingPolicy>> groups = new ArrayList<>();
    comparison
        .endings()
        .values()
        .forEach(cases -> groups.add(cases.stream().map(runs -> runs.setting().policy()).toList()));
    assertThat(groups)
        .containsExactly(
            List.of(SchedulingPolicy.GO),
            List.of(
                SchedulingPolicy.GLOBAL,
                SchedulingPolicy.STATIC,
                SchedulingPolicy.STEAL_CONTINUATION),
            List.of(SchedulingPolicy.STEAL_TASK));
  }

  @Test
  void everyRunReadsTheSameInput() {
    String program = main("\"fmt\"", "var n int\nfmt.Scan(&n)\nfmt.Println(n)");
    Comparison comparison = comparer(program, List.of(1, 2), ALL, 1).run(() -> false);
    assertThat(comparison.endings()).hasSize(1);
    assertThat(comparison.endings().keySet().iterator().next().bytes()).isEqualTo(3);
  }

  @Test
  void crashesAreAlikeThoughTheirDumpsDiffer() {
    String program = main("", "go func() { select {} }()\nvar c chan int\n<-c");
    Comparison comparison = comparer(program, List.of(1, 2), ALL, 1).run(() -> false);
    assertThat(comparison.endings()).hasSize(1);
    assertThat(comparison.endings().keySet().iterator().next().outcome())
        .isInstanceOf(Outcome.Deadlocked.class);
  }

  @Test
  void anInterruptedComparisonHasWhatWasDoneByThen() {
    int[] asked = {0};
    Comparison comparison = comparer(ORDER, List.of(1), ALL, 1).run(() -> asked[0]++ >= 2);
    assertThat(comparison.complete()).isFalse();
    assertThat(comparison.rows()).hasSize(2);
  }

  @Test
  void aProgramWithErrorsIsNotCompared() {
    Loaded broken = ProgramLoader.load(SourceFile.of("main.go", "package main\n"), null);
    Comparer.Request request = new Comparer.Request(broken, Config.DEFAULT, List.of(1), ALL, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Comparer(request, InputTape.empty()));
  }

  @Test
  void theMedianIsAMeasuredValue() {
    assertThat(Spread.of(List.of(9L, 1L, 4L))).isEqualTo(new Spread(4, 1, 9));
    assertThat(Spread.of(List.of(9L, 1L, 4L, 7L))).isEqualTo(new Spread(4, 1, 9));
    assertThat(Spread.of(List.of(5L))).isEqualTo(new Spread(5, 5, 5));
  }

  // Figures.

  @Test
  void aSleepIsPartOfTheMakespanAndNobodyIsBusyMeanwhile() {
    Figures figures = figures(main("\"time\"", "time.Sleep(time.Second)"), SchedulingPolicy.GO, 1);
    assertThat(figures.makespanNanos()).isBetween(1_000_000_000L, 1_000_100_000L);
    assertThat(figures.utilisation()).isLessThan(0.001);
    assertThat(figures.switches()).isEqualTo(2);
  }

  @Test
  void oneGoroutineAloneIsBusyAllTheTime() {
    Figures figures = figures(main("", "for i := 0; i < 1000; i++ {\n}"), SchedulingPolicy.GO, 2);
    assertThat(figures.processors().get(0).busyNanos())
        .isBetween(figures.makespanNanos() - 200, figures.makespanNanos());
    assertThat(figures.processors().get(1)).isEqualTo(new Figures.OfProcessor(0, 0, 0, 0, 0, 0));
    assertThat(figures.peakGoroutines()).isEqualTo(1);
  }

  @Test
  void nobodyIsBusyForLongerThanTheMakespan() {
    for (SchedulingPolicy policy : ALL) {
      for (int processors : List.of(1, 2, 8)) {
        Figures figures = figures(ORDER, policy, processors);
        assertThat(figures.processors())
            .hasSize(processors)
            .allMatch(p -> p.busyNanos() >= 0 && p.busyNanos() <= figures.makespanNanos());
      }
    }
  }

  @Test
  void aStallIsAWaitForOnesChildren() {
    assertThat(figures(ORDER, SchedulingPolicy.GO, 1).joinStalls()).isEqualTo(1);
    assertThat(figures(ORDER, SchedulingPolicy.STEAL_CONTINUATION, 1).joinStalls()).isZero();
    String receive = "c := make(chan int)\ngo func() { c <- 1 }()\n<-c";
    assertThat(figures(main("", receive), SchedulingPolicy.GO, 1).joinStalls()).isEqualTo(1);
    String noChild = "<-time.After(1)";
    assertThat(figures(main("\"time\"", noChild), SchedulingPolicy.GO, 1).joinStalls()).isZero();
  }

  @Test
  void queuesAreLongestUnderPoliciesThatFillThem() {
    assertThat(figures(ORDER, SchedulingPolicy.GLOBAL, 1))
        .matches(f -> f.peakGlobalQueue() == 3 && f.peakLocalQueue() <= 1);
    assertThat(figures(ORDER, SchedulingPolicy.STEAL_TASK, 1))
        .matches(f -> f.peakGlobalQueue() == 0 && f.peakLocalQueue() == 3);
    assertThat(figures(ORDER, SchedulingPolicy.STEAL_CONTINUATION, 1).peakLocalQueue())
        .isEqualTo(1);
    assertThat(figures(ORDER, SchedulingPolicy.STEAL_CONTINUATION, 1).peakGoroutines())
        .isEqualTo(2);
  }

  @Test
  void theWorkOfProcessorsThatHaveVanishedCounts() {
    String program =
        main(
            "\"runtime\"; \"sync\"",
            """
            var all sync.WaitGroup
            all.Add(8)
            for i := 0; i < 8; i++ {
            	go func() {
            		for j := 0; j < 20000; j++ {
            		}
            		all.Done()
            	}()
            }
            all.Wait()
            runtime.GOMAXPROCS(1)
            """);
    for (SchedulingPolicy policy : ALL) {
      Figures figures = figures(program, policy, 4);
      assertThat(figures.processors()).as("%s", policy).hasSize(4);
      assertThat(figures.processors())
          .as("%s", policy)
          .allMatch(p -> p.busyNanos() > 0 && p.busyNanos() <= figures.makespanNanos());
    }
  }
}
