package dev.gopark.ui.kit;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A goroutine, the same everywhere: a pill with its state's icon, `G7`, and its function's name
/// where there is room. Solid where the goroutine *is*; hollow where it is only named.
public final class Token extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private int goroutine;
  private final FontIcon icon = new FontIcon();
  private final Label name = new Label();
  private final Label function = new Label();
  private @Nullable GoroutineState state;
  private final boolean solid;
  private @Nullable Tooltip tooltip;
  private IntFunction<String> tips = _ -> "";
  private @Nullable IntConsumer onChoose;

  private Token(int goroutine, boolean solid) {
    this.solid = solid;
    getStyleClass().addAll("gp-token", solid ? "solid" : "hollow");
    setAccessibleRole(AccessibleRole.BUTTON);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane disc = Kit.styled(new StackPane(icon), "disc");
    name.getStyleClass().add("name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    function.getStyleClass().add("function");
    function.setManaged(false);
    function.setVisible(false);
    getChildren().addAll(disc, name, function);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> prepareTip());
    standFor(goroutine);
  }

  /// Makes it the token of another goroutine.
  public void standFor(int another) {
    goroutine = another;
    setId((solid ? "token-G" : "mention-G") + another);
    name.setText("G" + another);
    describe();
  }

  /// The one place where the goroutine is; its node id is `token-G7`.
  public static Token solid(int goroutine) {
    return new Token(goroutine, true);
  }

  /// A mention elsewhere; its node id is `mention-G7`.
  public static Token hollow(int goroutine) {
    return new Token(goroutine, false);
  }

  public int goroutine() {
    return goroutine;
  }

  /// Colour, icon and word.
  public void setState(GoroutineState newState) {
    if (state == newState) {
      return;
    }
    // In one change: each one makes all styles be looked up again.
    if (state == null) {
      getStyleClass().add(newState.styleClass);
    } else {
      getStyleClass().set(getStyleClass().indexOf(state.styleClass), newState.styleClass);
    }
    state = newState;
    icon.setIconLiteral(newState.icon);
    describe();
  }

  /// The function's name beside the number; empty for none.
  public void setFunction(String text) {
    if (!function.getText().equals(text)) {
      function.setText(text);
      function.setManaged(!text.isEmpty());
      function.setVisible(!text.isEmpty());
      describe();
    }
  }

  /// What a pointer resting on it is told; empty for nothing.
  public void setTip(String text) {
    setTips(_ -> text);
  }

  /// The same, found out for the goroutine when somebody points at it.
  public void setTips(IntFunction<String> source) {
    tips = source;
  }

  private void prepareTip() {
    String text = tips.apply(goroutine);
    if (tooltip == null && !text.isEmpty()) {
      tooltip = Kit.tooltip(text, "");
      Tooltip.install(this, tooltip);
    } else if (tooltip != null && text.isEmpty()) {
      Tooltip.uninstall(this, tooltip);
      tooltip = null;
    } else if (tooltip != null) {
      tooltip.setText(text);
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.HELP
        ? tips.apply(goroutine)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /// Whether it belongs to a certain finding: drawn red and heavier.
  public void setDanger(boolean danger) {
    boolean has = getStyleClass().contains("danger");
    if (danger && !has) {
      getStyleClass().add("danger");
    } else if (!danger && has) {
      getStyleClass().remove("danger");
    }
  }

  /// Whether it is the selected goroutine.
  public void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /// Called with the goroutine's id when it is clicked, or when Enter is pressed on it. Makes it
  /// reachable by Tab.
  public void setOnChoose(IntConsumer action) {
    onChoose = action;
    setFocusTraversable(true);
  }

  private void describe() {
    setAccessibleText(
        name.getText()
            + (function.getText().isEmpty() ? "" : " " + function.getText())
            + (state == null ? "" : ", " + Objects.requireNonNull(state).word()));
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      choose(event::consume);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      choose(event::consume);
    }
  }

  private void choose(Runnable consume) {
    if (onChoose != null) {
      requestFocus();
      onChoose.accept(goroutine);
      consume.run();
    }
  }
}
