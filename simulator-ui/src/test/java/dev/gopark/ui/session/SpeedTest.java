package dev.gopark.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpeedTest {
  @Test
  void theSlowestIsAStepInFourSeconds() {
    assertThat(new Speed(0).turnNanos()).isEqualTo(4_000_000_000L);
    assertThat(new Speed(0).words()).isEqualTo("a step every 4.0 s");
  }

  @Test
  void theFastestIsUnlimited() {
    assertThat(new Speed(1).unlimited()).isTrue();
    assertThat(new Speed(7).position()).isEqualTo(1);
  }

  @Test
  void aboveThePicturesRateSeveralStepsShareOne() {
    Speed speed = Speed.ofStepsPerSecond(5_000);
    assertThat(speed.stepsPerTurn()).isBetween(99, 100);
    assertThat(speed.turnNanos()).isEqualTo(20_000_000L);
    assertThat(Speed.ofStepsPerSecond(4).stepsPerTurn()).isEqualTo(1);
  }
}
