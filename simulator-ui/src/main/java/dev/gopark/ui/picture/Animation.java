package dev.gopark.ui.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;

/// Pictures that follow one another, on the way into a file. All have the size of the first.
public interface Animation {
  /// Adds a picture that is seen for so many milliseconds.
  void add(BufferedImage picture, int millis) throws IOException;

  /// The file. Nothing can be added after it.
  byte[] finish() throws IOException;

  /// What the file's name asks for: a GIF, or else a PNG.
  static Animation named(String fileName) throws IOException {
    return fileName.endsWith(".gif") ? new GifAnimation() : new PngAnimation();
  }
}
