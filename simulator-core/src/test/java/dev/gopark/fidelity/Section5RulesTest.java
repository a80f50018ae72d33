package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section 5, package context, as programs see it.
class Section5RulesTest {
  private static final String BACKGROUND = "b := context.Background(); _ = b\n";

  /// A context of the program's own, in which the library does not recognise its own.
  private static final String FOREIGN =
      """
      type foreign struct { context.Context; done chan struct{} }
      func (f foreign) Done() <-chan struct{} { return f.done }
      func (f foreign) Err() error { select { case <-f.done: return errors.New("foreign"); default: return nil } }
      """;

  private static String words(String body) {
    return Played.run(BACKGROUND + body).words();
  }

  @Test
  void rule_5_theEmptyContextsAreNeverDone() {
    assertThat(
            words(
                "fmt.Println(b, context.TO"
                    + "DO(), b.Done() == nil, b.Err()); _, ok := b.Deadline();"
                    + " fmt.Println(ok)"))
        .isEqualTo("context.Background context.TO" + "DO true <nil> false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "context.WithCancel(nil) | cannot create context from nil parent",
        "context.WithTimeout(nil, 1) | cannot create context from nil parent",
        "context.WithValue(nil, 1, 1) | cannot create context from nil parent",
        "context.WithValue(context.Background(), nil, 1) | nil key",
        "context.WithValue(context.Background(), []int{}, 1) | key is not comparable"
      })
  void rule_5_whatContextsPanicWith(String call, String text) {
    assertThat(Played.run(call).firstLine()).isEqualTo("panic: " + text);
  }

  @Test
  void rule_5_step1_aParentThatIsNeverDoneTakesNoChild() {
    Played played = Played.run(BACKGROUND + "_, cancel := context.WithCancel(b); cancel()");
    assertThat(played.all(Event.GoCreate.class)).as("main only").hasSize(1);
  }

  @Test
  void rule_5_step2_aParentThatIsDoneCancelsItsChildAtOnce() {
    assertThat(
            words(
                """
                p, cancel := context.WithCancelCause(b)
                cancel(errors.New("why"))
                c, _ := context.WithCancel(p)
                fmt.Println(c.Err(), "/", context.Cause(c))
                """))
        .isEqualTo("context canceled / why");
  }

  @Test
  void rule_5_step3_aParentOfTheLibraryCancelsItsChildrenWithoutAGoroutine() {
    Played played =
        Played.run(
            BACKGROUND
                + """
                p, cancel := context.WithCancel(context.WithValue(b, 1, 2))
                c, _ := context.WithCancel(context.WithValue(p, 3, 4))
                cancel()
                fmt.Println(c.Err())
                """);
    assertThat(played.words()).isEqualTo("context canceled");
    assertThat(played.all(Event.GoCreate.class)).hasSize(1);
  }

  @Test
  void rule_5_step4_aParentWithAnAfterFuncIsAskedForIt() {
    Played played =
        Played.run(
            FOREIGN
                + "var later func()\n"
                + "func (f foreign) AfterFunc(g func()) func() bool { later = g; return func() bool { return true } }",
            """
            c, _ := context.WithCancel(foreign{context.Background(), make(chan struct{})})
            println(later != nil, c.Err() == nil)
            """);
    assertThat(played.words()).isEqualTo("true true");
    assertThat(played.all(Event.GoCreate.class)).hasSize(1);
  }

  @Test
  void rule_5_step5_aForeignParentIsWatchedByAGoroutine() {
    Played played =
        Played.run(
            FOREIGN,
            """
            f := foreign{context.Background(), make(chan struct{})}
            c, _ := context.WithCancel(f)
            close(f.done)
            <-c.Done()
            fmt.Println(c.Err())
            """);
    assertThat(played.words()).isEqualTo("foreign");
    assertThat(played.all(Event.GoCreate.class)).as("main and the watcher").hasSize(2);
  }

  @Test
  void rule_5_onlyTheFirstCancelWins() {
    assertThat(
            words(
                """
                c, cancel := context.WithCancelCause(b)
                cancel(errors.New("first"))
                cancel(errors.New("second"))
                fmt.Println(context.Cause(c))
                """))
        .isEqualTo("first");
  }

  @Test
  void rule_5_aCancelReachesAllDescendantsBeforeItReturns() {
    assertThat(
            words(
                """
                p, cancel := context.WithCancel(b)
                c, _ := context.WithCancel(p)
                d, _ := context.WithTimeout(c, time.Hour)
                e, _ := context.WithCancel(p)
                cancel()
                fmt.Println(c.Err(), d.Err(), e.Err())
                <-d.Done()
                """))
        .isEqualTo("context canceled context canceled context canceled");
  }

  @Test
  void rule_5_aCancelledChildLeavesItsParentAlone() {
    assertThat(
            words(
                "p, _ := context.WithCancel(b); c, cancel := context.WithCancel(p); cancel();"
                    + " fmt.Println(c.Err(), p.Err())"))
        .isEqualTo("context canceled <nil>");
  }

  @Test
  void rule_5_anEarlierDeadlineOfTheParentMakesItAPlainCancel() {
    assertThat(
            words(
                """
                p, _ := context.WithTimeout(b, time.Second)
                c, _ := context.WithTimeout(p, time.Hour)
                fmt.Println(strings.HasSuffix(fmt.Sprint(c), ".WithCancel"))
                pd, _ := p.Deadline()
                cd, _ := c.Deadline()
                fmt.Println(pd.Equal(cd))
                """))
        .isEqualTo("true true");
  }

  @Test
  void rule_5_aDeadlineCancelsWhenItComesAndAtOnceIfItHasPassed() {
    assertThat(
            words(
                """
                s := time.Now()
                c, _ := context.WithTimeout(b, time.Minute)
                <-c.Done()
                fmt.Println(c.Err(), time.Since(s).Round(time.Second))
                d, _ := context.WithDeadline(b, s)
                fmt.Println(d.Err())
                """))
        .isEqualTo("context deadline exceeded 1m0s context deadline exceeded");
  }

  @Test
  void rule_5_cancellingStopsTheTimer() {
    Played played =
        Played.run(BACKGROUND + "_, cancel := context.WithTimeout(b, time.Hour); cancel()");
    assertThat(played.machine().data().processors.getFirst().timers).isEmpty();
  }

  @Test
  void rule_5_theErrors() {
    assertThat(
            words(
                """
                fmt.Println(context.Canceled)
                e := context.DeadlineExceeded.(interface{ Timeout() bool; Temporary() bool })
                fmt.Printf("%v %T %v %v", e, e, e.Timeout(), e.Temporary())
                """))
        .isEqualTo(
            "context canceled context deadline exceeded context.deadlineExceededError true true");
  }

  @Test
  void rule_5_theNearestValueWins() {
    assertThat(
            words(
                """
                type key int
                p := context.WithValue(b, key(1), "far")
                q, _ := context.WithCancel(context.WithValue(p, key(2), "other"))
                c := context.WithValue(q, key(1), "near")
                fmt.Println(p.Value(key(1)), c.Value(key(1)), c.Value(key(2)), c.Value(1))
                """))
        .isEqualTo("far near other <nil>");
  }

  @Test
  void rule_5_theCauseOfATimeoutCountsOnlyWhenItFires() {
    assertThat(
            words(
                """
                c, cancel := context.WithTimeoutCause(b, time.Hour, errors.New("slow"))
                cancel()
                fmt.Println(context.Cause(c))
                d, _ := context.WithTimeoutCause(b, 1, errors.New("slow"))
                <-d.Done()
                fmt.Println(context.Cause(d), "/", d.Err())
                """))
        .isEqualTo("context canceled slow / context deadline exceeded");
  }

  @Test
  void rule_5_afterFuncRunsInAGoroutineOfItsOwnUnlessStopped() {
    assertThat(
            words(
                """
                c, cancel := context.WithCancel(b)
                context.AfterFunc(c, func() { fmt.Println("ran") })
                stop := context.AfterFunc(c, func() { fmt.Println("never") })
                fmt.Println(stop(), stop())
                cancel()
                fmt.Println("cancelled")
                time.Sleep(1)
                stop = context.AfterFunc(c, func() { fmt.Println("at once") })
                time.Sleep(1)
                fmt.Println(stop())
                """))
        .isEqualTo("true false cancelled ran at once false");
  }

  @Test
  void rule_5_withoutCancelKeepsValuesOnly() {
    assertThat(
            words(
                """
                p, cancel := context.WithTimeout(context.WithValue(b, 1, "v"), time.Hour)
                c := context.WithoutCancel(p)
                cancel()
                _, ok := c.Deadline()
                fmt.Println(c.Err(), c.Done() == nil, ok, c.Value(1), context.Cause(c))
                """))
        .isEqualTo("<nil> true false v <nil>");
  }

  @Test
  void rule_5_howTheyPrint() {
    String body =
        "type key string; fmt.Println(context.WithValue(context.Background(), key(\"k\"), \"v\"));"
            + " c, _ := context.WithCancel(context.Background()); fmt.Println(c)";
    assertThat(Played.run(body).text())
        .contains(", v)\n")
        .endsWith("context.Background.WithCancel\n");
    assertThat(words("fmt.Println(context.WithoutCancel(b))"))
        .isEqualTo("context.Background.WithoutCancel");
  }
}
