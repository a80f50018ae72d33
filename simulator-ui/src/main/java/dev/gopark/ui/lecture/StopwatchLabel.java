package dev.gopark.ui.lecture;

import dev.gopark.ui.text.Texts;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Shows a stopwatch while a lecture goes on.
final class StopwatchLabel extends Label {
  private static final Texts TEXTS = Texts.of("lecture");
  private static final Duration LOOK = Duration.millis(250);

  StopwatchLabel(LectureViewModel model) {
    getStyleClass().add("lecture-time");
    setAccessibleText(TEXTS.say("clock"));
    setMinWidth(USE_PREF_SIZE);
    Timeline looks = new Timeline(new KeyFrame(LOOK, _ -> setText(model.stopwatch().text())));
    looks.setCycleCount(Animation.INDEFINITE);
    model
        .stateProperty()
        .subscribe(
            state -> {
              if (state == null) {
                looks.stop();
              } else if (looks.getStatus() != Animation.Status.RUNNING) {
                setText(model.stopwatch().text());
                looks.play();
              }
            });
  }
}
