package dev.gopark.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;

class AnimationTest {
  private static BufferedImage picture(int x) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 60, 40);
    g.setColor(Color.RED);
    g.fillRect(x, 10, 5, 5);
    return image;
  }

  private static byte[] of(Animation animation) throws IOException {
    for (int x = 0; x < 30; x += 10) {
      animation.add(picture(x), 80);
    }
    return animation.finish();
  }

  /// A chunk of a PNG.
  private record Chunk(String name, byte[] data) {
    int number(int offset) throws IOException {
      return new DataInputStream(new ByteArrayInputStream(data, offset, 4)).readInt();
    }
  }

  private static List<Chunk> chunks(byte[] file) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    in.skipNBytes(8);
    while (in.available() > 0) {
      byte[] data = new byte[in.readInt()];
      byte[] name = in.readNBytes(4);
      in.readFully(data);
      CRC32 sum = new CRC32();
      sum.update(name);
      sum.update(data);
      assertThat(in.readInt()).isEqualTo((int) sum.getValue());
      chunks.add(new Chunk(new String(name, StandardCharsets.US_ASCII), data));
    }
    return chunks;
  }

  @Test
  void aPngKeepsOnlyWhatDiffers() throws IOException {
    List<Chunk> chunks = chunks(of(Animation.named("run.png")));
    assertThat(chunks)
        .extracting(Chunk::name)
        .containsExactly("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND");
    assertThat(chunks.get(1).number(0)).isEqualTo(3);
    Chunk second = chunks.get(4);
    assertThat(second.number(4)).isEqualTo(15);
    assertThat(second.number(8)).isEqualTo(5);
    assertThat(second.number(16)).isEqualTo(10);
  }

  @Test
  void itsFirstPictureIsAnOrdinaryPng() throws IOException {
    byte[] file = of(Animation.named("run.png"));
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(file));
    assertThat(first.getRGB(2, 12)).isEqualTo(0xffff0000);
    assertThat(first.getRGB(12, 12)).isEqualTo(0xffffffff);
  }

  @Test
  void aGifHasAllPictures() throws IOException {
    byte[] file = of(Animation.named("run.gif"));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
    assertThat(reader.getNumImages(true)).isEqualTo(3);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
  }
}
