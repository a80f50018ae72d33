package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.check.Invariants;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.lang.ref.Reference;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Large machines: no rule breaks, and a goroutine that waits takes little memory.
class ManyGoroutinesTest {
  private static final String SIEVE =
      """
      package main

      func filter(in <-chan int, out chan<- int, prime int) {
      	for {
      		if i := <-in; i%%prime != 0 {
      			out <- i
      		}
      	}
      }

      func main() {
      	ch, last := make(chan int), 0
      	go func(ch chan<- int) {
      		for i := 2; ; i++ {
      			ch <- i
      		}
      	}(ch)
      	for i := 0; i < %d; i++ {
      		last = <-ch
      		next := make(chan int)
      		go filter(ch, next, last)
      		ch = next
      	}
      	print(last)
      }
      """;

  /// Starts goroutines that all receive from one channel, lets them park, and sends to each.
  private static final String PARKED =
      """
      package main

      import "time"

      func main() {
      	const n = %d
      	c, sum := make(chan int), make(chan int)
      	for i := 0; i < n; i++ {
      		go func() { sum <- <-c }()
      	}
      	time.Sleep(time.Second)
      	go func() {
      		for i := 0; i < n; i++ {
      			c <- 1
      		}
      	}()
      	total := 0
      	for i := 0; i < n; i++ {
      		total += <-sum
      	}
      	print(total)
      }
      """;

  /// So many bytes of Java's memory a parked goroutine may take, and one that is in the midst of
  /// many calls.
  private static final long MAX_BYTES = 700;

  private static final long MAX_BYTES_DEEP = 800;

  private static final int PARKED_COUNT = 50_000;

  /// Other things come and go in Java's memory, so that one measurement may be too small.
  private static final int ROUNDS = 3;

  private static Machine machine(String source, Config config, EventSink sink) {
    Loaded loaded = Programs.load(Target.of(SourceFile.of("main.go", source)), null);
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        config,
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(config.seed()),
        InputTape.empty(),
        sink);
  }

  /// What the program prints; the invariants are checked every so many steps.
  private static String run(String source, int processors, long checkEvery) {
    StringBuilder printed = new StringBuilder();
    Config config = Config.DEFAULT.withProcessors(processors);
    EventSink sink = EventSink.outputOnly(event -> printed.append(((Event.Output) event).text()));
    Machine machine = machine(source, config, sink);
    while (machine.outcome() == null) {
      machine.run(checkEvery);
      if (machine.isSettled()) {
        Invariants.check(machine.data(), config);
      }
    }
    return printed.toString();
  }

  @Test
  void tenThousandParkAndWakeOnSixtyFourProcessors() {
    assertThat(run(PARKED.formatted(10_000), 64, 2_003)).isEqualTo("10000");
  }

  @Test
  void theSieveFindsAHundredPrimesOnSixtyFourProcessors() {
    assertThat(run(SIEVE.formatted(100), 64, 101)).isEqualTo("541");
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"1", "4", "64"})
  void aHundredThousandParkAndWake(int processors) {
    assertThat(run(PARKED.formatted(100_000), processors, 20_011)).isEqualTo("100000");
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"1", "4", "64"})
  void theSieveFindsTwoThousandPrimes(int processors) {
    assertThat(run(SIEVE.formatted(2_000), processors, 200_003)).isEqualTo("17389");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "receive, c := make(chan int), <-c",
    "send, c := make(chan int), c <- 1",
    "select, 'c, d := make(chan int), make(chan int)', 'select { case <-c: case <-d: }'",
    "sleep, c := time.Hour, time.Sleep(c)",
    "mutex, c := new(sync.Mutex); c.Lock(), c.Lock()",
    "wait group, c := new(sync.WaitGroup); c.Add(1), c.Wait()",
    "channel of its own, c := 0; _ = c, <-make(chan int)",
    "nine frames, c := make(chan int), 'deep(c, 8)'"
  })
  void aParkedGoroutineTakesLittleMemory(String kind, String object, String wait) {
    String source =
        """
        package main

        import (
        	"runtime"
        	"sync"
        	"time"
        )

        var _ sync.Mutex
        var _ time.Duration

        func deep(c chan int, n int) int {
        	if n == 0 {
        		return <-c
        	}
        	return deep(c, n-1) + n
        }

        func main() {
        	%s
        	for i := 0; i < %d; i++ {
        		go func() { %s }()
        	}
        	for {
        		runtime.Gosched()
        	}
        }
        """;
    long most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      most = Math.max(most, bytesEach(source.formatted(object, PARKED_COUNT, wait)));
    }
    System.out.printf("a parked goroutine (%s) takes %d bytes%n", kind, most);
    assertThat(most)
        .as("bytes for one that waits (%s)", kind)
        .isBetween(100L, kind.contains("frames") ? MAX_BYTES_DEEP : MAX_BYTES);
  }

  private static long bytesEach(String source) {
    long before = usedBytes();
    Machine many = parked(source, PARKED_COUNT);
    long each = (usedBytes() - before) / PARKED_COUNT;
    Reference.reachabilityFence(many);
    return each;
  }

  private static Machine parked(String source, int count) {
    Config config = Config.DEFAULT.withProcessors(1);
    Machine machine = machine(source, config, EventSink.outputOnly(_ -> {}));
    do {
      machine.run(10_000);
    } while (machine.data().goroutines.values().stream()
            .filter(goroutine -> goroutine.status == Goroutine.Status.WAITING)
            .count()
        < count);
    return machine;
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
