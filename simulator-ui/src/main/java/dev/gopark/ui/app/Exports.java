package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.export.WaitGraphText;
import dev.gopark.history.StepSize;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.picture.Animation;
import dev.gopark.ui.picture.SvgPicture;
import dev.gopark.ui.session.FileContent;
import dev.gopark.ui.session.Session;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Writes what the window shows to files: pictures as vectors or twice as fine as the screen,
/// several of them as an animation, and the wait-for graph as text for other programs.
final class Exports {
  private static final double FINENESS = 2;

  private final Session session;

  Exports(Session session) {
    this.session = session;
  }

  /// The finding whose graph is shown first; null when there is none.
  static @Nullable Finding withGraph(Session session) {
    return session.model().findings().stream()
        .filter(finding -> !finding.edges().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// Writes a picture of `node`: vectors if the file's name ends in `.svg`, else a PNG.
  void picture(Path path, Node node) {
    session.export(path, picture(path, node, FINENESS));
  }

  /// The file of a picture of `node`, so many times as fine as the screen if it is a PNG.
  static FileContent picture(Path path, Node node, double fineness) {
    Color ground = Theme.of(node.getScene()).color("-gp-bg");
    if (nameOf(path).endsWith(".svg") && node instanceof Region region) {
      byte[] svg = SvgPicture.of(region, ground);
      return () -> svg;
    }
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(fineness, fineness));
    parameters.setFill(ground);
    BufferedImage image = SwingFXUtils.fromFXImage(node.snapshot(parameters, null), null);
    return () -> png(image);
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
  }

  /// Steps through the run from where it is, and writes what `node` shows as an animation.
  void film(Path path, Node node, StepSize size, int steps) {
    try {
      Animation animation = Animation.named(nameOf(path));
      new Film(session, node, size, steps, animation, file -> session.export(path, file)).start();
    } catch (IOException e) {
      session.export(
          path,
          () -> {
            throw e;
          });
    }
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// Writes the wait-for graph of `finding`: DOT, Mermaid (`.mmd`, `.md`) or, of `graph`, a picture
  /// (`.png`, `.svg`), as the file's name says.
  void graph(Path path, Finding finding, Node graph) {
    String name = nameOf(path);
    if (name.endsWith(".png") || name.endsWith(".svg")) {
      picture(path, graph);
    } else {
      boolean mermaid = name.endsWith(".mmd") || name.endsWith(".md");
      String text = mermaid ? WaitGraphText.mermaid(finding) : WaitGraphText.dot(finding);
      session.export(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
