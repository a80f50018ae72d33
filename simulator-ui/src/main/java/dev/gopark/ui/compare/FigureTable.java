package dev.gopark.ui.compare;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The figures of both runs, each name between its two values, with a bar for each that grows away
/// from the middle.
final class FigureTable extends GridPane {
  private static final Texts TEXTS = Texts.of("compare");

  private final List<Row> rows = new ArrayList<>();

  /// A value and the bar below it.
  private static final class Value extends VBox {
    private final Label text = Kit.styled(new Label(), "compare-value");
    private final Region bar = Kit.styled(new Region(), "compare-bar");
    private final boolean isLeft;
    private double share;

    Value(boolean isLeft, String styleClass) {
      this.isLeft = isLeft;
      setAlignment(isLeft ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
      getStyleClass().addAll("compare-figure", styleClass);
      bar.setManaged(false);
      text.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(text, bar);
    }

    void show(String words, double newShare) {
      text.setText(words);
      share = newShare;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      double width = share == 0 ? 0 : Math.max(2, getWidth() * share);
      double height = bar.prefHeight(-1);
      bar.resizeRelocate(isLeft ? getWidth() - width : 0, getHeight() - height, width, height);
    }
  }

  private record Row(Label name, Value left, Value right) {}

  FigureTable() {
    getStyleClass().add("compare-table");
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    value.setPrefWidth(50);
    ColumnConstraints name = new ColumnConstraints();
    name.setHalignment(HPos.CENTER);
    getColumnConstraints().addAll(value, name, value);
  }

  void show(List<FigureRow> figures) {
    while (rows.size() < figures.size()) {
      add(figures.get(rows.size()));
    }
    for (int i = 0; i < figures.size(); i++) {
      FigureRow figure = figures.get(i);
      rows.get(i).left.show(figure.left(), figure.leftShare());
      rows.get(i).right.show(figure.right(), figure.rightShare());
      rows.get(i)
          .name
          .setAccessibleText(
              TEXTS.say("figures.name", figure.name(), figure.left(), figure.right()));
    }
  }

  private void add(FigureRow figure) {
    Label name = Kit.muted(figure.name());
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(Kit.tooltip(TEXTS.say("figures.tip", figure.name(), figure.meaning()), ""));
    Row row = new Row(name, new Value(true, "left"), new Value(false, "right"));
    addRow(rows.size(), row.left, name, row.right);
    rows.add(row);
  }
}
