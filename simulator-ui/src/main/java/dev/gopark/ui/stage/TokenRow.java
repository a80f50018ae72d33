package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.kit.Token;
import dev.gopark.ui.stage.StagePicture.Berth;
import dev.gopark.ui.stage.StagePicture.Mention;
import dev.gopark.ui.stage.StagePicture.Strip;
import dev.gopark.ui.stage.StagePicture.ThreadMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Words, tokens and values in reading order, wrapped. It is filled anew for each picture, from
/// [#begin] to [#end], and keeps its nodes: the same place in a queue is the same slot.
final class TokenRow extends FlowPane {
  private final TokenLayer layer;
  private final IntConsumer onChoose;
  private final int processor;
  private final Map<String, Node> parts = new HashMap<>();
  private final List<Node> row = new ArrayList<>();

  TokenRow(TokenLayer layer, IntConsumer onChoose, int processor) {
    this.layer = layer;
    this.onChoose = onChoose;
    this.processor = processor;
    getStyleClass().add("gp-row");
    setAlignment(Pos.CENTER_LEFT);
    setRowValignment(VPos.CENTER);
    setPrefWrapLength(0);
  }

  TokenRow begin() {
    row.clear();
    return this;
  }

  /// Words between tokens.
  TokenRow words(String text) {
    return label(text, "gp-muted");
  }

  /// A text in the given style.
  TokenRow label(String text, String styleClass) {
    Label label =
        part(styleClass + row.size(), () -> Kit.styled(new Label(), styleClass), Label.class);
    label.setText(text);
    row.add(label);
    return this;
  }

  /// A node of one's own, by its name within this row.
  TokenRow node(String name, Supplier<? extends Node> maker) {
    row.add(part(name, maker, Node.class));
    return this;
  }

  /// A queue: tokens, then how many more there are.
  TokenRow strip(String name, Strip strip) {
    return strip(name, strip, "gp-value");
  }

  /// A queue whose members' values are written in `valueStyle`.
  TokenRow strip(String name, Strip strip, String valueStyle) {
    for (int i = 0; i < strip.shown().size(); i++) {
      mention(name + i, strip.shown().get(i), valueStyle);
    }
    if (strip.hidden() > 0) {
      String text = (strip.shown().isEmpty() ? "" : "+") + Numbers.grouped(strip.hidden());
      Label more = part(name + "more", () -> Kit.chip(""), Label.class);
      more.setText(text);
      row.add(more);
      DensityBar bar = part(name + "density", DensityBar::new, DensityBar.class);
      bar.show(strip.density());
      row.add(bar);
    }
    return this;
  }

  /// One goroutine, with what it brings.
  private void mention(String name, Mention mention, String valueStyle) {
    Node token;
    if (mention.solid()) {
      Slot slot = part(name + "slot", () -> new Slot(processor), Slot.class);
      layer.occupy(slot, mention, "");
      token = slot;
    } else {
      token = hollow(name, mention);
    }
    if (mention.value().isEmpty()) {
      row.add(token);
    } else {
      HBox pair =
          part(
              name + (mention.solid() ? "solidpair" : "pair"),
              () -> Kit.styled(new HBox(token, Kit.styled(new Label(), valueStyle)), "gp-pair"),
              HBox.class);
      pair.getChildren().set(0, token);
      ((Label) pair.getChildren().get(1)).setText(mention.value());
      row.add(pair);
    }
  }

  /// A thread.
  TokenRow thread(String name, ThreadMention thread) {
    row.add(seat(name, thread));
    return this;
  }

  private Slot seat(String name, ThreadMention thread) {
    Slot slot = part(name + "thread", () -> new Slot(processor), Slot.class);
    layer.occupy(slot, thread);
    return slot;
  }

  /// A thread, beside it the goroutine it is away for, and a note.
  TokenRow berth(String name, Berth berth) {
    Mention goroutine = berth.goroutine();
    if (goroutine == null) {
      thread(name, berth.thread());
    } else {
      Slot thread = seat(name, berth.thread());
      Slot slot = part(name + "slot", () -> new Slot(processor), Slot.class);
      layer.occupy(slot, goroutine, "");
      row.add(
          part(name + "pair", () -> Kit.styled(new HBox(thread, slot), "gp-berth"), HBox.class));
    }
    return berth.note().isEmpty() ? this : label(berth.note(), "gp-when");
  }

  private Token hollow(String name, Mention mention) {
    Token token =
        part(
            name + "G" + mention.goroutine(),
            () -> {
              Token made = Token.hollow(mention.goroutine());
              made.setOnChoose(onChoose);
              made.setTips(layer.tips());
              made.setFocusTraversable(false);
              return made;
            },
            Token.class);
    token.setState(mention.state());
    token.setDanger(mention.danger());
    return token;
  }

  void end() {
    if (!getChildren().equals(row)) {
      parts.values().retainAll(row.isEmpty() ? List.of() : withPairs());
      getChildren().setAll(row);
    }
  }

  private List<Node> withPairs() {
    List<Node> kept = new ArrayList<>(row);
    for (Node node : row) {
      if (node instanceof HBox pair) {
        kept.addAll(pair.getChildren());
      }
    }
    return kept;
  }

  private <N extends Node> N part(String name, Supplier<? extends Node> maker, Class<N> type) {
    return type.cast(parts.computeIfAbsent(name, _ -> maker.get()));
  }
}
