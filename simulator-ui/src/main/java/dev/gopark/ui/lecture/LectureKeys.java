package dev.gopark.ui.lecture;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a lecture, those of a presenter's remote among them.
public final class LectureKeys {
  private final LectureViewModel model;

  public LectureKeys(LectureViewModel model) {
    this.model = model;
  }

  /// Does what the key asks for; false when it is none of the lecture's.
  public boolean press(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return false;
    }
    switch (event.getCode()) {
      case RIGHT, PAGE_DOWN, SPACE, ENTER -> model.lecture().next();
      case LEFT, PAGE_UP, BACK_SPACE -> model.lecture().back();
      case DOWN -> model.lecture().step();
      case UP -> model.lecture().stepBack();
      case HOME -> model.lecture().toStart();
      case Q -> model.lecture().ask();
      case B, PERIOD -> model.toggleBlank();
      case M -> model.togglePointer();
      case C -> model.strokes().clear();
      case T -> model.stopwatch().start();
      case ESCAPE, F5 -> escape();
      default -> {
        return choose(event.getCode());
      }
    }
    return true;
  }

  /// First shows the picture again, then ends the lecture.
  private void escape() {
    if (model.blankProperty().get()) {
      model.toggleBlank();
    } else {
      model.lecture().leave();
    }
  }

  private boolean choose(KeyCode code) {
    String name = code.getName();
    boolean isChoice = code.isDigitKey() && name.compareTo("1") >= 0 && name.compareTo("6") <= 0;
    if (isChoice) {
      model.lecture().choose(name.charAt(name.length() - 1) - '1');
    }
    return isChoice;
  }
}
