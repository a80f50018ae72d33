package dev.gopark.ui.lecture;

import dev.gopark.scenario.Directives.Stop;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.LectureState;
import dev.gopark.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What whoever presents sees around the room's picture: the time, what is told now, what comes
/// next, and all commands as buttons. Without the notes it is the room's picture.
public final class NotesView extends HBox {
  private static final Texts TEXTS = Texts.of("lecture");
  private static final String NOTES = "lecture-notes-window";

  /// The height of most rooms' screens as a share of their width.
  private static final double ROOM = 9 / 16.0;

  private final LectureView picture;
  private final Label now = Kit.styled(Kit.sentence(""), "lecture-note-now");
  private final Label place = Kit.muted("");
  private final VBox ahead = Kit.styled(new VBox(), "lecture-notes-ahead");
  private final VBox notes;
  private final FlowPane buttons;

  /// @param picture what the room sees
  public NotesView(LectureViewModel model, LectureView picture) {
    this.picture = picture;
    setId("lecture-notes");
    getStylesheets().add(LectureView.STYLES);
    notes = notes(model);
    buttons = buttons(model);
    VBox left = Kit.styled(new VBox(picture, buttons), "lecture-notes-left");
    VBox.setVgrow(picture, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    getChildren().addAll(left, notes);
    model.pageProperty().subscribe(page -> place.setText(page.place()));
    model.pageProperty().subscribe(page -> now.setText(page.headline()));
    model.stateProperty().subscribe(this::show);
  }

  private VBox notes(LectureViewModel model) {
    ScrollPane scroll = new ScrollPane(ahead);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("lecture-notes-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox head = new HBox(Kit.heading(TEXTS.say("now")), Kit.spacer(), new StopwatchLabel(model));
    return Kit.styled(
        new VBox(head, place, now, Kit.heading(TEXTS.say("ahead")), scroll), "lecture-notes");
  }

  /// Shows the notes, or the picture alone, as the room sees it.
  public void showNotes(boolean shown) {
    show(notes, shown);
    show(buttons, shown);
    getStyleClass().remove(NOTES);
    if (shown) {
      getStyleClass().add(NOTES);
      picture.maxHeightProperty().bind(picture.widthProperty().multiply(ROOM));
    } else {
      picture.maxHeightProperty().unbind();
      picture.setMaxHeight(Double.MAX_VALUE);
    }
    picture.setMirrored(shown);
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static FlowPane buttons(LectureViewModel model) {
    return Kit.styled(
        new FlowPane(
            Kit.button(
                "mdi2a-arrow-left",
                TEXTS.say("back"),
                TEXTS.say("back.tip"),
                "←",
                model.lecture()::back),
            Kit.button(
                "mdi2a-arrow-right",
                TEXTS.say("next"),
                TEXTS.say("next.tip"),
                "→",
                model.lecture()::next),
            Kit.button(
                "mdi2a-arrow-up",
                TEXTS.say("step.back"),
                TEXTS.say("step.back.tip"),
                "↑",
                model.lecture()::stepBack),
            Kit.button(
                "mdi2a-arrow-down",
                TEXTS.say("step.on"),
                TEXTS.say("step.on.tip"),
                "↓",
                model.lecture()::step),
            Kit.button(
                "mdi2h-help", TEXTS.say("ask"), TEXTS.say("ask.tip"), "Q", model.lecture()::ask),
            Kit.button(
                "mdi2m-monitor-off",
                TEXTS.say("black"),
                TEXTS.say("black.tip"),
                "B",
                model::toggleBlank),
            Kit.button(
                "mdi2e-eraser",
                TEXTS.say("clear"),
                TEXTS.say("clear.tip"),
                "C",
                model.strokes()::clear),
            Kit.button(
                "mdi2c-circle-outline",
                TEXTS.say("pointer"),
                TEXTS.say("pointer.tip"),
                "M",
                model::togglePointer),
            Kit.button(
                "mdi2t-timer-outline",
                TEXTS.say("timer"),
                TEXTS.say("timer.tip"),
                "T",
                model.stopwatch()::start),
            Kit.button(
                "mdi2c-close",
                TEXTS.say("leave"),
                TEXTS.say("leave.tip"),
                "Esc",
                model.lecture()::leave)),
        "lecture-note-buttons");
  }

  private void show(@Nullable LectureState state) {
    ahead.getChildren().clear();
    if (state == null) {
      return;
    }
    for (Stop stop : state.place().ahead()) {
      String text = stop.text().isEmpty() ? TEXTS.say("ahead.silent") : stop.text();
      Label label =
          Kit.sentence(stop.question() == null ? text : TEXTS.say("ahead.question", text));
      ahead.getChildren().addAll(Kit.muted(TEXTS.say("ahead.line", stop.line())), label);
    }
    if (state.place().ahead().isEmpty()) {
      ahead.getChildren().add(Kit.muted(TEXTS.say("ahead.none")));
    }
  }
}
