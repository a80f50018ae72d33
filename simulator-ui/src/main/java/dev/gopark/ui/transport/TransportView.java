package dev.gopark.ui.transport;

import dev.gopark.history.StepSize;
import dev.gopark.source.Config;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.PolicyChoice;
import dev.gopark.ui.text.Texts;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The transport bar. Where the window is narrow it takes a second row.
public final class TransportView extends FlowPane {
  private static final Texts TEXTS = Texts.of("transport");

  private final TransportViewModel model;

  public TransportView(TransportViewModel model) {
    this.model = model;
    getStyleClass().add("transport");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    TransportView.class.getResource("/dev/gopark/ui/transport/transport.css"))
                .toExternalForm());
    setAlignment(Pos.CENTER_LEFT);
    setRowValignment(VPos.CENTER);
    getChildren().addAll(buttons(), sizes(), speed(), processors(), seed(), policy());
  }

  private Node buttons() {
    Button start =
        icon("to-start", "mdi2s-skip-previous", TEXTS.say("start"), "Home", model::toStart);
    Button previous =
        icon(
            "previous-event",
            "mdi2r-rewind",
            TEXTS.say("event.previous"),
            "",
            model::previousEvent);
    Button back =
        text(
            "step-back",
            "mdi2s-step-backward",
            TEXTS.say("step"),
            TEXTS.say("step.back"),
            "←",
            model::back);
    Button step =
        text(
            "step",
            "mdi2s-step-forward",
            TEXTS.say("step"),
            TEXTS.say("step.on"),
            "→",
            model::step);
    step.setContentDisplay(ContentDisplay.RIGHT);
    Button next =
        icon("next-event", "mdi2f-fast-forward", TEXTS.say("event.next"), "", model::nextEvent);
    Button end = icon("to-end", "mdi2s-skip-next", TEXTS.say("end"), "End", model::toEnd);
    start.disableProperty().bind(model.atStart());
    previous.disableProperty().bind(model.atStart());
    back.disableProperty().bind(model.atStart());
    step.disableProperty().bind(model.atEnd());
    next.disableProperty().bind(model.atEnd());
    end.disableProperty().bind(model.atEnd());
    HBox box = Kit.styled(new HBox(), "transport-buttons");
    Button lastStop =
        icon(
            "previous-breakpoint",
            "mdi2c-chevron-left-circle-outline",
            TEXTS.say("breakpoint.last"),
            "Shift F8",
            model::previousBreakpoint);
    Button nextStop =
        icon(
            "next-breakpoint",
            "mdi2c-chevron-right-circle-outline",
            TEXTS.say("breakpoint.next"),
            "F8",
            model::nextBreakpoint);
    stop(lastStop);
    stop(nextStop);
    box.getChildren().addAll(start, lastStop, previous, back, run(), step, next, nextStop, end);
    return box;
  }

  /// Only seen while there are breakpoints.
  private void stop(Button button) {
    button.getStyleClass().add("breakpoint-button");
    button.visibleProperty().bind(model.hasBreakpoints());
    button.managedProperty().bind(model.hasBreakpoints());
  }

  private Node run() {
    Button run =
        text(
            "run",
            "mdi2p-play",
            TEXTS.say("run"),
            TEXTS.say("run.tip"),
            "Space",
            model::runOrPause);
    run.getStyleClass().addAll("accent", "run-button");
    ObservableValue<Boolean> running = model.running();
    running.subscribe(
        on -> {
          run.setText(TEXTS.say(on ? "pause" : "run"));
          ((FontIcon) run.getGraphic()).setIconLiteral(on ? "mdi2p-pause" : "mdi2p-play");
          run.setAccessibleText(TEXTS.say(on ? "pause" : "run"));
        });
    run.disableProperty().bind(model.atEnd());
    return run;
  }

  private Node sizes() {
    ToggleGroup group = new ToggleGroup();
    HBox box = Kit.styled(new HBox(), "segments");
    for (StepSize size : StepSize.values()) {
      ToggleButton button = new ToggleButton(label(size));
      button.setId("size-" + size.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(TEXTS.say("by", label(size)));
      button.setTooltip(Kit.tooltip(explain(size), ""));
      button.getStyleClass().add(edge(size));
      // A second click must not leave all of them off.
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.choose(size);
          });
      model.session().stepSizeProperty().subscribe(now -> button.setSelected(now == size));
      box.getChildren().add(button);
    }
    return box;
  }

  private static String edge(StepSize size) {
    return switch (size) {
      case INSTRUCTION -> "left-pill";
      case LINE, EVENT -> "center-pill";
      case SWITCH -> "right-pill";
    };
  }

  private static String label(StepSize size) {
    return TEXTS.say("size." + size.name());
  }

  private static String explain(StepSize size) {
    return TEXTS.say("means." + size.name());
  }

  private Node speed() {
    Slider slider = new Slider(0, 1, model.session().speedProperty().get().position());
    slider.setId("speed");
    slider.setAccessibleText(TEXTS.say("speed"));
    Tooltip tooltip = Kit.tooltip(TEXTS.say("speed"), "[ ]");
    slider.setTooltip(tooltip);
    slider.valueProperty().addListener((_, _, now) -> model.setSpeed(now.doubleValue()));
    model
        .session()
        .speedProperty()
        .subscribe(
            speed -> {
              slider.setValue(speed.position());
              tooltip.setText(TEXTS.say("speed.tip", speed.words()));
            });
    return group(TEXTS.say("speed"), slider);
  }

  private Node processors() {
    Spinner<Integer> spinner = new Spinner<>();
    SpinnerValueFactory.IntegerSpinnerValueFactory values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, Config.MAX_PROCESSORS);
    spinner.setValueFactory(values);
    spinner.setId("processors");
    spinner.setEditable(true);
    spinner.setAccessibleText(TEXTS.say("processors.name"));
    spinner.setTooltip(Kit.tooltip(TEXTS.say("processors.tip"), TEXTS.say("processors.key")));
    model.session().processorsProperty().subscribe(count -> values.setValue(count.intValue()));
    values
        .valueProperty()
        .addListener(
            (_, _, count) -> {
              if (count != null) {
                model.setProcessors(count);
              }
            });
    TextField editor = spinner.getEditor();
    // A half-typed or wrong number falls back to the one in force.
    editor.setOnAction(_ -> commit(spinner, editor));
    editor
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                commit(spinner, editor);
              }
            });
    return group(TEXTS.say("processors"), spinner);
  }

  private void commit(Spinner<Integer> spinner, TextField editor) {
    try {
      int count = Integer.parseInt(editor.getText().strip());
      spinner.getValueFactory().setValue(Math.clamp(count, 1, Config.MAX_PROCESSORS));
    } catch (NumberFormatException _) {
      // Wrong input: shown again as it was, below.
    }
    editor.setText(String.valueOf(spinner.getValue()));
  }

  private Node seed() {
    TextField field = new TextField();
    field.setId("seed");
    field.setAccessibleText(TEXTS.say("seed"));
    field.setTooltip(Kit.tooltip(TEXTS.say("seed.tip"), TEXTS.say("seed.key")));
    model.session().seedProperty().subscribe(seed -> field.setText(String.valueOf(seed)));
    field.setOnAction(_ -> takeSeed(field));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                takeSeed(field);
              }
            });
    Button dice =
        Kit.iconButton("mdi2d-dice-5-outline", TEXTS.say("seed.roll"), "", model::rollSeed);
    dice.setId("roll-seed");
    HBox box = group(TEXTS.say("seed"), field);
    box.getChildren().add(dice);
    return box;
  }

  private Node policy() {
    PolicyChoice choice = new PolicyChoice(model::setPolicy);
    choice.setId("policy");
    choice.setTooltip(Kit.tooltip(TEXTS.say("policy.tip"), ""));
    model.session().policyProperty().subscribe(choice::showPolicy);
    HBox group = group(TEXTS.say("policy"), choice);
    // Side by side there are two, chosen there.
    ObservableValue<Boolean> single = model.session().sidesProperty().map(_ -> false).orElse(true);
    group.visibleProperty().bind(single);
    group.managedProperty().bind(single);
    Button compare =
        Kit.iconButton("mdi2c-compare-horizontal", TEXTS.say("compare"), "C", model::compare);
    compare.setId("compare-policies");
    group.getChildren().add(compare);
    return group;
  }

  private void takeSeed(TextField field) {
    if (!model.setSeed(field.getText())) {
      field.setText(String.valueOf(model.session().seedProperty().get()));
    }
  }

  private static HBox group(String name, Node control) {
    Label label = Kit.styled(new Label(name), "transport-label");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control);
    HBox box = Kit.styled(new HBox(label, control), "transport-group");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Button icon(String id, String icon, String name, String key, Runnable action) {
    Button button = Kit.iconButton(icon, name, key, action);
    button.setId(id);
    return button;
  }

  private static Button text(
      String id, String icon, String text, String name, String key, Runnable action) {
    Button button = Kit.button(icon, text, name, key, action);
    button.setId(id);
    return button;
  }
}
