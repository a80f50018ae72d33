package dev.gopark.ui.stage;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A token (of a goroutine or a thread) and the slot it is in, with what is left to be done at the
/// next layout.
final class Seat {
  static final double HIGHLIGHT_MILLIS = 450;

  private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

  final Region token;
  private Slot slot;
  private boolean isNew = true;
  private boolean hasMoved;
  private boolean isStolen;
  private double fromX;
  private double fromY;
  private @Nullable Flight flight;

  Seat(Region token, Slot slot) {
    this.token = token;
    this.slot = slot;
  }

  /// Puts the token into `next`, where it will be at the next layout.
  void take(Slot next) {
    if (slot != next) {
      hasMoved = true;
      fromX = token.getLayoutX() + token.getTranslateX();
      fromY = token.getLayoutY() + token.getTranslateY();
      isStolen = slot.processor >= 0 && next.processor >= 0 && slot.processor != next.processor;
      leave();
      slot = next;
    }
    next.hold(token);
  }

  /// The slot is free.
  void leave() {
    if (slot.token() == token) {
      slot.hold(null);
    }
  }

  /// Whether its slot had to change its size, because the token's type or text did.
  boolean makesRoom() {
    if (slot.isStale()) {
      slot.requestLayout();
      return true;
    }
    return false;
  }

  /// Puts the token into the middle of its slot within `content`; a move takes `motionMillis`, or
  /// is `highlighted`.
  void settle(Node content, double motionMillis, boolean highlighted) {
    double x = 0;
    double y = 0;
    Node node = slot;
    while (node != null && node != content) {
      x += node.getLayoutX();
      y += node.getLayoutY();
      node = node.getParent();
    }
    token.setVisible(node == content);
    double width = token.prefWidth(-1);
    double height = token.prefHeight(-1);
    x += (slot.getWidth() - width) / 2;
    y += (slot.getHeight() - height) / 2;
    token.resizeRelocate(token.snapPositionX(x), token.snapPositionY(y), width, height);
    if (hasMoved) {
      move(motionMillis, highlighted);
    } else if (isNew) {
      appear(motionMillis);
    }
    hasMoved = false;
    isNew = false;
  }

  private void move(double motionMillis, boolean highlighted) {
    if (flight != null) {
      flight.land();
      flight = null;
    }
    if (motionMillis > 0) {
      double x = fromX - token.getLayoutX();
      double y = fromY - token.getLayoutY();
      flight = new Flight(token, x, y, isStolen, motionMillis);
      flight.play();
    } else if (highlighted) {
      token.pseudoClassStateChanged(MOVED, true);
      PauseTransition pause = new PauseTransition(Duration.millis(HIGHLIGHT_MILLIS));
      pause.setOnFinished(_ -> token.pseudoClassStateChanged(MOVED, false));
      pause.play();
    }
  }

  private void appear(double motionMillis) {
    if (motionMillis > 0) {
      FadeTransition fade = new FadeTransition(Duration.millis(motionMillis), token);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }
}
