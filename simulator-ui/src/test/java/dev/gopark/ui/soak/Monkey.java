package dev.gopark.ui.soak;

import dev.gopark.ui.session.Session;
import dev.gopark.ui.session.Shelf;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.testfx.util.WaitForAsyncUtils;

/// Uses the window at random: keys, clicks, drags, the wheel, typing, other programs, other sizes.
/// The same seed does the same, as far as the window is equally far with what it does beside.
/// Leaves alone what opens a dialog of the operating system.
final class Monkey {
  private static final List<KeyCode> PLAIN =
      List.of(
          KeyCode.SPACE,
          KeyCode.RIGHT,
          KeyCode.RIGHT,
          KeyCode.LEFT,
          KeyCode.LEFT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.F,
          KeyCode.C,
          KeyCode.D,
          KeyCode.M,
          KeyCode.P,
          KeyCode.G,
          KeyCode.L,
          KeyCode.Y,
          KeyCode.OPEN_BRACKET,
          KeyCode.CLOSE_BRACKET,
          KeyCode.DIGIT1,
          KeyCode.DIGIT3,
          KeyCode.TAB,
          KeyCode.TAB,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.PAGE_DOWN,
          KeyCode.PAGE_UP,
          KeyCode.ENTER,
          KeyCode.ESCAPE,
          KeyCode.ESCAPE);

  private static final List<KeyCode> WITH_CONTROL =
      List.of(
          KeyCode.K,
          KeyCode.R,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.A,
          KeyCode.F,
          KeyCode.PLUS,
          KeyCode.MINUS,
          KeyCode.DIGIT0,
          KeyCode.N,
          KeyCode.SPACE,
          KeyCode.SLASH);

  private static final List<String> PIECES =
      List.of("x", "\n", "\t", "}", "{", "go f()", "ch <- 1", "// ", "\"", "for ", "é", "(", ")");

  /// What would open a dialog of the operating system, or end the program.
  private static final Set<String> LEFT_ALONE =
      Set.of("Open…", "Open folder…", "Browse…", "Save", "Save as…", "New file in this program…");

  private final Stage stage;
  private final Session session;
  private final Shelf shelf;
  private final SplittableRandom random;

  Monkey(Stage stage, Session session, Shelf shelf, long seed) {
    this.stage = stage;
    this.session = session;
    this.shelf = shelf;
    this.random = new SplittableRandom(seed);
  }

  /// Does something, and tells what.
  String act() {
    String[] told = {""};
    // Not waited for: a question to the user goes on in an event loop of its own.
    Platform.runLater(() -> told[0] = choose());
    WaitForAsyncUtils.waitForFxEvents(1);
    return told[0];
  }

  private String choose() {
    int die = random.nextInt(100);
    Window front = front();
    if (front != stage && die < 50) {
      Gestures.key(front, KeyCode.ESCAPE, false, false);
      return "Esc in " + front.getClass().getSimpleName();
    }
    if (die < 40) {
      return key(front);
    }
    if (die < 62) {
      return click(front);
    }
    if (die < 72) {
      return wheel();
    }
    if (die < 80) {
      return drag();
    }
    if (die < 90) {
      return write();
    }
    if (die < 95 && front == stage) {
      return program();
    }
    return size();
  }

  /// The window on top: a question, a menu, or the main one.
  private Window front() {
    List<Window> windows = Window.getWindows().filtered(Window::isShowing);
    for (int i = windows.size() - 1; i >= 0; i--) {
      if (windows.get(i).isFocused()) {
        return windows.get(i);
      }
    }
    return stage;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String key(Window window) {
    boolean control = random.nextInt(5) == 0;
    boolean shift = random.nextInt(8) == 0;
    KeyCode code = any(control ? WITH_CONTROL : PLAIN);
    Gestures.key(window, code, control, shift);
    return "key " + (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + code;
  }

  /// Half of the time on something that is there to be clicked.
  private String click(Window window) {
    List<Node> buttons = Gestures.find(window.getScene().getRoot(), ButtonBase.class);
    if (random.nextBoolean() && !buttons.isEmpty()) {
      ButtonBase button = (ButtonBase) any(buttons);
      if (isLeftAlone(button)) {
        return "no click";
      }
      button.fire();
      return "click on " + name(button);
    }
    double x = random.nextDouble() * window.getWidth();
    double y = random.nextDouble() * window.getHeight();
    Node node = Gestures.pick(window.getScene().getRoot(), x, y);
    if (isLeftAlone(node)) {
      return "no click";
    }
    boolean secondary = random.nextInt(6) == 0;
    Gestures.click(node, x, y, secondary);
    return "%s click at %.0f, %.0f on %s".formatted(secondary ? "right" : "left", x, y, node);
  }

  private static String name(ButtonBase button) {
    return button.getText() == null || button.getText().isEmpty()
        ? String.valueOf(button.getAccessibleText())
        : button.getText();
  }

  /// Whether a click there may lead to a dialog that nobody here can close.
  private static boolean isLeftAlone(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if ("menus".equals(at.getId())
          || at instanceof ButtonBase button && LEFT_ALONE.contains(name(button))) {
        return true;
      }
    }
    return false;
  }

  private String wheel() {
    double x = random.nextDouble() * stage.getWidth();
    double y = random.nextDouble() * stage.getHeight();
    double by = random.nextBoolean() ? 40 : -40;
    boolean control = random.nextBoolean();
    Gestures.wheel(Gestures.pick(stage.getScene().getRoot(), x, y), x, y, by, control);
    return "wheel at %.0f, %.0f by %.0f".formatted(x, y, by);
  }

  private String drag() {
    double x = random.nextDouble() * stage.getWidth();
    double y = random.nextDouble() * stage.getHeight();
    double dx = 200 * random.nextDouble() - 100;
    double dy = 200 * random.nextDouble() - 100;
    Node node = Gestures.pick(stage.getScene().getRoot(), x, y);
    if (isLeftAlone(node)) {
      return "no drag";
    }
    Gestures.drag(node, x, y, x + dx, y + dy);
    return "drag from %.0f, %.0f".formatted(x, y);
  }

  /// Types where the editor's caret happens to be, or takes something away.
  private String write() {
    String piece = any(PIECES);
    CodeArea area = (CodeArea) stage.getScene().lookup("#editor-text");
    if (area == null
        || !area.isEditable()
        || stage.getScene().lookup("#editor-text").isDisabled()) {
      return "no typing";
    }
    area.moveTo(random.nextInt(area.getLength() + 1));
    if (random.nextInt(4) == 0 && area.getCaretPosition() > 0) {
      area.deletePreviousChar();
      return "a deletion";
    }
    area.insertText(area.getCaretPosition(), piece);
    return "typing " + piece;
  }

  private String program() {
    Shelf.Entry entry = any(shelf.entries());
    session.openScenario(entry.path(), shelf.source(entry.path()));
    return "opening " + entry.path();
  }

  /// Not beyond the screen, which JavaFX's headless platform cannot draw.
  private String size() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = between(stage.getMinWidth(), screen.getMaxX() - stage.getX());
    double height = between(stage.getMinHeight(), screen.getMaxY() - stage.getY());
    stage.setWidth(width);
    stage.setHeight(height);
    return "size %.0f × %.0f".formatted(width, height);
  }

  private double between(double least, double most) {
    return Math.floor(least + random.nextDouble() * Math.max(0, most - least));
  }
}
