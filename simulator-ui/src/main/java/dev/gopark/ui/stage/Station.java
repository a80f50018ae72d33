package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A place of the full view where goroutines and threads stand: its name, perhaps a clock, and a
/// row. It is there even when nobody is.
final class Station extends VBox {
  private final ClockFace clock = new ClockFace();
  private final TokenRow row;

  Station(String id, String title, TokenLayer layer, IntConsumer onChoose) {
    getStyleClass().addAll("gp-card", "gp-station");
    setId("station-" + id);
    row = new TokenRow(layer, onChoose, -1);
    Label name = Kit.styled(new Label(title), "gp-strong");
    name.setMinWidth(USE_PREF_SIZE);
    clock.setVisible(false);
    getChildren().addAll(Kit.styled(new HBox(name, Kit.spacer(), clock), "gp-pair"), row);
  }

  /// Begins a picture.
  TokenRow begin() {
    return row.begin();
  }

  /// Begins a picture with a clock.
  TokenRow begin(StagePicture.Clock time) {
    clock.show(time);
    clock.setVisible(!time.marks().isEmpty());
    return row.begin();
  }
}
