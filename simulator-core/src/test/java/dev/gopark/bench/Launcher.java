package dev.gopark.bench;

import java.util.List;

/// How Java is started for what is measured.
final class Launcher {
  /// As the launcher `gopark` starts it on a machine with enough memory.
  static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx4g",
          "-Xss8m",
          "--enable-native-access=ALL-UNNAMED");

  private Launcher() {}
}
