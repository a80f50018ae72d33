package dev.gopark.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.Outcome;
import dev.gopark.runtime.Snapshot;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What locks report while a program runs: who holds, who waits, and by which rule.
class LocksTest {
  private static final long STEP_LIMIT = 100_000_000;

  private final List<Event> events = new ArrayList<>();

  private Machine run(String declarations, String body, LanguageVersion version) {
    String text =
        """
        package main

        import ("runtime"; "sync")

        %s

        func main() {
        %s
        runtime.Gosched()
        }
        """
            .formatted(declarations, body);
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", text), version);
    assertThat(loaded.diagnostics()).isEmpty();
    Machine machine =
        new Machine(
            Objects.requireNonNull(loaded.program()),
            Config.DEFAULT.withProcessors(1).withLanguage(version),
            Objects.requireNonNull(loaded.library()),
            new SeededChooser(1),
            InputTape.empty(),
            events::add);
    machine.run(STEP_LIMIT);
    return machine;
  }

  private Machine run(String declarations, String body) {
    return run(declarations, body, LanguageVersion.NEWEST);
  }

  private <E extends Event> List<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Snapshot.SyncObject object(Machine machine, String name) {
    return machine.snapshot().objects().stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMutexShowsItsHolderAndItsQueue() {
    Machine machine =
        run(
            "var mu sync.Mutex",
            """
            mu.Lock()
            for i := 0; i < 2; i++ {
              go mu.Lock()
            }
            mu.Lock()
            """);
    assertThat(machine.outcome()).isInstanceOf(Outcome.Deadlocked.class);
    Snapshot.SyncObject mutex = object(machine, "mu");
    assertThat(mutex.holders()).containsExactly(1);
    assertThat(mutex.waiters()).extracting(Snapshot.Waiter::goroutine).containsExactly(1, 3, 2);
    assertThat(all(Event.Lock.class))
        .extracting(Event::rule)
        .containsExactly("it is free → the goroutine takes it");
  }

  @Test
  void aRunningGoroutineTakesAnUnlockedMutexBeforeThoseWhoWait() {
    run(
        "var mu sync.Mutex",
        """
        mu.Lock()
        go func() { mu.Lock(); mu.Unlock() }()
        runtime.Gosched()
        mu.Unlock()
        mu.Lock()
        mu.Unlock()
        runtime.Gosched()
        """);
    assertThat(all(Event.Lock.class)).extracting(Event::goroutine).containsExactly(1, 1, 2);
    assertThat(all(Event.Unlock.class).getFirst().rule()).contains("must compete");
  }

  @Test
  void aWaiterThatStarvesIsHandedTheMutex() {
    run(
        "var mu sync.Mutex; var done bool",
        """
        mu.Lock()
        go func() { mu.Lock(); done = true; mu.Unlock() }()
        runtime.Gosched()
        for !done {
          for i := 0; i < 100000; i++ {
          }
          mu.Unlock()
          mu.Lock()
        }
        """);
    assertThat(all(Event.Unlock.class)).anyMatch(event -> event.rule().contains("starving mode"));
    assertThat(all(Event.Lock.class)).anyMatch(event -> event.rule().contains("handed over"));
  }

  @Test
  void aWaitingWriterKeepsNewReadersOut() {
    Machine machine =
        run(
            "var rw sync.RWMutex",
            """
            rw.RLock()
            go rw.Lock()
            runtime.Gosched()
            rw.RLock()
            """);
    Snapshot.SyncObject lock = object(machine, "rw");
    assertThat(lock.holders()).containsExactly(1);
    assertThat(lock.readers()).isTrue();
    assertThat(machine.snapshot().goroutines())
        .extracting(Snapshot.Goroutine::reason)
        .containsExactly(WaitReason.RWMUTEX_RLOCK, WaitReason.RWMUTEX_LOCK);
  }

  @Test
  void aWriterThatWaitsForAnotherIsQueuedBehindTheOneWhoseTurnItIs() {
    Machine machine =
        run(
            "var rw sync.RWMutex",
            """
            rw.RLock()
            go rw.Lock()
            runtime.Gosched()
            go rw.Lock()
            runtime.Gosched()
            rw.Lock()
            """);
    assertThat(object(machine, "rw").waiters())
        .extracting(Snapshot.Waiter::goroutine)
        .containsExactly(2, 3, 1);
  }

  @Test
  void aOnceAndItsMutexAreOneObject() {
    Machine machine =
        run(
            "var once sync.Once",
            """
            go once.Do(func() { select {} })
            runtime.Gosched()
            once.Do(func() {})
            """);
    Snapshot.SyncObject once = object(machine, "once");
    assertThat(once.kind()).isEqualTo(Event.ObjectKind.ONCE);
    assertThat(once.holders()).containsExactly(2);
    assertThat(once.waiters()).extracting(Snapshot.Waiter::goroutine).containsExactly(1);
    assertThat(machine.snapshot().objects()).hasSize(1);
  }

  @Test
  void aWaitGroupCountsAndWakesAllWhoWait() {
    run(
        "var wg sync.WaitGroup",
        """
        wg.Add(2)
        go wg.Wait()
        runtime.Gosched()
        wg.Done()
        wg.Done()
        """);
    assertThat(all(Event.WaitGroupAdd.class))
        .extracting(Event.WaitGroupAdd::counter)
        .containsExactly(2, 1, 0);
    assertThat(all(Event.GoUnblock.class)).extracting(Event::goroutine).contains(2);
  }

  @Test
  void aSignalThatNobodyWaitsForSaysSo() {
    run("var c = sync.NewCond(&sync.Mutex{})", "c.Signal()");
    assertThat(all(Event.CondNotify.class).getFirst().rule()).contains("nobody waits");
  }

  @Test
  void waitGroupGoCameWithGo125() {
    String body = "wg.Go(func() {}); wg.Wait()";
    assertThat(run("var wg sync.WaitGroup", body).outcome()).isEqualTo(new Outcome.Exited(0));
    String text =
        "package main\nimport \"sync\"\nfunc main() { var wg sync.WaitGroup; " + body + " }";
    LanguageVersion before = new LanguageVersion(24);
    assertThat(ProgramLoader.load(SourceFile.of("main.go", text), before).diagnostics())
        .isNotEmpty();
  }
}
