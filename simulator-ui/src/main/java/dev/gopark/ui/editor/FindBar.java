package dev.gopark.ui.editor;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;

/// Finds and replaces in the text. Enter goes to the next place, with Shift to the one before;
/// Escape closes the bar.
final class FindBar extends VBox {
  private static final Texts TEXTS = Texts.of("editor");

  private final CodeArea area;
  private final TextField query = field("find-query", TEXTS.say("find"));
  private final TextField with = field("find-with", TEXTS.say("find.with"));
  private final ToggleButton matchCase = toggle("find-case", "Aa", TEXTS.say("find.case"));
  private final ToggleButton word = toggle("find-word", "W", TEXTS.say("find.word"));
  private final ToggleButton regex = toggle("find-regex", ".*", TEXTS.say("find.regex"));
  private final Label count = Kit.muted("");

  FindBar(CodeArea area) {
    this.area = area;
    getStyleClass().add("find-bar");
    setId("find-bar");
    count.setId("find-count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox find =
        row(
            query,
            matchCase,
            word,
            regex,
            Kit.iconButton(
                "mdi2c-chevron-up", TEXTS.say("find.before"), "Shift+F3", this::previous),
            Kit.iconButton("mdi2c-chevron-down", TEXTS.say("find.next"), "F3", this::next),
            Kit.iconButton("mdi2c-close", TEXTS.say("find.close"), "Esc", this::close));
    Button one = button("replace-one", TEXTS.say("find.one"), this::replace);
    Button all = button("replace-all", TEXTS.say("find.all"), this::replaceAll);
    getChildren().addAll(find, row(with, one, all, count));
    query.textProperty().subscribe(_ -> tally());
    List.of(matchCase, word, regex).forEach(each -> each.selectedProperty().subscribe(this::tally));
    area.textProperty().addListener((_, _, _) -> tally());
    area.selectionProperty().addListener((_, _, _) -> tally());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    show(false);
  }

  private static TextField field(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(name);
    field.setAccessibleText(name);
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private static ToggleButton toggle(String id, String text, String name) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setId(id);
    toggle.setAccessibleText(name);
    toggle.setTooltip(Kit.tooltip(name, ""));
    toggle.setMinWidth(USE_PREF_SIZE);
    return toggle;
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static HBox row(javafx.scene.Node... nodes) {
    HBox row = Kit.styled(new HBox(nodes), "find-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  /// Shows the bar, with what is selected in one line to be looked for.
  void open() {
    String selected = area.getSelectedText();
    show(true);
    if (!selected.isEmpty() && !selected.contains("\n")) {
      query.setText(selected);
    }
    query.requestFocus();
    query.selectAll();
    tally();
  }

  private void close() {
    show(false);
    area.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        previous();
      } else {
        next();
      }
    } else {
      return;
    }
    event.consume();
  }

  private Search search() {
    return new Search(
        query.getText(), regex.isSelected(), matchCase.isSelected(), word.isSelected());
  }

  private List<Search.Match> matches() {
    return search().in(area.getText());
  }

  /// Selects the next match after the selection, from the start again after the last one.
  void next() {
    List<Search.Match> matches = matches();
    int from = area.getSelection().getEnd();
    matches.stream()
        .filter(match -> match.start() >= from)
        .findFirst()
        .or(() -> matches.stream().findFirst())
        .ifPresent(this::select);
  }

  /// Selects the match before the selection, from the end again before the first one.
  void previous() {
    List<Search.Match> matches = matches();
    int to = area.getSelection().getStart();
    matches.reversed().stream()
        .filter(match -> match.end() <= to)
        .findFirst()
        .or(() -> matches.reversed().stream().findFirst())
        .ifPresent(this::select);
  }

  private void select(Search.Match match) {
    area.selectRange(match.start(), match.end());
    area.requestFollowCaret();
  }

  /// Replaces what is selected, if it is a match, and goes to the next one.
  private void replace() {
    Search.Match selected = selected();
    if (matches().contains(selected)) {
      String text = search().replacement(area.getText(), selected, with.getText());
      area.replaceText(selected.start(), selected.end(), text);
    }
    next();
  }

  private void replaceAll() {
    Rewrite.of(area, search().replaceAll(area.getText(), with.getText()));
  }

  private Search.Match selected() {
    return new Search.Match(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private void tally() {
    if (!isVisible()) {
      return;
    }
    List<Search.Match> matches = matches();
    int index = matches.indexOf(selected());
    String found =
        matches.isEmpty() ? TEXTS.say("find.nothing") : TEXTS.say("find.count", matches.size());
    String which = index < 0 ? found : TEXTS.say("find.which", index + 1, matches.size());
    String said = search().isValid() ? which : TEXTS.say("find.invalid");
    count.setText(query.getText().isEmpty() ? "" : said);
  }
}
