package dev.gopark.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;

/// A picture of cells in plain colours as SVG: a rectangle for each run of equal pixels that is
/// equally high.
final class SvgPixels {
  private final SvgPaper paper;
  private final int width;
  private final int height;
  private final int[] pixels;

  private SvgPixels(SvgPaper paper, Image image) {
    this.paper = paper;
    this.width = (int) image.getWidth();
    this.height = (int) image.getHeight();
    this.pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
  }

  static void draw(SvgPaper paper, ImageView view) {
    if (view.getImage() != null) {
      new SvgPixels(paper, view.getImage()).draw();
    }
  }

  private void draw() {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = pixels[y * width + x];
        if (argb >>> 24 != 0) {
          cell(x, y, argb);
        }
      }
    }
  }

  /// Draws the largest rectangle of one colour that begins here, and wipes it out.
  private void cell(int x, int y, int argb) {
    int wide = 1;
    while (x + wide < width && pixels[y * width + x + wide] == argb) {
      wide++;
    }
    int tall = 1;
    while (y + tall < height && isRun(x, y + tall, wide, argb)) {
      tall++;
    }
    for (int row = y; row < y + tall; row++) {
      for (int column = x; column < x + wide; column++) {
        pixels[row * width + column] = 0;
      }
    }
    Color color = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
    paper.fill(color, x, y, wide, tall, 0);
  }

  private boolean isRun(int x, int y, int wide, int argb) {
    for (int column = x; column < x + wide; column++) {
      if (pixels[y * width + column] != argb) {
        return false;
      }
    }
    return true;
  }
}
