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
  private final Commands commands;

  private Keys(MainView view, Commands commands) {
    this.view = view;
    this.commands = commands;
  }

  static void install(Scene scene, MainView view, Commands commands) {
    Keys keys = new Keys(view, commands);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.pressed(scene, event));
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (!view.overlayShows() && view.lectures().pressed(event)) {
      event.consume();
      return;
    }
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
    for (Command command : commands.all()) {
      if (command.matches(event) && commands.available(command).getValue()) {
        command.action().run();
        return true;
      }
    }
    return other(event);
  }

  /// Characters that are on other keys on other keyboards, and goroutines by number.
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
    } else {
      return false;
    }
    return true;
  }
}
