package dev.gopark.compare;

import dev.gopark.event.Event;
import dev.gopark.runtime.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes what a program writes and keeps its length and fingerprint.
final class Recorded {
  private final MessageDigest out = sha256();
  private final MessageDigest err = sha256();
  private long bytes;

  void accept(Event event) {
    if (event instanceof Event.Output output) {
      byte[] text = output.text().getBytes(StandardCharsets.ISO_8859_1);
      (output.error() ? err : out).update(text);
      bytes += output.error() ? 0 : text.length;
    }
  }

  /// How the run ended; to be asked once.
  Ending ending(Outcome outcome) {
    if (outcome instanceof Outcome.Exited) {
      out.update(err.digest());
    }
    return new Ending(outcome, bytes, HexFormat.of().formatHex(out.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
