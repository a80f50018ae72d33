package dev.gopark.ui.soak;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;

/// Events as keyboard and mouse make them, sent to nodes: quicker than a robot, and in a window
/// that the platform does not hold for the active one, too. On the JavaFX thread.
final class Gestures {
  private Gestures() {}

  static void key(Window window, KeyCode code, boolean control, boolean shift) {
    Scene scene = window.getScene();
    for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
      Event.fireEvent(target, new KeyEvent(type, "", "", code, shift, control, false, false));
    }
  }

  /// The visible, enabled nodes of a kind.
  static List<Node> find(Node root, Class<? extends Node> kind) {
    List<Node> found = new ArrayList<>();
    find(root, kind, found);
    return found;
  }

  private static void find(Node node, Class<? extends Node> kind, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (kind.isInstance(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> find(child, kind, found));
    }
  }

  /// The topmost visible node at a point of the scene.
  static Node pick(Node root, double x, double y) {
    if (root instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node child = children.get(i);
        Bounds bounds = child.localToScene(child.getBoundsInLocal());
        if (child.isVisible() && !child.isMouseTransparent() && bounds.contains(x, y)) {
          return pick(child, x, y);
        }
      }
    }
    return root;
  }

  static void click(Node node, double x, double y, boolean secondary) {
    MouseButton button = secondary ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    mouse(node, MouseEvent.MOUSE_PRESSED, button, x, y);
    mouse(node, MouseEvent.MOUSE_RELEASED, button, x, y);
    mouse(node, MouseEvent.MOUSE_CLICKED, button, x, y);
  }

  static void drag(Node node, double fromX, double fromY, double toX, double toY) {
    mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, fromX, fromY);
    double middleX = (fromX + toX) / 2;
    double middleY = (fromY + toY) / 2;
    mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, middleX, middleY);
    mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, toX, toY);
    mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, toX, toY);
  }

  private static void mouse(
      Node node, EventType<MouseEvent> type, MouseButton button, double x, double y) {
    Point2D at = node.sceneToLocal(x, y);
    boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
    boolean primary = button == MouseButton.PRIMARY;
    node.fireEvent(
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            x,
            y,
            button,
            1,
            false,
            false,
            false,
            false,
            down && primary,
            false,
            down && !primary,
            false,
            !primary,
            true,
            new PickResult(node, at.getX(), at.getY())));
  }

  static void wheel(Node node, double x, double y, double by, boolean control) {
    Point2D at = node.sceneToLocal(x, y);
    node.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            at.getX(),
            at.getY(),
            x,
            y,
            false,
            control,
            false,
            false,
            false,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
