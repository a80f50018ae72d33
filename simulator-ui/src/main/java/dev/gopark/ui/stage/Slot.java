package dev.gopark.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The room for one solid token or thread. The token itself lives in the [TokenLayer] above, so
/// that it can move from slot to slot and remain the same node.
final class Slot extends Region {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  /// The processor in whose card it is, or -1.
  final int processor;

  private @Nullable Region token;

  Slot(int processor) {
    this.processor = processor;
    getStyleClass().add("gp-slot");
    pseudoClassStateChanged(EMPTY, true);
  }

  void hold(@Nullable Region next) {
    if (token != next) {
      token = next;
      pseudoClassStateChanged(EMPTY, next == null);
      requestLayout();
    }
  }

  @Nullable Region token() {
    return token;
  }

  /// Whether the token has another size than the room it was given.
  boolean isStale() {
    return token != null
        && (Math.abs(token.prefWidth(-1) - prefWidth(-1)) > 0.5
            || Math.abs(token.prefHeight(-1) - prefHeight(-1)) > 0.5);
  }

  @Override
  protected double computePrefWidth(double height) {
    return token == null ? super.computePrefWidth(height) : token.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return token == null ? super.computePrefHeight(width) : token.prefHeight(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return prefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }
}
