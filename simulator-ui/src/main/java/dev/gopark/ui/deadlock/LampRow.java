package dev.gopark.ui.deadlock;

import dev.gopark.ui.deadlock.DeadlockViewModel.Lamp;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.animation.ScaleTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One of Coffman's conditions: a lamp that is lit where it holds, and its evidence.
final class LampRow extends HBox {
  private static final Texts TEXTS = Texts.of("deadlock");
  private static final double DELAY_MILLIS = 350;

  private final Lamp lamp;
  private final StackPane light = Kit.styled(new StackPane(), "light");

  LampRow(Lamp lamp) {
    this.lamp = lamp;
    getStyleClass().add("gp-lamp");
    Label title = Kit.styled(new Label(lamp.name()), "title");
    Label evidence = Kit.styled(Kit.sentence(lamp.sentence()), "gp-muted");
    VBox text = new VBox(2, title, evidence);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(light, text);
    setAccessibleText(TEXTS.say(lamp.isLit() ? "lamp.lit" : "lamp", lamp.name(), lamp.sentence()));
  }

  /// Lights the lamp if its condition holds: at once, or as number `index` in a row of them.
  void light(int index, boolean atOnce) {
    if (!lamp.isLit()) {
      return;
    }
    if (atOnce) {
      shine();
      return;
    }
    PauseTransition wait = new PauseTransition(Duration.millis(DELAY_MILLIS * (index + 1)));
    wait.setOnFinished(
        _ -> {
          shine();
          ScaleTransition grow = new ScaleTransition(Duration.millis(DELAY_MILLIS), light);
          grow.setFromX(0.5);
          grow.setFromY(0.5);
          grow.setToX(1);
          grow.setToY(1);
          grow.play();
        });
    wait.play();
  }

  private void shine() {
    if (!getStyleClass().contains("lit")) {
      getStyleClass().add("lit");
      light.getChildren().add(Kit.icon("mdi2c-check-bold"));
    }
  }
}
