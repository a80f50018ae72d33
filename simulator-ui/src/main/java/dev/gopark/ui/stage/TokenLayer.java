package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Token;
import dev.gopark.ui.stage.StagePicture.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Holds every solid token, one node for each goroutine as long as it is drawn, above the content
/// that holds the slots. A token whose slot changed flies there.
final class TokenLayer extends Region {
  private static final double MOTION_MILLIS = 320;
  private static final double HIGHLIGHT_MILLIS = 450;

  /// Pictures that follow each other faster than this are not animated at all.
  private static final double TOO_FAST_MILLIS = 70;

  private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

  /// A token and the slot it is in, with what is left to be done at the next layout.
  private static final class Seat {
    final Token token;
    Slot slot;
    boolean isNew = true;
    boolean hasMoved;
    boolean isStolen;
    double fromX;
    double fromY;
    @Nullable Flight flight;

    Seat(Token token, Slot slot) {
      this.token = token;
      this.slot = slot;
    }
  }

  private final Region content;
  private final IntConsumer onChoose;
  private final Map<Integer, Seat> seats = new HashMap<>();
  private final Set<Integer> occupied = new HashSet<>();
  private double motionMillis;
  private boolean highlights;
  private long lastNanos;

  TokenLayer(Region content, IntConsumer onChoose) {
    this.content = content;
    this.onChoose = onChoose;
    getChildren().add(content);
  }

  /// Begins a new picture; `scale` as in [StageViewModel#motionScaleProperty].
  void begin(double scale) {
    long now = System.nanoTime();
    double since = (now - lastNanos) / 1e6;
    lastNanos = now;
    motionMillis = since < TOO_FAST_MILLIS ? 0 : Math.min(MOTION_MILLIS * scale, since * 0.85);
    highlights = scale == 0 && since > HIGHLIGHT_MILLIS;
    occupied.clear();
  }

  /// Puts the goroutine's token into `slot`; `function` beside its number, or empty.
  void occupy(Slot slot, Mention mention, String function) {
    occupied.add(mention.goroutine());
    Seat seat = seats.get(mention.goroutine());
    if (seat == null) {
      Token token = Token.solid(mention.goroutine());
      token.setOnChoose(onChoose);
      getChildren().add(token);
      seat = new Seat(token, slot);
      seats.put(mention.goroutine(), seat);
    } else if (seat.slot != slot) {
      seat.hasMoved = true;
      seat.fromX = seat.token.getLayoutX() + seat.token.getTranslateX();
      seat.fromY = seat.token.getLayoutY() + seat.token.getTranslateY();
      seat.isStolen =
          seat.slot.processor >= 0 && slot.processor >= 0 && seat.slot.processor != slot.processor;
      if (seat.slot.token() == seat.token) {
        seat.slot.hold(null);
      }
      seat.slot = slot;
    }
    seat.token.setState(mention.state());
    seat.token.setFunction(function);
    seat.token.setDanger(mention.danger());
    seat.token.setTip(mention.tip());
    slot.hold(seat.token);
  }

  /// Ends the picture: tokens without a place vanish.
  void end(int selected) {
    for (Iterator<Seat> all = seats.values().iterator(); all.hasNext(); ) {
      Seat seat = all.next();
      if (!occupied.contains(seat.token.goroutine())) {
        all.remove();
        if (seat.slot.token() == seat.token) {
          seat.slot.hold(null);
        }
        vanish(seat);
      }
    }
    select(selected);
    requestLayout();
  }

  private void vanish(Seat seat) {
    Token token = seat.token;
    token.setId(null);
    token.setMouseTransparent(true);
    if (motionMillis == 0) {
      getChildren().remove(token);
      return;
    }
    FadeTransition fade = new FadeTransition(Duration.millis(motionMillis), token);
    fade.setToValue(0);
    fade.setOnFinished(_ -> getChildren().remove(token));
    fade.play();
  }

  /// Marks the token of the selected goroutine.
  void select(int goroutine) {
    for (Seat seat : seats.values()) {
      seat.token.setSelected(seat.token.goroutine() == goroutine);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
    content.layout();
    if (makeRoom()) {
      content.layout();
    }
    for (Seat seat : seats.values()) {
      settle(seat);
    }
    for (Node child : getChildren()) {
      if (child instanceof Token token && !seats.containsKey(token.goroutine())) {
        token.autosize();
      }
    }
  }

  /// Whether slots had to change their size, because their token's type or text did.
  private boolean makeRoom() {
    boolean isStale = false;
    for (Seat seat : seats.values()) {
      if (seat.slot.isStale()) {
        seat.slot.requestLayout();
        isStale = true;
      }
    }
    return isStale;
  }

  private void settle(Seat seat) {
    Slot slot = seat.slot;
    double x = 0;
    double y = 0;
    Node node = slot;
    while (node != null && node != content) {
      x += node.getLayoutX();
      y += node.getLayoutY();
      Parent parent = node.getParent();
      node = parent;
    }
    seat.token.setVisible(node == content);
    double width = seat.token.prefWidth(-1);
    double height = seat.token.prefHeight(-1);
    x += (slot.getWidth() - width) / 2;
    y += (slot.getHeight() - height) / 2;
    seat.token.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    if (seat.hasMoved) {
      move(seat);
    } else if (seat.isNew) {
      appear(seat);
    }
    seat.hasMoved = false;
    seat.isNew = false;
  }

  private void move(Seat seat) {
    if (seat.flight != null) {
      seat.flight.land();
      seat.flight = null;
    }
    if (motionMillis > 0) {
      seat.flight =
          new Flight(
              seat.token,
              seat.fromX - seat.token.getLayoutX(),
              seat.fromY - seat.token.getLayoutY(),
              seat.isStolen,
              motionMillis);
      seat.flight.play();
    } else if (highlights) {
      seat.token.pseudoClassStateChanged(MOVED, true);
      PauseTransition pause = new PauseTransition(Duration.millis(HIGHLIGHT_MILLIS));
      pause.setOnFinished(_ -> seat.token.pseudoClassStateChanged(MOVED, false));
      pause.play();
    }
  }

  private void appear(Seat seat) {
    if (motionMillis > 0) {
      FadeTransition fade = new FadeTransition(Duration.millis(motionMillis), seat.token);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }
}
