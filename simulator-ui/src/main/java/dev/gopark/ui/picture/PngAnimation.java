package dev.gopark.ui.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// An animated PNG (https://wiki.mozilla.org/APNG_Specification), in true colour, that begins again
/// at its end; a program that knows PNG only shows its first picture. Of each picture it keeps the
/// part that differs from the one before.
final class PngAnimation implements Animation {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BYTES = 3;

  /// Each byte of a line is told by what it is more than the one above.
  private static final int FILTER_UP = 2;

  private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(frames);
  private int[] last = new int[0];
  private int width;
  private int height;
  private int count;
  private int sequence;

  @Override
  public void add(BufferedImage picture, int millis) throws IOException {
    if (count == 0) {
      width = picture.getWidth();
      height = picture.getHeight();
      last = new int[width * height];
    }
    int[] pixels = new int[width * height];
    picture.getRGB(
        0,
        0,
        Math.min(width, picture.getWidth()),
        Math.min(height, picture.getHeight()),
        pixels,
        0,
        width);
    Rectangle part = count == 0 ? new Rectangle(width, height) : difference(pixels);
    control(part, millis);
    data(part, pixels);
    last = pixels;
    count++;
  }

  /// The least part that holds all pixels that differ; one pixel when none does.
  private Rectangle difference(int[] pixels) {
    Rectangle all = null;
    for (int y = 0; y < height; y++) {
      int first = mismatch(pixels, y);
      if (first >= 0) {
        int end = width;
        while (pixels[y * width + end - 1] == last[y * width + end - 1]) {
          end--;
        }
        Rectangle line = new Rectangle(first, y, end - first, 1);
        all = all == null ? line : all.union(line);
      }
    }
    return all == null ? new Rectangle(1, 1) : all;
  }

  private int mismatch(int[] pixels, int y) {
    int start = y * width;
    return Arrays.mismatch(pixels, start, start + width, last, start, start + width);
  }

  private void control(Rectangle part, int millis) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream control = new DataOutputStream(bytes);
    control.writeInt(sequence++);
    control.writeInt(part.width);
    control.writeInt(part.height);
    control.writeInt(part.x);
    control.writeInt(part.y);
    control.writeShort(Math.clamp(millis, 1, 60_000));
    control.writeShort(1000);
    // It stays when the next comes, and takes the place of what was there.
    control.writeByte(0);
    control.writeByte(0);
    chunk(out, "fcTL", bytes.toByteArray());
  }

  private void data(Rectangle part, int[] pixels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (count > 0) {
      new DataOutputStream(bytes).writeInt(sequence++);
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
      byte[] line = new byte[1 + BYTES * part.width];
      int above = -1;
      for (int y = part.y; y < part.y + part.height; y++) {
        line[0] = FILTER_UP;
        for (int x = 0; x < part.width; x++) {
          int now = pixels[y * width + part.x + x];
          int up = above < 0 ? 0 : pixels[above * width + part.x + x];
          line[1 + BYTES * x] = (byte) ((now >> 16 & 255) - (up >> 16 & 255));
          line[2 + BYTES * x] = (byte) ((now >> 8 & 255) - (up >> 8 & 255));
          line[3 + BYTES * x] = (byte) ((now & 255) - (up & 255));
        }
        packed.write(line);
        above = y;
      }
    } finally {
      deflater.end();
    }
    chunk(out, count == 0 ? "IDAT" : "fdAT", bytes.toByteArray());
  }

  private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }

  @Override
  public byte[] finish() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream all = new DataOutputStream(file);
    all.write(SIGNATURE);
    chunk(all, "IHDR", header());
    ByteArrayOutputStream control = new ByteArrayOutputStream();
    new DataOutputStream(control).writeLong((long) count << 32);
    chunk(all, "acTL", control.toByteArray());
    frames.writeTo(all);
    chunk(all, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private byte[] header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    // Eight bits of red, green and blue, packed and filtered in the one way there is, in one pass.
    header.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }
}
