package dev.gopark.bench;

import java.util.List;

/// How Java is started for what is measured.
final class Launcher {
  /// As the launcher `gopark` starts it.
  static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private Launcher() {}
}
