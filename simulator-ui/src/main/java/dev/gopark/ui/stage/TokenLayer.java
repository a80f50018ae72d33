package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Token;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
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

  /// Where a token is to be in the next picture.
  private record Wish(int number, Slot slot, Consumer<Region> dress) {}

  /// The tokens of one kind, by number.
  private final class Kind {
    final Map<Integer, Seat> seats = new HashMap<>();
    final List<Wish> wishes = new ArrayList<>();
    final IntFunction<Region> maker;
    final ObjIntConsumer<Region> renamer;

    Kind(IntFunction<Region> maker, ObjIntConsumer<Region> renamer) {
      this.maker = maker;
      this.renamer = renamer;
    }

    /// Fulfils all wishes. Tokens that nobody wishes for vanish; without motion they become those
    /// of the newcomers, which costs less than new ones.
    void arrange() {
      Set<Integer> wanted = new HashSet<>();
      wishes.forEach(wish -> wanted.add(wish.number));
      Deque<Region> free = new ArrayDeque<>();
      for (Iterator<Map.Entry<Integer, Seat>> all = seats.entrySet().iterator(); all.hasNext(); ) {
        Map.Entry<Integer, Seat> entry = all.next();
        if (!wanted.contains(entry.getKey())) {
          all.remove();
          entry.getValue().leave();
          free.add(entry.getValue().token);
        }
      }
      for (Wish wish : wishes) {
        Seat seat = seats.computeIfAbsent(wish.number, number -> newcomer(number, wish.slot, free));
        seat.take(wish.slot);
        wish.dress.accept(seat.token);
      }
      wishes.clear();
      free.forEach(TokenLayer.this::vanish);
    }

    private Seat newcomer(int number, Slot slot, Deque<Region> free) {
      if (motionMillis > 0 || free.isEmpty()) {
        Region token = maker.apply(number);
        getChildren().add(token);
        return new Seat(token, slot);
      }
      Region token = free.removeFirst();
      renamer.accept(token, number);
      return new Seat(token, slot);
    }
  }

  private final Region content;
  private final IntConsumer onChoose;
  private final IntFunction<String> tips;
  private final Kind goroutines = new Kind(this::make, (node, id) -> ((Token) node).standFor(id));
  private final Kind threads = new Kind(_ -> new ThreadToken(), (_, _) -> {});
  private final Set<Region> vanishing = new HashSet<>();
  private double motionMillis;
  private boolean highlights;
  private long lastNanos;
  private int selected;

  /// @param tips what is told about a goroutine that is pointed at
  TokenLayer(Region content, IntConsumer onChoose, IntFunction<String> tips) {
    this.content = content;
    this.onChoose = onChoose;
    this.tips = tips;
    getChildren().add(content);
  }

  IntFunction<String> tips() {
    return tips;
  }

  /// Begins a new picture; `scale` as in [StageViewModel#motionScaleProperty].
  void begin(double scale) {
    long now = System.nanoTime();
    double since = (now - lastNanos) / 1e6;
    lastNanos = now;
    motionMillis = since < TOO_FAST_MILLIS ? 0 : Math.min(MOTION_MILLIS * scale, since * 0.85);
    highlights = scale == 0 && since > Seat.HIGHLIGHT_MILLIS;
  }

  /// Puts the goroutine's token into `slot`; `function` beside its number, or empty.
  void occupy(Slot slot, Mention mention, String function) {
    goroutines.wishes.add(
        new Wish(
            mention.goroutine(),
            slot,
            node -> {
              Token token = (Token) node;
              token.setState(mention.state());
              token.setFunction(function);
              token.setDanger(mention.danger());
              token.setSelected(mention.goroutine() == selected);
            }));
  }

  private Token make(int id) {
    Token token = Token.solid(id);
    token.setOnChoose(onChoose);
    token.setTips(tips);
    return token;
  }

  /// Puts the thread into `slot`.
  void occupy(Slot slot, ThreadMention thread) {
    threads.wishes.add(new Wish(thread.number(), slot, node -> ((ThreadToken) node).show(thread)));
  }

  /// Ends the picture.
  void end() {
    goroutines.arrange();
    threads.arrange();
    requestLayout();
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
    if (goroutines.seats.get(goroutine) instanceof Seat seat) {
      ((Token) seat.token).setSelected(isSelected);
    }
  }

  /// The goroutine's token, or null when none is drawn.
  @Nullable Node token(int goroutine) {
    Seat seat = goroutines.seats.get(goroutine);
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
    if (makesRoom(goroutines.seats) | makesRoom(threads.seats)) {
      content.layout();
    }
    goroutines.seats.values().forEach(seat -> seat.settle(content, motionMillis, highlights));
    threads.seats.values().forEach(seat -> seat.settle(content, motionMillis, highlights));
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
