package dev.gopark.ui.lecture;

import dev.gopark.scenario.Directives.Stop;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.LectureState;
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
    HBox head = new HBox(Kit.heading("Now"), Kit.spacer(), new StopwatchLabel(model));
    return Kit.styled(new VBox(head, place, now, Kit.heading("To come"), scroll), "lecture-notes");
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
            Kit.button("mdi2a-arrow-left", "Back", "The stop before", "←", model.lecture()::back),
            Kit.button("mdi2a-arrow-right", "Next", "The next stop", "→", model.lecture()::next),
            Kit.button("mdi2a-arrow-up", "Step back", "A step", "↑", model.lecture()::stepBack),
            Kit.button("mdi2a-arrow-down", "Step", "A step on", "↓", model.lecture()::step),
            Kit.button("mdi2h-help", "Ask", "Ask the room", "Q", model.lecture()::ask),
            Kit.button("mdi2m-monitor-off", "Black", "Black or not", "B", model::toggleBlank),
            Kit.button("mdi2e-eraser", "Clear", "Clear the drawing", "C", model.strokes()::clear),
            Kit.button(
                "mdi2c-circle-outline", "Pointer", "Large pointer", "M", model::togglePointer),
            Kit.button(
                "mdi2t-timer-outline", "From 0:00", "Time anew", "T", model.stopwatch()::start),
            Kit.button("mdi2c-close", "Leave", "End the lecture", "Esc", model.lecture()::leave)),
        "lecture-note-buttons");
  }

  private void show(@Nullable LectureState state) {
    ahead.getChildren().clear();
    if (state == null) {
      return;
    }
    for (Stop stop : state.place().ahead()) {
      String kind = stop.question() == null ? "" : "Question: ";
      Label label = Kit.sentence(kind + (stop.text().isEmpty() ? "(nothing to say)" : stop.text()));
      ahead.getChildren().addAll(Kit.muted("line " + stop.line()), label);
    }
    if (state.place().ahead().isEmpty()) {
      ahead.getChildren().add(Kit.muted("No more stops: on to the end of the run."));
    }
  }
}
