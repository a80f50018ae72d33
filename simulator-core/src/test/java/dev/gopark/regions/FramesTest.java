package dev.gopark.regions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Loaded;
import dev.gopark.scenario.ProgramLoader;
import dev.gopark.source.Config;
import dev.gopark.source.LanguageVersion;
import dev.gopark.source.Limits;
import dev.gopark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Natives that are called without a frame: nobody can tell.
class FramesTest {
  private static final int STOPS = 300;
  private static final int LONGEST_STRETCH = 400;
  private static final Limits SMALL_STACK =
      new Limits(Long.MAX_VALUE, 1L << 30, 200_000, 10_000, 1L << 20);

  @Test
  void theirFramesOverflowTheStack() {
    compare(
        """
        package main

        import "math"

        func deep(n int) float64 {
        	x := math.Sqrt(float64(n))
        	return deep(n+1) + x
        }

        func main() { deep(0) }
        """);
  }

  @Test
  void theirFramesOverflowAStackThatTheProgramHasLimited() {
    compare(
        """
        package main

        import (
        	"runtime/debug"
        	"strings"
        )

        func deep(n int) int {
        	if n == 0 {
        		return strings.Index("abc", "c")
        	}
        	return deep(n - 1)
        }

        func main() {
        	debug.SetMaxStack(10000)
        	for i := 0; ; i++ {
        		deep(i)
        	}
        }
        """);
  }

  @Test
  void tracesShowTheFrameInWhichMemoryEnds() {
    compare(
        """
        package main

        import "strings"

        func grow(n int) string { return strings.Repeat("ab", n) }

        func main() {
        	for i := 1; ; i *= 2 {
        		grow(i >> 10)
        	}
        }
        """);
  }

  private static void compare(String program) {
    SourceFile source = new SourceFile("main.go", program.getBytes(StandardCharsets.UTF_8));
    Loaded loaded = ProgramLoader.load(source, LanguageVersion.NEWEST);
    assertThat(loaded.diagnostics()).isEmpty();
    for (int processors = 1; processors <= 2; processors++) {
      Config config = Config.DEFAULT.withProcessors(processors).withLimits(SMALL_STACK);
      assertThat(BothWays.compare(loaded, config, STOPS, LONGEST_STRETCH)).isNotNull();
    }
  }
}
