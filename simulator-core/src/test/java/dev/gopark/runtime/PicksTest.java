package dev.gopark.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Findings;
import dev.gopark.analysis.Progress;
import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.history.History;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.Pick;
import dev.gopark.source.PickAt;
import dev.gopark.source.SchedulingPolicy;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A person decides in the scheduler's place, and all that is promised of runs still holds.
class PicksTest {
  private static final String COUNTER =
      """
      package main

      import "sync"

      var counter int

      func add(wg *sync.WaitGroup) {
      	read := counter
      	counter = read + 1
      	wg.Done()
      }

      func main() {
      	var wg sync.WaitGroup
      	wg.Add(2)
      	go add(&wg)
      	go add(&wg)
      	wg.Wait()
      	println(counter)
      }
      """;

  private static final String SELECT =
      """
      package main

      func main() {
      	a, b := make(chan int, 1), make(chan int, 1)
      	for range 20 {
      		a <- 1
      		b <- 2
      		select {
      		case v := <-a:
      			print(v)
      			<-b
      		case v := <-b:
      			print(v)
      			<-a
      		}
      	}
      }
      """;

  private static final String QUEUE =
      """
      package main

      import "sync"

      func work(n int) {
      	for range n {
      	}
      }

      func main() {
      	var wg sync.WaitGroup
      	ch := make(chan int)
      	var mu sync.Mutex
      	for i := range 12 {
      		wg.Go(func() {
      			work(100)
      			mu.Lock()
      			work(10)
      			mu.Unlock()
      			select {
      			case ch <- i:
      			case <-ch:
      			}
      		})
      	}
      	wg.Wait()
      	println("done")
      }
      """;

  private static final String SPIN =
      """
      package main

      import (
      	"runtime"
      	"sync/atomic"
      )

      var flag atomic.Bool

      func main() {
      	go func() { flag.Store(true) }()
      	go func() {
      		for !flag.Load() {
      			runtime.Gosched()
      		}
      	}()
      	for !flag.Load() {
      		runtime.Gosched()
      	}
      }
      """;

  private final List<Event> events = new ArrayList<>();

  private static Loaded load(String source) {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", source), null);
    assertThat(loaded.diagnostics()).isEmpty();
    return loaded;
  }

  private Machine machine(String source, Config config, PickAt... picks) {
    Loaded loaded = load(source);
    events.clear();
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        config.withPicks(List.of(picks)),
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(config.seed()),
        InputTape.empty(),
        events::add);
  }

  private static Config processors(int count) {
    return Config.DEFAULT.withProcessors(count);
  }

  private String output() {
    StringBuilder text = new StringBuilder();
    for (Event event : events) {
      if (event instanceof Event.Output output) {
        text.append(output.text());
      }
    }
    return text.toString();
  }

  /// The first step at which the machine's picture is `wanted`.
  private static long firstStep(Machine machine, Predicate<Snapshot> wanted) {
    while (machine.outcome() == null) {
      if (wanted.test(machine.snapshot())) {
        return machine.steps();
      }
      machine.run(1);
    }
    throw new AssertionError("it never comes");
  }

  /// The first step at which goroutine 3 is about to write what it has read.
  private long afterReading() {
    return firstStep(
        machine(COUNTER, processors(1)),
        snapshot -> {
          Snapshot.Goroutine g = snapshot.goroutine(3);
          return g != null && g.status() == Snapshot.GoStatus.RUNNING && g.line() == 9;
        });
  }

  @Test
  void aRunWithoutPicksIsAsItWas() {
    Machine plain = machine(QUEUE, processors(3));
    plain.run(Long.MAX_VALUE);
    List<Event> usual = List.copyOf(events);
    Machine passed = machine(QUEUE, processors(3), new Pick.Run(0, 77).at(100));
    passed.run(Long.MAX_VALUE);
    List<Event> others = events.stream().filter(e -> !(e instanceof Event.Picked)).toList();
    assertThat(others).isEqualTo(usual);
    assertThat(events.stream().filter(Event.Picked.class::isInstance).map(Event::rule))
        .containsExactly("passed over: P0 runs G77, as G77 is not alive");
  }

  @Test
  void aPersonDrivesALostUpdate() {
    Machine usual = machine(COUNTER, processors(1));
    usual.run(Long.MAX_VALUE);
    assertThat(output()).isEqualTo("2\n");
    long step = afterReading();
    Machine lost = machine(COUNTER, processors(1), new Pick.Run(0, 2).at(step));
    lost.run(Long.MAX_VALUE);
    assertThat(output()).isEqualTo("1\n");
    assertThat(events).filteredOn(Event.Picked.class::isInstance).hasSize(1);
  }

  @Test
  void aFrozenGoroutineDoesNotRunUntilItIsReleased() {
    long step = afterReading();
    Machine frozen = machine(COUNTER, processors(1), new Pick.Freeze(3).at(step));
    frozen.run(Long.MAX_VALUE);
    assertThat(frozen.outcome())
        .isEqualTo(
            new Outcome.LimitReached("gopark: stopped: only frozen goroutines could go on: G3"));
    assertThat(Findings.of(frozen.state()))
        .extracting(Finding::kind)
        .doesNotContain(Finding.Kind.DEADLOCK, Finding.Kind.LEAK);
    Snapshot.Goroutine g = Objects.requireNonNull(frozen.snapshot().goroutine(3));
    assertThat(g.frozen()).isTrue();
    assertThat(frozen.offers().halted()).isTrue();
    assertThat(frozen.offers().frozen()).hasSize(1);

    long end = frozen.steps();
    Machine released =
        machine(COUNTER, processors(1), new Pick.Freeze(3).at(step), new Pick.Release(3).at(end));
    released.run(Long.MAX_VALUE);
    assertThat(released.outcome()).isEqualTo(new Outcome.Exited(0));
    assertThat(output()).isEqualTo("1\n");
  }

  @Test
  void aWaitingGoroutineThatIsFrozenIsWokenAndHeld() {
    Machine frozen = machine(COUNTER, processors(1));
    long step = firstStep(frozen, s -> status(s, 1) == Snapshot.GoStatus.WAITING);
    frozen = machine(COUNTER, processors(1), new Pick.Freeze(1).at(step));
    frozen.run(Long.MAX_VALUE);
    assertThat(frozen.outcome()).isInstanceOf(Outcome.LimitReached.class);
    assertThat(status(frozen.snapshot(), 1)).isEqualTo(Snapshot.GoStatus.RUNNABLE);
    assertThat(events).anySatisfy(e -> assertThat(e.rule()).contains("G1 is frozen and stays"));
    assertThat(events)
        .filteredOn(e -> e instanceof Event.GoUnblock u && u.unblocked() == 1)
        .allSatisfy(
            e -> assertThat(((Event.GoUnblock) e).placement()).isEqualTo(Event.Placement.HELD));
  }

  private static Snapshot.@Nullable GoStatus status(Snapshot s, int id) {
    Snapshot.Goroutine g = s.goroutine(id);
    return g == null ? null : g.status();
  }

  @Test
  void mainCanBeFrozenBeforeItsFirstInstruction() {
    Machine frozen = machine(COUNTER, processors(1), new Pick.Freeze(1).at(0));
    frozen.run(Long.MAX_VALUE);
    assertThat(frozen.outcome()).isInstanceOf(Outcome.LimitReached.class);
    Machine released =
        machine(COUNTER, processors(1), new Pick.Freeze(1).at(0), new Pick.Release(1).at(0));
    released.run(Long.MAX_VALUE);
    assertThat(released.outcome()).isEqualTo(new Outcome.Exited(0));
  }

  @Test
  void whoSpinsBecauseSomebodyIsFrozenIsInNoLivelock() {
    Config config = processors(1).withLimits(processors(1).limits().withSteps(20_000));
    Machine machine = machine(SPIN, config);
    long step = firstStep(machine, s -> s.goroutine(3) != null);
    machine = machine(SPIN, config, new Pick.Freeze(2).at(step));
    Progress progress = new Progress();
    machine.run(Long.MAX_VALUE);
    events.forEach(progress::accept);
    assertThat(machine.outcome()).isInstanceOf(Outcome.LimitReached.class);
    assertThat(Findings.of(machine.state(), progress)).isEmpty();
  }

  @Test
  void theCaseThatIsPickedIsTaken() {
    Machine machine = machine(SELECT, processors(1));
    List<PickAt> picks = new ArrayList<>();
    while (machine.outcome() == null) {
      for (Offers.Choice choice : machine.offers().selects()) {
        assertThat(choice.cases()).hasSize(2);
        assertThat(choice.cases()).filteredOn(Offers.Offer::usual).hasSize(1);
        picks.add(choice.cases().get(1).pick().at(machine.steps()));
      }
      machine.run(1);
    }
    assertThat(output()).contains("1").contains("2");
    machine(SELECT, processors(1), picks.toArray(PickAt[]::new)).run(Long.MAX_VALUE);
    assertThat(output()).isEqualTo("2".repeat(20));
  }

  @Test
  void aProcessorStealsFromTheVictimThatIsPicked() {
    Machine machine = machine(QUEUE, processors(4));
    Pick.Theft theft = theft(machine);
    while (theft == null) {
      machine.run(1);
      theft = theft(machine);
    }
    int thief = theft.thief();
    Machine stolen = machine(QUEUE, processors(4), theft.at(machine.steps()));
    stolen.run(Long.MAX_VALUE);
    assertThat(events)
        .filteredOn(Event.Picked.class::isInstance)
        .allMatch(e -> ((Event.Picked) e).made())
        .hasSize(1);
    int at =
        events.indexOf(
            events.stream().filter(Event.Picked.class::isInstance).findFirst().orElseThrow());
    assertThat(events.subList(at, events.size()))
        .filteredOn(e -> e instanceof Event.Steal && e.when().processor() == thief)
        .first()
        .extracting(e -> ((Event.Steal) e).victim())
        .isEqualTo(theft.victim());
  }

  /// One from a local queue: with a runnext the thief would wait.
  private static Pick.@Nullable Theft theft(Machine machine) {
    return machine.offers().thefts().stream()
        .map(offer -> (Pick.Theft) offer.pick())
        .filter(theft -> !machine.data().processors.get(theft.victim()).queue.isEmpty())
        .findFirst()
        .orElse(null);
  }

  @Test
  void theOneThatGoesFirstHasTheTurn() {
    Machine machine = machine(QUEUE, processors(3));
    while (machine.offers().seats().stream().noneMatch(PicksTest::waitsForItsTurn)) {
      machine.run(1);
    }
    Offers.Seat seat =
        machine.offers().seats().stream()
            .filter(PicksTest::waitsForItsTurn)
            .findFirst()
            .orElseThrow();
    Machine first =
        machine(QUEUE, processors(3), new Pick.First(seat.processor()).at(machine.steps()));
    first.run(machine.steps());
    assertThat(first.data().turn.number).isEqualTo(seat.processor());
  }

  private static boolean waitsForItsTurn(Offers.Seat seat) {
    return seat.first() != null && !seat.first().usual();
  }

  /// Whatever is picked: the invariants hold, the same picks make the same run, and going back and
  /// forth in it leads to the same states.
  @ParameterizedTest
  @EnumSource(SchedulingPolicy.class)
  void anyPicksMakeARunLikeOthers(SchedulingPolicy policy) {
    for (int seed = 1; seed <= 12; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Config config = processors(1 + seed % 4).withPolicy(policy).withSeed(seed);
      List<PickAt> picks = new ArrayList<>();
      for (int round = 0; round < 12; round++) {
        Machine now = machine(QUEUE, config, picks.toArray(PickAt[]::new));
        now.run(picks.isEmpty() ? 200 : picks.getLast().step() + random.nextInt(150));
        if (now.outcome() != null) {
          break;
        }
        picks.add(any(now, random).at(now.steps()));
      }
      check(config.withPicks(picks));
    }
  }

  private static Pick any(Machine machine, SplittableRandom random) {
    List<Pick> possible = new ArrayList<>();
    Offers offers = machine.offers();
    for (Offers.Seat seat : offers.seats()) {
      seat.runs().forEach(offer -> possible.add(offer.pick()));
      if (seat.first() != null) {
        possible.add(seat.first().pick());
      }
    }
    offers.selects().forEach(choice -> choice.cases().forEach(o -> possible.add(o.pick())));
    offers.thefts().forEach(offer -> possible.add(offer.pick()));
    offers.frozen().forEach(offer -> possible.add(offer.pick()));
    List<Integer> alive = List.copyOf(machine.data().goroutines.keySet());
    possible.add(new Pick.Freeze(alive.get(random.nextInt(alive.size()))));
    return possible.get(random.nextInt(possible.size()));
  }

  private void check(Config config) {
    Machine straight = machine(QUEUE, config, config.picks().toArray(PickAt[]::new));
    List<Long> digests = new ArrayList<>();
    while (straight.outcome() == null && straight.steps() < 200_000) {
      if (straight.isSettled()) {
        Invariants.check(straight.data(), config);
      }
      digests.add(straight.digest());
      straight.run(97);
    }
    assertThat(straight.outcome()).isNotNull();
    Loaded loaded = load(QUEUE);
    History history =
        new History(
            Objects.requireNonNull(loaded.program()),
            config,
            Objects.requireNonNull(loaded.library()),
            InputTape.empty(),
            8L << 20,
            500);
    history.run(Long.MAX_VALUE, () -> false);
    for (int i = digests.size() - 1; i >= 0; i -= 3) {
      history.seek(97L * i);
      assertThat(history.digest())
          .as("step %d of %s", 97L * i, config.picks())
          .isEqualTo(digests.get(i));
    }
  }

  @Test
  void picksAreReadAsTheyAreWritten() {
    for (PickAt pick :
        List.of(
            new Pick.Run(1, 3).at(120),
            new Pick.First(2).at(0),
            new Pick.Case(3, 0).at(5),
            new Pick.Theft(1, 0).at(7),
            new Pick.Freeze(2).at(9),
            new Pick.Release(2).at(10))) {
      assertThat(PickAt.parse(pick.toString())).contains(pick);
    }
    for (String wrong :
        List.of(
            "",
            "P1 runs G3",
            "P1 runs G3@",
            "P1 runs@3",
            "runs G3@-1",
            "G1 takes case 0@1",
            "P1 runs G99999999999@3",
            "P1 runs G3@9999999999999999999999")) {
      assertThat(PickAt.parse(wrong)).as(wrong).isEmpty();
    }
  }
}
