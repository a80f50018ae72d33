package dev.gopark.ui.tour;

import dev.gopark.ui.kit.Kit;
import dev.gopark.ui.text.Texts;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The tour over the window: a frame around the part that it speaks of, and a card beside it. The
/// window below can be used all the while.
public final class TourView extends Pane {
  private static final Texts TEXTS = Texts.of("tour");
  private static final double GAP = 14;
  private static final double LEAST_GAP = 8;

  private final TourViewModel model;
  private final Region window;
  private final Region frame = Kit.styled(new Region(), "tour-frame");
  private final Label title = Kit.styled(Kit.sentence(""), "gp-title");
  private final Label text = Kit.sentence("");
  private final Label place = Kit.muted("");
  private final Button next;
  private final VBox card;
  private @Nullable Node target;
  private Subscription following = Subscription.EMPTY;

  /// @param window what is pointed at lies in it
  public TourView(TourViewModel model, Region window) {
    this.model = model;
    this.window = window;
    setId("tour");
    setPickOnBounds(false);
    getStylesheets()
        .add(Objects.requireNonNull(TourView.class.getResource("tour.css")).toExternalForm());
    frame.setMouseTransparent(true);
    title.setId("tour-title");
    next = Kit.button("mdi2a-arrow-right", "", TEXTS.say("next"), "", model::next);
    next.setId("tour-next");
    Button skip =
        Kit.button("mdi2c-close", TEXTS.say("skip"), TEXTS.say("skip"), "Esc", model::skip);
    skip.setId("tour-skip");
    HBox buttons = Kit.styled(new HBox(place, Kit.spacer(), skip, next), "tour-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    card = Kit.card(title, text, buttons);
    card.getStyleClass().add("tour-card");
    getChildren().addAll(frame, card);
    model.positionProperty().subscribe(this::show);
    show();
  }

  private void show() {
    following.unsubscribe();
    setVisible(model.isOn());
    if (!model.isOn()) {
      target = null;
      following = Subscription.EMPTY;
      return;
    }
    TourStep step = model.step();
    title.setText(step.title());
    text.setText(step.text());
    place.setText(
        TEXTS.say("place", model.positionProperty().get() + 1, String.valueOf(model.count())));
    next.setText(model.isLast() ? TEXTS.say("finish") : TEXTS.say("next"));
    next.setVisible(step.done() == null);
    next.setManaged(step.done() == null);
    follow(window.lookup(step.target()));
    window.requestFocus();
  }

  private void follow(@Nullable Node pointedAt) {
    target = pointedAt;
    following =
        pointedAt == null
            ? Subscription.EMPTY
            : Subscription.combine(
                pointedAt.localToSceneTransformProperty().subscribe(this::requestLayout),
                pointedAt.boundsInLocalProperty().subscribe(this::requestLayout));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Node pointedAt = target;
    double width = Math.min(card.prefWidth(-1), getWidth());
    double height = card.prefHeight(width);
    frame.setVisible(pointedAt != null);
    if (pointedAt == null) {
      card.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
      return;
    }
    Bounds at = sceneToLocal(pointedAt.localToScene(pointedAt.getLayoutBounds()));
    frame.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
    Rectangle2D beside = beside(at, width, height);
    card.resizeRelocate(beside.getMinX(), beside.getMinY(), width, height);
  }

  /// To the right of a part, to its left, below or above it, wherever there is room first; else in
  /// its lower right corner.
  private Rectangle2D beside(Bounds at, double width, double height) {
    double y = within(at.getMinY() + GAP, getHeight() - height);
    if (at.getMaxX() + GAP + width <= getWidth()) {
      return new Rectangle2D(at.getMaxX() + GAP, y, width, height);
    }
    if (at.getMinX() - GAP - width >= 0) {
      return new Rectangle2D(at.getMinX() - GAP - width, y, width, height);
    }
    double x = within(at.getMinX() + GAP, getWidth() - width);
    if (at.getMaxY() + GAP + height <= getHeight()) {
      return new Rectangle2D(x, at.getMaxY() + GAP, width, height);
    }
    double above = at.getMinY() - GAP - height;
    double corner = at.getMaxY() - GAP - height;
    return new Rectangle2D(x, within(above >= 0 ? above : corner, getHeight()), width, height);
  }

  private static double within(double place, double most) {
    return Math.max(LEAST_GAP, Math.min(place, most - LEAST_GAP));
  }
}
