package dev.gopark.ui.app;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.kit.Numbers;
import dev.gopark.ui.session.Dump;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A page over the window: the keys, the palette, a dump, or who made this. Escape or a click
/// beside it closes it.
final class Overlay extends StackPane {
  private static final double DUMP_SHARE = 0.7;

  private static final List<List<String>> MORE_KEYS =
      List.of(
          List.of("1 … 9", "Choose goroutine G1 … G9"),
          List.of("Esc", "Leave a field, this page or the comparison"));

  private Runnable onClose = () -> {};

  Overlay() {
    getStyleClass().add("overlay");
    setVisible(false);
    setOnMouseClicked(_ -> close());
  }

  void showKeys(List<Command> commands) {
    List<List<String>> keys = new ArrayList<>();
    commands.stream()
        .filter(command -> !command.key().isEmpty())
        .filter(command -> !command.menu().equals("Edit"))
        .forEach(command -> keys.add(List.of(command.shownKey(), command.name())));
    keys.addAll(MORE_KEYS);
    GridPane grid = Kit.styled(new GridPane(), "overlay-keys");
    int half = (keys.size() + 1) / 2;
    for (int i = 0; i < keys.size(); i++) {
      Label key = Kit.styled(new Label(keys.get(i).getFirst()), "overlay-key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      int column = i < half ? 0 : 2;
      grid.add(key, column, i % half);
      grid.add(new Label(keys.get(i).getLast()), column + 1, i % half);
    }
    show("Keys", grid, Kit.muted("In the editor only the keys with Ctrl work."));
  }

  /// Shows the stacks of all goroutines as text that can be selected and copied.
  void showDump(Dump dump) {
    TextArea text = Kit.styled(new TextArea(dump.text()), "overlay-dump");
    text.setId("dump-text");
    text.setEditable(false);
    text.setAccessibleText("The stacks of all goroutines");
    text.prefWidthProperty().bind(widthProperty().multiply(DUMP_SHARE));
    text.prefHeightProperty().bind(heightProperty().multiply(DUMP_SHARE));
    Button copy =
        Kit.button(
            "mdi2c-content-copy",
            "Copy all",
            "Copy all of it",
            "",
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(dump.text());
              Clipboard.getSystemClipboard().setContent(content);
            });
    copy.setId("dump-copy");
    show("All goroutines at step " + Numbers.grouped(dump.step()), text, copy);
    text.requestFocus();
    text.positionCaret(0);
  }

  /// Shows `content` alone, with the focus in it.
  void showBare(Region content) {
    VBox card = Kit.card(content);
    card.getStyleClass().add("overlay-card");
    put(card);
    content.requestFocus();
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
    put(card);
    close.requestFocus();
  }

  private void put(VBox card) {
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setOnMouseClicked(javafx.event.Event::consume);
    getChildren().setAll(card);
    setVisible(true);
  }

  /// Called when it has been closed.
  void setOnClose(Runnable action) {
    onClose = action;
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      onClose.run();
      getChildren().clear();
      if (getParent() != null) {
        getParent().requestFocus();
      }
    }
  }
}
