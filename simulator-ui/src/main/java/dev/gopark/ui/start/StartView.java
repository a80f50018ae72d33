package dev.gopark.ui.start;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.session.SessionViewModel.TabEntry;
import dev.gopark.ui.session.Shelf;
import dev.gopark.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The start page.
public final class StartView extends ScrollPane {
  private static final Texts TEXTS = Texts.of("start");

  private final StartViewModel model;
  private final FlowPane recent = Kit.styled(new FlowPane(), "start-recent");
  private final VBox recentSection = section(TEXTS.say("recent"), recent);
  private final FlowPane open = Kit.styled(new FlowPane(), "start-recent");
  private final VBox openSection = section(TEXTS.say("now"), open);

  /// @param chooseTemplate asks for a program to begin with
  /// @param chooseFile asks for a file to open
  public StartView(StartViewModel model, Runnable chooseTemplate, Runnable chooseFile) {
    this.model = model;
    getStyleClass().add("start");
    getStylesheets()
        .add(
            Objects.requireNonNull(StartView.class.getResource("/dev/gopark/ui/start/start.css"))
                .toExternalForm());
    setFitToWidth(true);
    VBox page =
        Kit.styled(
            new VBox(welcome(chooseTemplate, chooseFile), openSection, recentSection),
            "start-page");
    model
        .chapters()
        .forEach((chapter, entries) -> page.getChildren().add(chapter(chapter, entries)));
    page.setMaxWidth(1240);
    VBox centred = new VBox(page);
    centred.setAlignment(Pos.TOP_CENTER);
    setContent(centred);
    model.recent().subscribe(this::showRecent);
    showRecent();
    model.tabs().subscribe(this::showOpen);
    showOpen();
  }

  private void showOpen() {
    open.getChildren().clear();
    for (TabEntry tab : model.tabs()) {
      String name = tab.modified() ? tab.name() + " •" : tab.name();
      Button button =
          Kit.button(
              "mdi2f-file-edit-outline",
              name,
              TEXTS.say("back", tab.name()),
              "",
              () -> model.show(tab));
      button.setId("open-" + tab.name().replaceAll("\\W", "-"));
      button.setMnemonicParsing(false);
      open.getChildren().add(button);
    }
    boolean any = !model.tabs().isEmpty();
    openSection.setVisible(any);
    openSection.setManaged(any);
  }

  private Node welcome(Runnable chooseTemplate, Runnable chooseFile) {
    Label title = Kit.styled(new Label(TEXTS.say("name")), "start-title");
    Label about = Kit.styled(Kit.sentence(TEXTS.say("about")), "start-about");
    Button fresh =
        Kit.button("mdi2p-plus", TEXTS.say("new"), TEXTS.say("new"), "Ctrl+N", chooseTemplate);
    fresh.setId("start-new");
    fresh.getStyleClass().add("accent");
    Button open =
        Kit.button(
            "mdi2f-folder-open-outline",
            TEXTS.say("open"),
            TEXTS.say("open.tip"),
            "Ctrl+O",
            chooseFile);
    HBox buttons = Kit.styled(new HBox(fresh, open), "start-buttons");
    return Kit.styled(new VBox(title, about, buttons), "start-welcome");
  }

  private static VBox section(String heading, Node content) {
    return Kit.styled(new VBox(Kit.heading(heading), content), "start-section");
  }

  private Node chapter(String name, List<Shelf.Entry> entries) {
    FlowPane cards = Kit.styled(new FlowPane(), "start-cards");
    for (Shelf.Entry entry : entries) {
      cards.getChildren().add(card(name, entry));
    }
    return section(TEXTS.say("chapter." + name.toLowerCase(Locale.ROOT)), cards);
  }

  private Node card(String chapter, Shelf.Entry entry) {
    Label title = Kit.styled(new Label(entry.title()), "start-card-title");
    title.setWrapText(true);
    Label about = Kit.styled(new Label(entry.about()), "start-card-about");
    about.setWrapText(true);
    HBox head = new HBox(Kit.icon(icon(chapter)), title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("start-card-head");
    VBox content = Kit.styled(new VBox(head, about), "start-card-content");
    Button card = Kit.styled(new Button(), "start-card");
    card.setGraphic(content);
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setId("scenario-" + entry.path().replaceAll("\\W", "-"));
    card.setAccessibleText(TEXTS.say("card", entry.title(), entry.about()));
    card.setTooltip(Kit.tooltip(entry.path(), ""));
    card.setOnAction(_ -> model.open(entry));
    return card;
  }

  private static String icon(String chapter) {
    Map<String, String> icons =
        Map.of(
            "channels", "mdi2s-swap-horizontal",
            "deadlock", "mdi2l-lock-alert-outline",
            "liveness", "mdi2w-walk",
            "memory", "mdi2m-memory",
            "patterns", "mdi2p-puzzle-outline",
            "scheduler", "mdi2c-cpu-64-bit");
    return icons.getOrDefault(chapter.toLowerCase(Locale.ROOT), "mdi2f-file-code-outline");
  }

  private void showRecent() {
    recent.getChildren().clear();
    for (Path path : model.recent()) {
      if (model.exists(path)) {
        String name = String.valueOf(path.getFileName());
        Button button =
            Kit.button(
                "mdi2f-file-code-outline",
                name,
                TEXTS.say("open.path", path),
                "",
                () -> model.open(path));
        button.setMnemonicParsing(false);
        recent.getChildren().add(button);
      }
    }
    boolean any = !recent.getChildren().isEmpty();
    recentSection.setVisible(any);
    recentSection.setManaged(any);
  }
}
