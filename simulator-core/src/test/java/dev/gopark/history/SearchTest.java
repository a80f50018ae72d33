package dev.gopark.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.event.Event;
import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.InputTape;
import dev.gopark.runtime.Snapshot;
import dev.gopark.runtime.VariablePlace;
import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a search finds is what a look at all events and all states finds.
class SearchTest {
  private static final String PROGRAM =
      """
      package main

      import "sync"

      var total int

      type point struct{ x, y int }

      func worker(mu *sync.Mutex, in chan int, done chan bool) {
      	sum := 0
      	for x := range in {
      		mu.Lock()
      		total += x
      		sum += x * x
      		mu.Unlock()
      	}
      	done <- sum > 0
      }

      func main() {
      	var mu sync.Mutex
      	in, done := make(chan int), make(chan bool)
      	go worker(&mu, in, done)
      	go worker(&mu, in, done)
      	p := point{1, 2}
      	for i := 0; i < 40; i++ {
      		in <- i
      		if i == 20 {
      			p.y = 7
      		}
      	}
      	close(in)
      	<-done
      	<-done
      	mu.Lock()
      	println(total, p.x, p.y)
      	<-done
      }
      """;

  private History history;
  private Search search;
  private List<Event> events;

  private static History history() {
    Loaded loaded = ProgramLoader.load(SourceFile.of("main.go", PROGRAM), null);
    assertThat(loaded.diagnostics()).isEmpty();
    return new History(
        Objects.requireNonNull(loaded.program()),
        Config.DEFAULT.withProcessors(2),
        Objects.requireNonNull(loaded.library()),
        InputTape.empty(),
        1L << 20,
        10_000);
  }

  @BeforeEach
  void run() {
    history = history();
    search = new Search(history, () -> false);
    history.run(1_000_000, () -> false);
    events = history.events(0, history.eventCount());
    history.seek(0);
  }

  /// Both directions, from every event and from between them.
  private void findsAll(Predicate<Event> wanted) {
    List<Integer> forwards = new ArrayList<>();
    for (Search.Found found = search.next(0, wanted);
        found != null;
        found = search.next(found.index() + 1, wanted)) {
      forwards.add(found.index());
    }
    List<Integer> backwards = new ArrayList<>();
    for (Search.Found found = search.previous(events.size(), wanted);
        found != null;
        found = search.previous(found.index(), wanted)) {
      backwards.addFirst(found.index());
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      if (wanted.test(events.get(i))) {
        all.add(i);
      }
    }
    assertThat(forwards).isEqualTo(all).isNotEmpty();
    assertThat(backwards).isEqualTo(all);
    assertThat(history.step()).isZero();
  }

  @Test
  void eventsOfAGoroutineAnObjectALineAndAKindAreFoundInBothDirections() {
    findsAll(EventFilter.ofGoroutine(2));
    findsAll(EventFilter.ofObject(object("mu")));
    findsAll(EventFilter.ofLine("main.go", 27));
    findsAll(EventFilter.ofKind("GoBlock"));
  }

  private int object(String name) {
    history.seek(Long.MAX_VALUE / 2);
    int id =
        history.snapshot().objects().stream()
            .filter(object -> object.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    history.seek(0);
    return id;
  }

  @Test
  void aSearchGoesOnWhereNothingIsRecordedYet() {
    History fresh = history();
    Search ahead = new Search(fresh, () -> false);
    Search.Found exit = ahead.after(0, EventFilter.ofKind("Exit"));
    assertThat(Objects.requireNonNull(exit).event()).isEqualTo(events.getLast());
    assertThat(fresh.step()).isZero();
    assertThat(ahead.after(0, EventFilter.ofKind("OnceDone"))).isNull();
    assertThat(new Search(fresh, () -> true).after(0, EventFilter.ofKind("Exit"))).isNull();
  }

  @Test
  void whoReadiedAGoroutineIsTheLastWhoWokeOrStartedIt() {
    assertThat(search.readied(2, 0)).isNull();
    for (long step = 0; step < events.getLast().when().step(); step += 7) {
      Event expected = null;
      for (Event event : events) {
        boolean readies =
            event instanceof Event.GoCreate create && create.created() == 2
                || event instanceof Event.GoUnblock unblock && unblock.unblocked() == 2;
        expected = readies && event.when().step() <= step ? event : expected;
      }
      Search.Found found = search.readied(2, step);
      assertThat(found == null ? null : found.event()).isEqualTo(expected);
    }
  }

  @Test
  void aLockIsTakenWhereItsHolderSaysSo() {
    int mu = object("mu");
    long end = events.getLast().when().step();
    int held = 0;
    for (long step = 0; step <= end; step++) {
      history.seek(step);
      for (Snapshot.Goroutine goroutine : history.snapshot().goroutines()) {
        Search.Found taken = search.taken(goroutine.id(), mu, step);
        assertThat(taken != null)
            .as("G%d at %d", goroutine.id(), step)
            .isEqualTo(goroutine.holds().contains(mu));
        held += taken == null ? 0 : 1;
      }
    }
    assertThat(held).isPositive();
  }

  @Test
  void aVariableWasWrittenWhereItsTextChanged() {
    long end = events.getLast().when().step();
    agrees(VariablePlace.global("main.total"), end, 50);
    agrees(new VariablePlace(1, 0, "p"), end, 50);
    agrees(new VariablePlace(1, 0, "i"), end, 50);
    agrees(new VariablePlace(2, 0, "sum"), end, 50);
    assertThat(search.written(new VariablePlace(1, 0, "nobody"), end)).isEqualTo(-1);
    assertThat(search.written(new VariablePlace(99, 0, "sum"), end)).isEqualTo(-1);
  }

  private void agrees(VariablePlace place, long end, int stride) {
    List<String> values = new ArrayList<>();
    for (long step = 0; step <= end; step++) {
      history.seek(step);
      values.add(value(place));
    }
    assertThat(values.stream().distinct().count()).isGreaterThan(1);
    for (int step = 0; step <= end; step += stride) {
      int expected = step;
      while (expected > 0 && Objects.equals(values.get(expected - 1), values.get(step))) {
        expected--;
      }
      long found = search.written(place, step);
      assertThat(found)
          .as("%s at %d", place, step)
          .isEqualTo(values.get(step) == null ? -1 : expected);
    }
  }

  @Test
  void whatPeopleAskIsReadAndAnswered() {
    long end = events.getLast().when().step();
    Event taken = Objects.requireNonNull(search.taken(1, object("mu"), end)).event();
    assertThat(asked("taken mu by G1", end))
        .isEqualTo(new Inquiry.Answer(taken.when().step(), 1, "G1, Lock mu: " + taken.rule()));
    Event woken = Objects.requireNonNull(search.readied(2, end)).event();
    assertThat(asked("readied G2", end))
        .isEqualTo(
            new Inquiry.Answer(
                woken.when().step(),
                woken.when().goroutine(),
                "G" + woken.when().goroutine() + " wakes G2: " + woken.rule()));
    long written = search.written(VariablePlace.global("main.total"), end);
    assertThat(asked(" written  total ", end).step()).isEqualTo(written);
    assertThat(asked("written total", end).words()).startsWith("main.total became 780, by G");
    assertThat(asked("written p of G1", end).words()).isEqualTo("p became {x:1 y:7}, by G1");
    assertThat(asked("next GoCreate", 0).words()).startsWith("G1 starts G2: ");
    assertThat(asked("next G3", 0).words()).startsWith("G1 starts G3: ");
    assertThat(asked("previous mu", end).step()).isEqualTo(taken.when().step());
    assertThat(asked("previous main.go:27", end).found()).isTrue();
  }

  private Inquiry.Answer asked(String text, long step) {
    history.seek(step);
    Inquiry.Answer answer = search.ask(InquiryText.parse(text, history), step);
    assertThat(history.step()).isEqualTo(step);
    return answer;
  }

  @Test
  void whatHasNoAnswerSaysSo() {
    long end = events.getLast().when().step();
    assertThat(asked("next G2", end).words()).isEqualTo("no later event of G2");
    assertThat(asked("previous nothing", end).words()).isEqualTo("no earlier event of nothing");
    assertThat(asked("readied G7", end).words()).isEqualTo("nobody has started or woken G7");
    assertThat(asked("taken mu by G2", end).words()).isEqualTo("G2 does not hold mu");
    assertThat(asked("written nobody", end).words()).isEqualTo("main.nobody is not alive");
    assertThatThrownBy(() -> InquiryText.parse("who?", history)).hasMessageContaining("readied G3");
    assertThatThrownBy(() -> InquiryText.parse("taken nu by G1", history))
        .hasMessageContaining("there is no nu there");
    assertThatThrownBy(() -> InquiryText.parse("written sum of G9", history))
        .hasMessageContaining("G9 has no variable sum there");
  }

  /// As the inspector shows it.
  private String value(VariablePlace place) {
    if (place.goroutine() == 0) {
      return history.valueOf(place);
    }
    GoroutineDetail detail = history.inspect(place.goroutine());
    if (detail == null || detail.frames().size() <= place.level()) {
      return null;
    }
    return detail.frames().reversed().get(place.level()).variables().stream()
        .filter(variable -> variable.name().equals(place.name()))
        .reduce((_, last) -> last)
        .map(GoroutineDetail.Variable::value)
        .orElse(null);
  }
}
