package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.export.WaitGraphText;
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
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Writes what the window shows to files: pictures as PNG, twice as fine as the screen, and the
/// wait-for graph as text for other programs.
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

  /// Writes a picture of `node`.
  void picture(Path path, Node node) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(FINENESS, FINENESS));
    parameters.setFill(Color.WHITE);
    BufferedImage image = SwingFXUtils.fromFXImage(node.snapshot(parameters, null), null);
    session.export(path, () -> png(image));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /// Writes the wait-for graph of `finding`: DOT, Mermaid (`.mmd`, `.md`) or, of `graph`, a PNG, as
  /// the file's name says.
  void graph(Path path, Finding finding, Node graph) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      picture(path, graph);
    } else {
      boolean mermaid = name.endsWith(".mmd") || name.endsWith(".md");
      String text = mermaid ? WaitGraphText.mermaid(finding) : WaitGraphText.dot(finding);
      session.export(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
