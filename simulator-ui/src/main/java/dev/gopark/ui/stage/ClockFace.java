package dev.gopark.ui.stage;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.stage.StagePicture.Clock;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A [Clock]: now at the top, a mark for each time to come, and the slice until the next one.
final class ClockFace extends Region {
  private static final Texts TEXTS = Texts.of("stage");
  private static final double TICK_SHARE = 0.34;
  private static final double MARGIN = 1.5;

  private final Circle face = Kit.styled(new Circle(), "face");
  private final Arc wait = Kit.styled(new Arc(), "wait");
  private final Line hand = Kit.styled(new Line(), "hand");
  private final Tooltip tooltip = Kit.tooltip("", "");
  private final List<Line> ticks = new ArrayList<>();
  private Clock clock = Clock.EMPTY;

  ClockFace() {
    getStyleClass().add("gp-clock");
    wait.setType(ArcType.ROUND);
    for (Node part : List.of(face, wait, hand)) {
      part.setManaged(false);
    }
    Tooltip.install(this, tooltip);
  }

  void show(Clock next) {
    if (clock.equals(next) && !getChildren().isEmpty()) {
      return;
    }
    clock = next;
    while (ticks.size() < next.marks().size()) {
      Line tick = Kit.styled(new Line(), "tick");
      tick.setManaged(false);
      ticks.add(tick);
    }
    List<Node> parts = new ArrayList<>(List.of(face, wait));
    parts.addAll(ticks.subList(0, next.marks().size()));
    parts.add(hand);
    getChildren().setAll(parts);
    tooltip.setText(TEXTS.say("clock.tip", next.turn()));
    setAccessibleText(TEXTS.say("clock.name", next.marks().size(), next.turn()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = getWidth() / 2;
    double y = getHeight() / 2;
    double radius = Math.min(x, y) - MARGIN;
    face.setCenterX(x);
    face.setCenterY(y);
    face.setRadius(radius);
    hand.setStartX(x);
    hand.setStartY(y);
    hand.setEndX(x);
    hand.setEndY(y - radius);
    double next = clock.marks().isEmpty() ? 0 : clock.marks().getFirst();
    wait.setCenterX(x);
    wait.setCenterY(y);
    wait.setRadiusX(radius);
    wait.setRadiusY(radius);
    wait.setStartAngle(90);
    wait.setLength(-360 * next);
    for (int i = 0; i < clock.marks().size(); i++) {
      double angle = 2 * Math.PI * clock.marks().get(i);
      double inner = radius * (1 - TICK_SHARE);
      ticks.get(i).setStartX(x + inner * Math.sin(angle));
      ticks.get(i).setStartY(y - inner * Math.cos(angle));
      ticks.get(i).setEndX(x + radius * Math.sin(angle));
      ticks.get(i).setEndY(y - radius * Math.cos(angle));
    }
  }
}
