package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.build.Target;
import dev.gopark.choice.SeededChooser;
import dev.gopark.event.Event;
import dev.gopark.event.When;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.model.Goroutine;
import dev.gopark.runtime.model.LiveStack;
import dev.gopark.runtime.model.MachineData;
import dev.gopark.scenario.Catalogue;
import dev.gopark.scenario.Loaded;
import dev.gopark.source.Config;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Nobody reads a register that is not live: a machine in whose dead registers something else is
/// put again and again goes the same way as one that is left alone.
class DeadRegistersTest {
  private static final int STOPS = 100;
  private static final int MOST_STEPS = 20_000;
  private static final int LONGEST_STRETCH_BITS = 11;
  private static final long JUNK = 0xdead_beef_dead_beefL;

  @TestFactory
  List<DynamicTest> programsDoNotNoticeWhatIsInDeadRegisters() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String folder : List.of("ok", "panic", "deadlock", "newer", "orders")) {
      for (Path program : Programs.in(folder)) {
        tests.add(
            DynamicTest.dynamicTest(
                folder + "/" + program.getFileName(), () -> check(load(Programs.target(program)))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  @TestFactory
  List<DynamicTest> scenariosDoNotNoticeEither() {
    return Catalogue.all().stream()
        .map(Catalogue.Entry::path)
        .map(
            path ->
                DynamicTest.dynamicTest(path, () -> check(load(Target.of(Catalogue.source(path))))))
        .toList();
  }

  /// Programs whose registers die in every way there is, spoilt before every single step of theirs.
  @TestFactory
  List<DynamicTest> neitherDoThoseThatAreSpoiltAtEveryStep() throws IOException {
    List<Path> programs = new ArrayList<>(Programs.in("newer"));
    programs.removeIf(program -> !program.getFileName().toString().contains("func"));
    programs.add(Programs.in("ok").getFirst().resolveSibling("registers_die.go"));
    assertThat(programs).hasSizeGreaterThan(5);
    return programs.stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.getFileName().toString(),
                    () -> check(load(Programs.target(program)), MOST_STEPS, () -> 1)))
        .toList();
  }

  private static Loaded load(Target target) {
    return Programs.load(target, null);
  }

  /// Spoils at random steps.
  private static void check(Loaded loaded) {
    SplittableRandom random = new SplittableRandom(1);
    check(loaded, STOPS, () -> random.nextInt(1, 2 << random.nextInt(LONGEST_STRETCH_BITS)));
  }

  private static void check(Loaded loaded, int stops, IntSupplier stretches) {
    List<Seen> cleanEvents = new ArrayList<>();
    List<Seen> dirtyEvents = new ArrayList<>();
    Machine clean = machine(loaded, cleanEvents);
    Machine dirty = machine(loaded, dirtyEvents);
    for (int i = 0; i < stops && clean.outcome() == null; i++) {
      int stretch = stretches.getAsInt();
      clean.run(stretch);
      dirty.run(stretch);
      assertThat(dirty.digest()).as("step %,d", clean.steps()).isEqualTo(clean.digest());
      assertThat(dirty.outcome()).isEqualTo(clean.outcome());
      spoil(dirty.data());
      assertThat(dirty.digest()).as("spoilt at %,d", clean.steps()).isEqualTo(clean.digest());
    }
    assertThat(dirtyEvents).isEqualTo(cleanEvents);
  }

  private static Machine machine(Loaded loaded, List<Seen> events) {
    Config config = loaded.configure(Config.DEFAULT);
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        config,
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(config.seed()),
        InputTape.empty(),
        event -> events.add(Seen.of(event)));
  }

  private static void spoil(MachineData data) {
    LiveStack stack = new LiveStack(data.functions);
    data.goroutines.values().forEach(goroutine -> spoil(stack, goroutine));
  }

  private static void spoil(LiveStack stack, Goroutine goroutine) {
    BitSet words = new BitSet();
    BitSet refs = new BitSet();
    stack.forEachFrame(
        goroutine,
        (live, wordBase, refBase) -> {
          for (int word : live.words()) {
            words.set(wordBase + word);
          }
          for (int ref : live.refs()) {
            refs.set(refBase + ref);
          }
        });
    for (int i = words.nextClearBit(0); i < goroutine.words.length; i = words.nextClearBit(i + 1)) {
      goroutine.words[i] = JUNK;
    }
    for (int i = refs.nextClearBit(0); i < goroutine.refs.length; i = refs.nextClearBit(i + 1)) {
      goroutine.refs[i] = null;
    }
  }

  /// An event without the names that it gives to objects: they are taken from variables that people
  /// still see, live or not.
  private record Seen(String type, When when, int goroutine, int object, @Nullable String output) {
    static Seen of(Event event) {
      return new Seen(
          event.type(),
          event.when(),
          event.goroutine(),
          event.object() == null ? 0 : event.object().id(),
          event instanceof Event.Output output ? output.text() : null);
    }
  }
}
