package dev.gopark.ui.picture;

import dev.gopark.ui.kit.Paper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

/// A part of the window as an SVG document: what its nodes show becomes rectangles, lines and text,
/// and a canvas draws itself anew on vector paper. Shadows are left out.
public final class SvgPicture {
  private final SvgPaper paper = new SvgPaper();
  private final SvgRegions regions = new SvgRegions(paper);
  private final SvgShapes shapes = new SvgShapes(paper);

  private SvgPicture() {}

  /// The document of `node` on `ground`. On the JavaFX thread.
  public static byte[] of(Region node, Color ground) {
    SvgPicture picture = new SvgPicture();
    picture.paper.fill(ground, 0, 0, node.getWidth(), node.getHeight(), 0);
    picture.content(node);
    return picture
        .paper
        .document(node.getWidth(), node.getHeight())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void node(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    String attributes = SvgPaper.transform(node.getLocalToParentTransform());
    if (node.getOpacity() < 1) {
      attributes += SvgPaper.attribute("opacity", node.getOpacity());
    }
    boolean isGroup = !attributes.isEmpty();
    if (isGroup) {
      paper.beginGroup(attributes);
    }
    content(node);
    if (isGroup) {
      paper.endGroup();
    }
  }

  private void content(Node node) {
    if (node.getClip() instanceof Rectangle clip) {
      paper.within(
          clip.getX() + clip.getLayoutX(),
          clip.getY() + clip.getLayoutY(),
          clip.getWidth(),
          clip.getHeight(),
          () -> drawn(node));
    } else {
      drawn(node);
    }
  }

  private void drawn(Node node) {
    switch (node) {
      case Text text -> shapes.text(text);
      case Shape shape -> shapes.shape(shape);
      case ImageView view -> SvgPixels.draw(paper, view);
      case Canvas canvas -> redraw(canvas);
      case Region region -> regions.draw(region);
      default -> {}
    }
    if (node instanceof Parent parent) {
      List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
      children.sort(Comparator.comparingDouble(Node::getViewOrder).reversed());
      children.forEach(this::node);
    }
  }

  @SuppressWarnings("unchecked") // What Kit.redrawable has put there.
  private void redraw(Canvas canvas) {
    if (canvas.getProperties().get(Paper.class) instanceof Consumer<?> drawing) {
      ((Consumer<Paper>) drawing).accept(paper);
    }
  }
}
