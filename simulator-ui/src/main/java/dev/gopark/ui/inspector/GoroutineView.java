package dev.gopark.ui.inspector;

import dev.gopark.runtime.GoroutineDetail;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.runtime.VariablePlace;
import dev.gopark.ui.inspector.GoroutineViewModel.Fact;
import dev.gopark.ui.inspector.GoroutineViewModel.Page;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Token;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of goroutines above, the selected one from the inside below.
final class GoroutineView extends SplitPane {
  private static final Texts TEXTS = Texts.of("inspector");

  private final GoroutineViewModel model;
  private final ListView<Goroutine> list = new ListView<>();
  private final VBox page = Kit.styled(new VBox(), "goroutine-page");
  private boolean updating;

  GoroutineView(GoroutineViewModel model) {
    this.model = model;
    setOrientation(javafx.geometry.Orientation.VERTICAL);
    setDividerPositions(0.36);
    list.setId("goroutine-list");
    list.setAccessibleText(TEXTS.say("goroutines"));
    list.setCellFactory(_ -> new GoroutineCell());
    list.setPlaceholder(Kit.muted(TEXTS.say("goroutines.none")));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, chosen) -> {
              if (!updating && chosen != null) {
                model.choose(chosen.id());
              }
            });
    ScrollPane scroll = Kit.styled(new ScrollPane(page), "goroutine-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    getItems().addAll(new VBox(header(), list), scroll);
    model.goroutinesProperty().subscribe(this::showList);
    model.pageProperty().subscribe(this::showPage);
  }

  private HBox header() {
    Button dump =
        Kit.button(
            "mdi2t-text-long", TEXTS.say("stacks"), TEXTS.say("stacks.tip"), "G", model::dump);
    dump.setId("dump");
    HBox header =
        Kit.styled(
            new HBox(Kit.heading(TEXTS.say("goroutines")), Kit.spacer(), dump), "goroutine-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void showList(List<Goroutine> goroutines) {
    if (!list.getItems().equals(goroutines)) {
      updating = true;
      list.getItems().setAll(goroutines);
      selectRow(model.pageProperty().get());
      updating = false;
    }
  }

  private void selectRow(@Nullable Page now) {
    if (now == null) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(now.goroutine());
    }
  }

  private void showPage(@Nullable Page now) {
    updating = true;
    selectRow(now);
    updating = false;
    page.getChildren().clear();
    if (now == null) {
      Label hint = Kit.sentence(TEXTS.say("goroutines.choose"));
      page.getChildren().add(Kit.styled(hint, "goroutine-hint"));
      return;
    }
    Goroutine goroutine = now.goroutine();
    Label title =
        Kit.styled(
            new Label(TEXTS.say("goroutine", goroutine.label(), goroutine.function())), "gp-title");
    page.getChildren().addAll(title, facts(now.facts()));
    if (!now.stack().isEmpty()) {
      page.getChildren().add(Kit.heading(TEXTS.say("stack")));
    }
    int level = now.stack().size();
    for (GoroutineDetail.Frame frame : now.stack()) {
      page.getChildren().add(frame(frame, goroutine.id(), --level));
    }
  }

  private static GridPane facts(List<Fact> facts) {
    GridPane grid = grid();
    int row = 0;
    for (Fact fact : facts) {
      grid.addRow(row++, name(fact.name()), Kit.sentence(fact.value()));
      grid.getRowConstraints().add(topAligned());
    }
    return grid;
  }

  /// @param level from 0 for the outermost frame
  private VBox frame(GoroutineDetail.Frame frame, int goroutine, int level) {
    Label function = Kit.styled(Kit.code(frame.function()), "frame-function");
    function.setMinWidth(0);
    Label place = Kit.muted(frame.file() + ":" + frame.line());
    place.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(8, function, Kit.spacer(), place);
    VBox box = Kit.card(head);
    box.getStyleClass().add(frame.user() ? "frame" : "library-frame");
    if (!frame.variables().isEmpty()) {
      GridPane grid = grid();
      int row = 0;
      for (GoroutineDetail.Variable variable : frame.variables()) {
        Label value = Kit.styled(Kit.sentence(variable.value()), "gp-code");
        Label variableName = Kit.code(variable.name());
        variableName.setTooltip(
            Kit.tooltip(TEXTS.say("variable", variable.name(), variable.type()), ""));
        VariablePlace where = new VariablePlace(goroutine, level, variable.name());
        variableName.setContextMenu(model.questions().ofVariable(where));
        value.setContextMenu(model.questions().ofVariable(where));
        grid.addRow(row++, variableName, value);
        grid.getRowConstraints().add(topAligned());
      }
      box.getChildren().add(grid);
    }
    return box;
  }

  private static Label name(String text) {
    Label label = Kit.muted(text);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static GridPane grid() {
    GridPane grid = Kit.styled(new GridPane(), "facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(70);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    return grid;
  }

  private static RowConstraints topAligned() {
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.TOP);
    return row;
  }

  private final class GoroutineCell extends ListCell<Goroutine> {
    @Override
    protected void updateItem(@Nullable Goroutine goroutine, boolean empty) {
      super.updateItem(goroutine, empty);
      if (empty || goroutine == null) {
        setGraphic(null);
        setContextMenu(null);
        setAccessibleText(null);
        return;
      }
      GoroutineState state = GoroutineState.of(goroutine);
      Token token = Token.hollow(goroutine.id());
      token.setState(state);
      token.setFunction(goroutine.shortName());
      token.setMouseTransparent(true);
      Label words = Kit.muted(state.word());
      HBox row = new HBox(8, token, words);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setContextMenu(model.questions().ofGoroutine(goroutine));
      setAccessibleText(
          TEXTS.say("goroutine.name", goroutine.label(), goroutine.shortName(), state.word()));
    }
  }
}
