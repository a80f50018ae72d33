package dev.gopark.ui.lecture;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A few lines of the program, as many as there is room for.
final class CodePane extends VBox {
  private static final Texts TEXTS = Texts.of("lecture");

  /// A line's height in the size of its type.
  private static final double LINE_EMS = 1.75;

  /// A character's width, of the family that all code is shown in.
  private static final double CHARACTER_EMS = 0.6021;

  /// The line numbers and the space around the code.
  private static final double MARGIN_EMS = 4;

  private final DoubleProperty wanted = new SimpleDoubleProperty();
  private List<CodeLine> lines = List.of();
  private double pixels = 18;

  CodePane() {
    getStyleClass().add("lecture-code");
    setMinWidth(0);
    setMinHeight(0);
    setAccessibleText(TEXTS.say("code"));
    heightProperty().subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
  }

  /// Makes it as wide as the longest line needs, but at least and at most a share of `whole`.
  void shareOf(ReadOnlyDoubleProperty whole, double least, double most) {
    DoubleBinding width =
        Bindings.createDoubleBinding(
            () -> Math.clamp(wanted.get(), least * whole.get(), most * whole.get()), wanted, whole);
    prefWidthProperty().bind(width);
    maxWidthProperty().bind(width);
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
    int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    wanted.set((MARGIN_EMS + longest * CHARACTER_EMS) * pixels);
    double height = LINE_EMS * pixels;
    int rows = (int) ((getHeight() - height) / height);
    int columns = (int) ((getWidth() - MARGIN_EMS * pixels) / (CHARACTER_EMS * pixels));
    getChildren()
        .setAll(
            CodeLines.around(lines, rows, columns).stream()
                .map(line -> row(line, line.rows(columns), height))
                .toList());
  }

  private static HBox row(CodeLine line, List<String> texts, double height) {
    Label number = Kit.styled(new Label(String.valueOf(line.number())), "lecture-line-number");
    number.setMinWidth(USE_PREF_SIZE);
    number.setMinHeight(height);
    VBox text = new VBox();
    for (String each : texts) {
      Label label = Kit.code(each);
      label.setMinSize(USE_PREF_SIZE, height);
      text.getChildren().add(label);
    }
    HBox row = Kit.styled(new HBox(number, text), "lecture-line");
    switch (line.mark()) {
      case RUNNING -> row.getStyleClass().add("running");
      case WAITING -> row.getStyleClass().add("waiting");
      case NONE -> {}
    }
    if (line.here()) {
      row.getStyleClass().add("here");
      row.setAccessibleText(TEXTS.say("code.here", line.text()));
    }
    return row;
  }
}
