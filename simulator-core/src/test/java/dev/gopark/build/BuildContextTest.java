package dev.gopark.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.source.LanguageVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildContextTest {
  private static final BuildContext CONTEXT = new BuildContext(new LanguageVersion(25));

  @ParameterizedTest
  @CsvSource({
    "a.go, true",
    "linux.go, true",
    "windows.go, true",
    "a_linux.go, true",
    "a_windows.go, false",
    "a_amd64.go, true",
    "a_arm64.go, false",
    "a_linux_amd64.go, true",
    "a_linux_arm64.go, false",
    "a_windows_amd64.go, false",
    "a_amd64_linux.go, true",
    "a_windows_x.go, true",
    "a_unix.go, true",
    "a_js_test.go, false",
    "_windows.go, false",
    "a_windows.x.go, false",
  })
  void fileNamesAskForASystem(String name, boolean matches) {
    assertThat(CONTEXT.matches(name)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "linux, true",
    "amd64, true",
    "gc, true",
    "unix, true",
    "go1.1, true",
    "go1.25, true",
    "go1.26, false",
    "cgo, false",
    "windows, false",
    "ignore, false",
    "go1, false",
    "go1.09, false",
    "go2.1, false",
  })
  void tagsAreThoseOfLinuxAndOfTheVersion(String tag, boolean isSet) {
    assertThat(CONTEXT.isSet(tag)).isEqualTo(isSet);
  }
}
