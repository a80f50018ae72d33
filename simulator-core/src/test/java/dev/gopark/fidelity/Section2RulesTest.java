package dev.gopark.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.event.Event;
import dev.gopark.runtime.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Section 2, channels, as programs see them.
class Section2RulesTest {
  // 2.1

  @Test
  void rule_2_1_aChannelOfImpossibleSizePanicsPlainly() {
    assertThat(Played.run("n := -1; _ = make(chan int, n)").firstLine())
        .isEqualTo("panic: makechan: size out of range");
    assertThat(Played.run("n := 1 << 62; _ = make(chan int, n)").firstLine())
        .isEqualTo("panic: makechan: size out of range");
  }

  @Test
  void rule_2_1_aSelectMayWaitOnBothSidesOfAnUnbufferedChannel() {
    Played played =
        Played.run(
            """
            c := make(chan int)
            go func() { select { case <-c: println("received"); case c <- 1: println("sent") } }()
            runtime.Gosched()
            println(<-c)
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("1 sent");
  }

  // 2.2

  @Test
  void rule_2_2_step1_aNilChannelIsNotSelectedOrBlocksForEver() {
    assertThat(
            Played.run("var c chan int; select { case c <- 1: default: println(1) }; c <- 1")
                .text())
        .startsWith("1\nfatal error: all")
        .contains("[chan send (nil chan)]");
  }

  @Test
  void rule_2_2_step2_aFullChannelIsNotSelected() {
    assertThat(
            Played.run(
                    """
                    c, d := make(chan int), make(chan int, 1)
                    for i := 0; i < 2; i++ {
                      select { case c <- 1: println("c"); default: println("c is full") }
                      select { case d <- 1: println("d"); default: println("d is full") }
                    }
                    """)
                .text()
                .lines())
        .containsExactly("c is full", "d", "c is full", "d is full");
  }

  @Test
  void rule_2_2_step3_aSendOnAClosedChannelPanics() {
    String body = "c := make(chan int, 1); close(c); ";
    assertThat(Played.run(body + "c <- 1").firstLine()).isEqualTo("panic: send on closed channel");
    assertThat(Played.run(body + "select { case c <- 1: default: }").firstLine())
        .isEqualTo("panic: send on closed channel");
  }

  @Test
  void rule_2_2_step4_aWaitingReceiverGetsTheValueDirectlyAndTheSenderGoesOn() {
    Played played =
        Played.run(
            """
            c := make(chan int, 2)
            go func() { println("received", <-c) }()
            runtime.Gosched()
            c <- 7
            println("sent", len(c))
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("sent 0 received 7");
    assertThat(played.all(Event.ChanSend.class).getFirst().how()).isEqualTo("handed over");
  }

  @Test
  void rule_2_2_step5_aBufferWithRoomTakesTheValue() {
    Played played = Played.run("c := make(chan int, 2); c <- 1; c <- 2; println(len(c), <-c, <-c)");
    assertThat(played.words()).isEqualTo("2 1 2");
    assertThat(played.all(Event.ChanSend.class)).allMatch(send -> send.how().equals("buffered"));
  }

  @Test
  void rule_2_2_step6_senderQueueIsFirstInFirstOut() {
    assertThat(
            Played.run(
                    """
                    c := make(chan int)
                    for i := 0; i < 4; i++ { go func() { c <- i }(); runtime.Gosched() }
                    for i := 0; i < 4; i++ { print(<-c) }
                    """)
                .text())
        .isEqualTo("0123");
  }

  @Test
  void rule_2_2_step7_aSenderThatIsClosedUponPanics() {
    Played played =
        Played.run("c := make(chan int); go func() { runtime.Gosched(); close(c) }(); c <- 1");
    assertThat(played.firstLine()).isEqualTo("panic: send on closed channel");
  }

  // 2.3

  @Test
  void rule_2_3_step1_aNilChannelIsNotSelectedOrBlocksForEver() {
    assertThat(Played.run("var c chan int; select { case <-c: default: println(1) }; <-c").text())
        .startsWith("1\nfatal error: all")
        .contains("[chan receive (nil chan)]");
  }

  @Test
  void rule_2_3_step2_anEmptyChannelIsNotSelectedAndAClosedOneGivesZero() {
    assertThat(
            Played.run(
                    """
                    c := make(chan int, 1)
                    select { case <-c: println("c"); default: println("empty") }
                    close(c)
                    select { case v, ok := <-c: println(v, ok); default: println("empty") }
                    """)
                .words())
        .isEqualTo("empty 0 false");
  }

  @Test
  void rule_2_3_step3_aClosedAndDrainedChannelGivesZeroAtOnce() {
    assertThat(
            Played.run(
                    "c := make(chan int, 2); c <- 5; close(c); v, ok := <-c; println(v, ok);"
                        + " v, ok = <-c; println(v, ok)")
                .words())
        .isEqualTo("5 true 0 false");
  }

  @Test
  void rule_2_3_step4_aFullBufferGivesItsOldestAndTakesTheSendersValue() {
    Played played =
        Played.run(
            """
            c := make(chan int, 2)
            c <- 1
            c <- 2
            go func() { c <- 3; println("sent") }()
            runtime.Gosched()
            println(<-c, len(c))
            println(<-c, <-c)
            """);
    assertThat(played.words()).isEqualTo("1 2 2 3");
    assertThat(played.all(Event.ChanRecv.class).getFirst().how()).isEqualTo("handed over");
  }

  @Test
  void rule_2_3_step5_aBufferedValueComesFirstInFirstOut() {
    assertThat(
            Played.run(
                    "c := make(chan int, 3); for i := 0; i < 7; i++ { c <- i; c <- i + 10;"
                        + " print(<-c, \" \", <-c, \" \") }")
                .words())
        .isEqualTo("0 10 1 11 2 12 3 13 4 14 5 15 6 16");
  }

  @Test
  void rule_2_3_step6_receiverQueueIsFirstInFirstOut() {
    Played played =
        Played.run(
            """
            c := make(chan int)
            for i := 0; i < 4; i++ { go func() { println(i, <-c) }(); runtime.Gosched() }
            for i := 0; i < 4; i++ { c <- i; runtime.Gosched() }
            """);
    assertThat(played.words()).isEqualTo("0 0 1 1 2 2 3 3");
  }

  @Test
  void rule_2_3_step7_aReceiverThatIsClosedUponGetsZero() {
    assertThat(
            Played.run(
                    "c := make(chan int); go func() { close(c) }(); v, ok := <-c; println(v, ok)")
                .words())
        .isEqualTo("0 false");
  }

  @Test
  void rule_2_3_aSelectThatWasWonElsewhereIsPassedOver() {
    Played played =
        Played.run(
            """
            a, b := make(chan int), make(chan int)
            go func() { select { case <-a: println("a"); case <-b: println("b") } }()
            runtime.Gosched()
            go func() { println("other", <-b) }()
            runtime.Gosched()
            a <- 1
            b <- 2
            runtime.Gosched()
            """);
    assertThat(played.words()).isEqualTo("other 2 a");
  }

  // 2.4

  @Test
  void rule_2_4_closingNilOrTwicePanics() {
    assertThat(Played.run("close((chan int)(nil))").firstLine())
        .isEqualTo("panic: close of nil channel");
    assertThat(Played.run("c := make(chan int); close(c); close(c)").firstLine())
        .isEqualTo("panic: close of closed channel");
  }

  @Test
  void rule_2_4_closeWakesReceiversInReverseSoThatTheFirstRunsFirst() {
    Played played =
        Played.run(
            """
            c := make(chan int)
            for i := 0; i < 5; i++ { go func() { <-c; print(i) }(); runtime.Gosched() }
            close(c)
            runtime.Gosched()
            """);
    assertThat(played.text()).isEqualTo("04321");
  }

  @Test
  void rule_2_4_closeWakesSendersInReverseAndTheyPanicThemselves() {
    Played played =
        Played.run(
            "func f(i int, c chan int) { defer func() { println(i, recover().(error).Error()) }(); c <- i }",
            """
            c := make(chan int)
            for i := 0; i < 3; i++ { go f(i, c); runtime.Gosched() }
            close(c)
            runtime.Gosched()
            """);
    assertThat(played.words())
        .isEqualTo("0 send on closed channel 2 send on closed channel 1 send on closed channel");
  }

  // 2.5

  @Test
  void rule_2_5_lengthAndCapacity() {
    assertThat(
            Played.run(
                    "var n chan int; c := make(chan int, 3); c <- 1;"
                        + " println(len(n), cap(n), len(c), cap(c)); close(c); println(len(c))")
                .words())
        .isEqualTo("0 0 1 3 1");
  }

  @Test
  void rule_2_5_aRangeStopsWhenTheChannelIsClosedAndDrained() {
    assertThat(
            Played.run(
                    "c := make(chan int, 3); c <- 1; c <- 2; close(c); for v := range c { print(v) }")
                .text())
        .isEqualTo("12");
  }

  // 2.6

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "var c chan int, c <- 1, blocks",
    "var c chan int, <-c, blocks",
    "var c chan int, close(c), panic: close of nil channel",
    "c := make(chan int), c <- 1, blocks",
    "c := make(chan int), <-c, blocks",
    "c := make(chan int), close(c), goes on",
    "'c := make(chan int, 1)', c <- 1, goes on",
    "'c := make(chan int, 1)', <-c, blocks",
    "'c := make(chan int, 1); c <- 1', c <- 1, blocks",
    "'c := make(chan int, 1); c <- 1', <-c, goes on",
    "'c := make(chan int, 1); c <- 1; close(c)', c <- 1, panic: send on closed channel",
    "'c := make(chan int, 1); c <- 1; close(c)', <-c, goes on",
    "'c := make(chan int, 1); c <- 1; close(c)', close(c), panic: close of closed channel",
    "c := make(chan int); close(c), c <- 1, panic: send on closed channel",
    "c := make(chan int); close(c), <-c, goes on",
    "c := make(chan int); close(c), close(c), panic: close of closed channel",
    "c := make(chan int); go func() { <-c }(); runtime.Gosched(), c <- 1, goes on",
    "c := make(chan int); go func() { c <- 1 }(); runtime.Gosched(), <-c, goes on"
  })
  void rule_2_6_everyOperationInEveryState(String state, String operation, String result) {
    Played played = Played.run(state + "; " + operation);
    String happened =
        switch (played.outcome()) {
          case Outcome.Exited _ -> "goes on";
          case Outcome.Deadlocked _ -> "blocks";
          default -> played.firstLine();
        };
    assertThat(happened).isEqualTo(result);
  }
}
