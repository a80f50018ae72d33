package dev.gopark.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.source.LanguageVersion;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildConstraintTest {
  private static BuildConstraint parse(String expression) {
    return BuildConstraint.parse("//go:build " + expression);
  }

  @ParameterizedTest
  @CsvSource({
    "linux, true",
    "!linux, false",
    "linux && !arm64 || nothing, true",
    "nothing && (linux || arm64), false",
    "! (arm64 || windows), true",
    "linux&&amd64, true",
  })
  void operatorsBindAsInGo(String expression, boolean holds) {
    assertThat(parse(expression).holds(Set.of("linux", "amd64")::contains)).isEqualTo(holds);
  }

  /// As go/build/constraint's GoVersion.
  @ParameterizedTest
  @CsvSource({
    "go1.21, 21",
    "go1, 0",
    "go1.20 && go1.22, 22",
    "go1.20 || go1.22, 20",
    "go1.21 && (linux || !amd64), 21",
    "go1.21 || linux, -1",
    "!go1.21, -1",
    "!(!go1.21 || linux), 21",
    "linux, -1",
  })
  void theVersionIsTheOldestThatFollows(String expression, int minor) {
    LanguageVersion version = minor < 0 ? null : new LanguageVersion(minor);
    assertThat(parse(expression).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "linux &&, unexpected end of expression",
    "(linux, missing close paren",
    "linux amd64, unexpected token amd64",
    "!!linux, double negation not allowed",
    "linux & amd64, invalid syntax at &",
    "|| x, unexpected token ||",
  })
  void mistakesAreSaidInGosWords(String expression, String message) {
    assertThatThrownBy(() -> parse(expression)).hasMessage(message);
  }

  @Test
  void onlyWholeWordsBeginOne() {
    assertThat(BuildConstraint.isConstraint("//go:build linux")).isTrue();
    assertThat(BuildConstraint.isConstraint("//go:builder linux")).isFalse();
    assertThat(BuildConstraint.isConstraint("// go:build linux")).isFalse();
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "(".repeat(10_000) + "linux" + ")".repeat(10_000);
    assertThatThrownBy(() -> parse(deep)).hasMessage("build expression too complex");
    assertThatThrownBy(() -> parse("!(".repeat(10_000))).hasMessageContaining("too complex");
  }
}
