package dev.gopark.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The table of how long it takes from the command to a window that can be used: the laid-out
/// application (`mvn package`), in processes of its own, on the screen that `DISPLAY` names.
@Tag("bench")
final class StartTimes {
  private static final int REPEATS = 9;
  private static final int COLD_REPEATS = 3;
  private static final int TIMEOUT_SECONDS = 60;
  private static final String USABLE = "gopark: the window can be used";
  private static final Path APPLICATION =
      Path.of(System.getProperty("gopark.module"), "target/gopark/bin/gopark");
  private static final Path PROGRAM =
      Path.of(
          System.getProperty("gopark.project"),
          "scenarios/src/main/resources/scenarios/deadlock/dining_philosophers.go");
  private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");

  @Test
  void fromTheCommandToAWindowThatCanBeUsed() throws Exception {
    assertThat(APPLICATION).as("the laid-out application (mvn package)").exists();
    assertThat(System.getenv("DISPLAY")).as("a screen: xvfb-run mvn ...").isNotNull();
    System.out.printf(
        "%-24s %-20s %10s %10s%n", "what is opened", "start-up cache", "cold", "warm");
    for (boolean cached : new boolean[] {true, false}) {
      row("start page", cached, List.of());
      row("dining philosophers", cached, List.of(PROGRAM.toString()));
    }
  }

  private static void row(String what, boolean cached, List<String> arguments) throws Exception {
    String cold =
        Files.isWritable(DROP_CACHES) ? median(COLD_REPEATS, true, cached, arguments) : "unknown";
    String warm = median(REPEATS, false, cached, arguments);
    System.out.printf("%-24s %-20s %10s %10s%n", what, cached ? "with" : "without", cold, warm);
  }

  private static String median(int repeats, boolean cold, boolean cached, List<String> arguments)
      throws Exception {
    long[] nanos = new long[repeats];
    for (int i = 0; i < repeats; i++) {
      if (cold) {
        new ProcessBuilder("sync").start().waitFor();
        Files.writeString(DROP_CACHES, "3");
      }
      nanos[i] = start(cached, arguments);
    }
    Arrays.sort(nanos);
    return String.format(Locale.ROOT, "%d ms", nanos[repeats / 2] / 1_000_000);
  }

  private static long start(boolean cached, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(APPLICATION.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GOPARK_JAVA_OPTIONS", "-Dgopark.reportStart=true -Dprism.order=sw");
    if (!cached) {
      builder.environment().put("GOPARK_TRAINING", "1"); // leaves the cache out
    }
    long began = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String said = output.readLine();
      long took = System.nanoTime() - began;
      assertThat(said).isEqualTo(USABLE);
      assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
      return took;
    } finally {
      process.destroyForcibly();
    }
  }
}
