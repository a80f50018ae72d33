package dev.gopark.watch;

/// An expression has no value at a place; the message says why.
final class NotHere extends Exception {
  private static final long serialVersionUID = 1;

  NotHere(String message) {
    super(message, null, false, false);
  }
}
