package dev.gopark.ui.app;

import dev.gopark.analysis.Finding;
import dev.gopark.runtime.Outcome;
import dev.gopark.source.LanguageChoice;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.Document;
import dev.gopark.ui.session.Frame;
import dev.gopark.ui.session.PairFrame;
import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.SessionViewModel;
import dev.gopark.ui.session.SessionViewModel.RunState;
import dev.gopark.ui.session.Sides;
import dev.gopark.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The bottom line: what the run does, messages, the most used keys, and how much is recorded.
final class StatusBar extends HBox {
  private static final Texts TEXTS = Texts.of("app");

  private final SessionViewModel model;
  private final Label state = Kit.styled(new Label(), "status-state");
  private final Label notice = Kit.styled(new Label(), "status-notice");
  private final Label note = Kit.styled(new Label(), "status-note");
  private final Label recorded = new Label();

  StatusBar(Session session) {
    this.model = session.model();
    getStyleClass().add("status");
    setAlignment(Pos.CENTER_LEFT);
    state.setId("status");
    state.setMinWidth(USE_PREF_SIZE);
    notice.setId("notice");
    note.setId("note");
    note.setMinWidth(0);
    notice.textProperty().bind(model.noticeProperty());
    notice.setOnMouseClicked(_ -> session.dismissNotice());
    notice.setTooltip(Kit.tooltip(TEXTS.say("status.hide"), ""));
    show(notice, false);
    ProgressBar progress = new ProgressBar();
    progress.setAccessibleText(TEXTS.say("status.busy"));
    Button cancel =
        Kit.button(
            "mdi2c-close",
            TEXTS.say("status.cancel"),
            TEXTS.say("status.cancel.tip"),
            "Space",
            session::pause);
    HBox busy = Kit.styled(new HBox(progress, cancel), "status-busy");
    busy.setAlignment(Pos.CENTER_LEFT);
    PauseTransition patience = new PauseTransition(Duration.millis(400));
    patience.setOnFinished(_ -> show(busy, isBusy()));
    model
        .stateProperty()
        .subscribe(
            _ -> {
              if (isBusy()) {
                patience.play();
              } else {
                show(busy, false);
              }
            });
    show(busy, false);
    Label keys = new Label(TEXTS.say("status.keys"));
    keys.getStyleClass().add("status-keys");
    keys.setMinWidth(0);
    model.noticeProperty().subscribe(text -> show(notice, !text.isEmpty()));
    keys.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.noticeProperty().get().isEmpty() && isOpen() && note().isEmpty(),
                model.noticeProperty(),
                model.frameProperty(),
                model.documentProperty()));
    keys.managedProperty().bind(keys.visibleProperty());
    recorded.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(state, busy, notice, note, keys, Kit.spacer(), language(), recorded);
    model.frameProperty().subscribe(_ -> update());
    model.pairProperty().subscribe(_ -> update());
    model.sidesProperty().subscribe(_ -> update());
    model.stateProperty().subscribe(_ -> update());
    model.checkedProperty().subscribe(_ -> update());
    model.documentProperty().subscribe(_ -> update());
  }

  /// Which Go the file in view is in.
  private Label language() {
    Label label = Kit.styled(new Label(), "status-language");
    label.setId("language");
    label.setMinWidth(USE_PREF_SIZE);
    Tooltip tooltip = Kit.tooltip("", "");
    Runnable update =
        () -> {
          LanguageChoice choice = model.language();
          Document document = model.documentProperty().get();
          boolean known = choice != null && document != null;
          show(label, known);
          label.setText(choice == null ? "" : LanguageText.label(choice));
          label.setTooltip(known ? tooltip : null);
          if (choice != null && document != null) {
            tooltip.setText(LanguageText.sentence(choice, document.name()));
          }
        };
    model.checkedProperty().subscribe(_ -> update.run());
    model.documentProperty().subscribe(_ -> update.run());
    return label;
  }

  private boolean isBusy() {
    RunState now = model.stateProperty().get();
    return now == RunState.RUSHING || now == RunState.STEPPING;
  }

  private boolean isOpen() {
    return model.documentProperty().get() != null;
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void update() {
    Frame frame = model.frameProperty().get();
    state.setText(words(frame));
    note.setText(note());
    show(note, !note().isEmpty());
    boolean bad =
        model.sidesProperty().get() == null
            && frame != null
            && frame.findings().stream().anyMatch(Finding::certain);
    state.getStyleClass().remove("bad");
    if (bad) {
      state.getStyleClass().add("bad");
    }
    recorded.setText(
        frame == null || model.sidesProperty().get() != null
            ? ""
            : TEXTS.say("status.recorded", frame.eventIndex(), frame.eventCount()));
  }

  /// Why the single run is where it is.
  private String note() {
    Frame frame = model.frameProperty().get();
    boolean single = frame != null && model.sidesProperty().get() == null;
    return single ? frame.investigated().note() : "";
  }

  private String words(@Nullable Frame frame) {
    if (model.documentProperty().get() == null) {
      return TEXTS.say("status.choose");
    }
    if (frame == null) {
      return TEXTS.say(model.hasErrors() ? "status.errors" : "status.ready");
    }
    Sides sides = model.sidesProperty().get();
    if (sides != null) {
      return pair(sides);
    }
    return switch (model.stateProperty().get()) {
      case RUNNING -> TEXTS.say("status.running");
      case RUSHING -> TEXTS.say("status.rushing", frame.step());
      case PAUSED, STEPPING -> atRest(frame);
    };
  }

  private String pair(Sides sides) {
    PairFrame pair = model.pairProperty().get();
    String left = sides.left().label;
    String right = sides.right().label;
    if (pair == null) {
      return TEXTS.say("status.pair", left, right);
    }
    return pair.atEnd()
        ? TEXTS.say("status.pair.ended", left, right)
        : TEXTS.say("status.pair.at", left, right, Numbers.duration(pair.nanos()));
  }

  private static String atRest(Frame frame) {
    for (Finding finding : frame.findings()) {
      if (finding.certain()) {
        return TEXTS.say(
            "status.finding", TEXTS.say("found." + finding.kind().name()), frame.eventIndex());
      }
    }
    Outcome outcome = frame.snapshot().outcome();
    if (frame.atEnd() && outcome != null) {
      return TEXTS.say("status.ended", end(outcome));
    }
    return frame.step() == 0 ? TEXTS.say("status.start") : TEXTS.say("status.paused", frame.step());
  }

  private static String end(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Exited(int code) ->
          code == 0 ? TEXTS.say("ended") : TEXTS.say("ended.code", code);
      case Outcome.Panicked _ -> TEXTS.say("ended.panic");
      case Outcome.Fatal(String message) -> TEXTS.say("ended.fatal", message);
      case Outcome.Deadlocked _ -> TEXTS.say("ended.asleep");
      case Outcome.LimitReached(String message) -> message;
    };
  }
}
