package dev.gopark.ui.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

/// The keys without Ctrl. They belong to the window unless text is being typed; Space and arrows
/// belong to a control that was reached by the keyboard.
final class Keys {
  private final MainView view;

  private Keys(MainView view) {
    this.view = view;
  }

  static void install(Scene scene, MainView view) {
    Keys keys = new Keys(view);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.pressed(scene, event));
  }

  private void pressed(Scene scene, KeyEvent event) {
    Node focus = scene.getFocusOwner();
    if (event.getCode() == KeyCode.ESCAPE && view.closeOverlay()) {
      event.consume();
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && isTyping(focus)) {
      view.requestFocus();
      return;
    }
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      if (event.isControlDown() && typeSize(event)) {
        event.consume();
      }
      return;
    }
    if (isTyping(focus) || isOperated(focus, event.getCode()) || !view.programShows()) {
      return;
    }
    if (act(event)) {
      event.consume();
    }
  }

  private boolean typeSize(KeyEvent event) {
    return switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> {
        view.larger();
        yield true;
      }
      case MINUS, SUBTRACT -> {
        view.smaller();
        yield true;
      }
      case DIGIT0, NUMPAD0 -> {
        view.normalSize();
        yield true;
      }
      default -> false;
    };
  }

  private static boolean isTyping(@Nullable Node focus) {
    return focus instanceof TextInputControl
        || focus instanceof Spinner<?>
        || focus instanceof GenericStyledArea<?, ?, ?>;
  }

  /// Whether a control that was reached by Tab wants this key for itself.
  private static boolean isOperated(@Nullable Node focus, KeyCode code) {
    if (focus == null || !focus.isFocusVisible() || focus instanceof MenuBar) {
      return false;
    }
    boolean button = focus instanceof ButtonBase;
    return switch (code) {
      case SPACE -> button;
      case LEFT, RIGHT, HOME, END -> !button && focus instanceof javafx.scene.control.Control;
      default -> false;
    };
  }

  private boolean act(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case SPACE -> view.transport().runOrPause();
      case RIGHT -> {
        if (shift) {
          view.transport().nextSwitch();
        } else {
          view.transport().step();
        }
      }
      case LEFT -> {
        if (shift) {
          view.transport().previousSwitch();
        } else {
          view.transport().back();
        }
      }
      case HOME -> view.transport().toStart();
      case END -> view.transport().toEnd();
      case F -> view.toFinding();
      case P -> view.toggleProjector();
      case C -> view.toggleComparison();
      case D -> view.toDifference();
      case OPEN_BRACKET -> view.transport().slower();
      case CLOSE_BRACKET -> view.transport().faster();
      default -> {
        return other(event);
      }
    }
    return true;
  }

  private boolean other(KeyEvent event) {
    String text = event.getText();
    if (text.equals("?")) {
      view.showKeys();
    } else if (text.equals("[")) {
      view.transport().slower();
    } else if (text.equals("]")) {
      view.transport().faster();
    } else if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9') {
      view.chooseGoroutine(text.charAt(0) - '0');
    } else if (event.getCode() == KeyCode.SLASH && event.isShiftDown()) {
      view.showKeys();
    } else {
      return false;
    }
    return true;
  }
}
