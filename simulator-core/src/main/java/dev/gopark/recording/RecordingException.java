package dev.gopark.recording;

/// A file is no recording, or none that this version can open; the message says why.
public final class RecordingException extends Exception {
  private static final long serialVersionUID = 1;

  public RecordingException(String message) {
    super(message);
  }
}
