package dev.gopark.ui.lecture;

import dev.gopark.scenario.Directives.Stop;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.LectureState;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What whoever presents sees beside the room's picture: the time, what is told now, what comes
/// next, and all commands as buttons. Without the notes it is the room's picture.
public final class NotesView extends HBox {
  private final Label now = Kit.styled(Kit.sentence(""), "lecture-note-now");
  private final Label place = Kit.muted("");
  private final LectureView picture;
  private final VBox notes;
  private final VBox ahead = Kit.styled(new VBox(), "lecture-notes-ahead");

  /// @param picture what the room sees
  public NotesView(LectureViewModel model, LectureView picture) {
    setId("lecture-notes");
    this.picture = picture;
    ScrollPane scroll = new ScrollPane(ahead);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("lecture-notes-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    StopwatchLabel time = new StopwatchLabel(model);
    notes =
        Kit.styled(
            new VBox(
                new HBox(Kit.heading("Now"), Kit.spacer(), time),
                place,
                now,
                Kit.heading("To come"),
                scroll,
                buttons(model)),
            "lecture-notes");
    HBox.setHgrow(picture, Priority.ALWAYS);
    getChildren().addAll(picture, notes);
    model.pageProperty().subscribe(page -> place.setText(page.place()));
    model.pageProperty().subscribe(page -> now.setText(page.headline()));
    model.stateProperty().subscribe(this::show);
  }

  /// Shows the notes, or the picture alone, as the room sees it.
  public void showNotes(boolean shown) {
    notes.setVisible(shown);
    notes.setManaged(shown);
    getStyleClass().setAll(shown ? List.of("lecture-notes-window") : List.of());
    picture.setMirrored(shown);
  }

  private static FlowPane buttons(LectureViewModel model) {
    return Kit.styled(
        new FlowPane(
            Kit.button("mdi2a-arrow-left", "Back", "The stop before", "←", model.lecture()::back),
            Kit.button("mdi2a-arrow-right", "Next", "The next stop", "→", model.lecture()::next),
            Kit.button("mdi2h-help", "Ask", "Ask the room", "Q", model.lecture()::ask),
            Kit.button("mdi2m-monitor-off", "Black", "Black or not", "B", model::toggleBlank),
            Kit.button("mdi2e-eraser", "Clear", "Clear the drawing", "C", model.strokes()::clear),
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
