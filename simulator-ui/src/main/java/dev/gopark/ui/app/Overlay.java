package dev.gopark.ui.app;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.Dump;
import dev.gopark.ui.text.Texts;
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
  private static final Texts TEXTS = Texts.of("app");
  private static final double DUMP_SHARE = 0.7;

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
        .filter(command -> command.menu() != Command.Heading.EDIT)
        .forEach(command -> keys.add(List.of(command.shownKey(), command.name())));
    keys.add(List.of("1 … 9", TEXTS.say("keys.goroutine")));
    keys.add(List.of("Esc", TEXTS.say("keys.escape")));
    GridPane grid = Kit.styled(new GridPane(), "overlay-keys");
    int half = (keys.size() + 1) / 2;
    for (int i = 0; i < keys.size(); i++) {
      Label key = Kit.styled(new Label(keys.get(i).getFirst()), "overlay-key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      int column = i < half ? 0 : 2;
      grid.add(key, column, i % half);
      grid.add(new Label(keys.get(i).getLast()), column + 1, i % half);
    }
    show(TEXTS.say("keys"), grid, Kit.muted(TEXTS.say("keys.editor")));
  }

  /// Shows the stacks of all goroutines as text that can be selected and copied.
  void showDump(Dump dump) {
    TextArea text = Kit.styled(new TextArea(dump.text()), "overlay-dump");
    text.setId("dump-text");
    text.setEditable(false);
    text.setAccessibleText(TEXTS.say("stacks.name"));
    text.prefWidthProperty().bind(widthProperty().multiply(DUMP_SHARE));
    text.prefHeightProperty().bind(heightProperty().multiply(DUMP_SHARE));
    Button copy =
        Kit.button(
            "mdi2c-content-copy",
            TEXTS.say("stacks.copy"),
            TEXTS.say("stacks.copy.tip"),
            "",
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(dump.text());
              Clipboard.getSystemClipboard().setContent(content);
            });
    copy.setId("dump-copy");
    show(TEXTS.say("stacks.title", dump.step()), text, copy);
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
        Kit.sentence(TEXTS.say("about")),
        Kit.muted(
            "Java "
                + Runtime.version().feature()
                + ", JavaFX "
                + System.getProperty("javafx.runtime.version", "")));
  }

  private void show(String title, Node... content) {
    VBox card = Kit.card(Kit.styled(new Label(title), "overlay-title"));
    card.getChildren().addAll(content);
    Button close =
        Kit.button("mdi2c-close", TEXTS.say("close"), TEXTS.say("close"), "Esc", this::close);
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
