package dev.gopark.ui.app;

import dev.gopark.ui.kit.Kit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A page over the window: the keys, or who made this. Escape or a click beside it closes it.
final class Overlay extends StackPane {
  private static final List<List<String>> KEYS =
      List.of(
          List.of("Space", "run or pause"),
          List.of("→   ←", "step on and back by the chosen size"),
          List.of("Shift+→   Shift+←", "to the next and the last switch of goroutines"),
          List.of("Home", "to the start"),
          List.of("End", "to the end or the next finding"),
          List.of("F", "show the finding, or run to it"),
          List.of("[   ]", "slower, faster"),
          List.of("C", "compare two policies side by side, and back"),
          List.of("D", "there: to the first difference in output"),
          List.of("1 … 9", "choose goroutine G1 … G9"),
          List.of("P", "projector theme on and off"),
          List.of("Ctrl+O   Ctrl+S   Ctrl+N", "open, save, new program"),
          List.of("Ctrl+R", "run the changed program from the start"),
          List.of("Ctrl +   Ctrl −   Ctrl 0", "type larger, smaller, normal"),
          List.of("Esc", "leave the editor or a field, so that the keys above work"),
          List.of("Ctrl+Q", "quit"),
          List.of("?", "this page"));

  Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(_ -> close());
  }

  void showKeys() {
    GridPane grid = Kit.styled(new GridPane(), "overlay-keys");
    int row = 0;
    for (List<String> key : KEYS) {
      Label name = Kit.styled(new Label(key.getFirst()), "overlay-key");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label words = new Label(key.getLast());
      words.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row++, name, words);
    }
    show("Keys", grid, Kit.muted("In the editor only the keys with Ctrl work."));
  }

  void showAbout() {
    String version = Overlay.class.getPackage().getImplementationVersion();
    show(
        "Gopark" + (version == null ? "" : " " + version),
        Kit.sentence(
            "Runs Go programs on a simulated machine, step by step, forwards and backwards, finds"
                + " deadlocks and explains them."),
        Kit.muted(
            "Java "
                + Runtime.version().feature()
                + ", JavaFX "
                + System.getProperty("javafx.runtime.version", "")));
  }

  private void show(String title, Node... content) {
    VBox card = Kit.card(Kit.styled(new Label(title), "overlay-title"));
    card.getChildren().addAll(content);
    Button close = Kit.button("mdi2c-close", "Close", "Close", "Esc", this::close);
    VBox bottom = new VBox(close);
    bottom.setAlignment(Pos.CENTER_RIGHT);
    card.getChildren().add(bottom);
    card.getStyleClass().add("overlay-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setOnMouseClicked(javafx.event.Event::consume);
    getChildren().setAll(card);
    setVisible(true);
    close.requestFocus();
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      if (getParent() != null) {
        getParent().requestFocus();
      }
    }
  }
}
