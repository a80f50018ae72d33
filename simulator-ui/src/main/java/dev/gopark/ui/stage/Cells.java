package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Very many things, each a small square in reading order. The squares are pixels of one picture,
/// so that ten thousand of them cost little.
final class Cells extends Region {
  private static final int LEAST_SIZE = 4;
  private static final int MOST_SIZE = 14;

  /// What a picture of them may be high, in widths of it, before the squares get smaller.
  private static final double ASPECT = 0.38;

  private final ImageView view = new ImageView();
  private final Rectangle mark = Kit.styled(new Rectangle(), "gp-cell-mark");
  private final Tooltip tooltip = Kit.tooltip("", "");
  private final IntFunction<String> tips;
  private int[] colors = new int[0];
  private int marked = -1;
  private int size;
  private int columns = 1;
  private boolean isStale;
  private @Nullable PixelBuffer<IntBuffer> pixels;

  /// @param tips the words for a cell that is pointed at
  /// @param onChoose called with the cell that is clicked
  Cells(IntFunction<String> tips, IntConsumer onChoose) {
    this.tips = tips;
    getStyleClass().add("gp-cells");
    view.setManaged(false);
    view.setSmooth(false);
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    getChildren().addAll(view, mark);
    Tooltip.install(this, tooltip);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          int cell = at(event);
          if (cell >= 0 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            onChoose.accept(cell);
            event.consume();
          }
        });
  }

  /// Shows one cell for each of `argb`, 0 for a gap; `marked` is framed, -1 for none.
  void show(int[] argb, int markedCell) {
    if (!Arrays.equals(argb, colors)) {
      colors = argb;
      isStale = true;
      requestLayout();
    }
    if (marked != markedCell) {
      marked = markedCell;
      requestLayout();
    }
  }

  private int at(MouseEvent event) {
    int column = (int) (event.getX() / Math.max(1, size));
    int cell = (int) (event.getY() / Math.max(1, size)) * columns + column;
    boolean inside = column < columns && cell >= 0 && cell < colors.length;
    return inside && colors[cell] != 0 ? cell : -1;
  }

  private void pointed(MouseEvent event) {
    int cell = at(event);
    tooltip.setText(cell < 0 ? "" : tips.apply(cell));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// The largest squares with which the picture is not too high.
  private int sizeFor(double width) {
    double side = Math.sqrt(width * width * ASPECT / Math.max(1, colors.length));
    return (int) Math.clamp(Math.floor(side), LEAST_SIZE, MOST_SIZE);
  }

  private static int columnsFor(double width, int size) {
    return (int) Math.max(1, Math.floor(width / size));
  }

  @Override
  protected double computePrefHeight(double width) {
    int side = sizeFor(width);
    int across = columnsFor(width, side);
    return (double) (colors.length + across - 1) / across * side;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    int side = sizeFor(getWidth());
    int across = columnsFor(getWidth(), side);
    if (side != size || across != columns || isStale) {
      size = side;
      columns = across;
      paint();
      isStale = false;
    }
    mark.setVisible(marked >= 0 && marked < colors.length);
    if (mark.isVisible()) {
      mark.setX(marked % columns * size - 2.0);
      mark.setY((double) (marked / columns) * size - 2.0);
      mark.setWidth(size + 3.0);
      mark.setHeight(size + 3.0);
    }
  }

  private void paint() {
    int width = columns * size;
    int height = Math.max(1, (colors.length + columns - 1) / columns * size);
    PixelBuffer<IntBuffer> buffer = pixels;
    if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
      buffer =
          new PixelBuffer<>(
              width,
              height,
              IntBuffer.allocate(width * height),
              PixelFormat.getIntArgbPreInstance());
      pixels = buffer;
      view.setImage(new WritableImage(buffer));
    }
    int[] target = buffer.getBuffer().array();
    Arrays.fill(target, 0);
    for (int cell = 0; cell < colors.length; cell++) {
      int corner = cell / columns * size * width + cell % columns * size;
      for (int row = 0; row < size - 1; row++) {
        int start = corner + row * width;
        Arrays.fill(target, start, start + size - 1, colors[cell]);
      }
    }
    buffer.updateBuffer(_ -> null);
  }
}
