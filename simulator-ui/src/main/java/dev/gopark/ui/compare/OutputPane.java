package dev.gopark.ui.compare;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.PairFrame.Line;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The latest lines that one of the runs has written, with the first one marked that differs.
final class OutputPane extends ListView<Line> {
  private static final Texts TEXTS = Texts.of("compare");
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

  private int marked;

  OutputPane(String side) {
    setId("compare-output-" + side);
    getStyleClass().add("compare-output");
    setAccessibleText(TEXTS.say("output." + side));
    setPlaceholder(Kit.muted(TEXTS.say("output.none")));
    setCellFactory(_ -> new LineCell());
  }

  /// @param differing the number of the line to be marked, 0 for none
  /// @param done whether no more lines will come
  void show(List<Line> lines, int differing, boolean done) {
    boolean same = getItems().equals(lines);
    if (same && marked == differing) {
      return;
    }
    boolean reveals = differing > 0 && (done || marked != differing);
    marked = differing;
    if (same) {
      refresh();
    } else {
      getItems().setAll(lines);
    }
    int line = reveals ? indexOf(differing) : -1;
    scrollTo(line >= 0 ? Math.max(0, line - 1) : lines.size() - 1);
  }

  private int indexOf(int number) {
    for (int i = 0; i < getItems().size(); i++) {
      if (getItems().get(i).number() == number) {
        return i;
      }
    }
    return -1;
  }

  private final class LineCell extends ListCell<Line> {
    private final Label number = Kit.styled(new Label(), "compare-line-number");
    private final FontIcon sign = Kit.icon("mdi2n-not-equal-variant");
    private final Label text = Kit.styled(new Label(), "gp-code");
    private final HBox row = Kit.styled(new HBox(number, sign, text), "compare-line");

    LineCell() {
      setPrefWidth(0);
      number.setMinWidth(USE_PREF_SIZE);
      text.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean differs = line != null && !empty && marked > 0 && line.number() == marked;
      pseudoClassStateChanged(DIFFERS, differs);
      if (empty || line == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      sign.setVisible(differs);
      number.setText(line.number() == 0 ? "stderr" : String.valueOf(line.number()));
      text.setText(line.line().text());
      setTooltip(Kit.tooltip(line.line().text(), ""));
      setGraphic(row);
    }
  }
}
