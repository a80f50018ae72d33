package dev.gopark.ui.lecture;

import dev.gopark.ui.kit.Kit;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A few lines of the program, as many as there is room for.
final class CodePane extends VBox {
  /// A line's height in the size of its type.
  private static final double LINE_EMS = 1.75;

  private List<CodeLine> lines = List.of();
  private double pixels = 18;

  CodePane() {
    getStyleClass().add("lecture-code");
    setMinWidth(0);
    setMinHeight(0);
    setAccessibleText("The program");
    heightProperty().subscribe(_ -> draw());
  }

  void show(List<CodeLine> newLines) {
    lines = newLines;
    draw();
  }

  void setType(double newPixels) {
    pixels = newPixels;
    draw();
  }

  private void draw() {
    double height = LINE_EMS * pixels;
    int count = (int) ((getHeight() - height) / height);
    getChildren()
        .setAll(CodeLines.around(lines, count).stream().map(line -> row(line, height)).toList());
  }

  private static HBox row(CodeLine line, double height) {
    Label number = Kit.styled(new Label(String.valueOf(line.number())), "lecture-line-number");
    number.setMinWidth(USE_PREF_SIZE);
    Label text = Kit.code(line.text());
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = Kit.styled(new HBox(number, text), "lecture-line");
    row.setMinHeight(height);
    row.setMaxHeight(height);
    switch (line.mark()) {
      case RUNNING -> row.getStyleClass().add("running");
      case WAITING -> row.getStyleClass().add("waiting");
      case NONE -> {}
    }
    if (line.here()) {
      row.getStyleClass().add("here");
      row.setAccessibleText("Here: " + line.text());
    }
    return row;
  }
}
