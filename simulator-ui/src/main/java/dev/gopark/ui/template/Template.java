package dev.gopark.ui.template;

import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A small whole program to begin with.
public enum Template {
  HELLO("hello", "mdi2h-hand-wave-outline"),
  WORKER_POOL("worker_pool", "mdi2a-account-group-outline"),
  PIPELINE("pipeline", "mdi2p-pipe"),
  FAN_IN("fan_in", "mdi2c-call-merge"),
  MUTEX_COUNTER("mutex_counter", "mdi2l-lock-outline"),
  CONDITION("condition", "mdi2b-bell-ring-outline"),
  TIMEOUT("timeout", "mdi2t-timer-outline"),
  CANCELLATION("cancellation", "mdi2c-cancel"),
  DEADLOCK("deadlock", "mdi2l-lock-alert-outline"),
  RACE("race", "mdi2f-flag-checkered");

  private static final Texts TEXTS = Texts.of("template");

  /// What a file made of it is called, without `.go`.
  public final String file;

  final String icon;

  Template(String file, String icon) {
    this.file = file;
    this.icon = icon;
  }

  String title() {
    return TEXTS.say("title." + file);
  }

  String about() {
    return TEXTS.say("about." + file);
  }

  /// The program.
  public String text() {
    String name = "/dev/gopark/ui/template/go/" + file + ".go";
    try (InputStream stream =
        Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
