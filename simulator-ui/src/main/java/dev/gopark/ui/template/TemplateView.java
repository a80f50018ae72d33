package dev.gopark.ui.template;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The programs to begin with, as cards.
public final class TemplateView extends VBox {
  private static final Texts TEXTS = Texts.of("template");
  private static final int COLUMNS = 2;

  private final TilePane cards = Kit.styled(new TilePane(), "template-cards");

  /// @param onChoose what is done with the chosen one
  public TemplateView(Consumer<Template> onChoose) {
    setId("templates");
    getStyleClass().add("templates");
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    TemplateView.class.getResource("/dev/gopark/ui/template/template.css"))
                .toExternalForm());
    cards.setPrefColumns(COLUMNS);
    for (Template template : Template.values()) {
      cards.getChildren().add(card(template, onChoose));
    }
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().addAll(Kit.styled(new Label(TEXTS.say("heading")), "template-heading"), scroll);
  }

  private static Button card(Template template, Consumer<Template> onChoose) {
    Label title = Kit.styled(new Label(template.title()), "template-title");
    HBox head = Kit.styled(new HBox(Kit.icon(template.icon), title), "template-head");
    head.setAlignment(Pos.CENTER_LEFT);
    Label about = Kit.styled(new Label(template.about()), "template-about");
    about.setWrapText(true);
    Button card = Kit.styled(new Button(), "template-card");
    card.setGraphic(Kit.styled(new VBox(head, about), "template-content"));
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setId("template-" + template.file.replace('_', '-'));
    card.setAccessibleText(template.title() + ". " + template.about());
    card.setOnAction(_ -> onChoose.accept(template));
    return card;
  }

  @Override
  public void requestFocus() {
    // What scrolls is no part of the window before its first styling.
    applyCss();
    cards.getChildren().getFirst().requestFocus();
  }
}
