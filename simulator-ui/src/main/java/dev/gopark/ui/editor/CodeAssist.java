package dev.gopark.ui.editor;

import dev.gopark.query.Answer;
import dev.gopark.query.Proposal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// What the editor knows of the program: completions, meanings of names under the mouse, and where
/// they are declared.
final class CodeAssist {
  private final CodeArea area;
  private final EditorViewModel model;
  private final Tooltip hover;
  private final Consumer<Answer> onDefinition;
  private final CompletionList list = new CompletionList(this::insert);

  /// Where the word begins that a completion replaces.
  private int wordStart;

  /// Counts the places the mouse rested at, so that an answer that comes late is not shown.
  private int rests;

  /// @param onDefinition goes to where a name is declared
  CodeAssist(CodeArea area, EditorViewModel model, Tooltip hover, Consumer<Answer> onDefinition) {
    this.area = area;
    this.model = model;
    this.hover = hover;
    this.onDefinition = onDefinition;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::rested);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> moved());
    area.caretPositionProperty().addListener((_, _, caret) -> caretMoved(caret));
    area.focusedProperty().subscribe(focused -> hideUnless(focused));
  }

  /// To be laid over the text.
  CompletionList list() {
    return list;
  }

  private void hideUnless(boolean focused) {
    if (!focused) {
      list.hide();
    }
  }

  private void pressed(KeyEvent event) {
    if (list.pressed(event)) {
      event.consume();
    }
  }

  /// Shows what could be written at the caret; a single possibility is written at once.
  void complete() {
    model
        .assistant()
        .complete(
            area.getCaretPosition(),
            offer -> {
              wordStart = offer.start();
              if (offer.proposals().size() == 1) {
                insert(offer.proposals().getFirst());
              } else {
                show(offer);
              }
            });
  }

  private void show(Assistant.Offer offer) {
    wordStart = offer.start();
    Optional<Bounds> caret = offer.proposals().isEmpty() ? Optional.empty() : caretBounds();
    caret.ifPresentOrElse(bounds -> list.show(offer.proposals(), bounds), list::hide);
  }

  /// Where the caret is on the screen. After a change it has no place before the text is laid out.
  private Optional<Bounds> caretBounds() {
    if (area.getCaretBounds().isEmpty()) {
      area.requestFollowCaret();
      area.layout();
    }
    return area.getCaretBounds();
  }

  private void caretMoved(int caret) {
    if (!list.isVisible()) {
      return;
    }
    if (caret < wordStart) {
      list.hide();
    } else {
      // The text that goes with this place of the caret is known after the event.
      javafx.application.Platform.runLater(
          () -> model.assistant().complete(area.getCaretPosition(), this::showIfStill));
    }
  }

  private void showIfStill(Assistant.Offer offer) {
    if (list.isVisible()) {
      show(offer);
    }
  }

  private void insert(Proposal proposal) {
    area.replaceText(wordStart, area.getCaretPosition(), proposal.name());
  }

  private void clicked(MouseEvent event) {
    if (event.isShortcutDown()) {
      goToDefinition(area.hit(event.getX(), event.getY()).getInsertionIndex());
    }
  }

  /// Goes to where the name at a char is declared.
  void goToDefinition(int offset) {
    model
        .assistant()
        .meaning(
            offset,
            answer -> {
              if (!answer.file().isEmpty()) {
                onDefinition.accept(answer);
              }
            });
  }

  private void moved() {
    rests++;
    hover.hide();
  }

  private void rested(MouseOverTextEvent event) {
    int rest = ++rests;
    double x = event.getScreenPosition().getX();
    double y = event.getScreenPosition().getY() + 16;
    String message = model.messageAt(event.getCharacterIndex());
    if (!message.isEmpty()) {
      showHover(message, x, y);
      return;
    }
    model
        .assistant()
        .meaning(
            event.getCharacterIndex(),
            answer -> {
              if (rest == rests) {
                showHover(text(answer), x, y);
              }
            });
  }

  private static String text(Answer answer) {
    return answer.doc().isEmpty() ? answer.title() : answer.title() + "\n\n" + answer.doc();
  }

  private void showHover(String text, double x, double y) {
    hover.setText(text);
    hover.show(area, x, y);
  }
}
