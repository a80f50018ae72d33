package dev.gopark.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A headless Chromium, as Debian's package `chromium` installs it; the system property
/// `browser.command` names another one.
final class Browser {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// No windows, no sandbox (tests may run as root), no talk with the world.
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Path command;

  private Browser(Path command) {
    this.command = command;
  }

  /// The one of this machine, if any.
  static Optional<Browser> find() {
    String chosen = System.getProperty("browser.command");
    Stream<String> places = chosen == null ? PLACES.stream() : Stream.of(chosen);
    return places.map(Path::of).filter(Files::isExecutable).findFirst().map(Browser::new);
  }

  /// The document that `page` has become once its script has run.
  ///
  /// @param place what stands behind `#` in the address
  /// @param profile an empty folder
  String open(Path page, String place, Path profile) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(OPTIONS);
    line.addAll(
        List.of("--user-data-dir=" + profile, "--dump-dom", page.toUri().toString() + "#" + place));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String document = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(line + " failed");
    }
    return document;
  }
}
