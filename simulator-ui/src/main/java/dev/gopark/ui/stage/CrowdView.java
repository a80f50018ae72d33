package dev.gopark.ui.stage;

import dev.gopark.ui.kit.GoroutineState;
import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Theme;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A [Crowd]: how many goroutines are in each state, and a cell for each.
final class CrowdView extends VBox {
  private static final Texts TEXTS = Texts.of("stage");

  private final Label title = Kit.styled(new Label(), "gp-strong");
  private final FlowPane legend = Kit.styled(new FlowPane(), "gp-row");
  private final Cells cells;
  private final List<Label> counts = new ArrayList<>();
  private final Map<GoroutineState, Integer> colors = new EnumMap<>(GoroutineState.class);
  private Crowd crowd = Crowd.EMPTY;
  private int selected;

  CrowdView(IntConsumer onChoose) {
    getStyleClass().addAll("gp-card", "gp-crowd");
    setId("crowd");
    cells = new Cells(this::tip, cell -> onChoose.accept(crowd.goroutine(cell)));
    for (GoroutineState state : GoroutineState.values()) {
      Region swatch = Kit.styled(new Region(), "gp-swatch");
      swatch.setStyle("-fx-background-color: " + state.role() + ";");
      counts.add(Kit.styled(new Label("", swatch), "gp-legend"));
    }
    getChildren().addAll(legend, cells);
    Theme.follow(this, this::setTheme);
  }

  private void setTheme(Theme theme) {
    for (GoroutineState state : GoroutineState.values()) {
      colors.put(state, Kit.argb(theme.color(state.role())));
    }
    draw();
  }

  private String tip(int cell) {
    return TEXTS.say("named", "G" + crowd.goroutine(cell), crowd.state(cell).word());
  }

  void show(Crowd next, int selectedGoroutine) {
    boolean isSame = next.equals(crowd);
    crowd = next;
    selected = selectedGoroutine;
    if (!isSame) {
      drawLegend();
    }
    draw();
  }

  private void drawLegend() {
    int[] found = crowd.counts();
    int all = 0;
    List<Node> parts = new ArrayList<>(List.of(title));
    for (GoroutineState state : GoroutineState.values()) {
      int count = found[state.ordinal()];
      all += count;
      if (count > 0) {
        Label label = counts.get(state.ordinal());
        label.setText(TEXTS.say("crowd.state", count, state.word()));
        parts.add(label);
      }
    }
    title.setText(TEXTS.say("crowd", all));
    if (!legend.getChildren().equals(parts)) {
      legend.getChildren().setAll(parts);
    }
    setAccessibleText(title.getText());
  }

  private void draw() {
    if (colors.isEmpty()) {
      return;
    }
    int[] argb = new int[crowd.cells()];
    for (int cell = 0; cell < argb.length; cell++) {
      argb[cell] = crowd.goroutine(cell) == 0 ? 0 : colors.getOrDefault(crowd.state(cell), 0);
    }
    cells.show(argb, crowd.cell(selected));
  }
}
