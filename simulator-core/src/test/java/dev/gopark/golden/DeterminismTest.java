package dev.gopark.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gopark.scenario.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The same run has the same trace, byte for byte, whatever runs it.
class DeterminismTest {
  private static final List<Catalogue.Entry> SCENARIOS = Catalogue.all();

  @Test
  void tracesAreTheSameTwiceInOneJvm() {
    for (Catalogue.Entry entry : SCENARIOS) {
      assertThat(Traces.of(entry.path(), 1)).isEqualTo(Traces.of(entry.path(), 1)).isNotEmpty();
    }
  }

  @Test
  void tracesAreTheSameUnderEveryGarbageCollectorAndLocale() throws Exception {
    String serial = tracesOf("-XX:+UseSerialGC", "-Duser.language=tr", "-Duser.country=TR");
    String parallel =
        tracesOf("-XX:+UseParallelGC", "-Duser.language=ar", "-Dfile.encoding=UTF-16");
    assertThat(serial.lines()).hasSize(SCENARIOS.size());
    assertThat(parallel).isEqualTo(serial);
  }

  private static String tracesOf(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss8m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Traces.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return output;
  }

  @Test
  void tenSeedsGiveTenSchedules() {
    String path = "deadlock/dining_philosophers.go";
    assertThat(LongStream.rangeClosed(1, 10).mapToObj(seed -> digest(path, seed)).distinct())
        .hasSizeGreaterThanOrEqualTo(9);
  }

  private static String digest(String path, long seed) {
    return Traces.sha256(Traces.of(path, seed));
  }
}
