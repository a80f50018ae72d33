package dev.gopark.ui.editor;

import dev.gopark.runtime.Snapshot.GoStatus;
import dev.gopark.runtime.Snapshot.Goroutine;
import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What stands left of a line: the goroutines there, folded to one chip (`G5+4`, or `×4400` where
/// that would take too much room), and the line's number.
final class Gutter implements IntFunction<Node> {
  private static final Texts TEXTS = Texts.of("editor");
  private static final int MOST_NAMED = 12;
  private static final int MOST_CHARS = 6;

  private final EditorViewModel model;
  private final BreakpointMarks breakpoints;

  Gutter(EditorViewModel model) {
    this.model = model;
    this.breakpoints = model.breakpoints();
  }

  @Override
  public Node apply(int index) {
    int line = index + 1;
    List<Goroutine> here = model.linesProperty().get().getOrDefault(line, List.of());
    HBox chips = Kit.styled(new HBox(), "gutter-chips");
    chips.setAlignment(Pos.CENTER_LEFT);
    if (!here.isEmpty()) {
      chips.getChildren().add(chip(here));
    }
    Label number = Kit.styled(new Label(String.valueOf(line)), "lineno");
    number.setAlignment(Pos.CENTER_RIGHT);
    HBox row = Kit.styled(new HBox(chips, number, breakpoints.dot(line)), "gutter");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(Region.USE_PREF_SIZE);
    row.setOnMouseClicked(event -> clicked(event, line));
    row.setOnContextMenuRequested(
        event -> {
          breakpoints.menu(row, line).show(row, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    return row;
  }

  private void clicked(MouseEvent event, int line) {
    if (event.getButton() == MouseButton.PRIMARY && !event.isConsumed()) {
      breakpoints.toggle(line);
    }
    event.consume();
  }

  private Node chip(List<Goroutine> here) {
    Goroutine shown = mostTelling(here);
    GoroutineState state = GoroutineState.of(shown);
    StackPane disc = Kit.styled(new StackPane(Kit.icon(state.icon)), "disc");
    Label name = new Label(folded(shown, here.size()));
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox chip = Kit.styled(new HBox(disc, name), "gutter-chip", state.styleClass);
    if (shown.status() == GoStatus.RUNNING) {
      chip.getStyleClass().add("solid");
    }
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    String words = words(here);
    chip.setAccessibleText(words);
    javafx.scene.control.Tooltip.install(chip, Kit.tooltip(words, ""));
    chip.setOnMouseClicked(
        event -> {
          model.choose(shown.id());
          event.consume();
        });
    return chip;
  }

  private static String folded(Goroutine shown, int count) {
    String text = count == 1 ? shown.label() : shown.label() + "+" + (count - 1);
    return count == 1 || text.length() <= MOST_CHARS ? text : "×" + count;
  }

  /// The selected one, else a running one, else the first.
  private Goroutine mostTelling(List<Goroutine> here) {
    int selected = model.session().selectedGoroutineProperty().get();
    Goroutine best = here.getFirst();
    for (Goroutine goroutine : here) {
      if (goroutine.id() == selected) {
        return goroutine;
      }
      if (goroutine.status() == GoStatus.RUNNING && best.status() != GoStatus.RUNNING) {
        best = goroutine;
      }
    }
    return best;
  }

  private static String words(List<Goroutine> here) {
    String named =
        here.stream()
            .limit(MOST_NAMED)
            .map(g -> TEXTS.say("gutter", g.label(), g.shortName(), GoroutineState.of(g).word()))
            .collect(Collectors.joining("\n"));
    return here.size() > MOST_NAMED
        ? named + "\n" + TEXTS.say("gutter.more", here.size() - MOST_NAMED)
        : named;
  }
}
