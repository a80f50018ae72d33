package dev.gopark.recording;

import dev.gopark.event.Event;
import dev.gopark.event.When;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a run's events come down to: SHA-256 over what happened when, where and to which object,
/// without the words that rules and names are put in.
public final class EventDigest {
  private final MessageDigest digest;
  private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES + 4 * Integer.BYTES);

  public EventDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Adds the next event.
  public void add(Event event) {
    When when = event.when();
    Event.ObjectRef object = event.object();
    numbers.clear();
    numbers.putLong(when.step()).putLong(when.nanos());
    numbers.putInt(when.processor()).putInt(event.goroutine());
    numbers.putInt(object == null ? 0 : object.id()).putInt(when.line());
    digest.update(numbers.flip());
    digest.update(event.type().getBytes(StandardCharsets.US_ASCII));
    if (event instanceof Event.Output output) {
      digest.update(output.text().getBytes(StandardCharsets.ISO_8859_1));
    }
    digest.update((byte) '\n');
  }

  /// Of all events so far, in hexadecimal.
  public String text() {
    try {
      MessageDigest sofar = (MessageDigest) digest.clone();
      return HexFormat.of().formatHex(sofar.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
