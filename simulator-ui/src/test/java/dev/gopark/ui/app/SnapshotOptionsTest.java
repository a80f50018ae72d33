package dev.gopark.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnapshotOptionsTest {
  @Test
  void allCanBeChosen() {
    SnapshotOptions options =
        parse(
            "--procs 2 --seed 9 --at 77 --policy static --compare go,global --size 640x480 --theme dark -o x.png a.go");
    assertThat(options.processors()).hasValue(2);
    assertThat(options.seed()).hasValue(9);
    assertThat(options.toEnd()).isFalse();
    assertThat(options.place()).isEqualTo(77);
    assertThat(options.policy()).isEqualTo(SchedulingPolicy.STATIC);
    assertThat(options.compared()).containsExactly(SchedulingPolicy.GO, SchedulingPolicy.GLOBAL);
    assertThat(options.width()).isEqualTo(640);
    assertThat(options.theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void wrongUsageIsExplained() {
    assertThatThrownBy(() -> parse("a.go")).hasMessageContaining("-o FILE.png is missing");
    assertThatThrownBy(() -> parse("-o x.png --procs 65 a.go")).hasMessageContaining("1 and 64");
    assertThatThrownBy(() -> parse("-o x.png --procs a.go")).hasMessageContaining("number");
    assertThatThrownBy(() -> parse("-o x.png --theme pink")).hasMessageContaining("no theme pink");
    assertThatThrownBy(() -> parse("-o x.png a.go --seed")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> parse("-o x.png --compare go a.go"))
        .hasMessageContaining("two policies");
    assertThatThrownBy(() -> parse("-o x.png --policy x a.go")).hasMessageContaining("no policy x");
  }

  private static SnapshotOptions parse(String line) {
    return SnapshotOptions.parse(List.of(line.split(" ")));
  }
}
