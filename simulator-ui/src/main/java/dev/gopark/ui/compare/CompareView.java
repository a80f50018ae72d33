package dev.gopark.ui.compare;

import dev.gopark.source.SchedulingPolicy;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.PolicyChoice;
import dev.gopark.ui.session.Lockstep;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.PairFrame.Side;
import dev.gopark.ui.session.Sides;
import dev.gopark.ui.text.Texts;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two runs of one program under two policies, at the same moment.
public final class CompareView extends GridPane {
  private static final Texts TEXTS = Texts.of("compare");
  private static final double OUTPUT_PERCENT = 17;

  private final CompareViewModel model;
  private final Half left;
  private final Half right;
  private final FigureTable table = new FigureTable();
  private final Slider time = new Slider();
  private final Label moment = Kit.muted("");
  private final Label verdict = Kit.styled(Kit.sentence(""), "compare-verdict");
  private final Label comparison = Kit.styled(Kit.sentence(""), "compare-difference");
  private final Button there =
      Kit.button(
          "mdi2n-not-equal-variant",
          TEXTS.say("there"),
          TEXTS.say("there.tip"),
          "D",
          this::toDifference);
  private boolean isShowing;

  /// One side of the view.
  private record Half(
      PolicyChoice policy, Label about, Label state, StackPane stage, OutputPane output) {}

  /// @param leftStage shows the left run, `rightStage` the right one
  public CompareView(CompareViewModel model, Node leftStage, Node rightStage) {
    this.model = model;
    this.left = half("left", leftStage, model::chooseLeft);
    this.right = half("right", rightStage, model::chooseRight);
    setId("compare");
    getStyleClass().add("compare");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    CompareView.class.getResource("/dev/gopark/ui/compare/compare.css"))
                .toExternalForm());
    columns();
    add(timeBar(), 0, 0, 3, 1);
    addRow(1, header(left), lockstep(), header(right));
    add(left.stage, 0, 2);
    add(middle(), 1, 2, 1, 2);
    add(right.stage, 2, 2);
    add(left.output, 0, 3);
    add(right.output, 2, 3);
    model.session().sidesProperty().subscribe(this::showSides);
    model.session().pairProperty().subscribe(this::show);
  }

  private void columns() {
    ColumnConstraints half = new ColumnConstraints();
    half.setHgrow(Priority.ALWAYS);
    half.setMinWidth(0);
    half.setPrefWidth(100);
    ColumnConstraints between = new ColumnConstraints();
    between.setMinWidth(USE_PREF_SIZE);
    between.setHgrow(Priority.NEVER);
    getColumnConstraints().addAll(half, between, half);
    RowConstraints stages = new RowConstraints();
    stages.setVgrow(Priority.ALWAYS);
    stages.setMinHeight(0);
    stages.setPrefHeight(100);
    RowConstraints natural = new RowConstraints();
    natural.setMinHeight(USE_PREF_SIZE);
    RowConstraints outputs = new RowConstraints();
    outputs.setPercentHeight(OUTPUT_PERCENT);
    getRowConstraints().addAll(natural, natural, stages, outputs);
  }

  private static Half half(String side, Node stage, Consumer<SchedulingPolicy> choose) {
    PolicyChoice policy = new PolicyChoice(choose);
    policy.setId("compare-policy-" + side);
    Label about = Kit.muted("");
    about.setMinWidth(0);
    Label state = Kit.styled(Kit.chip(""), "compare-state");
    state.setId("compare-state-" + side);
    state.setMinWidth(0);
    state.setTooltip(Kit.tooltip("", ""));
    StackPane frame = Kit.styled(new StackPane(stage), "compare-stage", side);
    frame.setMinSize(0, 0);
    return new Half(policy, about, state, frame, new OutputPane(side));
  }

  private static Node header(Half half) {
    HBox line = Kit.styled(new HBox(half.policy, Kit.spacer(), half.state), "compare-header");
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(line, half.about);
  }

  private Node timeBar() {
    time.setId("compare-time");
    time.setAccessibleText(TEXTS.say("time.name"));
    time.setTooltip(Kit.tooltip(TEXTS.say("time.tip"), "← →"));
    time.setMinWidth(0);
    HBox.setHgrow(time, Priority.ALWAYS);
    time.valueProperty()
        .subscribe(
            value -> {
              if (!isShowing) {
                model.seek(value.doubleValue());
              }
            });
    moment.setMinWidth(USE_PREF_SIZE);
    HBox bar = Kit.styled(new HBox(Kit.heading(TEXTS.say("time")), time, moment), "compare-time");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Node lockstep() {
    ToggleGroup group = new ToggleGroup();
    HBox toggles = Kit.styled(new HBox(), "segments");
    for (Lockstep how : Lockstep.values()) {
      ToggleButton toggle = new ToggleButton(TEXTS.say("by." + how.name()));
      toggle.setId("compare-by-" + how.name().toLowerCase(Locale.ROOT));
      toggle.setToggleGroup(group);
      toggle.setMinWidth(USE_PREF_SIZE);
      toggle.getStyleClass().add(how == Lockstep.TIME ? "left-pill" : "right-pill");
      toggle.setAccessibleText(TEXTS.say("lockstep.name", TEXTS.say("by." + how.name())));
      toggle.setTooltip(Kit.tooltip(TEXTS.say("means." + how.name()), ""));
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            model.keep(how);
          });
      model
          .session()
          .sidesProperty()
          .subscribe(sides -> toggle.setSelected(sides != null && sides.lockstep() == how));
      toggles.getChildren().add(toggle);
    }
    Button leave = Kit.iconButton("mdi2c-close", TEXTS.say("leave"), "Esc", model::leave);
    leave.setId("compare-leave");
    HBox box = Kit.styled(new HBox(toggles, leave), "compare-lockstep");
    box.setAlignment(Pos.CENTER);
    VBox all = new VBox(Kit.muted(TEXTS.say("lockstep")), box);
    all.setAlignment(Pos.TOP_CENTER);
    return all;
  }

  private Node middle() {
    verdict.setId("compare-verdict");
    comparison.setId("compare-difference");
    there.setId("compare-go-there");
    VBox box = Kit.styled(new VBox(table, verdict, comparison, there), "compare-middle");
    box.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = Kit.styled(new ScrollPane(box), "compare-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return scroll;
  }

  /// Moves both runs to where their output differs for the first time.
  public void toDifference() {
    model.toDifference();
  }

  private void showSides(@Nullable Sides sides) {
    if (sides != null) {
      left.policy.showPolicy(sides.left());
      left.about.setText(PolicyChoice.about(sides.left()));
      right.policy.showPolicy(sides.right());
      right.about.setText(PolicyChoice.about(sides.right()));
    }
  }

  private void show(@Nullable PairFrame pair) {
    if (pair == null) {
      return;
    }
    isShowing = true;
    time.setMax(Math.max(1, pair.recordedNanos()));
    time.setValue(pair.nanos());
    isShowing = false;
    moment.setText(CompareViewModel.moment(pair));
    table.show(CompareViewModel.figures(pair));
    verdict.setText(CompareViewModel.verdict(pair));
    show(verdict, !verdict.getText().isEmpty());
    comparison.setText(CompareViewModel.comparison(pair));
    show(there, pair.difference() != null);
    show(left, pair.left(), pair);
    show(right, pair.right(), pair);
  }

  private static void show(Half half, Side side, PairFrame pair) {
    half.state.setText(CompareViewModel.state(side));
    half.state.getTooltip().setText(CompareViewModel.explanation(side));
    mark(half.state, "danger", CompareViewModel.isBad(side));
    mark(half.stage, "moved", side.moved());
    half.output.show(side.output(), CompareViewModel.markedLine(pair), pair.atEnd());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static void mark(Node node, String styleClass, boolean on) {
    node.getStyleClass().remove(styleClass);
    if (on) {
      node.getStyleClass().add(styleClass);
    }
  }
}
