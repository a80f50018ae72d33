package dev.gopark.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.choice.SeededChooser;
import dev.gopark.code.Program;
import dev.gopark.history.History;
import dev.gopark.history.StepSize;
import dev.gopark.runtime.EventSink;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Machine;
import dev.gopark.runtime.VariablePlace;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
  private static final String PROGRAM =
      """
      package main

      import "math"

      type point struct{ x, y int }
      type Celsius float64

      const limit = 10

      var total = 40
      var names = []string{"a", "b"}

      func double(n int) int { return 2 * n }

      func work(p *point, temperature Celsius, ages map[string]int) int {
      	small := uint8(250)
      	numbers := [4]int{1, 2, 3, 4}
      	slice := numbers[1:3]
      	queue := make(chan int, 5)
      	queue <- 1
      	var nobody *point
      	var any interface{} = 7
      	captured := 5
      	add := func() { captured++ }
      	add()
      	_, _ = nobody, any
      	for i := 0; i < 5; i++ {
      		total += i
      	}
      	return double(total) + p.x + int(small) + slice[0] + len(queue) + len(ages) + captured
      }

      func main() {
      	_ = math.MaxInt8
      	ages := map[string]int{"eve": 33}
      	println(work(&point{3, -4}, 36.5, ages), names[0])
      }
      """;
  private static final int RETURN = 30;

  private final Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", PROGRAM), null);

  private Machine machine() {
    return machine(loaded);
  }

  private static Machine machine(Loaded loaded) {
    assertThat(loaded.diagnostics()).isEmpty();
    return new Machine(
        Objects.requireNonNull(loaded.program()),
        Config.DEFAULT,
        Objects.requireNonNull(loaded.library()),
        new SeededChooser(1),
        InputTape.empty(),
        EventSink.outputOnly(_ -> {}));
  }

  private Machine stoppedAt(String breakpoint) {
    return stoppedAt(loaded, breakpoint);
  }

  private static Machine stoppedAt(Loaded loaded, String breakpoint) {
    Breakpoint point = Breakpoint.parse(loaded.program(), breakpoint);
    Machine machine = machine(loaded);
    while (machine.outcome() == null && !point.stops(machine)) {
      machine.run(1);
    }
    return machine.outcome() == null ? machine : null;
  }

  private Watch.Result result(String expression) {
    Machine machine = stoppedAt("main.go:" + RETURN);
    long digest = machine.digest();
    Watch.Result result = new Watch(machine.program(), expression).at(machine, 1);
    assertThat(machine.digest()).isEqualTo(digest);
    return result;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "total | 50",
        "p.x + p.y | -1",
        "(*p).y | -4",
        "small + 10 | 4",
        "-small | 6",
        "numbers[3] * len(numbers) | 16",
        "slice[len(slice)-1] | 3",
        "cap(slice) | 3",
        "len(queue) == 1 && cap(queue) == 5 | true",
        "nobody == nil | true",
        "nobody != nil && nobody.x > 0 | false",
        "captured | 6",
        "ages[\"eve\"] | 33",
        "ages[\"adam\"] | 0",
        "names[1] + \"c\" | \"bc\"",
        "names[0][0] | 97",
        "temperature > 36 | true",
        "int(temperature) | 36",
        "float64(total) / 4 | 12.5",
        "limit << 2 | 40",
        "total % limit == 0 | true",
        "any == 7 | true",
        "math.MaxInt8 | 127",
        "1 << 3 | 8"
      })
  void expressionsHaveGosValues(String expression, String value) {
    assertThat(result(expression)).isEqualTo(new Watch.Result(value, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing | undefined: missing",
        "i | undefined: i",
        "double(2) | a call is not possible",
        "<-queue | a receive, which changes the channel, is not possible",
        "&total | an address is not possible",
        "p.z | p.z undefined",
        "total + true | mismatched types",
        "slice[5] | index out of range [5] with length 2",
        "nobody.x | nil pointer dereference",
        "total / (captured - 6) | integer divide by zero",
        "func() int { return 1 }() | a call is not possible",
        "1; var x = 2 | syntax error",
        "~ total | syntax error",
        "'' | syntax error"
      })
  void whatHasNoValueSaysWhy(String expression, String note) {
    Watch.Result result = result(expression == null ? "" : expression);
    assertThat(result.value()).isNull();
    assertThat(result.note()).isNotEmpty();
    if (!note.equals("syntax error")) {
      assertThat(result.note()).contains(note);
    }
  }

  private static final String NESTED =
      """
      package main

      type inner struct{ name string; marks [2]int }
      type outer struct { inner; next *outer; byKey map[int]inner }
      type shape interface{ area() int }
      type square int

      func (s square) area() int { return int(s * s) }

      func largest[T int | string](a, b T) T {
      	result := a
      	if b > a {
      		result = b
      	}
      	return result
      }

      func main() {
      	x := 1
      	all := []outer{{inner: inner{"a", [2]int{1, 2}}}}
      	all[0].byKey = map[int]inner{7: {"seven", [2]int{3, 4}}}
      	var s shape = square(3)
      	big := ^uint64(0)
      	zero := 0.0
      	var iface interface{} = inner{name: "i"}
      	done := make(chan bool)
      	go func() {
      		own := x + 41
      		<-done
      		println(own)
      	}()
      	if len := "shadow"; x > 0 {
      		x := "within"
      		println(x, len, s.area(), largest("p", "q"), big, zero, iface)
      	}
      	done <- true
      	println(x, all[0].next == nil)
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "34 | x | \"within\"",
        "36 | x | 1",
        "34 | len | \"shadow\"",
        "34 | len(x) | ? cannot call",
        "36 | len(all) | 1",
        "36 | all[0].name | \"a\"",
        "36 | all[0].inner.marks[1] + 1 | 3",
        "36 | all[0].byKey[7].marks | [3 4]",
        "36 | all[0].byKey[8].name | ? the map has no such key",
        "36 | all[0].next.next | ? nil pointer dereference",
        "36 | all[0].next == nil | true",
        "36 | s == square(3) | true",
        "36 | s.area() | ? a call is not possible",
        "36 | big > 1 | true",
        "36 | big / 2 | 9223372036854775807",
        "36 | 1 / zero > 10 | true",
        "36 | iface == nil | false",
        "36 | iface == iface | ? values of ",
        "36 | all[:1] | ? this is not possible",
        "36 | x << (x - 2) | ? negative shift amount",
        "36 | own | ? undefined: own",
        "36 | complex(1, 2) | ? a call is not possible",
        "13 | result + b | \"pq\"",
      })
  void namesMeanWhatTheyMeanAtThePlace(String line, String expression, String expected) {
    Machine machine =
        stoppedAt(ProgramLoader.load(SourceFile.of("main.go", NESTED), null), "main.go:" + line);
    Watch.Result result = new Watch(machine.program(), expression).at(machine, 1);
    if (expected.startsWith("? ")) {
      assertThat(result.value()).isNull();
      assertThat(result.note()).contains(expected.substring(2));
    } else {
      assertThat(result).isEqualTo(new Watch.Result(expected, ""));
    }
  }

  @Test
  void eachGoroutineHasItsOwnFrame() {
    Machine machine =
        stoppedAt(ProgramLoader.load(SourceFile.of("main.go", NESTED), null), "main.go:29");
    Watch own = new Watch(machine.program(), "own - x");
    assertThat(own.at(machine, 1).note()).contains("undefined: own");
    int other = machine.data().turn.running.id;
    assertThat(own.at(machine, other)).isEqualTo(new Watch.Result("41", ""));
    assertThat(own.at(machine, 99).note()).isEqualTo("there is no goroutine 99 now");
  }

  @Test
  void expressionsOfAnyLengthAndDepthEndInAnAnswer() {
    Machine machine = stoppedAt("main.go:" + RETURN);
    for (int depth : new int[] {10, 1_000, 100_000}) {
      String deep = "(".repeat(depth) + "total" + ")".repeat(depth);
      Watch.Result result = new Watch(machine.program(), deep).at(machine, 1);
      assertThat(result.value() == null).isEqualTo(!result.note().isEmpty());
      String wide = "total" + " + total".repeat(depth);
      result = new Watch(machine.program(), wide).at(machine, 1);
      assertThat(result.value() == null).isEqualTo(!result.note().isEmpty());
    }
  }

  @Test
  void aConditionChoosesTheRound() {
    Machine machine = stoppedAt("28 if i == 3");
    assertThat(new Watch(machine.program(), "total").at(machine, 1).value()).isEqualTo("43");
  }

  @Test
  void aRunStopsForwardsAndBackwards() {
    Program program = Objects.requireNonNull(loaded.program());
    History history = history();
    Breakpoint third = Breakpoint.parse(program, "28 if i == 3");
    assertThat(history.forwardUntil(third::stops, () -> false)).isTrue();
    long step = history.step();
    assertThat(total(history)).isEqualTo("43");
    Watch total = new Watch(program, "total");
    assertThat(history.backUntil(total.isNot(1, "43"), () -> false)).isTrue();
    assertThat(total(history)).isEqualTo("41");
    assertThat(history.forwardUntil(total.isNot(1, "41"), () -> false)).isTrue();
    assertThat(total(history)).isEqualTo("43");
    Breakpoint first = Breakpoint.parse(program, "28 if i == 1");
    assertThat(history.backUntil(first::stops, () -> false)).isTrue();
    assertThat(total(history)).isEqualTo("40");
    assertThat(history.backUntil(third::stops, () -> false)).isFalse();
    assertThat(history.forwardUntil(third::stops, () -> false)).isTrue();
    assertThat(history.step()).isEqualTo(step);
    assertThat(history.forwardUntil(third::stops, () -> false)).isFalse();
    assertThat(history.atEnd()).isTrue();
  }

  private History history() {
    assertThat(loaded.diagnostics()).isEmpty();
    return new History(
        Objects.requireNonNull(loaded.program()),
        Config.DEFAULT,
        Objects.requireNonNull(loaded.library()),
        InputTape.empty());
  }

  private static String total(History history) {
    return history.valueOf(VariablePlace.global("main.total"));
  }

  @Test
  void aBreakpointMayStopOneGoroutineOnlyAndOneTimeOnly() {
    Loaded nested = ProgramLoader.load(SourceFile.of("main.go", NESTED), null);
    Machine machine = stoppedAt(nested, "29 on G" + 1_000);
    assertThat(machine).isNull();
    assertThat(stoppedAt(nested, "36 on G1")).isNotNull();
    assertThat(new Watch(loaded.program(), "i").at(stoppedAt("28 time 3"), 1).value())
        .isEqualTo("2");
    assertThat(new Watch(loaded.program(), "i").at(stoppedAt("28 time 2 if i > 1"), 1).value())
        .isEqualTo("3");
  }

  @Test
  void whatCountsIsFoundGoingBackToo() {
    History history = history();
    Breakpoints points = new Breakpoints(List.of(Breakpoint.parse(loaded.program(), "28 time 3")));
    history.run(Long.MAX_VALUE, () -> false);
    assertThat(points.countedTo()).isEqualTo(-1);
    history.look(0, history.step(), points::test, () -> false);
    assertThat(history.backUntil(points, () -> false)).isTrue();
    assertThat(total(history)).isEqualTo("41");
    assertThat(history.backUntil(points, () -> false)).isFalse();
    assertThat(history.forwardUntil(points, () -> false)).isFalse();
  }

  @Test
  void aStepOfAnySizeEndsAtABreakpoint() {
    History history = history();
    Breakpoints points =
        new Breakpoints(List.of(Breakpoint.parse(loaded.program(), "28 if i == 3")));
    while (!"43".equals(total(history))) {
      assertThat(history.forward(StepSize.SWITCH, points, () -> false)).isTrue();
    }
    assertThat(total(history)).isEqualTo("43");
    History other = history();
    other.forward(StepSize.EVENT, () -> false);
    History same = history();
    same.forward(StepSize.EVENT, Breakpoints.none(), () -> false);
    assertThat(same.step()).isEqualTo(other.step());
  }

  @Test
  void descriptionsOfBreakpointsAreReadAsTheyAreWritten() {
    for (String text :
        List.of("a.go:12", "a/b.go:3 on G4 time 5 if x > 3", "line 7", "x:1 time 2")) {
      String written = text.replace("line ", "");
      assertThat(BreakpointSpec.parse(written)).hasToString(text);
    }
  }

  @Test
  void breakpointsThatMakeNoSenseAreRefused() {
    machine();
    assertThatThrownBy(() -> Breakpoint.parse(loaded.program(), "main.go:4"))
        .hasMessageContaining("no statement begins at main.go:4");
    assertThatThrownBy(() -> Breakpoint.parse(loaded.program(), "other.go:28"))
        .hasMessageContaining("no statement");
    assertThatThrownBy(() -> Breakpoint.parse(loaded.program(), "28 if i"))
        .hasMessageContaining("a condition is true or false, and this is of type int");
    assertThatThrownBy(() -> Breakpoint.parse(loaded.program(), "28 if double(i) > 2"))
        .hasMessageContaining("a call is not possible");
    assertThatThrownBy(() -> Breakpoint.parse(loaded.program(), "somewhere"))
        .hasMessageContaining("FILE:LINE if CONDITION");
  }
}
