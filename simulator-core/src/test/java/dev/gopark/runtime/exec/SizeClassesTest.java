package dev.gopark.runtime.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageVersion;
import org.junit.jupiter.api.Test;

class SizeClassesTest {
  private static final LanguageVersion GO_1_22 = new LanguageVersion(22);

  @Test
  void allocationsAreRoundedUp() {
    assertThat(SizeClasses.roundUp(1, false, LanguageVersion.GO_1_19)).isEqualTo(8);
    assertThat(SizeClasses.roundUp(33, false, LanguageVersion.GO_1_19)).isEqualTo(48);
    assertThat(SizeClasses.roundUp(32768, false, LanguageVersion.GO_1_19)).isEqualTo(32768);
    assertThat(SizeClasses.roundUp(32769, false, LanguageVersion.GO_1_19)).isEqualTo(40960);
  }

  @Test
  void largerObjectsWithPointersHaveAHeaderSinceGo122() {
    assertThat(SizeClasses.roundUp(512, true, GO_1_22)).isEqualTo(512);
    assertThat(SizeClasses.roundUp(1024, true, GO_1_22)).isEqualTo(1144);
    assertThat(SizeClasses.roundUp(1024, false, GO_1_22)).isEqualTo(1024);
    assertThat(SizeClasses.roundUp(1024, true, LanguageVersion.GO_1_19)).isEqualTo(1024);
  }
}
