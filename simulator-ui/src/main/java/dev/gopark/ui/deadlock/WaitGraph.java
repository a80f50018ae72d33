package dev.gopark.ui.deadlock;

import dev.gopark.analysis.Finding;
import dev.gopark.analysis.Finding.Edge;
import dev.gopark.ui.deadlock.GraphLayout.Place;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Token;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;

/// The wait-for graph of a finding: tokens, and an arrow from each to the one it waits for, with
/// the object's name.
final class WaitGraph extends Region {
  private static final Texts TEXTS = Texts.of("deadlock");
  private static final double MARGIN_X = 34;
  private static final double MARGIN_Y = 24;
  private static final double LAYER_HEIGHT = 90;
  private static final double CIRCLE_SHARE = 0.92;

  /// The height of the circle in heights of a token.
  private static final double CIRCLE_TOKENS = 10.5;

  private static final double PREF_WIDTH = 300;
  private static final double HEAD = 11;

  /// How far each of two opposite arrows runs from the line between their ends.
  private static final double BESIDE = 8;

  private static final double MIN_HEIGHT = 110;

  /// How long after one arrow the next one comes.
  private static final double ARROW_MILLIS = 240;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private record Arrow(Edge edge, Line line, Polygon head, Label name) {
    List<Node> parts() {
      return List.of(line, head, name);
    }
  }

  private final GraphLayout layout;
  private final Map<Integer, Region> nodes = new HashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();

  /// @param onSelect called with a goroutine that is chosen
  /// @param onObject called with a channel or lock that is chosen
  WaitGraph(Finding finding, IntConsumer onSelect, IntConsumer onObject) {
    layout = GraphLayout.of(finding);
    getStyleClass().add("gp-wait-graph");
    for (Edge edge : layout.edges()) {
      arrows.add(arrow(edge, onObject));
    }
    for (int id : layout.places().keySet()) {
      nodes.put(id, id == 0 ? Kit.chip(TEXTS.say("nobody")) : token(id, finding, onSelect));
    }
    for (Arrow arrow : arrows) {
      getChildren().addAll(arrow.line, arrow.head);
    }
    getChildren().addAll(nodes.values());
    for (Arrow arrow : arrows) {
      getChildren().add(arrow.name);
    }
    setMinHeight(Region.USE_PREF_SIZE);
  }

  private static Token token(int id, Finding finding, IntConsumer onSelect) {
    Token token = Token.solid(id);
    token.setId("graph-G" + id);
    boolean isSync = finding.coffman() != null && finding.coffman().mutualExclusion() != null;
    token.setState(isSync ? GoroutineState.LOCK : GoroutineState.CHANNEL);
    token.setDanger(finding.certain() && finding.goroutines().contains(id));
    int index = finding.goroutines().indexOf(id);
    if (index >= 0 && index < finding.waits().size()) {
      token.setTip(finding.waits().get(index));
    }
    token.setOnChoose(onSelect);
    return token;
  }

  /// Marks the goroutine and the object that are selected.
  void mark(int goroutine, int object) {
    nodes.forEach(
        (id, node) -> {
          if (node instanceof Token token) {
            token.setSelected(id == goroutine);
          }
        });
    for (Arrow arrow : arrows) {
      boolean isSelected = object != 0 && arrow.edge.objectId() == object;
      arrow.name.pseudoClassStateChanged(SELECTED, isSelected);
    }
  }

  /// Lets the arrows come one after another, those of the cycle last and in its order, as it
  /// closed.
  void close() {
    List<Arrow> order = new ArrayList<>(arrows);
    order.sort(Comparator.comparing(arrow -> arrow.edge.inCycle()));
    for (int i = 0; i < order.size(); i++) {
      for (Node part : order.get(i).parts()) {
        part.setOpacity(0);
        FadeTransition fade = new FadeTransition(Duration.millis(ARROW_MILLIS), part);
        fade.setToValue(1);
        fade.setDelay(Duration.millis(ARROW_MILLIS * i));
        fade.play();
      }
    }
  }

  private static Arrow arrow(Edge edge, IntConsumer onObject) {
    Line line = Kit.styled(new Line(), "gp-edge");
    Polygon head = Kit.styled(new Polygon(), "gp-edge-head");
    Label name = Kit.styled(new Label(edge.object()), "gp-edge-name");
    name.setTooltip(Kit.tooltip(TEXTS.say("why", "G" + edge.from(), edge.why()), ""));
    name.setId("graph-object-" + edge.objectId());
    name.setOnMouseClicked(_ -> onObject.accept(edge.objectId()));
    if (!edge.inCycle()) {
      for (Node node : List.of(line, head, name)) {
        node.getStyleClass().add("hint");
      }
    }
    return new Arrow(edge, line, head, name);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (layout.rows() > 0) {
      return Math.max(MIN_HEIGHT, (layout.rows() - 1) * LAYER_HEIGHT + 2 * MARGIN_Y);
    }
    double token = nodes.values().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0);
    double wanted = token * CIRCLE_TOKENS;
    return Math.min(wanted, width < 0 ? wanted : width * CIRCLE_SHARE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREF_WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double most = layout.rows() > 0 ? getWidth() : Math.min(getWidth(), getHeight() * 1.25);
    double startX = (getWidth() - most) / 2 + MARGIN_X;
    double wide = most - 2 * MARGIN_X;
    double tall = getHeight() - 2 * MARGIN_Y;
    for (Map.Entry<Integer, Place> entry : layout.places().entrySet()) {
      Region node = nodes.get(entry.getKey());
      if (node != null) {
        double width = node.prefWidth(-1);
        double height = node.prefHeight(-1);
        double x = startX + entry.getValue().x() * wide - width / 2;
        double y = MARGIN_Y + entry.getValue().y() * tall - height / 2;
        node.resizeRelocate(Math.round(x), Math.round(y), width, height);
      }
    }
    arrows.forEach(this::layoutArrow);
  }

  private void layoutArrow(Arrow arrow) {
    Region from = nodes.get(arrow.edge.from());
    Region to = nodes.get(arrow.edge.to());
    if (from == null || to == null) {
      return;
    }
    Bounds start = from.getBoundsInParent();
    Bounds end = to.getBoundsInParent();
    double dx = end.getCenterX() - start.getCenterX();
    double dy = end.getCenterY() - start.getCenterY();
    double length = Math.max(1, Math.hypot(dx, dy));
    double ux = dx / length;
    double uy = dy / length;
    double leave = edgeDistance(from, ux, uy) + 3;
    double arrive = edgeDistance(to, ux, uy) + 4;
    // Two that wait for each other: the arrows run beside one another.
    double aside = hasReverse(arrow.edge) ? BESIDE : 0;
    double x1 = start.getCenterX() + ux * leave - uy * aside;
    double y1 = start.getCenterY() + uy * leave + ux * aside;
    double x2 = end.getCenterX() - ux * arrive - uy * aside;
    double y2 = end.getCenterY() - uy * arrive + ux * aside;
    arrow.line.setStartX(x1);
    arrow.line.setStartY(y1);
    arrow.line.setEndX(x2 - ux * HEAD);
    arrow.line.setEndY(y2 - uy * HEAD);
    arrow
        .head
        .getPoints()
        .setAll(
            x2,
            y2,
            x2 - ux * HEAD - uy * HEAD * 0.5,
            y2 - uy * HEAD + ux * HEAD * 0.5,
            x2 - ux * HEAD + uy * HEAD * 0.5,
            y2 - uy * HEAD - ux * HEAD * 0.5);
    double width = arrow.name.prefWidth(-1);
    double height = arrow.name.prefHeight(-1);
    // A level arrow may be shorter than its name, which then stands above it.
    double lift = Math.abs(uy) < 0.3 && length - leave - arrive < width + 2 * HEAD ? height : 0;
    double middleX = (x1 + x2) / 2 - ux * HEAD / 2 - uy * aside;
    double middleY = (y1 + y2) / 2 - uy * HEAD / 2 + ux * aside - (aside > 0 ? 0 : lift);
    arrow.name.resizeRelocate(
        Math.round(middleX - width / 2), Math.round(middleY - height / 2), width, height);
  }

  private boolean hasReverse(Edge edge) {
    return layout.edges().stream()
        .anyMatch(other -> other.from() == edge.to() && other.to() == edge.from());
  }

  /// From the middle of a pill to its border in a direction.
  private static double edgeDistance(Region node, double ux, double uy) {
    double halfWidth = node.getWidth() / 2;
    double halfHeight = node.getHeight() / 2;
    double byX = Math.abs(ux) < 1e-6 ? Double.MAX_VALUE : halfWidth / Math.abs(ux);
    double byY = Math.abs(uy) < 1e-6 ? Double.MAX_VALUE : halfHeight / Math.abs(uy);
    return Math.min(byX, byY);
  }

  /// How many goroutines are left out.
  int hidden() {
    return layout.hidden();
  }
}
