package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.event.WaitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section 3, select, as programs see it.
class Section3RulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select {} | SELECT_NO_CASES",
        "c := make(chan int); select { case <-c: } | CHAN_RECEIVE",
        "c := make(chan int); select { case c <- 1: } | CHAN_SEND",
        "c := make(chan int); select { case <-c: case c <- 1: } | SELECT",
        "var c, d chan int; select { case <-c: case d <- 1: } | SELECT"
      })
  void rule_3_specialCasesAreCompiledToPlainOperations(String body, WaitReason reason) {
    assertThat(Played.run(body).all(Event.GoBlock.class))
        .singleElement()
        .satisfies(block -> assertThat(block.reason()).isEqualTo(reason));
  }

  @Test
  void rule_3_oneCaseWithDefaultNeverParksAndDefaultAloneIsItsBody() {
    Played played =
        Played.run(
            "c := make(chan int); select { case <-c: default: print(1) }; select { default: print(2) }");
    assertThat(played.text()).isEqualTo("12");
    assertThat(played.all(Event.GoBlock.class)).isEmpty();
  }

  @Test
  void rule_3_operandsAreEvaluatedOnceInSourceOrderBeforeAnythingElse() {
    assertThat(
            Played.run(
                    "func c(n int) chan int { print(\"c\", n, \" \"); return nil }\n"
                        + "func v(n int) int { print(\"v\", n, \" \"); return n }",
                    "select { case <-c(1): case c(2) <- v(2): case <-c(3): case c(4) <- v(4): default: }")
                .words())
        .isEqualTo("c1 c2 v2 c3 c4 v4");
  }

  @Test
  void rule_3_theLeftSideOfAReceiveIsEvaluatedOnlyIfItsCaseIsChosen() {
    assertThat(
            Played.run(
                    "func i(n int) int { print(n); return 0 }",
                    """
                    var a [1]int
                    c, d := make(chan int, 1), make(chan int)
                    c <- 7
                    select { case a[i(1)] = <-c: case a[i(2)] = <-d: }
                    println(a[0])
                    """)
                .text())
        .isEqualTo("17\n");
  }

  @Test
  void rule_3_step1_aReadyCaseIsChosenUniformly() {
    Played played =
        Played.run(
            """
            a, b, c := make(chan int, 1), make(chan int, 1), make(chan int, 1)
            var n [3]int
            for i := 0; i < 3000; i++ {
              a <- 1; b <- 1; c <- 1
              select { case <-a: n[0]++; case <-b: n[1]++; case <-c: n[2]++ }
              select { case <-a: default: }
              select { case <-b: default: }
              select { case <-c: default: }
            }
            println(n[0], n[1], n[2])
            """);
    for (String count : played.words().split(" ")) {
      assertThat(Integer.parseInt(count)).isBetween(900, 1100);
    }
  }

  @Test
  void rule_3_step1_nilChannelsAreDropped() {
    Played played =
        Played.run(
            "var n chan int; c := make(chan int, 1); c <- 1;"
                + " select { case <-n: print(1); case n <- 1: print(2); case <-c: print(3) }");
    assertThat(played.text()).isEqualTo("3");
  }

  @Test
  void rule_3_step3_aClosedSendCasePanicsWhenPolledUnlessAReadyOneCameFirst() {
    int panics = 0;
    for (int seed = 1; seed <= 40; seed++) {
      Played played =
          Played.run(
              Played.ONE.withSeed(seed),
              "",
              """
              c, d := make(chan int), make(chan int, 1)
              close(c)
              d <- 1
              select { case c <- 1: case <-d: print(1) }
              """);
      panics += played.text().startsWith("panic: send on closed channel") ? 1 : 0;
      assertThat(played.text()).matches("(?s)1|panic: send.*");
    }
    assertThat(panics).isBetween(10, 30);
  }

  @Test
  void rule_3_step4_withoutAReadyCaseTheDefaultIsTaken() {
    Played played =
        Played.run(
            "c, d := make(chan int), make(chan int);"
                + " select { case <-c: case d <- 1: default: print(1) }");
    assertThat(played.text()).isEqualTo("1");
    assertThat(played.all(Event.SelectChoose.class).getLast().index()).isEqualTo(-1);
  }

  @Test
  void rule_3_step5_itWaitsOnAllChannelsAndTwiceOnOneThatIsNamedTwice() {
    Played played =
        Played.run(
            "c, d := make(chan int), make(chan int);"
                + " select { case <-c: case <-c: case d <- 1: }");
    assertThat(played.machine().data().goroutine(1).sudogs).hasSize(3);
  }

  @Test
  void rule_3_step6_theFirstPartnerWinsAndTheOtherPlacesAreGivenUp() {
    Played played =
        Played.run(
            """
            c, d := make(chan int), make(chan int)
            go func() { select { case v := <-c: println("c", v); case v := <-d: println("d", v) } }()
            runtime.Gosched()
            select { case d <- 5: default: println("nobody") }
            select { case c <- 6: default: println("nobody") }
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("nobody d 5");
  }

  @Test
  void rule_3_step6_closeWakesAReceiveCaseWithZeroAndASendCaseWithAPanic() {
    String start = "c, d := make(chan int), make(chan int); go func() { close(c) }(); select { ";
    assertThat(Played.run(start + "case v, ok := <-c: println(v, ok); case <-d: }").words())
        .isEqualTo("0 false");
    assertThat(Played.run(start + "case c <- 1: case <-d: }").firstLine())
        .isEqualTo("panic: send on closed channel");
  }

  @Test
  void rule_3_allNilAndNoDefaultParksForEver() {
    assertThat(Played.run("var c, d chan int; select { case <-c: case <-d: }").text())
        .contains("goroutine 1 [select]:");
  }
}
