package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import javafx.scene.layout.Region;

/// How full a queue is, when its goroutines are too many to draw.
final class DensityBar extends Region {
  private final Region filled = Kit.styled(new Region(), "filled");
  private double share;

  DensityBar() {
    getStyleClass().add("gp-density");
    getChildren().add(filled);
  }

  /// @param newShare 0 to 1
  void show(double newShare) {
    if (share != newShare) {
      share = newShare;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double width = share == 0 ? 0 : Math.max(2, getWidth() * share);
    filled.resizeRelocate(0, 0, width, getHeight());
  }
}
