package dev.gopark.ui.stage;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.util.Duration;

/// One motion of a token to the place it was just laid out at: straight, or along an arc.
final class Flight extends Transition {
  private static final double ARC_SHARE = 0.18;
  private static final double ARC_LEAST = 34;

  private final Node token;
  private final double fromX;
  private final double fromY;
  private final double arc;

  /// @param fromX where it comes from, relative to where it goes
  Flight(Node token, double fromX, double fromY, boolean stolen, double millis) {
    this.token = token;
    this.fromX = fromX;
    this.fromY = fromY;
    this.arc = stolen ? ARC_LEAST + ARC_SHARE * Math.hypot(fromX, fromY) : 0;
    setCycleDuration(Duration.millis(millis));
    setInterpolator(Interpolator.EASE_OUT);
    setOnFinished(_ -> land());
    interpolate(0);
    token.setViewOrder(-1);
  }

  @Override
  protected void interpolate(double done) {
    double left = 1 - done;
    token.setTranslateX(fromX * left);
    token.setTranslateY(fromY * left - arc * 4 * done * left);
  }

  /// Ends it at once.
  void land() {
    stop();
    token.setTranslateX(0);
    token.setTranslateY(0);
    token.setViewOrder(0);
  }
}
