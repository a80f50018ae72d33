package dev.gopark.ui.lecture;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// How long the lecture has been going on: `12:34`.
final class Stopwatch extends Label {
  private static final long SECOND = 1_000_000_000L;
  private static final int MINUTE = 60;

  private final Timeline ticks = new Timeline(new KeyFrame(Duration.millis(250), _ -> show()));
  private final long began = System.nanoTime();

  Stopwatch() {
    getStyleClass().add("lecture-time");
    setAccessibleText("Time since the lecture began");
    ticks.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                ticks.stop();
              } else {
                ticks.play();
              }
            });
    show();
  }

  private void show() {
    setText(text((System.nanoTime() - began) / SECOND));
  }

  static String text(long seconds) {
    return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
  }
}
