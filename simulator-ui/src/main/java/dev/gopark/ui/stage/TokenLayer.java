package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Token;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.FadeTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Holds every solid token and every thread, one node for each as long as it is drawn, above the
/// content that holds the slots. A token whose slot changed flies there.
final class TokenLayer extends Region {
  private static final double MOTION_MILLIS = 320;

  /// Pictures that follow each other faster than this are not animated at all.
  private static final double TOO_FAST_MILLIS = 70;

  private final Region content;
  private final IntConsumer onChoose;
  private final Map<Integer, Seat> goroutines = new HashMap<>();
  private final Map<Integer, Seat> threads = new HashMap<>();
  private final Set<Region> occupying = new HashSet<>();
  private final Set<Region> vanishing = new HashSet<>();
  private double motionMillis;
  private boolean highlights;
  private long lastNanos;
  private int selected;

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
    highlights = scale == 0 && since > Seat.HIGHLIGHT_MILLIS;
    occupying.clear();
  }

  /// Puts the goroutine's token into `slot`; `function` beside its number, or empty.
  void occupy(Slot slot, Mention mention, String function) {
    int id = mention.goroutine();
    Token token = (Token) occupy(goroutines, id, slot, () -> make(id));
    token.setState(mention.state());
    token.setFunction(function);
    token.setDanger(mention.danger());
    token.setTip(mention.tip());
    token.setSelected(id == selected);
  }

  private Token make(int id) {
    Token token = Token.solid(id);
    token.setOnChoose(onChoose);
    return token;
  }

  /// Puts the thread into `slot`.
  void occupy(Slot slot, ThreadMention thread) {
    int number = thread.number();
    Region token = occupy(threads, number, slot, () -> new ThreadToken(number));
    ((ThreadToken) token).show(thread);
  }

  private Region occupy(Map<Integer, Seat> seats, int number, Slot slot, Supplier<Region> maker) {
    Seat seat = seats.get(number);
    if (seat == null) {
      seat = new Seat(maker.get(), slot);
      getChildren().add(seat.token);
      seats.put(number, seat);
    }
    seat.take(slot);
    occupying.add(seat.token);
    return seat.token;
  }

  /// Ends the picture: tokens without a place vanish.
  void end() {
    removeOthers(goroutines);
    removeOthers(threads);
    requestLayout();
  }

  private void removeOthers(Map<Integer, Seat> seats) {
    for (Iterator<Seat> all = seats.values().iterator(); all.hasNext(); ) {
      Seat seat = all.next();
      if (!occupying.contains(seat.token)) {
        all.remove();
        seat.leave();
        vanish(seat.token);
      }
    }
  }

  private void vanish(Region token) {
    token.setId(null);
    token.setMouseTransparent(true);
    if (motionMillis == 0) {
      getChildren().remove(token);
      return;
    }
    vanishing.add(token);
    FadeTransition fade = new FadeTransition(Duration.millis(motionMillis), token);
    fade.setToValue(0);
    fade.setOnFinished(
        _ -> {
          vanishing.remove(token);
          getChildren().remove(token);
        });
    fade.play();
  }

  /// Marks the token of the selected goroutine.
  void select(int goroutine) {
    mark(selected, false);
    mark(goroutine, true);
    selected = goroutine;
  }

  private void mark(int goroutine, boolean isSelected) {
    if (goroutines.get(goroutine) instanceof Seat seat) {
      ((Token) seat.token).setSelected(isSelected);
    }
  }

  /// The goroutine's token, or null when none is drawn.
  @Nullable Node token(int goroutine) {
    Seat seat = goroutines.get(goroutine);
    return seat == null ? null : seat.token;
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
    if (makesRoom(goroutines) | makesRoom(threads)) {
      content.layout();
    }
    goroutines.values().forEach(seat -> seat.settle(content, motionMillis, highlights));
    threads.values().forEach(seat -> seat.settle(content, motionMillis, highlights));
    vanishing.forEach(Node::autosize);
  }

  private static boolean makesRoom(Map<Integer, Seat> seats) {
    boolean made = false;
    for (Seat seat : seats.values()) {
      made |= seat.makesRoom();
    }
    return made;
  }
}
